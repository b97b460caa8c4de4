package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.WAWANCARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.procedure.Return;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import id.tertib.testing.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class MonitoringPerangkatDaerahProcessTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @Autowired ApplicationContext aplikasi;
  @Autowired DaftarPeriksaWithdrawal withdrawal;
  @Autowired PerangkatDaerahResults results;
  @Autowired AsesorExchange exchange;
  @Autowired MailRegister surel;
  @Autowired LaporanRegister laporan;

  private Kota kota;
  private Kasus dinkes;

  @BeforeEach
  void startsTheSecondSemester() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    dinkes = kota.kasus(KUNCI);
  }

  @Test
  void goesFromTheChecklistToTheFollowUpPlan() {
    dinkes.menunggu(ISI_DAFTAR_PERIKSA).isi(kode -> Kasus.Isi.sudah()).serahkan();
    dinkes.menunggu(OBSERVASI, WAWANCARA).observasi().wawancara();
    dinkes
        .menunggu(ANALISIS)
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-09-30")
        .kirimAnalisis();
    dinkes.menunggu(TANGGAPAN).tanggapi();
    dinkes.menunggu(REVIU_KETUA_TIM).setujui();
    dinkes.menunggu(RENCANA_TINDAK_LANJUT).rencanakanTindakLanjut("2026-09-15");

    assertThat(kota.instance(KUNCI)).isZero();
    assertThat(dinkes.catatan().hasil()).isEqualTo(Monitoring.LAPORAN);
    assertThat(dinkes.catatan().selesaiPada()).isNotNull();
    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.DITUTUP);
  }

  @Test
  void mailsTheReportOnceToTheHeadTheInspekturAndBagianOrganisasiWithItsChecksum() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();

    var terbit = laporan.of(KUNCI).get(0);
    assertThat(surel.ofCase(KUNCI))
        .filteredOn(satu -> satu.kind().equals("laporan"))
        .hasSize(3)
        .allSatisfy(
            satu ->
                assertThat(surel.letter(satu.number()).orElseThrow().text())
                    .contains(terbit.pdfSha256())
                    .contains("WIB. Laporan monitoring")
                    .doesNotContain("**"))
        .extracting(MailRow::recipient)
        .containsExactlyInAnyOrder("dinkeskepala", "inspektur", "organisasi");
  }

  @Test
  void endsWithoutAFollowUpPlanWhenNoFindingAsksForOne() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara();
    dinkes
        .temuan("Manajemen Perubahan", "Dipertahankan", "Tim RB bekerja baik", null)
        .kirimAnalisis()
        .tanggapi()
        .setujui();

    assertThat(kota.instance(KUNCI)).isZero();
  }

  @Test
  void opensAllStepsAfterAReturnedChecklistAgainAndKeepsWhatWasWritten() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu();

    dinkes.kembalikan(ISI_DAFTAR_PERIKSA, "Bukti RA-011 tidak terbaca");

    dinkes.menunggu(ISI_DAFTAR_PERIKSA);
    assertThat(kota.returns.of(KUNCI))
        .singleElement()
        .satisfies(
            satu -> {
              assertThat(satu.note()).isEqualTo("Bukti RA-011 tidak terbaca");
              assertThat(satu.round()).isEqualTo(1);
            });
    dinkes.hinggaReviu().setujui();
    assertThat(kota.returns.of(KUNCI)).hasSize(1);
    assertThat(dinkes.catatan().hasil()).isEqualTo(Monitoring.LAPORAN);
  }

  @Test
  void returnsToOneHalfOfTheFieldworkOnly() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu();

    dinkes.kembalikan(OBSERVASI, "Lihat lagi ruang arsip").menunggu(OBSERVASI);
    dinkes.observasi().menunggu(ANALISIS).kirimAnalisis().tanggapi();
    dinkes.kembalikan(WAWANCARA, "Tanyakan sekretaris").menunggu(WAWANCARA);
    dinkes.wawancara().menunggu(ANALISIS).kirimAnalisis().tanggapi();
    dinkes.kembalikan(ANALISIS, "Rekomendasi belum jelas").menunggu(ANALISIS);
    dinkes.kirimAnalisis().tanggapi().setujui();

    assertThat(kota.returns.of(KUNCI)).extracting(Return::round).containsExactly(1, 2, 3);
  }

  @Test
  void goesOnWithoutTheOfficesAnswerWhenItsTimeIsOver() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara().kirimAnalisis();
    dinkes.menunggu(TANGGAPAN);

    // five working days after 13 July 2026
    kota.hingga("2026-07-20T23:00");
    dinkes.menunggu(TANGGAPAN);
    kota.hingga("2026-07-21T08:00");

    dinkes.menunggu(REVIU_KETUA_TIM);
  }

  @Test
  void letsTheOfficeTakeItsChecklistBackWhileNobodyHasBegun() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan();

    withdrawal.takeBack(KUNCI, "dinkesasesor");

    dinkes.menunggu(ISI_DAFTAR_PERIKSA).serahkan().menunggu(OBSERVASI, WAWANCARA);
  }

  @Test
  void refusesToTakeTheChecklistBackOnceFieldworkHasBegun() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi();

    assertThatThrownBy(() -> withdrawal.takeBack(KUNCI, "dinkesasesor"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Pemeriksaan lapangan sudah dimulai");
    assertThatThrownBy(() -> withdrawal.takeBack(KUNCI, "dikbudasesor"))
        .hasMessageContaining("asesor Dinas Kesehatan");
  }

  @Test
  void refusesAReviewerWhoFilledOrAssessed() {
    kota.lembar.save(
        dinkes.lembar().id(),
        dinkes.kode().get(0),
        id.tertib.worksheet.Layer.SELF,
        "asesor1",
        null,
        "catatan ketua",
        null,
        0);
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu().menunggu(REVIU_KETUA_TIM);

    assertThatThrownBy(dinkes::setujui)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tidak dapat mereviunya");
    dinkes.menunggu(REVIU_KETUA_TIM);
  }

  @Test
  void asksForANoteWithEveryReturn() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu();

    assertThatThrownBy(() -> dinkes.kembalikan(ANALISIS, " "))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Tulis catatan");
  }

  @Test
  void asksTheAssessorToLookAgainAtACorrectionOlderThanTheOfficesAnswer() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara();
    var kode = dinkes.kode().get(0);
    dinkes
        .koreksi(kode, Kasus.Isi.sebagian(2, 1), "Daftar hadir kurang")
        .kirimAnalisis()
        .tanggapi();
    dinkes.kembalikan(ISI_DAFTAR_PERIKSA, "Lengkapi " + kode);
    kota.pada("2026-07-14T08:00");
    dinkes.jawab(kode, Kasus.Isi.sebagian(2, 2)).serahkan().observasi().wawancara();

    assertThatThrownBy(dinkes::kirimAnalisis)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(kode);

    kota.pada("2026-07-15T08:00");
    dinkes.koreksi(kode, Kasus.Isi.sudah(), "Sudah lengkap").kirimAnalisis().menunggu(TANGGAPAN);
  }

  @Test
  void refusesToHandInAChecklistWithOpenRows() {
    dinkes.jawab(dinkes.kode().get(0), Kasus.Isi.sudah());

    assertThatThrownBy(dinkes::serahkan)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(dinkes.kode().get(1));
    dinkes.menunggu(ISI_DAFTAR_PERIKSA);
  }

  @Test
  void refusesAnObservationWithoutARowInWordsThatSuitEveryTab() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan();

    assertThatThrownBy(() -> dinkes.selesai(dinkes.asesor(), OBSERVASI))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(
            "Observasi belum berisi satu pun pengamatan. Tambahkan paling sedikit satu, lalu");
    dinkes.menunggu(OBSERVASI, WAWANCARA);
  }

  @Test
  void closesWithoutAResultWithAReasonFromAnyStep() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan();

    assertThatThrownBy(() -> results.closeWithoutResult(KUNCI, "", "asesor1"))
        .hasMessageContaining("Tulis alasan");
    assertThatThrownBy(() -> results.closeWithoutResult(KUNCI, "sebab", "asesor2"))
        .hasMessageContaining("Hanya ketua tim");
    results.closeWithoutResult(KUNCI, "Kantor terdampak banjir", "asesor1");

    assertThat(kota.instance(KUNCI)).isZero();
    assertThat(dinkes.catatan().hasil()).isEqualTo(Monitoring.TANPA_HASIL);
    kota.kerjakan();
    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.DITUTUP);
  }

  @Test
  void asksAFindingOfALateReportInTheChecklistAfterTheOneThatIsAlreadyOut() {
    dinkes
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-12-30")
        .kirimAnalisis();
    kota.hingga("2026-12-21T08:00");
    kota.mulai(2027, 1).rencanakan("2027-S1", "2027-06-30", "dinkes").tetapkan("2027-S1");
    dinkes.menunggu(REVIU_KETUA_TIM).setujui();

    var berikut = kota.kasus("2027-S1/dinkes");
    berikut.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara().menunggu(ANALISIS);

    assertThat(kota.daftar.rows(TemuanMonitoring.KONFIRMASI, "2027-S1/dinkes")).isEmpty();
    assertThat(kota.temuan.open("dinkes", Semester.parse("2027-S2"))).hasSize(1);
  }

  @Test
  void exchangesTheAssessorAndKeepsHisWork() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi();

    exchange.exchange(KUNCI, "asesor3", "Asesor pertama cuti", "asesor1");

    assertThat(kota.tugas(KUNCI, WAWANCARA).getAssignee()).isEqualTo("asesor3");
    assertThat(kota.daftar.rows(TemuanMonitoring.OBSERVASI, KUNCI).get(0).by())
        .isEqualTo("asesor2");
    dinkes.wawancara().menunggu(ANALISIS);
    assertThat(kota.tugas(KUNCI, ANALISIS).getAssignee()).isEqualTo("asesor3");
  }

  @Test
  void refusesTheKetuaAsAssessor() {
    assertThatThrownBy(() -> exchange.exchange(KUNCI, "asesor1", "sebab", "asesor1"))
        .hasMessageContaining("ketua tim");
  }

  @Test
  void refusesVariablesThatNoFormDeclaresAndValuesThatNoFormOffers() {
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu();

    assertThatThrownBy(
            () ->
                kota.selesaikan(
                    "asesor1",
                    KUNCI,
                    REVIU_KETUA_TIM,
                    Map.of("keputusan", "setuju", "adaTindakLanjut", false)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () ->
                kota.selesaikan("asesor1", KUNCI, REVIU_KETUA_TIM, Map.of("keputusan", "mungkin")))
        .isInstanceOf(RefusedException.class);
    dinkes.menunggu(REVIU_KETUA_TIM);
  }
}
