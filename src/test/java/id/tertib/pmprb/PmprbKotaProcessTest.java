package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.FurtherActions;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's PMPRB of a year: the cycle, its offices, two panels, the way to the ministry. */
@ProcessTest
class PmprbKotaProcessTest {

  private static final String KEY = "PMPRB-2026";
  private static final String PANEL_2 = "Panel 2: konsensus";
  private static final String TIM = "PM1.1-a";
  private static final String ATURAN = "PM2.1-b";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired HistoryService history;
  @Autowired LaporanRegister reports;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired FurtherActions actions;

  private SatuKantor kota;

  @BeforeEach
  void onTheFirstWorkingDayOfFebruary() {
    time.startAt("2026-02-02T08:00");
    kota = SatuKantor.kota(port);
  }

  @Test
  void runsFromTheFirstLetterToTheOfficialResult() {
    start();
    var set = kota.claimed("organisasi", "Tetapkan siklus");
    refused(
        kota.complete("organisasi", set, cycle("2026-01-30", "2026-03-16", "2026-04-01")),
        "sudah lewat");
    refused(
        kota.complete("organisasi", set, cycle("2026-03-06", "2026-03-02", "2026-04-01")),
        "lebih awal daripada batas unit");
    refused(
        kota.complete("organisasi", set, cycle("2026-03-07", "2026-03-16", "2026-04-01")),
        "bukan hari kerja");
    done(kota.complete("organisasi", set, cycle("2026-03-06", "2026-03-16", "2026-04-01")));
    for (var kind : List.of("pmprb-batas-unit", "pmprb-panel-1", "pmprb-panel-2", "pmprb-kirim")) {
      assertThat(deadlines.find(kind, KEY).orElseThrow().basis())
          .isEqualTo("Surat Menteri PANRB 1/2026");
    }
    time.runDue();

    // 38 sheets, each with its head; one office is verified, the others are late.
    assertThat(hasil.offices(KEY)).hasSize(38).allMatch(HasilPmprb.Kantor::late);
    verified("dinkes");
    assertThat(kota.tasks("Isi lembar kerja kota")).isEmpty();
    time.forwardTo("2026-03-09T08:00");

    // The last day of the offices opens the city's sheet without them.
    var fill = kota.tasks("Isi lembar kerja kota");
    assertThat(fill).hasSize(9);
    assertThat(deadlines.find("pmprb-batas-unit", KEY).orElseThrow().state())
        .isEqualTo(Deadline.State.TERBUKA);
    var first = kota.taskOfGroup("pokja1", "Isi lembar kerja kota");
    refused(kota.save("pokja1", first, ATURAN, "\"A\"", "Map", "", 0), "bagian pokja lain");
    assertThat(done(kota.as("pokja1").get("/api/tasks/" + first + "/worksheet/beside")).body())
        .contains("perangkat daerah", "PM1.1-b");
    assertThat(
            done(kota.as("pokja1").get("/api/tasks/" + first + "/worksheet/beside/PM1.1-b")).body())
        .contains("Dinas Kesehatan", "terverifikasi")
        .doesNotContain("Dinas Sosial");
    // Whoever moves dates sees that the day of the offices is over.
    assertThat(
            done(kota.as("organisasi").get("/api/tenggat?keadaan=terlambat&siklus=" + KEY)).body())
        .contains("Lembar perangkat daerah PMPRB 2026");
    fill("pokja1");
    // One of nine who fill side by side is done; for the others nothing was opened again.
    var second = kota.taskOfGroup("pokja2", "Isi lembar kerja kota");
    assertThat(done(kota.as("pokja2").get("/api/beranda/tugas?id=" + second)).body())
        .contains(second)
        .doesNotContain("dibuka lagi");
    for (var area = 2; area <= 8; area++) {
      fill("pokja" + area);
    }
    fill("organisasi");

    // Panel 1 finds something unclear; only that item is open, for the pokja that clears it.
    var panel1 = kota.claimed("inspektur", "Panel 1");
    refused(point(panel1, "PM99-z"), "tidak ada pada lembar kota");
    done(point(panel1, TIM));
    done(kota.complete("inspektur", panel1, ""));
    var clear = kota.taskOfGroup("pokja1", "Perjelas butir");
    assertThat(kota.items("pokja1", clear, item -> item.path("outside").isNull()))
        .extracting(item -> item.path("code").asText())
        .containsExactly(TIM);
    assertThat(deadlines.find("pmprb-perjelas", KEY + "/pokja1").orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 3, 20));
    done(kota.complete("pokja1", clear, ""));

    // Without a quorum nothing is fixed and nothing is lost.
    var panel2 = kota.claimed("inspektur", PANEL_2);
    done(kota.save("inspektur", panel2, ATURAN, "\"C\"", "", "Baru separuh yang diubah", 0));
    present(panel2, 4);
    refused(kota.complete("inspektur", panel2, decision("tetapkan", "")), "kuorum 5");
    refused(kota.complete("inspektur", panel2, decision("jadwal_ulang", "")), "tanggal rapat");
    done(
        kota.complete(
            "inspektur",
            panel2,
            decision("jadwal_ulang", "Empat pokja berhalangan")
                + ",\"tanggalRapat\":{\"value\":\"2026-04-06\"}"));
    assertThat(deadlines.find("pmprb-panel-2", KEY).orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 4, 6));
    time.forwardTo("2026-04-06T09:00");
    var again = kota.claimed("inspektur", PANEL_2);
    present(again, 6);
    refused(kota.complete("inspektur", again, decision("tetapkan", "")), "siapa yang mengusulkan");
    propose(again);
    done(kota.complete("inspektur", again, decision("tetapkan", "")));
    time.runDue();
    var city = hasil.city(KEY).orElseThrow();
    assertThat(city.changed()).extracting(item -> item.item().code()).containsExactly(ATURAN);
    assertThat(city.panel().total()).isLessThan(city.self().total());
    assertThat(reports.of(KEY)).hasSize(3);
    for (var report : reports.of(KEY)) {
      assertThat(reports.read(report, LaporanFile.PDF)).isNotEmpty();
    }

    done(kota.complete("inspektur", kota.claimed("inspektur", "Berita acara"), ""));
    var approve = kota.claimed("sekda", "Setujui laporan");
    done(kota.complete("sekda", approve, decision("kembali", "Periksa alasannya")));
    assertThat(kota.item("inspektur", kota.claimed("inspektur", PANEL_2), ATURAN).path("layers"))
        .hasSize(2);
    agreeAgain();
    done(kota.complete("sekda", kota.claimed("sekda", "Setujui laporan"), decision("setuju", "")));
    var mayor = kota.claimed("walikota", "Setujui laporan sebagai Wali Kota");
    done(kota.complete("walikota", mayor, decision("kembali", "Jelaskan penurunannya")));
    agreeAgain();
    done(kota.complete("sekda", kota.claimed("sekda", "Setujui laporan"), decision("setuju", "")));
    done(
        kota.complete(
            "walikota",
            kota.claimed("walikota", "Setujui laporan sebagai Wali Kota"),
            decision("setuju", "")));
    var send = kota.claimed("organisasi", "Kirim");
    refused(kota.complete("organisasi", send, sent("2027-01-01", "TT-1")), "belum tiba");
    refused(kota.complete("organisasi", send, sent("2026-04-06", " ")), "tanda terima");
    done(kota.complete("organisasi", send, sent("2026-04-06", "TT-1")));

    var ratl = kota.claimed("organisasi", "Susun RATL");
    refused(kota.complete("organisasi", ratl, ""), "tindak lanjut");
    done(
        kota.as("organisasi")
            .post(
                "/api/tasks/" + ratl + "/lists/ratl/rows",
                "{\"values\":{\"butir\":\"%s\",\"temuan\":\"Aturan lama belum diubah\",\"kelas\":\"diperbaiki\",\"tindakLanjut\":\"Ubah sisanya\",\"perangkatDaerah\":\"dinkes\",\"triwulan\":\"2026-TW3\",\"bukti\":\"Peraturan yang diubah\"}}"
                    .formatted(ATURAN)));
    done(kota.complete("organisasi", ratl, ""));
    assertThat(actions.ofSeries("RATL-2026"))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.kantor().kode()).isEqualTo("dinkes");
              assertThat(action.aksi().isi().mulai()).hasToString("2026-TW3");
              assertThat(action.aksi().isi().kelas()).isEqualTo("Diperbaiki");
            });

    var result = kota.claimed("organisasi", "Catat hasil evaluasi");
    var official = kota.sheet("organisasi", result);
    assertThat(official.path("instrument").asText()).isEqualTo("rb-komponen");
    var one = official.path("items").get(0);
    refused(
        kota.save("organisasi", result, one.path("code").asText(), "99", "Surat", "", 0),
        "0 sampai 20");
    for (var item : official.path("items")) {
      done(kota.save("organisasi", result, item.path("code").asText(), "1", "Surat", "", 0));
    }
    done(kota.complete("organisasi", result, ""));
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .finished()
                .count())
        .isEqualTo(1);
  }

  @Test
  void goesOnAtOnceWhenAllAreVerifiedNothingIsUnclearAndTheCycleNamesNoWaliKota() {
    start();
    done(
        kota.complete(
            "organisasi",
            kota.claimed("organisasi", "Tetapkan siklus"),
            cycle("2026-03-06", "2026-03-16", "2026-04-01")
                .replace("\"value\":true", "\"value\":false")));
    time.runDue();
    hasil
        .offices(KEY)
        .forEach(office -> results.record(KEY + "/" + office.code(), "terverifikasi"));
    assertThat(deadlines.find("pmprb-batas-unit", KEY).orElseThrow().state())
        .isEqualTo(Deadline.State.TERPENUHI);
    time.runDue();

    for (var area = 1; area <= 8; area++) {
      fill("pokja" + area);
    }
    fill("organisasi");
    done(kota.complete("inspektur", kota.claimed("inspektur", "Panel 1"), ""));
    present(kota.claimed("inspektur", PANEL_2), 5);
    agreeAgain();
    done(kota.complete("sekda", kota.claimed("sekda", "Setujui laporan"), decision("setuju", "")));

    assertThat(kota.tasks("Kirim")).hasSize(1);
    assertThat(hasil.offices(KEY)).noneMatch(HasilPmprb.Kantor::late);
  }

  /** Panel 2 fixes what stands, and its minutes are agreed to. */
  private void agreeAgain() {
    done(kota.complete("inspektur", kota.claimed("inspektur", PANEL_2), decision("tetapkan", "")));
    time.runDue();
    done(kota.complete("inspektur", kota.claimed("inspektur", "Berita acara"), ""));
  }

  private void start() {
    done(
        kota.as("organisasi")
            .post(
                "/engine-rest/process-definition/key/pmprb/start",
                "{\"variables\":{\"tahun\":{\"value\":2026}}}"));
    refused(
        kota.as("organisasi")
            .post(
                "/engine-rest/process-definition/key/pmprb/start",
                "{\"variables\":{\"tahun\":{\"value\":2026}}}"),
        "sudah dimulai");
  }

  private static String cycle(String batasUnit, String panel1, String panel2) {
    return """
    "versiUnit":{"value":"26-2020"},"versiKota":{"value":"26-2020"},
    "instrumenHasil":{"value":"rb-komponen 26-2020"},"nomorSk":{"value":"800/1/2026"},
    "tanggalSk":{"value":"2026-01-20"},"dasarJadwal":{"value":"Surat Menteri PANRB 1/2026"},
    "batasUnit":{"value":"%s"},"tanggalPanel1":{"value":"%s"},"tanggalPanel2":{"value":"%s"},
    "batasKirim":{"value":"2026-04-30"},"persetujuanWaliKota":{"value":true}\
    """
        .formatted(batasUnit, panel1, panel2);
  }

  private static String sent(String day, String receipt) {
    return "\"tanggalKirim\":{\"value\":\"%s\"},\"tandaTerima\":{\"value\":\"%s\"}"
        .formatted(day, receipt);
  }

  private void verified(String kode) {
    var office = new SatuKantor(port, kode).of(2026);
    office.divided(kode + "asesor");
    office.fill(kode + "asesor", "B");
    var review = office.claimed(kode + "sekretaris", "Reviu koordinator asesor");
    office.judge(kode + "sekretaris", review);
    done(office.complete(kode + "sekretaris", review, decision("setuju", "")));
    done(
        office.complete(
            kode + "kepala",
            office.claimed(kode + "kepala", "Tanda tangan kepala"),
            decision("tanda_tangan", "")));
    done(
        office.complete(
            "tpianggota",
            office.claimed("tpianggota", "Verifikasi"),
            decision("terverifikasi", "")));
  }

  private void fill(String account) {
    var task = kota.taskOfGroup(account, "Isi lembar kerja kota");
    kota.fillTask(account, task, "B");
  }

  private HttpResponse<String> point(String task, String code) {
    return kota.as("inspektur")
        .post(
            "/api/tasks/" + task + "/lists/titik-panel/rows",
            "{\"values\":{\"butir\":\"%s\",\"titik\":\"Mana SK-nya?\",\"pokja\":\"pokja1\",\"paling\":\"2026-03-20\"}}"
                .formatted(code));
  }

  private void present(String task, int pokja) {
    var list = list(task, "kehadiran-panel");
    var at = 0;
    for (var row : list.path("rows")) {
      done(
          kota.as("inspektur")
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
    for (var list : json(done(kota.as("inspektur").get("/api/tasks/" + task + "/lists")))) {
      if (list.path("kind").asText().equals(kind)) {
        return list;
      }
    }
    throw new AssertionError(kind);
  }

  private void propose(String task) {
    done(
        kota.as("inspektur")
            .post(
                "/api/tasks/" + task + "/lists/usul-panel/rows",
                "{\"values\":{\"butir\":\"%s\",\"usul\":\"C\",\"pengusul\":\"pokja7\",\"alasan\":\"Baru separuh\"}}"
                    .formatted(ATURAN)));
  }
}
