package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.WAWANCARA;
import static id.tertib.monitoring.semester.MonitoringSemester.SETUJUI_LAPORAN_KOTA;
import static id.tertib.monitoring.semester.MonitoringSemester.TETAPKAN_TIM;
import static id.tertib.monitoring.semester.MonitoringSemester.TINJAU_LAPORAN_KOTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.PerangkatDaerahProcedure;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Authors.Part;
import id.tertib.worksheet.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Nobody checks what he wrote or approves what he reviewed, whoever gave him the task. */
@ProcessTest
class FourEyesProcessTest {

  private static final String SIKLUS = "2026-S2";
  private static final String KUNCI = "2026-S2/dinkes";

  @Autowired ApplicationContext aplikasi;
  @Autowired AsesorExchange exchange;
  @Autowired SiklusCancellation layanan;
  @Autowired Authors penulis;
  @Autowired JdbcTemplate jdbc;

  private Kota kota;
  private Kasus dinkes;

  @BeforeEach
  void startsTheSecondSemester() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan(SIKLUS, "2026-12-18", "dinkes");
    dinkes = kota.kasus(KUNCI);
  }

  @Test
  void givesNoFieldworkNorAnalysisToWhoeverFilledForTheOfficeNotEvenByAnAdministrator() {
    kota.tetapkan(SIKLUS);
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan();
    ditolak(KUNCI, OBSERVASI, "dinkesasesor", "Anda ikut mengisi 2026-S2/dinkes");
    ditolak(KUNCI, WAWANCARA, "dinkesasesor", "Anda ikut mengisi 2026-S2/dinkes");

    dinkes.observasi().wawancara();
    ditolak(KUNCI, ANALISIS, "dinkesasesor", "Anda ikut mengisi 2026-S2/dinkes");
    ditolak(KUNCI, ANALISIS, "dinkessekretaris", "Anda bekerja di Dinas Kesehatan");
    dinkes.kirimAnalisis().menunggu(TANGGAPAN);
  }

  @Test
  void letsNoAssessorAnswerForTheOffice() {
    kota.tetapkan(SIKLUS);
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara().kirimAnalisis();

    ditolak(KUNCI, TANGGAPAN, "asesor2", "Anda menilai 2026-S2/dinkes");
    dinkes.tanggapi();
    dinkes.kembalikan(ISI_DAFTAR_PERIKSA, "Bukti RA-011 tidak terbaca");
    ditolak(KUNCI, ISI_DAFTAR_PERIKSA, "asesor2", "Anda menilai 2026-S2/dinkes");
  }

  @Test
  void refusesAReviewerWhoEndedAStepWithoutWritingAWord() {
    kota.tetapkan(SIKLUS);
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi();
    kota.daftar.add(
        TemuanMonitoring.WAWANCARA,
        KUNCI,
        Map.of(
            "narasumber", "Koordinator asesor",
            "tanggal", "2026-07-13",
            "waktu", "13:30",
            "pertanyaan", "Siapa yang memutakhirkan SOP?",
            "jawaban", "Tim tata laksana, tiap semester."),
        "asesor2");
    beri(KUNCI, WAWANCARA, "asesor1");
    kota.selesaikan("asesor1", KUNCI, WAWANCARA, Map.of());
    dinkes.kirimAnalisis().tanggapi();

    ditolak(KUNCI, REVIU_KETUA_TIM, "asesor1", "Anda ikut mengisi atau menilai 2026-S2/dinkes");
  }

  @Test
  void refusesAReviewerWhoWasTheAssessorBeforeAnother() {
    kota.tetapkan(SIKLUS);
    exchange.exchange(KUNCI, "asesor3", "Asesor lama berhalangan", "asesor1");
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu();

    ditolak(KUNCI, REVIU_KETUA_TIM, "asesor2", "Anda ikut mengisi atau menilai");
    ditolak(KUNCI, REVIU_KETUA_TIM, "asesor3", "Anda ikut mengisi atau menilai");
    dinkes.kembalikan(ANALISIS, "Rekomendasi belum jelas").kirimAnalisis().tanggapi().setujui();
  }

  @Test
  void exchangesNoAssessorForSomebodyWhoFilledForTheOffice() {
    kota.tetapkan(SIKLUS);
    penulis.note(KUNCI, Part.layer(Layer.SELF), "asesor3");

    assertThat(exchange.candidates(KUNCI, "asesor1"))
        .isNotEmpty()
        .noneMatch(calon -> calon.akun().equals("asesor3"));
    assertThatThrownBy(
            () -> exchange.exchange(KUNCI, "asesor3", "Asesor lama berhalangan", "asesor1"))
        .hasMessageContaining("ikut mengisi 2026-S2/dinkes untuk perangkat daerahnya");
  }

  @Test
  void refusesWhoeverMadeThePlanToApproveItAndWhoeverReviewedTheCitysReport() {
    ditolak(SIKLUS, TETAPKAN_TIM, "organisasi", "Anda ikut menyusun rencana 2026-S2");
    kota.tetapkan(SIKLUS);
    dinkes.isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.selesaikan("organisasi", SIKLUS, TINJAU_LAPORAN_KOTA, Map.of());

    ditolak(SIKLUS, SETUJUI_LAPORAN_KOTA, "organisasi", "Anda ikut meninjau laporan kota 2026-S2");
    kota.selesaikan("sekda", SIKLUS, SETUJUI_LAPORAN_KOTA, Map.of("keputusan", "setuju"));
  }

  @Test
  void keepsWhoWroteWhatAndTheTrailGivesTheSameBack() {
    kota.tetapkan(SIKLUS);
    dinkes.isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara();
    dinkes
        .koreksi(dinkes.kode().get(0), Kasus.Isi.sebagian(2, 1), "Daftar hadir kurang")
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-09-30")
        .kirimAnalisis()
        .tanggapi();
    exchange.exchange(KUNCI, "asesor3", "Asesor lama berhalangan", "asesor1");
    dinkes.setujui().rencanakanTindakLanjut("2026-09-15");
    kota.terbitkanLaporanKota(SIKLUS);

    assertThat(penulis.of(KUNCI, "dinkesasesor"))
        .containsExactlyInAnyOrder(Part.layer(Layer.SELF), Part.step(ISI_DAFTAR_PERIKSA));
    assertThat(penulis.of(KUNCI, "asesor2"))
        .contains(
            Part.layer(DaftarPeriksa.ASESOR),
            Part.list(TemuanMonitoring.TEMUAN),
            Part.step(ANALISIS),
            PerangkatDaerahProcedure.ASESOR);
    assertThat(penulis.of(KUNCI, "asesor1")).containsExactly(Part.step(REVIU_KETUA_TIM));
    // The trail tells who was exchanged; who came after him was noted only later (V216).
    var kasus =
        penulis.of(KUNCI).stream().filter(satu -> !satu.userId().equals("asesor3")).toList();
    var siklus = penulis.of(SIKLUS);
    assertThat(siklus).hasSizeGreaterThan(4);

    jdbc.update("delete from penulis_lembar");
    // Trail and table as that version knew them: it named a row by the key of its list.
    for (var daftar : List.of("tanggapan", "tindak-lanjut", "laporan-kota-teks", "rencana")) {
      jdbc.update(
          "update jejak set bagian = ? where apa like '% baris' and bagian like ?",
          daftar + " x", daftar.replace('-', ' ') + ": %");
    }
    jdbc.execute(
        "create view monitoring as select k.kunci, m.asesor from kasus k"
            + " join kasus_monitoring m on m.kasus_id = k.id");
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V184__penulis_lembar_dari_jejak.sql"),
            new ClassPathResource("db/migration/V206__penulis_lembar_lapis.sql"))
        .execute(jdbc.getDataSource());
    jdbc.execute("drop view monitoring");

    assertThat(penulis.of(KUNCI)).containsExactlyInAnyOrderElementsOf(kasus);
    assertThat(penulis.of(SIKLUS)).containsExactlyInAnyOrderElementsOf(siklus);
  }

  @Test
  void startsACancelledSemesterAgainWithoutItsAuthors() {
    kota.tetapkan(SIKLUS);
    dinkes.isi(kode -> Kasus.Isi.sudah());

    layanan.cancel(SIKLUS, "Seharusnya semester I", "organisasi");

    assertThat(penulis.of(KUNCI)).isEmpty();
    assertThat(penulis.of(SIKLUS)).isEmpty();
    assertThat(
            jdbc.queryForList(
                "select distinct pengguna from penulis_lembar where perkara like"
                    + " '2026-S2/dinkes~%'",
                String.class))
        .containsExactlyInAnyOrder("dinkesasesor", "asesor2");
  }

  /** At the assignment, at the claim, and at the completion when it was given past the guard. */
  private void ditolak(String kunci, String langkah, String akun, String pesan) {
    var task = kota.tugas(kunci, langkah);
    assertThatThrownBy(() -> sebagaiAdmin(task.getId(), akun))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(pesan);
    var pemegang = task.getAssignee();
    beri(kunci, langkah, akun);
    assertThatThrownBy(() -> kota.selesaikan(akun, kunci, langkah, Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(pesan);
    assertThatThrownBy(
            () ->
                kota.sebagai(
                    akun,
                    () -> {
                      kota.tugas.claim(task.getId(), akun);
                      return null;
                    }))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(pesan);
    beri(kunci, langkah, pemegang);
  }

  private void sebagaiAdmin(String taskId, String akun) {
    kota.sebagai(
        "admin",
        () -> {
          kota.tugas.setAssignee(taskId, akun);
          return null;
        });
  }

  private void beri(String kunci, String langkah, String akun) {
    var task = kota.tugas(kunci, langkah);
    kota.engine.asSystem(
        () -> {
          kota.tugas.setAssignee(task.getId(), akun);
          return null;
        });
  }
}
