package id.tertib.zona;

import static id.tertib.testing.Perkara.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.evidence.EvidenceStore;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.perkara.PerkaraZonaTable;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sheet of a unit as the last layer of the TPI opens it: three layers, 300 documents. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class EvaluasiBenchmark {

  private static final int DOCUMENTS = 300;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Sheets sheets;
  @Autowired EvidenceStore evidence;
  @Autowired PerkaraZonaTable table;

  private Visitor browser;
  private String address;

  @Test
  void opensTheSheetOfAllLayers(Figures figures) throws Exception {
    time.startAt("2026-02-02T07:00");
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(2026);
    rsud.built();
    documents(rsud);
    rsud.assessed("Penilaian mandiri", Map.of());
    rsud.evaluated("tpianggota");
    rsud.evaluated("tpiketua");
    var task = rsud.claimed("tpidalnis", "Pengendalian teknis");
    browser = Visitor.browser(port).signIn("tpidalnis");
    address = "/api/tasks/" + task + "/worksheet";

    Timings.of(30, this::open);
    var timings = Timings.of(200, this::open);
    figures.add(
        "open a unit's sheet of 113 items with three layers and 300 documents, on PostgreSQL, over"
            + " HTTP, 200 times",
        timings.percentiles(),
        "p95 ≤ 200 ms",
        timings.percentile(95).compareTo(Duration.ofMillis(200)) <= 0);
  }

  private void documents(SatuUnit unit) throws Exception {
    var sheet = sheets.read(table.get(unit.key()).lembar());
    for (var at = 0; at < DOCUMENTS; at++) {
      var item = sheet.items().get(at % sheet.items().size()).item();
      var pdf = ("%PDF-1.4\n% " + at + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
      var kept =
          evidence.store(
              sheet.owner().code(),
              unit.key(),
              "rsudoperator",
              "bukti-%d.pdf".formatted(at),
              new ByteArrayInputStream(pdf));
      sheets.attach(sheet.id(), item.code(), kept.id(), "rsudoperator");
    }
    assertThat(evidence.ofOwner(sheet.owner().code())).hasSize(DOCUMENTS);
  }

  private HttpResponse<String> open() {
    return done(
        browser.send(
            "GET", address, null, "Accept", "application/json", "Accept-Encoding", "gzip"));
  }
}
