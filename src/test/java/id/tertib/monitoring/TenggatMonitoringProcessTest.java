package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadline.State;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Extensions;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.Kasus.Isi;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.MonitoringObligations;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.testing.ProcessTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of monitoring's deadlines: registered, met, late, returned, moved, cancelled. */
@ProcessTest
class TenggatMonitoringProcessTest {

  private static final String SIKLUS = "2026-S2";
  private static final String DINKES = "2026-S2/dinkes";
  private static final String DLH = "2026-S2/dlh";
  private static final LocalDate PENGISIAN = LocalDate.parse("2026-07-23");
  private static final LocalDate LAPANGAN = LocalDate.parse("2026-08-03");
  private static final LocalDate PENUTUPAN = LocalDate.parse("2026-12-18");

  @Autowired ApplicationContext aplikasi;
  @Autowired Deadlines tenggat;
  @Autowired Extensions perpanjangan;
  @Autowired SiklusCancellation layanan;
  @Autowired DaftarPeriksaWithdrawal withdrawal;
  @Autowired PerangkatDaerahResults results;
  @Autowired AsesorExchange exchange;
  @Autowired MonitoringObligations kewajiban;
  @Autowired List<DeadlineSource> sumber;
  @Autowired Reorganisasi reorganisasi;
  @Autowired JdbcClient jdbc;

  private Kota kota;
  private Kasus dinkes;

  @BeforeEach
  void startsTheSecondSemester() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2);
    dinkes = kota.kasus(DINKES);
  }

  @Test
  void registersThePlanForBagianOrganisasiAndThenForTheSekda() {
    var rencana = satu(MonitoringKinds.RENCANA, SIKLUS);
    assertThat(rencana.role()).isEqualTo("organisasi");
    assertThat(rencana.office()).isNull();
    assertThat(rencana.due()).isEqualTo("2026-07-20");
    assertThat(rencana.title()).isEqualTo("Rencana dan tim asesor monitoring semester II 2026");
    assertThat(rencana.basis()).contains("Perwali 63/2022 Bab V").contains("hari_rencana");
    samaDenganTugas(rencana, SIKLUS, MonitoringSemester.SUSUN_RENCANA);

    kota.pada("2026-07-16T09:00").rencanakan(SIKLUS, PENUTUPAN.toString(), "dinkes");
    var penetapan = satu(MonitoringKinds.RENCANA, SIKLUS);
    assertThat(penetapan.role()).isEqualTo("sekda");
    assertThat(penetapan.due()).isEqualTo("2026-07-23");
    samaDenganTugas(penetapan, SIKLUS, MonitoringSemester.TETAPKAN_TIM);

    kota.tetapkan(SIKLUS);
    assertThat(satu(MonitoringKinds.RENCANA, SIKLUS).state()).isEqualTo(State.TERPENUHI);
  }

  @Test
  void fixesWhatThePlanFixesAndCountsWhatIsCounted() {
    berjalan("dinkes");

    var daftar = satu(MonitoringKinds.DAFTAR_PERIKSA, DINKES);
    assertThat(daftar.rule()).isEqualTo(DueRule.fixed(PENGISIAN));
    assertThat(daftar.basis())
        .isEqualTo("Keputusan 000.8.6/Kep.41-Org/2026 tanggal 1 Juli 2026; Perwali 63/2022 Bab V");
    assertThat(daftar.office()).isEqualTo("dinkes");
    assertThat(daftar.cycle()).isEqualTo(SIKLUS);
    assertThat(daftar.role()).isEqualTo("dinkesasesor");
    samaDenganTugas(daftar, DINKES, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    var penutupan = satu(MonitoringKinds.PENUTUPAN, SIKLUS);
    assertThat(penutupan.rule()).isEqualTo(DueRule.fixed(PENUTUPAN));
    assertThat(penutupan.role()).isEqualTo("organisasi");
    assertThat(kewajiban.progress(penutupan))
        .contains("0 dari 1 perangkat daerah sudah punya hasil");

    dinkes.isi(kode -> Isi.sudah()).serahkan();
    var lapangan = satu(MonitoringKinds.LAPANGAN, DINKES);
    assertThat(lapangan.rule()).isEqualTo(DueRule.fixed(LAPANGAN));
    assertThat(lapangan.role()).isEqualTo("asesor2");

    dinkes.observasi().wawancara();
    var analisis = satu(MonitoringKinds.ANALISIS, DINKES);
    assertThat(analisis.rule())
        .isEqualTo(DueRule.workingDays(LocalDate.parse("2026-07-13"), 5, PENUTUPAN));
    samaDenganTugas(analisis, DINKES, MonitoringPerangkatDaerah.ANALISIS);
  }

  @Test
  void meetsEachKindWhenItsStepEnds() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).serahkan();
    assertThat(keadaan(MonitoringKinds.DAFTAR_PERIKSA)).isEqualTo(State.TERPENUHI);
    dinkes.observasi();
    assertThat(keadaan(MonitoringKinds.LAPANGAN)).isEqualTo(State.TERBUKA);
    dinkes.wawancara();
    assertThat(keadaan(MonitoringKinds.LAPANGAN)).isEqualTo(State.TERPENUHI);
    dinkes
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-09-30")
        .kirimAnalisis();
    assertThat(keadaan(MonitoringKinds.ANALISIS)).isEqualTo(State.TERPENUHI);
    assertThat(satu(MonitoringKinds.TANGGAPAN, DINKES).role()).isEqualTo("dinkessekretaris");
    dinkes.tanggapi();
    assertThat(keadaan(MonitoringKinds.TANGGAPAN)).isEqualTo(State.TERPENUHI);
    assertThat(satu(MonitoringKinds.REVIU, DINKES).role()).isEqualTo("ketuatim");
    dinkes.setujui();
    assertThat(keadaan(MonitoringKinds.REVIU)).isEqualTo(State.TERPENUHI);
    assertThat(satu(MonitoringKinds.TINDAK_LANJUT, DINKES).rule().latest()).isNull();
    dinkes.rencanakanTindakLanjut("2026-09-15");
    assertThat(keadaan(MonitoringKinds.TINDAK_LANJUT)).isEqualTo(State.TERPENUHI);

    assertThat(satu(MonitoringKinds.PENUTUPAN, SIKLUS).state()).isEqualTo(State.TERPENUHI);
    assertThat(satu(MonitoringKinds.LAPORAN_KOTA, SIKLUS).role()).isEqualTo("organisasi");
    kota.terbitkanLaporanKota(SIKLUS);
    assertThat(satu(MonitoringKinds.LAPORAN_KOTA, SIKLUS).state()).isEqualTo(State.TERPENUHI);
    assertThat(satu(MonitoringKinds.LAPORAN_KOTA, SIKLUS).role()).isEqualTo("sekda");
  }

  @Test
  void isLateAfterItsDayAndMetLateAllTheSame() {
    berjalan("dinkes");
    kota.hingga("2026-07-27T08:00");
    assertThat(satu(MonitoringKinds.DAFTAR_PERIKSA, DINKES).overdue(LocalDate.parse("2026-07-27")))
        .isTrue();

    dinkes.isi(kode -> Isi.sudah()).serahkan();
    var daftar = satu(MonitoringKinds.DAFTAR_PERIKSA, DINKES);
    assertThat(daftar.state()).isEqualTo(State.TERPENUHI);
    assertThat(Tanggal.date(daftar.metAt())).isAfter(daftar.due());
  }

  @Test
  void tellsHowFarTheChecklistIs() {
    berjalan("dinkes");
    var kode = dinkes.kode();
    dinkes.jawab(kode.get(0), Isi.sudah()).jawab(kode.get(1), Isi.sudah());

    var daftar = satu(MonitoringKinds.DAFTAR_PERIKSA, DINKES);
    assertThat(sumber.stream().flatMap(satu -> satu.progress(daftar).stream()))
        .containsExactly("2 dari %d butir terisi".formatted(kode.size()));
  }

  @Test
  void opensAgainWithTheDateThatTheReviewerGives() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).hinggaReviu();
    kota.selesaikan(
        "asesor1",
        DINKES,
        MonitoringPerangkatDaerah.REVIU_KETUA_TIM,
        Map.of(
            "keputusan", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA,
            "catatan", "Bukti RA-011 tidak terbaca",
            "tenggatPerbaikan", "2026-08-14"));

    var kembali = satu(MonitoringKinds.DAFTAR_PERIKSA, DINKES);
    assertThat(kembali.state()).isEqualTo(State.TERBUKA);
    assertThat(kembali.rule()).isEqualTo(DueRule.fixed(LocalDate.parse("2026-08-14")));
    assertThat(kembali.first()).isEqualTo(PENGISIAN);
    assertThat(kembali.basis())
        .isEqualTo("Ketua tim asesor mengembalikannya 13 Juli 2026; Perwali 63/2022 Bab V");
    samaDenganTugas(kembali, DINKES, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    assertThat(keadaan(MonitoringKinds.REVIU)).isEqualTo(State.TERPENUHI);
  }

  @Test
  void countsFiveWorkingDaysWhenTheReviewerGivesNoDate() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).hinggaReviu();
    kota.pada("2026-08-11T09:00");
    dinkes.kembalikan(MonitoringPerangkatDaerah.OBSERVASI, "Lihat lagi ruang arsip");

    var kembali = satu(MonitoringKinds.LAPANGAN, DINKES);
    assertThat(kembali.rule())
        .isEqualTo(DueRule.workingDays(LocalDate.parse("2026-08-11"), 5, PENUTUPAN));
    // 17 August is a holiday
    assertThat(kembali.due()).isEqualTo("2026-08-19");
    samaDenganTugas(kembali, DINKES, MonitoringPerangkatDaerah.OBSERVASI);
    dinkes.observasi();
    assertThat(keadaan(MonitoringKinds.LAPANGAN)).isEqualTo(State.TERPENUHI);
  }

  @Test
  void opensTheChecklistAgainWhenItIsTakenBack() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).serahkan();
    withdrawal.takeBack(DINKES, "dinkesasesor");

    assertThat(keadaan(MonitoringKinds.DAFTAR_PERIKSA)).isEqualTo(State.TERBUKA);
    assertThat(tenggat.find(MonitoringKinds.LAPANGAN, DINKES)).isEmpty();
    dinkes.serahkan();
    assertThat(keadaan(MonitoringKinds.LAPANGAN)).isEqualTo(State.TERBUKA);
  }

  @Test
  void owesNoAnswerAnyMoreOnceTheCaseWentOnWithoutIt() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).serahkan().observasi().wawancara().kirimAnalisis();
    kota.hingga("2026-07-21T08:00");

    assertThat(tenggat.find(MonitoringKinds.TANGGAPAN, DINKES)).isEmpty();
    assertThat(keadaan(MonitoringKinds.REVIU)).isEqualTo(State.TERBUKA);
  }

  @Test
  void cancelsEverythingOfACancelledCycleAndStartsAnewWithFirstDates() {
    berjalan("dinkes", "dlh");
    dinkes.isi(kode -> Isi.sudah()).serahkan();
    layanan.cancel(SIKLUS, "Seharusnya semester I", "organisasi");

    assertThat(semua()).allSatisfy(keadaan -> assertThat(keadaan).isEqualTo("batal"));
    kota.pada("2026-07-20T08:00").mulai(2026, 2);
    assertThat(satu(MonitoringKinds.RENCANA, SIKLUS).first()).isEqualTo("2026-07-27");
  }

  @Test
  void cancelsWhatAnOfficeOwesThatIsClosedWithoutAResult() {
    berjalan("dinkes", "dlh");
    results.closeWithoutResult(DINKES, "Dilebur ke RSUD", "asesor1");

    assertThat(tenggat.find(MonitoringKinds.DAFTAR_PERIKSA, DINKES)).isEmpty();
    assertThat(satu(MonitoringKinds.DAFTAR_PERIKSA, DLH).state()).isEqualTo(State.TERBUKA);
  }

  @Test
  void followsAnExchangedAssessor() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).serahkan();
    exchange.exchange(DINKES, "asesor3", "Cuti", "asesor1");

    assertThat(satu(MonitoringKinds.LAPANGAN, DINKES).role()).isEqualTo("asesor3");
  }

  @Test
  void followsAMergedOfficeToItsHeir() {
    berjalan("dispar", "dispora");
    var lama = satu(MonitoringKinds.DAFTAR_PERIKSA, SIKLUS + "/dispar");
    reorganisasi.carryOut(
        new OfficeCommand.Merge(
            "dispar", "dispora", new OfficeCommand.Basis("2026-07-01", "Perda 5/2026", null)),
        "admin");

    var kini = satu(MonitoringKinds.DAFTAR_PERIKSA, SIKLUS + "/dispar");
    assertThat(kini.id()).isEqualTo(lama.id());
    assertThat(kini.role()).isEqualTo("disporaasesor");
    assertThat(kini.office()).isEqualTo("dispora");
    assertThat(kini.due()).isEqualTo(lama.due());
  }

  @Test
  void movesThePlansDateWithTheWholeKindSoThatLaterCasesFollow() {
    berjalan("dinkes", "dlh");
    var dlh = kota.kasus(DLH).isi(kode -> Isi.sudah()).serahkan();
    perpanjang(MonitoringKinds.LAPANGAN, DLH, "2026-08-24", true, "000.8/1201-Org");
    assertThat(kota.siklus(SIKLUS).batasLapangan()).isEqualTo("2026-08-24");
    assertThat(Tanggal.date(tugas(DLH, MonitoringPerangkatDaerah.OBSERVASI)))
        .isEqualTo("2026-08-24");

    dinkes.isi(kode -> Isi.sudah()).serahkan();
    assertThat(satu(MonitoringKinds.LAPANGAN, DINKES).due()).isEqualTo("2026-08-24");
    dlh.observasi().wawancara();
    assertThat(satu(MonitoringKinds.LAPANGAN, DLH).state()).isEqualTo(State.TERPENUHI);
  }

  @Test
  void leavesThePlansDateWhenOneOfficeIsGivenMoreTime() {
    berjalan("dinkes", "dlh");
    perpanjang(MonitoringKinds.DAFTAR_PERIKSA, DINKES, "2026-07-31", false, "000.8/1202-Org");

    assertThat(satu(MonitoringKinds.DAFTAR_PERIKSA, DINKES).due()).isEqualTo("2026-07-31");
    assertThat(satu(MonitoringKinds.DAFTAR_PERIKSA, DLH).due()).isEqualTo(PENGISIAN);
    assertThat(kota.siklus(SIKLUS).batasPengisian()).isEqualTo(PENGISIAN);
  }

  @Test
  void movesTheTimerOfTheAnswerWithItsDeadline() {
    berjalan("dinkes");
    dinkes.isi(kode -> Isi.sudah()).serahkan().observasi().wawancara().kirimAnalisis();
    perpanjang(MonitoringKinds.TANGGAPAN, DINKES, "2026-08-07", false, "000.8/1203-Org");

    kota.hingga("2026-08-07T20:00");
    dinkes.menunggu(MonitoringPerangkatDaerah.TANGGAPAN);
    kota.hingga("2026-08-08T00:10");
    dinkes.menunggu(MonitoringPerangkatDaerah.REVIU_KETUA_TIM);
  }

  @Test
  void movesTheClosingDateAndItsTimer() {
    berjalan("dinkes");
    perpanjang(MonitoringKinds.PENUTUPAN, SIKLUS, "2026-12-30", false, "000.8/1204-Org");

    assertThat(kota.siklus(SIKLUS).tanggalPenutupan()).isEqualTo("2026-12-30");
    kota.hingga("2026-12-30T20:00");
    assertThat(kota.siklus(SIKLUS).keadaan()).isEqualTo(Siklus.BERJALAN);
    kota.hingga("2026-12-31T00:10");
    assertThat(kota.siklus(SIKLUS).keadaan()).isEqualTo(Siklus.DITUTUP);
    assertThat(satu(MonitoringKinds.PENUTUPAN, SIKLUS).state()).isEqualTo(State.TERPENUHI);
  }

  @Test
  void refusesToMoveAClosingDateWhoseTimerHasFired() {
    berjalan("dinkes");
    var penutupan = satu(MonitoringKinds.PENUTUPAN, SIKLUS);
    kota.pada("2026-12-19T00:10");
    jalankan(pewaktu());

    assertThatThrownBy(
            () ->
                perpanjang(
                    MonitoringKinds.PENUTUPAN, SIKLUS, "2026-12-30", false, "000.8/1204-Org"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(409);
              assertThat(refusal.reason()).contains("baru saja ditutup");
            });
    assertThat(satu(MonitoringKinds.PENUTUPAN, SIKLUS).due()).isEqualTo(penutupan.due());
    assertThat(kota.siklus(SIKLUS).tanggalPenutupan()).isEqualTo(PENUTUPAN);
  }

  private void berjalan(String... kantor) {
    kota.rencanakan(SIKLUS, PENUTUPAN.toString(), kantor).tetapkan(SIKLUS);
  }

  private Deadline satu(String jenis, String perkara) {
    return tenggat.find(jenis, perkara).orElseThrow(() -> new AssertionError(jenis));
  }

  private State keadaan(String jenis) {
    return satu(jenis, DINKES).state();
  }

  private List<String> semua() {
    return jdbc.sql("select keadaan from tenggat").query(String.class).list();
  }

  private void perpanjang(String jenis, String perkara, String tanggal, boolean semua, String no) {
    perpanjangan.extend(
        satu(jenis, perkara).id(),
        new Extensions.Request(
            LocalDate.parse(tanggal), no, null, "Permohonan perangkat daerah", null, semua),
        "organisasi");
  }

  private Instant tugas(String kunci, String langkah) {
    return kota.tugas(kunci, langkah).getDueDate().toInstant();
  }

  private void samaDenganTugas(Deadline deadline, String kunci, String langkah) {
    assertThat(Tanggal.date(tugas(kunci, langkah))).isEqualTo(deadline.due());
  }

  private Job pewaktu() {
    return kota.pekerjaan
        .createJobQuery()
        .activityId(MonitoringSemester.WAKTU_PENUTUPAN)
        .singleResult();
  }

  private void jalankan(Job job) {
    kota.engine.asSystem(
        () -> {
          kota.pekerjaan.executeJob(job.getId());
          return null;
        });
  }
}
