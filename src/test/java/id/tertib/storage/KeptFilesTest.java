package id.tertib.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import id.tertib.report.ReportDocument;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Documents and reports whose bytes are not the ones that were kept. */
@ProcessTest
class KeptFilesTest {

  @LocalServerPort int port;
  @Autowired EvidenceStore evidence;
  @Autowired LaporanRegister reports;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;

  @Value("${tertib.data-dir}")
  Path dataDir;

  private Evidence document;
  private Laporan report;

  @BeforeEach
  void oneDocumentAndOneReport() throws IOException {
    FileSystemUtils.deleteRecursively(dataDir.resolve("bukti"));
    document =
        evidence.store(
            "dinkes",
            "2026-S2/dinkes",
            "dinkesasesor",
            "SK tim.pdf",
            new ByteArrayInputStream("%PDF-1.4 asli".getBytes(StandardCharsets.UTF_8)));
    report =
        reports.publish(
            "2026-S2/dinkes",
            "dinkes",
            "monitoring",
            "Laporan uji",
            "1/LAP",
            LocalDate.of(2026, 7, 1),
            "0".repeat(64),
            "laporan-uji",
            new ReportDocument(
                List.of("Kota"), List.of("Laporan uji"), "1/LAP", "Kaki", List.of(), List.of()));
  }

  @Test
  void answersInWordsInsteadOfGivingChangedBytesUnderTheOldChecksum() throws IOException {
    Files.writeString(place(document), "%PDF-1.4 lain");

    var answer = Visitor.program(port, "dinkesasesor").get("/api/evidence/" + document.id());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(json.readTree(answer.body()).path("detail").asText())
        .contains("Dokumen “SK tim.pdf” rusak", "dipulihkan dari cadangan");
    assertThat(answer.body()).doesNotContain("lain");
  }

  @Test
  void answersInWordsForAReportThatIsLost() throws IOException {
    Files.delete(dataDir.resolve(report.pdfFile()));
    Files.writeString(dataDir.resolve(report.docxFile()), "bukan itu");

    for (var ending : List.of("pdf", "docx")) {
      var answer =
          Visitor.program(port, "dinkesasesor")
              .get("/api/laporan/%s/%s".formatted(report.id(), ending));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(json.readTree(answer.body()).path("detail").asText())
          .contains("laporan-uji-v1." + ending, "dipulihkan dari cadangan");
    }
    var page =
        Visitor.browser(port).signIn("dinkesasesor").page("/laporan/%s/pdf".formatted(report.id()));
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("dipulihkan dari cadangan");
  }

  @Test
  void tellsAdministratorsByOneMailADayAndOnTheirPages() throws IOException {
    Files.writeString(place(document), "%PDF-1.4 lain");
    Files.delete(dataDir.resolve(report.pdfFile()));
    var reader = Visitor.program(port, "dinkesasesor");
    reader.get("/api/evidence/" + document.id());
    reader.get("/api/evidence/" + document.id());
    reader.get("/api/laporan/%s/pdf".formatted(report.id()));

    assertThat(
            jdbc.sql("select penerima from surel where jenis = 'berkas-rusak'")
                .query(String.class)
                .list())
        .containsExactly("admin");
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(admin.page("/").body()).contains("2 berkas yang disimpan rusak atau hilang");
    assertThat(admin.page("/berkas").body())
        .contains(
            "SK tim.pdf, Dinas Kesehatan, perkara 2026-S2/dinkes", "Laporan uji, nomor 1/LAP");
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/").body())
        .doesNotContain("yang disimpan rusak");
  }

  @Test
  void checksAllFilesAndForgetsWhatWasPutBack() throws IOException {
    var original = Files.readAllBytes(place(document));
    Files.writeString(place(document), "%PDF-1.4 lain");

    var after = checked();
    assertThat(after.path("check").path("total").asInt()).isEqualTo(3);
    assertThat(after.path("check").path("done").asInt()).isEqualTo(3);
    assertThat(after.path("check").path("faults").asInt()).isEqualTo(1);
    var found = after.path("files").path(0);
    assertThat(found.path("name").asText()).isEqualTo("Dokumen “SK tim.pdf”");
    assertThat(found.path("fault").asText()).isEqualTo("isinya bukan lagi yang disimpan");
    assertThat(found.path("uses").path(0).asText()).contains("2026-S2/dinkes");

    Files.write(place(document), original);
    assertThat(checked().path("damaged").asInt()).isZero();
    assertThat(Visitor.program(port, "dinkesasesor").get("/api/evidence/" + document.id()))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200));
  }

  @Test
  void letsNobodyElseSeeOrBeginACheck() {
    for (var who : List.of("organisasi", "dinkesasesor", "walikota")) {
      var visitor = Visitor.program(port, who);
      assertThat(visitor.get("/api/berkas").statusCode()).as(who).isEqualTo(403);
      assertThat(visitor.post("/api/berkas/periksa", "").statusCode()).as(who).isEqualTo(403);
      assertThat(Visitor.browser(port).signIn(who).page("/berkas").statusCode())
          .as(who)
          .isEqualTo(403);
    }
  }

  private JsonNode checked() throws IOException {
    var admin = Visitor.program(port, "admin");
    assertThat(admin.post("/api/berkas/periksa", "").statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !json.readTree(admin.get("/api/berkas").body()).at("/check/ended").isNull());
    return json.readTree(admin.get("/api/berkas").body());
  }

  private Path place(Evidence kept) {
    return dataDir
        .resolve("bukti")
        .resolve(kept.sha256().substring(0, 2))
        .resolve(kept.sha256().substring(2));
  }
}
