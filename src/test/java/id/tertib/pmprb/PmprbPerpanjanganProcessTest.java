package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The dates of the city's PMPRB are moved by letter, before they come and while they are awaited.
 */
@ProcessTest
class PmprbPerpanjanganProcessTest {

  private static final String KEY = KotaPmprb.KEY;
  private static final String BATAS_UNIT = "pmprb-batas-unit";
  private static final String PANEL_1 = "pmprb-panel-1";
  private static final String PANEL_2 = "pmprb-panel-2";
  private static final String KIRIM = "pmprb-kirim";
  private static final String ISI_KOTA = "Isi lembar kerja kota";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired SiklusKota siklus;
  @Autowired HasilPmprb hasil;

  private KotaPmprb kota;

  @BeforeEach
  void withACycleThatWasSetInFebruary() {
    time.startAt("2026-02-02T08:00");
    kota = new KotaPmprb(port).started().set("2026-03-06", "2026-03-16", "2026-04-01");
    time.runDue();
  }

  @Test
  void waitsForTheOfficesUntilTheNewDayAndOpensTheCitysSheetThen() {
    time.forwardTo("2026-02-26T09:00");
    var dinkes = kota.office("dinkes").divided("dinkesasesor");
    time.forwardTo("2026-03-02T09:00");
    var dlh = kota.office("dlh").divided("dlhasesor");
    assertThat(due("pmprb-isi", dinkes.key())).isEqualTo("2026-03-06");

    done(extend(BATAS_UNIT, "2026-03-13"));

    // What the old day had cut short gets the days that its step has, up to the new one.
    assertThat(due("pmprb-isi", dinkes.key())).isEqualTo("2026-03-12");
    assertThat(due("pmprb-isi", dlh.key())).isEqualTo("2026-03-13");
    assertThat(taskDue(dinkes, "Isi lembar kerja")).startsWith("2026-03-12");
    assertThat(due("pmprb-tunjuk-asesor", KEY + "/damkar")).isEqualTo("2026-02-05");

    time.forwardTo("2026-03-09T08:00");
    assertThat(kota.tasks(ISI_KOTA)).isEmpty();
    assertThat(siklus.find(KEY).orElseThrow().lembarKota()).isNull();
    assertThat(deadline(BATAS_UNIT).overdue(LocalDate.of(2026, 3, 9))).isFalse();
    kota.verified("dinkes");
    time.forwardTo("2026-03-13T23:00");
    assertThat(kota.tasks(ISI_KOTA)).isEmpty();

    time.forwardTo("2026-03-14T00:10");
    assertThat(kota.tasks(ISI_KOTA)).hasSize(9);
    assertThat(hasil.offices(KEY))
        .filteredOn(office -> !office.late())
        .extracting(HasilPmprb.Kantor::code)
        .containsExactly("dinkes");
    assertThat(dlh.tasks("Isi lembar kerja")).hasSize(1);

    // Nobody was reminded of the old day: what was planned for it is off.
    assertThat(reminders(BATAS_UNIT, "H"))
        .extracting(row -> row.path("state").asText(), PmprbPerpanjanganProcessTest::day)
        .contains(tuple("batal", "2026-03-06"), tuple("terkirim", "2026-03-13"));
  }

  @Test
  void lastsNoLongerForItsStepsThanALastDayThatIsBroughtForward() {
    time.forwardTo("2026-02-20T09:00");
    var dinkes = kota.office("dinkes").divided("dinkesasesor");
    assertThat(due("pmprb-isi", dinkes.key())).isEqualTo("2026-03-06");

    done(extend(BATAS_UNIT, "2026-03-03"));

    assertThat(due("pmprb-isi", dinkes.key())).isEqualTo("2026-03-03");
    time.forwardTo("2026-03-04T00:10");
    assertThat(kota.tasks(ISI_KOTA)).hasSize(9);
  }

  @Test
  void givesItsPanelsAndItsSendingTheNewDaysAndTheirTasksWithThem() {
    done(extend(KIRIM, "2026-05-29"));
    done(extend(PANEL_2, "2026-05-04"));
    done(extend(PANEL_1, "2026-04-15"));
    done(extend(BATAS_UNIT, "2026-04-06"));
    var jadwal = siklus.jadwal(KEY);
    assertThat(List.of(jadwal.panel1(), jadwal.panel2(), jadwal.batasKirim()))
        .extracting(LocalDate::toString)
        .containsExactly("2026-04-15", "2026-05-04", "2026-05-29");

    time.forwardTo("2026-04-07T08:00");
    assertThat(due("pmprb-kota-isi", KEY + "/pokja1")).isEqualTo("2026-04-15");
    done(extend(PANEL_1, "2026-04-22"));
    assertThat(due("pmprb-kota-isi", KEY + "/pokja1")).isEqualTo("2026-04-20");
    kota.filled();
    assertThat(taskDue(kota.city(), "Panel 1")).startsWith("2026-04-22");
    assertThat(reminders(PANEL_1, "H"))
        .extracting(row -> row.path("state").asText(), PmprbPerpanjanganProcessTest::day)
        .contains(tuple("direncanakan", "2026-04-22"));

    done(kota.complete("inspektur", "Panel 1", ""));
    assertThat(taskDue(kota.city(), KotaPmprb.PANEL_2)).startsWith("2026-05-04");
    done(extend(PANEL_2, "2026-05-06"));
    assertThat(taskDue(kota.city(), KotaPmprb.PANEL_2)).startsWith("2026-05-06");
    refused(extend(PANEL_1, "2026-05-05"), "tidak terbuka lagi");

    kota.present(5);
    done(kota.complete("inspektur", KotaPmprb.PANEL_2, decision("tetapkan", "")));
    time.runDue();
    done(kota.complete("inspektur", "Berita acara", ""));
    done(kota.complete("sekda", "Setujui laporan", decision("setuju", "")));
    done(kota.complete("walikota", KotaPmprb.WALI_KOTA, decision("setuju", "")));
    assertThat(taskDue(kota.city(), "Kirim")).startsWith("2026-05-29");
    done(extend(KIRIM, "2026-06-02"));
    assertThat(taskDue(kota.city(), "Kirim")).startsWith("2026-06-02");
    time.forwardTo("2026-06-02T08:00");
    assertThat(reminders(KIRIM, "H"))
        .extracting(row -> row.path("state").asText(), PmprbPerpanjanganProcessTest::day)
        .contains(tuple("batal", "2026-05-29"), tuple("terkirim", "2026-06-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pmprb-batas-unit|2026-02-01|sudah lewat",
        "pmprb-batas-unit|2026-03-06|Tenggatnya sudah Jumat, 6 Maret 2026",
        "pmprb-batas-unit|2026-03-17|Batas unit 17 Maret 2026 melewati Panel 1 16 Maret 2026. Perpanjang dahulu Panel 1",
        "pmprb-panel-1|2026-03-05|Panel 1 5 Maret 2026 lebih awal daripada batas unit 6 Maret 2026",
        "pmprb-panel-1|2026-04-02|melewati Panel 2 1 April 2026",
        "pmprb-panel-2|2026-03-13|lebih awal daripada Panel 1 16 Maret 2026",
        "pmprb-panel-2|2026-05-04|melewati batas pengiriman 30 April 2026",
        "pmprb-kirim|2026-03-31|Batas pengiriman 31 Maret 2026 lebih awal daripada Panel 2 1 April 2026",
        "pmprb-kirim|2026-05-02|bukan hari kerja",
      })
  void refusesADayThatIsOverOrOutOfTheirOrder(String kind, String day, String sentence) {
    var before = due(kind, KEY);

    refused(extend(kind, day), sentence);

    assertThat(due(kind, KEY)).isEqualTo(before);
  }

  @Test
  void asksForALetterAndAReasonAndForBagianOrganisasi() {
    var kirim = deadline(KIRIM).id();
    var organisasi = Visitor.browser(port).signIn("organisasi");
    organisasi.page("/tenggat");

    var refused =
        organisasi.post(
            "/api/tenggat/%d/perpanjang".formatted(kirim),
            "{\"due\":\"2026-05-04\",\"nomorSurat\":\" \",\"alasan\":\"\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("nomorSurat", "alasan");
    for (var other : List.of("inspektur", "pokja1", "sekda")) {
      assertThat(
              kota.as(other)
                  .post("/api/deadlines/%d/extension".formatted(kirim), letter("2026-05-04"))
                  .statusCode())
          .as(other)
          .isBetween(403, 404);
    }
    assertThat(due(KIRIM, KEY)).isEqualTo("2026-04-30");

    // The page itself takes the working day after a day off, as it has shown.
    done(organisasi.post("/api/tenggat/%d/perpanjang".formatted(kirim), letter("2026-05-02")));
    assertThat(due(KIRIM, KEY)).isEqualTo("2026-05-04");
    assertThat(siklus.jadwal(KEY).batasKirim()).isEqualTo("2026-05-04");
  }

  private HttpResponse<String> extend(String kind, String day) {
    return kota.as("organisasi")
        .post("/api/deadlines/%d/extension".formatted(deadline(kind).id()), letter(day));
  }

  private static String letter(String day) {
    return """
        {"due":"%s","nomorSurat":"B/120/M.RB.06/2026","alasan":"Aplikasi kementerian diperbaiki"}"""
        .formatted(day);
  }

  private Deadline deadline(String kind) {
    return deadlines.find(kind, KEY).orElseThrow();
  }

  private String due(String kind, String key) {
    return deadlines.find(kind, key).orElseThrow().due().toString();
  }

  private static String taskDue(SatuKantor one, String name) {
    return one.tasks(name).get(0).path("due").asText();
  }

  /** Of the city's deadline of this kind, those of one stage. */
  private List<JsonNode> reminders(String kind, String stage) {
    var rows =
        json(done(kota.as("organisasi").get("/api/reminders?deadline=" + deadline(kind).id())));
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("stage").asText().equals(stage))
        .toList();
  }

  private static String day(JsonNode row) {
    return row.path("plannedFor").asText().substring(0, 10);
  }
}
