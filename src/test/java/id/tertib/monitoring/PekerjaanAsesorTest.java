package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.PertanyaanCopy;
import id.tertib.monitoring.checklist.PertanyaanCopy.Copied;
import id.tertib.monitoring.checklist.PertanyaanCopy.Target;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.progress.DaftarPeriksaPrint;
import id.tertib.monitoring.progress.NextTasks;
import id.tertib.monitoring.progress.NextTasks.NextTask;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What helps an assessor of several offices: asesor2 has three in the field, asesor3 has none. */
@ProcessTest
class PekerjaanAsesorTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired NextTasks berikutnya;
  @Autowired PertanyaanCopy salin;
  @Autowired DaftarPeriksaPrint cetak;
  @Autowired AsesorExchange exchange;
  @Autowired EvidenceStore bukti;
  @Autowired AuditTrail jejak;
  @Autowired ObjectMapper json;

  private Kota kota;

  @BeforeEach
  void threeOfficesInTheField() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2)
        .rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh", "dinsos", "bappeda")
        .tetapkan("2026-S2");
    for (var kantor : List.of("dinkes", "dlh", "dinsos")) {
      kota.kasus("2026-S2/" + kantor).isi(kode -> Kasus.Isi.sudah()).serahkan();
    }
  }

  @Test
  void leadsFromOneOpenTaskToTheNextAndRoundAgain() {
    var urutan = new ArrayList<String>();
    var satu = berikutnya.after(null, "asesor2").orElseThrow();
    for (int i = 0; i < 6; i++) {
      urutan.add(satu.nama() + " " + satu.perangkatDaerah());
      satu = berikutnya.after(satu.tugas(), "asesor2").orElseThrow();
    }

    assertThat(urutan)
        .doesNotHaveDuplicates()
        .contains("Observasi Dinas Kesehatan", "Wawancara Dinas Sosial")
        .noneMatch(teks -> teks.contains("Perencanaan"));
    assertThat(satu).isEqualTo(berikutnya.after(null, "asesor2").orElseThrow());
    assertThat(satu)
        .extracting(NextTask::banyak, NextTask::sisa, NextTask::siklus)
        .containsExactly(6, "15 hari kerja lagi", "semester II 2026");
    assertThat(berikutnya.after("sudah-selesai", "asesor2")).contains(satu);
    assertThat(berikutnya.after(null, "asesor3")).isEmpty();
    assertThat(berikutnya.after(null, "bappedaasesor"))
        .as("open to his group")
        .map(NextTask::nama)
        .contains("Isi daftar periksa");
  }

  @Test
  void saysThatNothingElseWaits() {
    var tugas = kota.tugas("2026-S2/bappeda", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA).getId();

    assertThat(berikutnya.after(tugas, "bappedaasesor")).isEmpty();
    var jawaban =
        Visitor.program(port, "bappedaasesor")
            .get("/api/monitoring/tugas-berikutnya?sesudah=" + tugas);
    assertThat(jawaban.statusCode()).isEqualTo(204);
  }

  @Test
  void putsTheMostUrgentFirst() {
    kota.kasus("2026-S2/dinsos").observasi().wawancara();

    assertThat(berikutnya.after(null, "asesor2").orElseThrow().nama())
        .as("analysis is due before the fieldwork of the others")
        .isEqualTo("Analisis");
  }

  @Test
  void copiesQuestionsWithoutTheirAnswersAndSkipsThoseThatAreThere() {
    tanya("dinkes", "Siapa yang memutakhirkan SOP?", "Tim tata laksana");
    tanya("dinkes", "Di mana arsip disimpan?", "Ruang arsip");
    tanya("dlh", "siapa yang  memutakhirkan SOP?", "Sekretaris");

    var pilihan = salin.choices(wawancara("dinkes"), "asesor2");
    assertThat(pilihan.pertanyaan())
        .extracting(satu -> satu.teks())
        .containsExactly("Siapa yang memutakhirkan SOP?", "Di mana arsip disimpan?");
    assertThat(pilihan.tujuan())
        .extracting(Target::perangkatDaerah, Target::pertanyaan)
        .containsExactlyInAnyOrder(tuple("Dinas Sosial", 0), tuple("Dinas Lingkungan Hidup", 1));

    assertThat(salin("dinkes", "dlh", "dinsos"))
        .extracting(Copied::perangkatDaerah, Copied::ditambah, Copied::sudahAda)
        .containsExactly(tuple("Dinas Sosial", 2, 0), tuple("Dinas Lingkungan Hidup", 1, 1));

    assertThat(kota.daftar.rows(TemuanMonitoring.WAWANCARA, "2026-S2/dinsos"))
        .extracting(baris -> baris.values())
        .containsExactly(
            Map.of("pertanyaan", "Siapa yang memutakhirkan SOP?"),
            Map.of("pertanyaan", "Di mana arsip disimpan?"));
    assertThat(kota.daftar.rows(TemuanMonitoring.WAWANCARA, "2026-S2/dlh")).hasSize(2);
    assertThat(jejak.of("2026-S2/dinsos"))
        .filteredOn(baris -> baris.what().equals("menyalin pertanyaan"))
        .singleElement()
        .satisfies(
            baris -> {
              assertThat(baris.who()).isEqualTo("asesor2");
              assertThat(baris.after()).isEqualTo("2 pertanyaan dari Dinas Kesehatan");
            });
    assertThat(salin("dinkes", "dlh", "dinsos"))
        .as("a second time adds nothing")
        .extracting(Copied::ditambah)
        .containsExactly(0, 0);
    assertThatThrownBy(
            () ->
                kota.kasus("2026-S2/dinsos")
                    .selesai("asesor2", MonitoringPerangkatDaerah.WAWANCARA))
        .as("a copied question wants its answer")
        .hasMessageContaining("Wawancara");
  }

  @Test
  void copiesNothingThatIsNotTheAssessorsOwnOrNotThere() {
    tanya("dinkes", "Siapa yang memutakhirkan SOP?", "Tim tata laksana");
    var baris = salin.choices(wawancara("dinkes"), "asesor2").pertanyaan().get(0).id();
    var asal = wawancara("dinkes");
    var dlh = wawancara("dlh");
    var observasi = kota.tugas("2026-S2/dlh", MonitoringPerangkatDaerah.OBSERVASI).getId();
    exchange.exchange("2026-S2/dinsos", "asesor3", "Berhalangan", "asesor1");
    var milikLain = wawancara("dinsos");

    tolak(404, asal, List.of(baris), List.of(dlh), "asesor3");
    tolak(404, asal, List.of(baris), List.of(dlh), "dinkesasesor");
    tolak(404, asal, List.of(baris), List.of(dlh, milikLain), "asesor2");
    tolak(404, asal, List.of(baris), List.of(observasi), "asesor2");
    tolak(404, observasi, List.of(baris), List.of(dlh), "asesor2");
    tolak(404, "tiada", List.of(baris), List.of(dlh), "asesor2");
    tolak(400, asal, List.of(baris), List.of(asal), "asesor2");
    tolak(400, asal, List.of(baris), List.of(dlh, dlh), "asesor2");
    tolak(400, asal, List.of(baris, baris), List.of(dlh), "asesor2");
    tolak(400, asal, List.of("tiada"), List.of(dlh), "asesor2");
    tolak(400, asal, List.of(), List.of(dlh), "asesor2");
    tolak(400, asal, List.of(baris), List.of(), "asesor2");
    assertThat(kota.daftar.rows(TemuanMonitoring.WAWANCARA, "2026-S2/dlh")).isEmpty();
    assertThatThrownBy(() -> salin.choices(asal, "asesor3")).isInstanceOf(RefusedException.class);
  }

  @Test
  void printsChecklistsToTakeAlongWithAnswersProofAndRoomForNotes() throws IOException {
    var berkas =
        bukti.store(
            "dinkes",
            "2026-S2/dinkes",
            "dinkesasesor",
            "SK Tim RB.pdf",
            new ByteArrayInputStream(
                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII)));
    kota.lembar.attach(
        kota.kasus("2026-S2/dinkes").lembar().id(), "RA-001", berkas.id(), "dinkesasesor");
    tanya("dinkes", "Siapa yang memutakhirkan SOP?", "Rahasia jawaban");

    var isi = cetak.pdf("2026-S2", List.of("dinkes", "dlh", "bappeda"), "asesor2");

    Files.createDirectories(Path.of("target/screenshots"));
    Files.write(Path.of("target/screenshots/daftar-periksa-cetak.pdf"), isi);
    try (var dokumen = Loader.loadPDF(isi)) {
      var teks = new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
      assertThat(teks)
          .contains("Dinas Kesehatan", "Dinas Lingkungan Hidup", "20 dari 20", "RA-001.")
          .contains("Bukti: SK Tim RB.pdf", "Di arsip Subbagian Umum", "Catatan lapangan", "□ ya")
          .contains("Siapa yang memutakhirkan SOP?")
          .contains("belum diserahkan perangkat daerah, tanpa jawaban")
          .doesNotContain("Rahasia jawaban");
      assertThat(dokumen.getPage(0).getMediaBox().getHeight()).isGreaterThan(800);
      assertThat(dokumen.getPage(dokumen.getNumberOfPages() - 1).getMediaBox().getWidth())
          .isGreaterThan(800);
    }
  }

  @Test
  void keepsDraftsFromTheAssessorAndQuestionsFromTheOffice() throws IOException {
    kota.kasus("2026-S2/bappeda").isi(kode -> new Kasus.Isi("belum", 1, 0, "Catatan masih konsep"));
    tanya("dinkes", "Pertanyaan untuk nanti?", "–");

    assertThat(teks(cetak.pdf("2026-S2", List.of("bappeda"), "asesor2")))
        .doesNotContain("masih konsep");
    assertThat(teks(cetak.pdf("2026-S2", List.of("bappeda"), "bappedaasesor")))
        .contains("masih konsep");
    assertThat(teks(cetak.pdf("2026-S2", List.of("dinkes"), "dinkesasesor")))
        .doesNotContain("Pertanyaan untuk nanti");
  }

  @Test
  void printsOnlyWhatTheReaderHasAPartIn() {
    for (var akun : List.of("asesor2", "asesor1", "organisasi", "sekda", "dinkesasesor")) {
      assertThat(status(akun, "?perangkatDaerah=dinkes")).as(akun).isEqualTo(200);
    }
    for (var akun : List.of("asesor3", "dlhasesor", "pokja1")) {
      assertThat(status(akun, "?perangkatDaerah=dinkes")).as(akun).isEqualTo(404);
    }
    assertThat(status("dlhasesor", "?perangkatDaerah=dlh&perangkatDaerah=dinkes")).isEqualTo(404);
    assertThat(status("asesor2", "?perangkatDaerah=setda")).isEqualTo(404);
    assertThat(status("asesor2", "?perangkatDaerah=dinas-tiada")).isEqualTo(404);
    assertThat(status("asesor2", "?perangkatDaerah=dlh&perangkatDaerah=dlh")).isEqualTo(400);
    assertThat(status("asesor2", "")).isEqualTo(400);
  }

  private int status(String akun, String isi) {
    return Visitor.program(port, akun)
        .get("/api/monitoring/2026-S2/cetak-daftar-periksa" + isi)
        .statusCode();
  }

  private static String teks(byte[] pdf) throws IOException {
    try (var dokumen = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
    }
  }

  private void tanya(String kantor, String pertanyaan, String jawaban) {
    kota.daftar.add(
        TemuanMonitoring.WAWANCARA,
        "2026-S2/" + kantor,
        Map.of(
            "narasumber", "Sekretaris",
            "tanggal", "2026-07-13",
            "waktu", "13:30",
            "pertanyaan", pertanyaan,
            "jawaban", jawaban),
        "asesor2");
  }

  private String wawancara(String kantor) {
    return kota.tugas("2026-S2/" + kantor, MonitoringPerangkatDaerah.WAWANCARA).getId();
  }

  private List<Copied> salin(String asal, String... tujuan) {
    var tugas = wawancara(asal);
    return salin.copy(
        tugas,
        salin.choices(tugas, "asesor2").pertanyaan().stream().map(satu -> satu.id()).toList(),
        List.of(tujuan).stream().map(this::wawancara).toList(),
        "asesor2");
  }

  private void tolak(
      int status, String asal, List<String> baris, List<String> tujuan, String akun) {
    assertThatThrownBy(() -> salin.copy(asal, baris, tujuan, akun))
        .isInstanceOfSatisfying(
            RefusedException.class,
            galat -> assertThat(galat.status()).as(galat.reason()).isEqualTo(status));
  }
}
