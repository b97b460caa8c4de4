package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.evidence.EvidenceStore;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.roadmap.RoadMap;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The checklist of Dinas Kesehatan with 120 rows, half of them answered and with proof, as its
 * assessor opens and fills it: over HTTP on this machine, in the web session that Tasklist has. The
 * times are the caller's, so they hold the server's time and a little more; and as in all tests
 * each request asks whether the account still exists, where the product asks twice a minute.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class WorksheetBenchmark {

  private static final int ROWS = 120;
  private static final int WARM_UP = 50;
  private static final int MEASURED = 300;
  private static final Duration TARGET = Duration.ofMillis(50);
  private static final String KUNCI = "2026-S1/dinkes";
  private static final String ASESOR = "dinkesasesor";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired RoadMap roadMap;
  @Autowired EvidenceStore bukti;
  @Autowired ObjectMapper json;

  private Visitor browser;
  private String address;
  private int saved;

  @BeforeEach
  void holdTheTask() throws IOException {
    var kota = new Kota(aplikasi);
    var sheet = kota.lembar.create(lembar());
    kota.pada("2026-07-01T08:00").mulai(2026, 1);
    kota.rencanakan("2026-S1", "2026-09-30", "dinkes").tetapkan("2026-S1");
    var pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    var document =
        bukti.store(
            "dinkes",
            "2026-S1/dinkes",
            ASESOR,
            "SK tim.pdf",
            new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)));
    var answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("pelaksanaan", "sebagian")
            .put("dibutuhkan", 2)
            .put("tersedia", 1);
    for (int row = 0; row < ROWS; row += 2) {
      kota.lembar.save(
          sheet, kode(row), Layer.SELF, ASESOR, answer, "Di arsip Subbagian Umum", null, 0);
      kota.lembar.attach(sheet, kode(row), document.id(), ASESOR);
    }
    var task = kota.tugas(KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA).getId();
    kota.sebagai(
        ASESOR,
        () -> {
          kota.tugas.claim(task, ASESOR);
          return null;
        });
    browser = Visitor.browser(port).signIn(ASESOR);
    address = "/api/tasks/" + task + "/worksheet";
  }

  @Test
  void opensTheSheetAndSavesAnswers(Figures figures) throws Exception {
    assertThat(json.readTree(browser.get(address).body()).path("items")).hasSize(ROWS);
    measure(figures, "open a worksheet of 120 rows", this::open);
    measure(figures, "save one answer of it", this::save);
  }

  private void measure(Figures figures, String what, Callable<?> call) throws Exception {
    Timings.of(WARM_UP, call);
    var timings = Timings.of(MEASURED, call);
    figures.add(
        what + ", on PostgreSQL, over HTTP in a web session, 300 times",
        timings.percentiles(),
        "p95 ≤ 50 ms",
        timings.percentile(95).compareTo(TARGET) <= 0);
  }

  /** As a browser does: compressed. */
  private HttpResponse<String> open() {
    return ok(
        browser.send(
            "GET", address, null, "Accept", "application/json", "Accept-Encoding", "gzip"));
  }

  /** One row after the other, each with the revision that the answer before gave it. */
  private JsonNode save() throws IOException {
    var row = saved % ROWS;
    var revision = saved / ROWS + (row % 2 == 0 ? 1 : 0);
    saved++;
    var answer =
        ok(
            browser.send(
                "PUT",
                address + "/answers/" + kode(row),
                """
                {"answer":{"pelaksanaan":"sudah","dibutuhkan":3,"tersedia":%d},
                 "note":"Di arsip Subbagian Umum","revision":%d}
                """
                    .formatted(1 + saved % 3, revision),
                browser.tokens("Content-Type", "application/json", "Accept", "application/json")));
    return json.readTree(answer.body());
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  /** Made before the cycle starts, which then takes it as the office's checklist. */
  private NewSheet lembar() {
    return new NewSheet(
        DaftarPeriksa.INSTRUMENT,
        KUNCI,
        KUNCI,
        Owner.office("dinkes"),
        DaftarPeriksa.LAYERS,
        IntStream.range(0, ROWS).mapToObj(this::butir).toList());
  }

  private SheetItem butir(int row) {
    var aksi = roadMap.all().get(row % roadMap.all().size());
    return new SheetItem(
        kode(row),
        aksi.area(),
        aksi.rencanaAksi(),
        DaftarPeriksa.PELAKSANAAN,
        true,
        Map.of(
            "kondisiIdeal", aksi.kondisiIdeal(),
            "dokumen", aksi.dokumen(),
            "jadwal", "Triwulan I 2026, Triwulan II 2026",
            "tahun", "2026",
            "jadwalUsulan", "ya",
            "terbawa", "false",
            "perangkatDaerah", "Dinas Kesehatan",
            "sumber", "Perwali 63/2022, baris naskah " + aksi.barisNaskah(),
            "lalu",
                "{\"semester\":\"Semester II 2025\",\"pelaksanaan\":\"sebagian\","
                    + "\"dibutuhkan\":2,\"tersedia\":1,\"catatan\":\"Sisanya menunggu\"}"));
  }

  private static String kode(int row) {
    return "RA-%03d".formatted(row + 1);
  }
}
