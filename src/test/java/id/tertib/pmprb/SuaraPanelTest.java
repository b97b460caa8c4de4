package id.tertib.pmprb;

import static id.tertib.pmprb.PanelDua.KETUA;
import static id.tertib.pmprb.PanelDua.fix;
import static id.tertib.pmprb.PanelDua.present;
import static id.tertib.pmprb.PanelDua.propose;
import static id.tertib.pmprb.PanelDua.vote;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Votes of the second panel: who may enter them, for whom, how the last is taken back. */
@ProcessTest
class SuaraPanelTest {

  private static final String ATURAN = "PM2.1-b";
  private static final String SETUJU = "{\"vote\":\"setuju\"}";
  private static final String TIDAK =
      "{\"vote\":\"tidak_setuju\",\"reason\":\"Peserta belum seluruhnya tercatat\"}";
  private static final String TARIK = "{\"vote\":null}";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired SiklusKota siklus;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired Sheets sheets;
  @Autowired LaporanRegister reports;

  private SatuKantor kota;
  private String task;

  @BeforeEach
  void inTheSecondPanel() {
    time.startAt("2026-02-02T08:00");
    kota = SatuKantor.kota(port);
    task = new PanelDua(siklus, hasil, results, sheets).opened(kota, time::runDue);
  }

  @Test
  void tellsInTheMinutesWhoProposedWhoAgreedAndWhoObjectedWhy() throws IOException {
    present(kota, task, 6);
    var usul = propose(kota, task, ATURAN, "C", "pokja4");
    assertThat(votes(usul)).extracting(one -> one.path("voter").asText()).containsExactly("pokja4");
    done(chairs(usul, "pokja1", TIDAK));
    done(chairs(usul, "pokja2", SETUJU));
    done(chairs(usul, "pokja3", SETUJU));
    done(chairs(usul, "pokja3", TARIK));
    assertThat(votes(usul))
        .extracting(one -> one.path("voter").asText() + " " + one.path("vote").asText())
        .containsExactlyInAnyOrder("pokja1 tidak_setuju", "pokja2 setuju", "pokja4 setuju");

    done(kota.save(KETUA, task, ATURAN, "\"C\"", "", "Baru separuh yang diubah", 0));
    var effect = effect();
    assertThat(effect).hasSize(3);
    assertThat(effect.get(2).path("change").asText()).startsWith("-");
    done(fix(kota, task));
    time.runDue();

    var minutes =
        reports.of(PanelDua.KEY).stream()
            .filter(report -> report.title().startsWith("Berita acara"))
            .findFirst()
            .orElseThrow();
    assertThat(words(reports.read(minutes, LaporanFile.DOCX)))
        .contains(
            "2 setuju; 1 tidak setuju: ",
            "(Peserta belum seluruhnya tercatat)",
            "3 tidak memberi suara; 2 tidak hadir");
    refused(chairs(usul, "pokja2", TIDAK), "");
    refused(kota.as(KETUA).post("/api/tasks/" + task + "/undo", "{}"), "");

    // Whoever reads the minutes afterwards sees the same votes, and changes none.
    var reading = kota.claimed(KETUA, "Berita acara");
    assertThat(json(done(kota.as(KETUA).get("/api/tasks/" + reading + "/votes"))).get(0).toString())
        .contains("tidak_setuju");
    refused(vote(kota, KETUA, reading, usul, "pokja2", TIDAK), "hanya dapat dibaca");
  }

  @Test
  void takesVotesFromTheChairAloneForThoseWhoAreThere() {
    var early = propose(kota, task, ATURAN, "C", "pokja4");
    refused(chairs(early, "pokja1", SETUJU), "tidak tercatat hadir");
    present(kota, task, 7);
    refused(chairs(early, "pokja8", SETUJU), "tidak tercatat hadir");
    refused(chairs(early, "pokja9", SETUJU), "tidak memberi suara");
    refused(chairs(early, "x".repeat(900), TARIK), "tidak memberi suara");
    done(chairs(early, "pokja8", TARIK));
    refused(undo(), "Tidak ada langkah");
    refused(chairs(early, "pokja1", "{\"vote\":\"ragu\"}"), "tidak dikenal");
    refused(
        chairs(
            early,
            "pokja1",
            "{\"vote\":\"tidak_setuju\",\"reason\":\"%s\"}".formatted("a".repeat(1001))),
        "terlalu panjang");
    refused(chairs("tidak-ada", "pokja1", SETUJU), "tidak ada pada daftar");
    var attendance = PanelDua.list(kota, task, "kehadiran-panel").path("rows").get(0);
    refused(
        kota.as(KETUA)
            .send(
                "PUT",
                "/api/tasks/%s/lists/kehadiran-panel/rows/%s/votes/pokja1"
                    .formatted(task, attendance.path("id").asText()),
                SETUJU,
                "Content-Type",
                "application/json"),
        "tidak menerima suara");

    // Neither a pokja, for itself or for another, nor anybody of another office.
    for (var account : List.of("pokja1", "pokja7", "dinkesasesor", "organisasi", "sekda")) {
      var answer = vote(kota, account, task, early, "pokja1", SETUJU);
      assertThat(answer.statusCode()).as(account + answer.body()).isIn(403, 404, 409);
      var undo = kota.as(account).post("/api/tasks/" + task + "/undo", "{}");
      assertThat(undo.statusCode()).as(account + undo.body()).isIn(403, 404, 409);
    }
    assertThat(kota.as("dinkesasesor").get("/api/tasks/" + task + "/votes").statusCode())
        .isEqualTo(404);
    assertThat(votes(early)).hasSize(1);
    done(chairs(early, "pokja1", SETUJU));

    // A panel that nobody holds takes nothing.
    done(kota.as(KETUA).post("/engine-rest/task/" + task + "/unclaim", "{}"));
    refused(chairs(early, "pokja2", SETUJU), "belum diambil");
  }

  @Test
  void takesBackWhatTheChairDidLastStepByStep() {
    present(kota, task, 6);
    var usul = propose(kota, task, ATURAN, "C", "pokja4");
    refused(undo(), "Tidak ada langkah");
    done(chairs(usul, "pokja1", SETUJU));
    done(chairs(usul, "pokja1", TIDAK));
    done(kota.save(KETUA, task, ATURAN, "\"C\"", "", "Baru", 0));
    done(kota.save(KETUA, task, ATURAN, "\"C\"", "", "Baru separuh", 1));
    done(kota.save(KETUA, task, ATURAN, "\"D\"", "", "Belum ada", 2));

    assertThat(done(undo()).body()).contains(ATURAN);
    assertThat(fixed().path("answer").asText()).isEqualTo("C");
    assertThat(fixed().path("reason").asText()).isEqualTo("Baru separuh");
    // A reason that grew is one step with its value.
    done(undo());
    assertThat(fixed().path("answer").isNull()).isTrue();
    assertThat(done(undo()).body()).contains("suara");
    assertThat(said(usul, "pokja1")).isEqualTo("setuju");
    done(undo());
    assertThat(votes(usul)).hasSize(1);
    refused(undo(), "Tidak ada langkah");
  }

  @Test
  void countsAHundredVotesAtOnceAndTakesEachBackOnce() throws Exception {
    present(kota, task, 8);
    var usul = propose(kota, task, ATURAN, "C", "pokja4");
    var all = new ArrayList<Callable<HttpResponse<String>>>();
    for (var at = 0; at < 100; at++) {
      var voter = "pokja" + (at % 8 + 1);
      var body = at % 3 == 0 ? TIDAK : SETUJU;
      all.add(() -> chairs(usul, voter, body));
    }
    assertThat(atOnce(all)).allMatch(answer -> answer.statusCode() == 200);
    assertThat(votes(usul)).hasSize(8);

    var back = new ArrayList<Callable<HttpResponse<String>>>();
    for (var at = 0; at < 10; at++) {
      back.add(this::undo);
    }
    var answers = atOnce(back);
    assertThat(answers)
        .allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 409);
    var taken = answers.stream().filter(answer -> answer.statusCode() == 200).count();
    assertThat(taken).isPositive();
    for (var left = taken; left < 100; left++) {
      done(undo());
    }
    refused(undo(), "Tidak ada langkah");
    assertThat(votes(usul)).hasSize(1);
  }

  private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls)
      throws Exception {
    try (var threads = new Threads()) {
      return threads.all(calls);
    }
  }

  private static final class Threads implements AutoCloseable {

    private final java.util.concurrent.ExecutorService many = Executors.newFixedThreadPool(16);

    List<HttpResponse<String>> all(List<Callable<HttpResponse<String>>> calls) throws Exception {
      var answers = new ArrayList<HttpResponse<String>>();
      for (var one : many.invokeAll(calls)) {
        answers.add(one.get());
      }
      return answers;
    }

    @Override
    public void close() {
      many.shutdownNow();
    }
  }

  private HttpResponse<String> chairs(String row, String voter, String body) {
    return vote(kota, KETUA, task, row, voter, body);
  }

  private HttpResponse<String> undo() {
    return kota.as(KETUA).post("/api/tasks/" + task + "/undo", "{}");
  }

  private List<JsonNode> votes(String row) {
    var found = new ArrayList<JsonNode>();
    json(done(kota.as(KETUA).get("/api/tasks/" + task + "/votes")))
        .get(0)
        .path("votes")
        .path(row)
        .forEach(found::add);
    return found;
  }

  private String said(String row, String voter) {
    return votes(row).stream()
        .filter(one -> one.path("voter").asText().equals(voter))
        .map(one -> one.path("vote").asText())
        .findFirst()
        .orElse("");
  }

  private JsonNode fixed() {
    return kota.item(KETUA, task, ATURAN);
  }

  private JsonNode effect() {
    return json(done(
            kota.as(KETUA)
                .get("/api/tasks/%s/worksheet/answers/%s/effect".formatted(task, ATURAN))))
        .path("lines");
  }

  private static String words(byte[] docx) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new AssertionError("word/document.xml");
  }
}
