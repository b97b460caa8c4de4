package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.TimeTravel;
import java.time.Duration;
import java.util.Map;

/** A whole year of the city's PMPRB, as short as it can be. */
final class SatuTahun {

  static final String KEY = "PMPRB-2026";

  /** What panel 2 changed. */
  static final String ATURAN = "PM2.1-b";

  private static final String PANEL_2 = "Panel 2: konsensus";

  private final SatuKantor kota;
  private final TimeTravel time;
  private Duration reports = Duration.ZERO;

  SatuTahun(int port, TimeTravel time) {
    this.kota = SatuKantor.kota(port);
    this.time = time;
  }

  SatuKantor kota() {
    return kota;
  }

  /** The cycle is set and every office ended without a sheet of its own. */
  SatuTahun opened(HasilPmprb hasil, PmprbResults results, String instrumenHasil) {
    kota.cityStarted(instrumenHasil);
    time.runDue();
    hasil
        .offices(KEY)
        .forEach(office -> results.record(KEY + "/" + office.code(), "terverifikasi"));
    time.runDue();
    return this;
  }

  /** Filled, one value changed by the panel; minutes and report are there. */
  SatuTahun agreed() {
    for (var area = 1; area <= 8; area++) {
      fill("pokja" + area);
    }
    fill("organisasi");
    done(kota.complete("inspektur", kota.claimed("inspektur", "Panel 1"), ""));
    var panel = kota.claimed("inspektur", PANEL_2);
    done(kota.save("inspektur", panel, ATURAN, "\"C\"", "", "Baru separuh yang diubah", 0));
    done(
        kota.as("inspektur")
            .post(
                "/api/tasks/" + panel + "/lists/usul-panel/rows",
                "{\"values\":{\"butir\":\"%s\",\"usul\":\"C\",\"pengusul\":\"pokja7\",\"alasan\":\"Baru separuh\"}}"
                    .formatted(ATURAN)));
    present(panel);
    done(kota.complete("inspektur", panel, decision("tetapkan", "")));
    var before = System.nanoTime();
    time.runDue();
    reports = Duration.ofNanos(System.nanoTime() - before);
    return this;
  }

  /** How long minutes, report and working paper took. */
  Duration reports() {
    return reports;
  }

  SatuTahun sent() {
    done(kota.complete("inspektur", kota.claimed("inspektur", "Berita acara"), ""));
    done(kota.complete("sekda", kota.claimed("sekda", "Setujui laporan"), decision("setuju", "")));
    done(
        kota.complete(
            "organisasi",
            kota.claimed("organisasi", "Kirim"),
            "\"tanggalKirim\":{\"value\":\"2026-02-02\"},\"tandaTerima\":{\"value\":\"TT-1\"}"));
    return this;
  }

  SatuTahun followedUp() {
    var ratl = kota.claimed("organisasi", "Susun RATL");
    done(
        kota.as("organisasi")
            .post(
                "/api/tasks/" + ratl + "/lists/ratl/rows",
                "{\"values\":{\"butir\":\"%s\",\"temuan\":\"Aturan lama belum diubah\",\"kelas\":\"diperbaiki\",\"tindakLanjut\":\"Ubah sisanya\",\"perangkatDaerah\":\"dinkes\",\"triwulan\":\"2026-TW3\",\"bukti\":\"Peraturan yang diubah\"}}"
                    .formatted(ATURAN)));
    done(kota.complete("organisasi", ratl, ""));
    time.runDue();
    return this;
  }

  /** The ministry's scores by component, entered and still open. */
  String entered(Map<String, String> scores) {
    var task = kota.claimed("organisasi", "Catat hasil evaluasi");
    scores.forEach(
        (code, score) -> done(kota.save("organisasi", task, code, score, "Surat", "", 0)));
    return task;
  }

  void recorded(Map<String, String> scores) {
    done(kota.complete("organisasi", entered(scores), ""));
    time.runDue();
  }

  private void fill(String account) {
    kota.fillTask(account, kota.taskOfGroup(account, "Isi lembar kerja kota"), "B");
  }

  private void present(String task) {
    for (var row : list(task).path("rows")) {
      done(
          kota.as("inspektur")
              .send(
                  "PUT",
                  "/api/tasks/%s/lists/kehadiran-panel/rows/%s"
                      .formatted(task, row.path("id").asText()),
                  "{\"values\":{\"hadir\":\"hadir\"},\"revision\":%d}"
                      .formatted(row.path("revision").asInt()),
                  "Content-Type",
                  "application/json"));
    }
  }

  private JsonNode list(String task) {
    for (var list : json(done(kota.as("inspektur").get("/api/tasks/" + task + "/lists")))) {
      if (list.path("kind").asText().equals("kehadiran-panel")) {
        return list;
      }
    }
    throw new AssertionError(task);
  }
}
