package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The ketua tim reads a result, names the rows that are not right, and sees what he would publish.
 */
@ProcessTest
class ReviuProcessTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired ObjectMapper json;

  private Kota kota;
  private Kasus kasus;

  @BeforeEach
  void aFilledChecklist() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kasus = kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah());
  }

  @Test
  void carriesEachRowWithItsCommentBackToWhoeverFilledIt() {
    kasus.hinggaReviu();
    var butir = kasus.kode().get(0);
    tandai(butir, "Daftar hadirnya belum ada");
    tandai("Observasi 1", "Tulis ruangnya");
    kasus.kembalikan(ISI_DAFTAR_PERIKSA, "Dua hal belum lengkap.");

    var kembali = konteks("dinkesasesor", ISI_DAFTAR_PERIKSA).path("returned");
    assertThat(kembali.path("note").asText())
        .isEqualTo(
            "Dua hal belum lengkap.\n%s: Daftar hadirnya belum ada\nObservasi 1: Tulis ruangnya"
                .formatted(butir));
    assertThat(kembali.path("comments").path(0).path("code").asText()).isEqualTo(butir);
    assertThat(kembali.path("comments").path(0).path("text").asText())
        .isEqualTo("Daftar hadirnya belum ada");
    assertThat(kota.daftar.rows("pengembalian", KUNCI)).isEmpty();
    assertThat(jejak("organisasi"))
        .contains("%s: Daftar hadirnya belum ada".formatted(butir))
        .doesNotContain("menghapus baris");
  }

  @Test
  void showsWhoeverReviewsNextWhatWasAskedForBefore() {
    kasus.hinggaReviu();
    var butir = kasus.kode().get(0);
    tandai(butir, "Daftar hadirnya belum ada");
    kasus.kembalikan(ISI_DAFTAR_PERIKSA, "Satu butir belum lengkap.").hinggaReviu();

    var lagi = konteks("asesor1", REVIU_KETUA_TIM);
    assertThat(lagi.path("returned").isNull()).isTrue();
    assertThat(lagi.path("mended").path("comments").path(0).path("code").asText()).isEqualTo(butir);
  }

  @Test
  void leavesNothingOfTheMarksWhenTheResultIsApproved() {
    kasus.hinggaReviu();
    tandai(kasus.kode().get(0), "Sudah dijelaskan lisan");
    kasus.setujui();

    assertThat(kota.daftar.rows("pengembalian", KUNCI)).isEmpty();
    assertThat(kota.returns.of(KUNCI)).isEmpty();
  }

  @Test
  void refusesARowThatSaysNotWhatIsToBeMended() {
    kasus.hinggaReviu();
    tandai(kasus.kode().get(0), "");

    var ketua = Visitor.program(port, "asesor1");
    var tugas = kota.tugas(KUNCI, REVIU_KETUA_TIM).getId();
    kota.tugas.setAssignee(tugas, "asesor1");
    var ditolak =
        ketua.send(
            "POST",
            "/engine-rest/task/" + tugas + "/complete",
            """
            {"variables": {"keputusan": {"value": "isiDaftarPeriksa"}, "catatan": {"value": "Lengkapi."}}}
            """,
            "Content-Type",
            "application/json",
            "Accept",
            "application/json");
    assertThat(ditolak.statusCode()).isEqualTo(400);
    assertThat(ditolak.body()).contains("Yang harus diperbaiki belum diisi");
  }

  @Test
  void showsTheReportBeforeItIsApprovedAndToWhomItGoes() {
    kasus.hinggaReviu();
    var alamat = "/laporan-monitoring/2026-S2/dinkes/pratinjau";

    assertThat(konteks("asesor1", REVIU_KETUA_TIM).path("hints").toString())
        .contains(
            "Bila disetujui, laporan terkirim kepada Kepala Dinas Kesehatan, Inspektur, dan Bagian Organisasi.");
    assertThat(konteks("asesor1", REVIU_KETUA_TIM).path("links").findValuesAsText("path"))
        .contains(alamat);
    for (var akun : new String[] {"asesor1", "organisasi", "sekda"}) {
      var pdf = orang(akun).page(alamat);
      assertThat(pdf.statusCode()).as(akun).isEqualTo(200);
      assertThat(pdf.body()).startsWith("%PDF");
      assertThat(pdf.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
    for (var akun :
        new String[] {"dinkesasesor", "dinkeskepala", "dlhsekretaris", "admpengaduan"}) {
      assertThat(orang(akun).page(alamat).statusCode()).as(akun).isEqualTo(404);
    }
    assertThat(Visitor.stranger(port).page(alamat).statusCode()).isIn(302, 401);
    assertThat(orang("asesor1").page("/laporan-monitoring/2026-S2/tidakada/pratinjau").statusCode())
        .isEqualTo(404);

    kasus.setujui();
    assertThat(orang("asesor1").page(alamat).statusCode()).isEqualTo(404);
  }

  @Test
  void namesPhotosOfAnObservationAndFilesOfAnObjectionInTheReport() throws IOException {
    kasus.serahkan();
    var asesor = kasus.asesor();
    kota.daftar.add(
        "observasi",
        KUNCI,
        Map.of(
            "kegiatan", "Melihat papan SOP",
            "dokumen", "Daftar SOP AP",
            "orang", "Sekretaris Dinas",
            "tanggal", "2026-07-13",
            "waktu", "09:00",
            "tempat", "Ruang pelayanan"),
        asesor);
    lampirkan(asesor, OBSERVASI, "observasi", "papan-sop.pdf");
    kasus
        .observasi()
        .wawancara()
        .temuan("Tata Laksana", "Diperbaiki", "SOP belum ditetapkan", "2026-09-30")
        .kirimAnalisis();
    lampirkan("dinkessekretaris", TANGGAPAN, "tanggapan", "penetapan.pdf");
    kasus.tanggapi(uraian -> "keberatan").setujui();

    var laporan = aplikasi.getBean(LaporanRegister.class).of(KUNCI).get(0);
    var pdf = aplikasi.getBean(LaporanRegister.class).read(laporan, LaporanFile.PDF);
    try (var dokumen = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " "))
          .contains("Foto dan berkas: papan-sop.pdf", "Berkas: penetapan.pdf");
    }
  }

  private void lampirkan(String akun, String langkah, String daftar, String nama) {
    var tugas = kota.tugas(KUNCI, langkah).getId();
    kota.tugas.setAssignee(tugas, akun);
    var baris = kota.daftar.rows(daftar, KUNCI).get(0).id();
    var jawaban =
        Visitor.program(port, akun)
            .upload(
                "/api/tasks/%s/lists/%s/rows/%s/evidence".formatted(tugas, daftar, baris),
                nama,
                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(jawaban.statusCode()).as(jawaban.body()).isEqualTo(201);
  }

  private void tandai(String butir, String komentar) {
    kota.daftar.add("pengembalian", KUNCI, Map.of("butir", butir, "komentar", komentar), "asesor1");
  }

  private Visitor orang(String akun) {
    return Visitor.browser(port).signIn(akun);
  }

  private String jejak(String akun) {
    return Visitor.browser(port)
        .signIn(akun)
        .get("/api/tasks/" + kota.tugas(KUNCI, ISI_DAFTAR_PERIKSA).getId() + "/trail")
        .body();
  }

  private JsonNode konteks(String akun, String langkah) {
    var jawaban =
        Visitor.program(port, akun)
            .get("/api/tasks/" + kota.tugas(KUNCI, langkah).getId() + "/context");
    assertThat(jawaban.statusCode()).as(jawaban.body()).isEqualTo(200);
    try {
      return json.readTree(jawaban.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(jawaban.body(), e);
    }
  }
}
