package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringSemester.SUSUN_RENCANA;
import static id.tertib.monitoring.semester.MonitoringSemester.TETAPKAN_TIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Return;
import id.tertib.testing.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class MonitoringSemesterProcessTest {

  @Autowired ApplicationContext aplikasi;
  @Autowired SiklusCancellation pembatalan;
  @Autowired MailRegister surel;
  @Autowired RencanaMonitoring rencana;
  @Autowired PerangkatDaerahRegister kantor;

  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  @Test
  void takesTheSemestersKeyAndProposesAllOfficesWithAssessorsThatMay() {
    kota.mulai(2026, 2);

    assertThat(kota.langkahTerbuka("2026-S2")).containsExactly(SUSUN_RENCANA);
    var baris = kota.daftar.rows(RencanaMonitoring.RENCANA, "2026-S2");
    assertThat(baris).hasSize(38).allSatisfy(satu -> assertThat(rencana.check(satu)).isEmpty());
    assertThat(baris).extracting(satu -> satu.value("asesor")).doesNotContain("asesor1", "");
    assertThat(baris)
        .filteredOn(satu -> satu.key().equals("bkpsdm"))
        .extracting(satu -> satu.value("asesor"))
        .doesNotContain("asesor4");
  }

  @Test
  void refusesASecondStartOfTheSameSemester() {
    kota.mulai(2026, 2);

    assertThatThrownBy(() -> kota.mulai(2026, 2))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Monitoring semester II 2026 sudah dimulai")
        .hasMessageContaining("13 Juli 2026");
    assertThat(kota.instance("2026-S2")).isEqualTo(1);
    kota.mulai(2026, 1);
    assertThat(kota.instance("2026-S1")).isEqualTo(1);
  }

  @Test
  void refusesAYearOrSemesterThatCannotBe() {
    assertThatThrownBy(() -> kota.mulai(2019, 1)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> kota.mulaiSebagai("organisasi", Map.of("tahun", 2026, "semester", "3")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> kota.mulaiSebagai("organisasi", Map.of("tahun", 2026.5, "semester", "2")))
        .isInstanceOf(RefusedException.class);
    assertThat(kota.siklus.all()).isEmpty();
  }

  @Test
  void letsNobodyButBagianOrganisasiStart() {
    assertThatThrownBy(
            () -> kota.mulaiSebagai("dinkesasesor", Map.of("tahun", 2026, "semester", "2")))
        .isNotNull();
    assertThat(kota.siklus.all()).isEmpty();
  }

  @Test
  void sendsThePlanBackWithTheSekdasNoteAndStartsTheOfficesOnceApproved() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh");
    kota.selesaikan(
        "sekda",
        "2026-S2",
        TETAPKAN_TIM,
        Map.of("keputusan", "kembali", "catatan", "Tambah DLH pada minggu pertama"));

    assertThat(kota.langkahTerbuka("2026-S2")).containsExactly(SUSUN_RENCANA);
    assertThat(kota.returns.of("2026-S2"))
        .extracting(Return::note)
        .containsExactly("Tambah DLH pada minggu pertama");

    kota.rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    assertThat(kota.siklus("2026-S2").nomorKeputusan()).isEqualTo("000.8.6/Kep.41-Org/2026");
    assertThat(kota.instance("2026-S2/dinkes")).isEqualTo(1);
    assertThat(kota.instance("2026-S2/dlh")).isEqualTo(1);
    assertThat(kota.instance("2026-S2/dinsos")).isZero();
  }

  @Test
  void asksTheSekdaForTheDecreesNumberAndDateOrForANote() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes");

    assertThatThrownBy(
            () -> kota.selesaikan("sekda", "2026-S2", TETAPKAN_TIM, Map.of("keputusan", "setuju")))
        .hasMessageContaining("nomor dan tanggal keputusan");
    assertThatThrownBy(
            () -> kota.selesaikan("sekda", "2026-S2", TETAPKAN_TIM, Map.of("keputusan", "kembali")))
        .hasMessageContaining("Tulis catatan");
  }

  @Test
  void refusesAPlanWhoseDatesOrAssessorsCannotStand() {
    kota.mulai(2026, 2);
    var isi =
        new HashMap<String, Object>(
            Map.of(
                "metode", "m",
                "teknik", "t",
                "batasPengisian", "2026-07-24",
                "batasLapangan", "2026-08-07",
                "tanggalPenutupan", "2026-12-18"));

    tolak(isi, "tanggalPenutupan", "2026-07-30", "lebih awal daripada batas lapangan");
    tolak(isi, "batasPengisian", "2026-07-10", "sudah lewat");
    tolak(isi, "batasLapangan", "2026-08-17", "bukan hari kerja");

    var nama = kantor.get("bkpsdm").nama();
    kota.daftar.set(
        RencanaMonitoring.RENCANA, "2026-S2", "bkpsdm", Map.of("asesor", "asesor4"), "organisasi");
    assertThatThrownBy(() -> kota.selesaikan("organisasi", "2026-S2", SUSUN_RENCANA, isi))
        .hasMessageContaining(nama);
    kota.daftar.set(
        RencanaMonitoring.RENCANA, "2026-S2", "bkpsdm", Map.of("asesor", "asesor1"), "organisasi");
    assertThatThrownBy(() -> kota.selesaikan("organisasi", "2026-S2", SUSUN_RENCANA, isi))
        .hasMessageContaining("ketua tim");
  }

  private void tolak(Map<String, Object> isi, String kolom, String nilai, String pesan) {
    var salah = new HashMap<>(isi);
    salah.put(kolom, nilai);
    assertThatThrownBy(() -> kota.selesaikan("organisasi", "2026-S2", SUSUN_RENCANA, salah))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(pesan);
  }

  @Test
  void closesAtTheClosingDateAndLeavesLateOfficesAtWork() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-10-30", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();

    kota.hingga("2026-10-30T12:00");
    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.BERJALAN);
    kota.hingga("2026-11-02T08:00");

    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.DITUTUP);
    assertThat(kota.langkahTerbuka("2026-S2"))
        .containsExactly(MonitoringSemester.TINJAU_LAPORAN_KOTA);
    var dinkes = kota.kasus("2026-S2/dinkes");
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    assertThat(dinkes.catatan().hasil()).isEqualTo(Monitoring.LAPORAN);
  }

  @Test
  void waitsForEveryOfficeBeforeItCloses() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");

    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.BERJALAN);
    kota.kasus("2026-S2/dinkes").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.DITUTUP);
  }

  @Test
  void cancelsACycleStartedByMistakeAndLetsItStartAgainByHandWithEmptySheets() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.kasus("2026-S2/dinkes").isi(kode -> Kasus.Isi.sudah());

    assertThatThrownBy(() -> pembatalan.cancel("2026-S2", "keliru", "asesor1"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> pembatalan.cancel("2026-S2", " ", "organisasi"))
        .hasMessageContaining("alasan");
    pembatalan.cancel("2026-S2", "Seharusnya semester I", "organisasi");

    assertThat(kota.instance("2026-S2")).isZero();
    assertThat(kota.instance("2026-S2/dinkes")).isZero();
    assertThat(kota.siklus.all()).isEmpty();

    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    assertThat(kota.kasus("2026-S2/dinkes").lembar().items())
        .allSatisfy(butir -> assertThat(butir.layers()).isEmpty());
  }

  @Test
  void tellsEverybodyWhoWasToldToWorkOnceThatTheCycleWasCancelled() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).serahkan();
    var asesor = new java.util.HashSet<String>();
    kota.monitoring
        .ofSiklus(kota.siklus("2026-S2").id())
        .forEach(satu -> asesor.add(satu.asesor()));

    var akibat = pembatalan.preview("2026-S2", "organisasi");
    // the checklist of one office, observation and interview of the other
    assertThat(akibat.perangkatDaerah()).isEqualTo(2);
    assertThat(akibat.tugas()).isEqualTo(3);
    assertThatThrownBy(() -> pembatalan.preview("2026-S2", "asesor1"))
        .isInstanceOf(RefusedException.class);
    pembatalan.cancel("2026-S2", "Seharusnya semester I.", "organisasi");

    var surat =
        surel.ofCase("2026-S2").stream().filter(satu -> satu.kind().equals("pembatalan")).toList();
    assertThat(surat)
        .hasSize(akibat.orang())
        .extracting(MailRow::recipient)
        .doesNotHaveDuplicates()
        .contains("sekda", "dinkesasesor", "dlhasesor")
        .containsAll(asesor)
        .doesNotContain("organisasi", "dinsosasesor");
    assertThat(surel.letter(surat.get(0).number()).orElseThrow().text())
        .contains(
            "Monitoring semester II 2026",
            "Alasan: “Seharusnya semester I.”",
            "2 perangkat daerah dan 3 tugas terbuka berakhir.",
            "/kemajuan");
  }

  @Test
  void cancelsAPlanThatIsNotYetApproved() {
    kota.mulai(2026, 2);

    pembatalan.cancel("2026-S2", "Keliru semester", "organisasi");

    assertThat(kota.instance("2026-S2")).isZero();
  }

  @Test
  void refusesToCancelOnceAReportWasSent() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();

    assertThatThrownBy(() -> pembatalan.cancel("2026-S2", "keliru", "organisasi"))
        .hasMessageContaining("1 laporan sudah dikirim");
  }
}
