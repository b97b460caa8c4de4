package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;

/** The city's PMPRB of 2026 with its offices, worked on through the addresses people use. */
final class KotaPmprb {

  static final String KEY = "PMPRB-2026";
  static final String PANEL_2 = "Panel 2: konsensus";
  static final String WALI_KOTA = "Setujui laporan sebagai Wali Kota";

  private final int port;
  private final SatuKantor city;

  KotaPmprb(int port) {
    this.port = port;
    city = SatuKantor.kota(port);
  }

  /** By hand. */
  KotaPmprb started() {
    done(
        as("organisasi")
            .post(
                "/engine-rest/process-definition/key/pmprb/start",
                "{\"variables\":{\"tahun\":{\"value\":2026}}}"));
    return this;
  }

  /** Sending by 30 April, with the Wali Kota's agreement. */
  KotaPmprb set(String batasUnit, String panel1, String panel2) {
    done(
        complete(
            "organisasi",
            "Tetapkan siklus",
            """
            "versiUnit":{"value":"26-2020"},"versiKota":{"value":"26-2020"},
            "instrumenHasil":{"value":"rb-komponen 26-2020"},"nomorSk":{"value":"800/1/2026"},
            "tanggalSk":{"value":"2026-01-02"},"dasarJadwal":{"value":"Surat Menteri PANRB 1/2026"},
            "batasUnit":{"value":"%s"},"tanggalPanel1":{"value":"%s"},
            "tanggalPanel2":{"value":"%s"},"batasKirim":{"value":"2026-04-30"},
            "persetujuanWaliKota":{"value":true}"""
                .formatted(batasUnit, panel1, panel2)));
    return this;
  }

  Visitor as(String account) {
    return city.as(account);
  }

  SatuKantor city() {
    return city;
  }

  SatuKantor office(String kode) {
    return new SatuKantor(port, kode).of(2026);
  }

  JsonNode tasks(String name) {
    return city.tasks(name);
  }

  /** Takes the one task of this name, and completes it. */
  HttpResponse<String> complete(String account, String name, String variables) {
    return city.complete(account, city.claimed(account, name), variables);
  }

  /** An office's sheet from where it is to its verification, by its own people. */
  void verified(String kode) {
    verified(kode, kode.replace("-", ""));
  }

  /**
   * @param people group of the office whose people do it, where it carries on for another
   */
  void verified(String kode, String people) {
    office(kode).verified(people);
  }

  /** All nine parts of the city's sheet. */
  void filled() {
    for (var area = 1; area <= 8; area++) {
      fill("pokja" + area);
    }
    fill("organisasi");
  }

  private void fill(String account) {
    city.fillTask(account, city.taskOfGroup(account, "Isi lembar kerja kota"), "B");
  }

  /** So many pokja come to panel 2, the others do not. */
  void present(int pokja) {
    var task = city.claimed("inspektur", PANEL_2);
    var at = 0;
    for (var row : list(task, "kehadiran-panel").path("rows")) {
      done(
          as("inspektur")
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

  private JsonNode list(String task, String kind) {
    for (var list : json(done(as("inspektur").get("/api/tasks/" + task + "/lists")))) {
      if (list.path("kind").asText().equals(kind)) {
        return list;
      }
    }
    throw new AssertionError(kind);
  }

  /** Adds a row to a list of an open task. */
  HttpResponse<String> row(String account, String task, String kind, String values) {
    return as(account)
        .post(
            "/api/tasks/%s/lists/%s/rows".formatted(task, kind),
            "{\"values\":%s}".formatted(values));
  }

  /** Panel 2 fixes what stands, its minutes are agreed to; the documents need a run of the jobs. */
  void fixed(Runnable jobs) {
    done(complete("inspektur", PANEL_2, decision("tetapkan", "")));
    jobs.run();
    done(complete("inspektur", "Berita acara", ""));
  }
}
