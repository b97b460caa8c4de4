package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A year of the city's PMPRB as its people take it on, for tests that begin in the middle. */
final class TahunPmprb {

  static final String KEY = "PMPRB-2026";

  final SatuKantor kota;
  private final int port;
  private final Runnable jobs;
  private final Map<String, Visitor> browsers = new HashMap<>();

  /**
   * @param jobs does what is due
   */
  TahunPmprb(int port, Runnable jobs) {
    this.port = port;
    this.jobs = jobs;
    this.kota = SatuKantor.kota(port);
  }

  /** Started and set, with a sheet for every office: offices until 6 March, panels after it. */
  TahunPmprb started() {
    kota.cityStarted("rb-komponen 26-2020");
    jobs.run();
    return this;
  }

  SatuKantor office(String code) {
    return new SatuKantor(port, code).of(2026);
  }

  /** Its sheet is filled with this answer and reviewed; the head has it. */
  SatuKantor reviewed(String code, String answer) {
    var office = office(code);
    office.divided(code + "asesor");
    office.fill(code + "asesor", answer);
    var review = office.claimed(code + "sekretaris", "Reviu koordinator asesor");
    office.judge(code + "sekretaris", review);
    done(office.complete(code + "sekretaris", review, decision("setuju", "")));
    return office;
  }

  SatuKantor signed(String code, String answer) {
    var office = reviewed(code, answer);
    done(
        office.complete(
            code + "kepala",
            office.claimed(code + "kepala", "Tanda tangan kepala"),
            decision("tanda_tangan", "")));
    return office;
  }

  SatuKantor verified(String code, String answer) {
    var office = signed(code, answer);
    done(
        office.complete(
            "tpianggota",
            office.claimed("tpianggota", "Verifikasi"),
            decision("terverifikasi", "")));
    jobs.run();
    return office;
  }

  /** All nine fill their part of the city's sheet. */
  TahunPmprb filled() {
    for (var area = 1; area <= 8; area++) {
      fill("pokja" + area);
    }
    fill("organisasi");
    return this;
  }

  void fill(String account) {
    kota.fillTask(account, kota.taskOfGroup(account, "Isi lembar kerja kota"), "B");
  }

  /** Both panels: nothing is unclear, nothing changes. */
  TahunPmprb agreed() {
    done(kota.complete("inspektur", kota.claimed("inspektur", "Panel 1"), ""));
    var panel = kota.claimed("inspektur", "Panel 2: konsensus");
    for (var list : json(done(kota.as("inspektur").get("/api/tasks/" + panel + "/lists")))) {
      if (list.path("kind").asText().equals("kehadiran-panel")) {
        list.path("rows").forEach(row -> present(panel, row));
      }
    }
    done(kota.complete("inspektur", panel, decision("tetapkan", "")));
    jobs.run();
    return this;
  }

  private void present(String panel, JsonNode row) {
    done(
        kota.as("inspektur")
            .send(
                "PUT",
                "/api/tasks/%s/lists/kehadiran-panel/rows/%s"
                    .formatted(panel, row.path("id").asText()),
                "{\"values\":{\"hadir\":\"hadir\"},\"revision\":%d}"
                    .formatted(row.path("revision").asInt()),
                "Content-Type",
                "application/json"));
  }

  /** Until it went to the ministry. */
  TahunPmprb sent() {
    done(kota.complete("inspektur", kota.claimed("inspektur", "Berita acara"), ""));
    done(kota.complete("sekda", kota.claimed("sekda", "Setujui laporan"), decision("setuju", "")));
    done(
        kota.complete(
            "organisasi",
            kota.claimed("organisasi", "Kirim"),
            "\"tanggalKirim\":{\"value\":\"2026-03-09\"},\"tandaTerima\":{\"value\":\"TT-1\"}"));
    return this;
  }

  /** A page as somebody who signed in sees it. */
  HttpResponse<String> page(String account, String address) {
    return browsers
        .computeIfAbsent(account, one -> Visitor.browser(port).signIn(one))
        .page(address);
  }

  JsonNode board(String account) {
    return json(done(kota.as(account).get("/api/pmprb/" + KEY + "/papan")));
  }
}
