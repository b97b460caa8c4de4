package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.io.IOException;
import java.net.http.HttpResponse;

/** The city's PMPRB of 2026 on its way to the second panel, and what its chair does there. */
final class PanelDua {

  static final String KEY = "PMPRB-2026";
  static final String NAMA = "Panel 2: konsensus";
  static final String KETUA = "inspektur";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SiklusKota siklus;
  private final HasilPmprb hasil;
  private final PmprbResults results;
  private final Sheets sheets;

  PanelDua(SiklusKota siklus, HasilPmprb hasil, PmprbResults results, Sheets sheets) {
    this.siklus = siklus;
    this.hasil = hasil;
    this.results = results;
    this.sheets = sheets;
  }

  /**
   * All answered B, nothing found in panel 1; the chair holds panel 2.
   *
   * @param run lets the engine do what is due
   */
  String opened(SatuKantor kota, Runnable run) {
    filled(kota, run);
    done(kota.complete(KETUA, kota.claimed(KETUA, "Panel 1"), ""));
    return kota.claimed(KETUA, NAMA);
  }

  /** Waiting for the first panel. */
  void filled(SatuKantor kota, Runnable run) {
    kota.cityStarted("rb-komponen 26-2020");
    run.run();
    hasil
        .offices(KEY)
        .forEach(office -> results.record(KEY + "/" + office.code(), "terverifikasi"));
    run.run();
    fill(kota);
  }

  private void fill(SatuKantor kota) {
    var sheet = siklus.find(KEY).orElseThrow().lembarKota();
    var first = kota.taskOfGroup("pokja1", "Isi lembar kerja kota");
    for (var item : kota.sheet("pokja1", first).path("items")) {
      sheets.save(
          sheet,
          item.path("code").asText(),
          Layer.SELF,
          "pokja1",
          tree(SatuKantor.answer(item, "B")),
          "Map PMPRB",
          null,
          0);
    }
    done(kota.complete("pokja1", first, ""));
    for (var area = 2; area <= 8; area++) {
      handIn(kota, "pokja" + area);
    }
    handIn(kota, "organisasi");
  }

  private static void handIn(SatuKantor kota, String account) {
    done(kota.complete(account, kota.taskOfGroup(account, "Isi lembar kerja kota"), ""));
  }

  /** The first so many pokja are there, the others are not. */
  static void present(SatuKantor kota, String task, int pokja) {
    var at = 0;
    for (var row : list(kota, task, "kehadiran-panel").path("rows")) {
      done(
          kota.as(KETUA)
              .send(
                  "PUT",
                  "/api/tasks/%s/lists/kehadiran-panel/rows/%s"
                      .formatted(task, row.path("id").asText()),
                  "{\"values\":{\"hadir\":\"%s\"},\"revision\":%d}"
                      .formatted(
                          at++ < pokja ? "hadir" : "tidak_hadir", row.path("revision").asInt()),
                  "Content-Type",
                  "application/json"));
    }
  }

  static JsonNode list(SatuKantor kota, String task, String kind) {
    for (var list : json(done(kota.as(KETUA).get("/api/tasks/" + task + "/lists")))) {
      if (list.path("kind").asText().equals(kind)) {
        return list;
      }
    }
    throw new AssertionError(kind);
  }

  /**
   * @return id of the proposal
   */
  static String propose(SatuKantor kota, String task, String code, String value, String pokja) {
    return json(done(
            kota.as(KETUA)
                .post(
                    "/api/tasks/" + task + "/lists/usul-panel/rows",
                    "{\"values\":{\"butir\":\"%s\",\"usul\":\"%s\",\"pengusul\":\"%s\",\"alasan\":\"Baru separuh\"}}"
                        .formatted(code, value, pokja))))
        .path("id")
        .asText();
  }

  static HttpResponse<String> vote(
      SatuKantor kota, String account, String task, String row, String voter, String body) {
    return kota.as(account)
        .send(
            "PUT",
            "/api/tasks/%s/lists/usul-panel/rows/%s/votes/%s".formatted(task, row, voter),
            body,
            "Content-Type",
            "application/json");
  }

  static HttpResponse<String> fix(SatuKantor kota, String task) {
    return kota.complete(KETUA, task, decision("tetapkan", ""));
  }

  private static JsonNode tree(String value) {
    try {
      return JSON.readTree(value);
    } catch (IOException e) {
      throw new AssertionError(value, e);
    }
  }
}
