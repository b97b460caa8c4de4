package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadline;
import id.tertib.engine.CaseKey;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.proses.ZonaProcedure;
import id.tertib.zona.syarat.BatasUsulan;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.usulan.TenggatTahun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 31 May in the register of deadlines: owed, reminded of, moved by a letter of the ministry. */
@ProcessTest
class BatasUsulanTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired BatasUsulan batas;
  @Autowired KeputusanUsulan keputusan;
  @Autowired SyaratUsulan syarat;
  @Autowired Instruments instruments;
  @Autowired AuditTrail trail;
  @Autowired TenggatTahun tenggat;
  @Autowired UnitMenunggu units;
  @Autowired ZonaProcedure procedure;
  @Autowired PerkaraZonaTable table;

  @BeforeEach
  void inMay() {
    time.startAt("2027-05-03T08:00");
  }

  @Test
  void isTheDayOfTheDataUntilTheYearsDeadlineIsOpened() {
    assertThat(batas.find(2027)).isEmpty();
    assertThat(batas.of(2027)).isEqualTo("2027-05-31");
    assertThat(boleh("2027-05-31")).isTrue();
    assertThat(boleh("2027-06-01")).isFalse();
  }

  @Test
  void isOwedByBagianOrganisasiAndTakesNoOther() {
    var opened = batas.open(2027, "organisasi");

    assertThat(opened.due()).isEqualTo("2027-05-31");
    assertThat(opened.caseKey()).isEqualTo("ZI-2027");
    assertThat(opened.role()).isEqualTo("organisasi");
    assertThat(batas.open(2027, "organisasi").id()).isEqualTo(opened.id());
    assertThat(trail.of("ZI-2027")).hasSize(1);
    var listed = json(done(as("organisasi").get("/api/deadlines?year=2027&quarter=2")));
    assertThat(listed)
        .anySatisfy(
            one -> {
              assertThat(one.path("kind").asText()).isEqualTo("zi-batas-usulan");
              assertThat(one.path("due").asText()).isEqualTo("2027-05-31");
              assertThat(one.path("state").asText()).isEqualTo("terbuka");
              assertThat(one.path("dasar").asText()).startsWith("PermenPANRB 90/2021");
            });
    assertThat(reminders(opened))
        .contains("H-14 2027-05-17 direncanakan", "H 2027-05-31 direncanakan");
    assertThat(signedIn("organisasi").page("/api/tenggat/daftar.csv").body())
        .contains("Usulan zona integritas 2027 dikirim ke kementerian", "Batas usulan zona");
  }

  @Test
  void movesByALetterForItsYearAlone() {
    var opened = batas.open(2027, "organisasi");
    batas.open(2028, "organisasi");

    done(extend("organisasi", opened, "2027-06-15"));

    assertThat(batas.of(2027)).isEqualTo("2027-06-15");
    assertThat(batas.of(2028)).isEqualTo("2028-05-31");
    assertThat(boleh("2027-06-01")).isTrue();
    assertThat(boleh("2027-06-15")).isTrue();
    assertThat(periksa("2027-06-16").path("penolakan").findValuesAsText("pesan"))
        .singleElement()
        .satisfies(
            pesan ->
                assertThat(pesan)
                    .contains("paling lambat 15 Juni 2027, bukan 16 Juni 2027", "surat"));
    assertThat(boleh("2028-05-31")).isTrue();
    assertThat(boleh("2028-06-01")).isFalse();
    assertThat(boleh("2026-06-01")).isFalse();
    assertThat(putusan("2027-06-15")).isEqualTo("WBBM");
    assertThat(putusan("2027-06-16")).isEqualTo("belum");
    assertThat(putusan("2028-06-01")).isEqualTo("belum");
    assertThat(reminders(opened)).contains("H 2027-05-31 batal", "H 2027-06-15 direncanakan");
    assertThat(done(as("organisasi").get("/api/deadlines/" + opened.id())).body())
        .contains("B/77/RB.06/2027");
  }

  @Test
  void movesByTheDialogOfItsPageToo() {
    var opened = batas.open(2027, "organisasi");
    var browser = signedIn("organisasi");
    browser.page("/tenggat");

    var incomplete =
        browser.post(
            "/api/tenggat/%d/perpanjang".formatted(opened.id()),
            "{\"due\":\"2027-06-15\",\"nomorSurat\":\"\",\"alasan\":\"\"}");
    assertThat(incomplete.statusCode()).isEqualTo(400);
    assertThat(json(incomplete).path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("nomorSurat", "alasan");
    assertThat(batas.of(2027)).isEqualTo("2027-05-31");

    done(browser.post("/api/tenggat/%d/perpanjang".formatted(opened.id()), letter("2027-06-15")));
    assertThat(batas.of(2027)).isEqualTo("2027-06-15");
    assertThat(boleh("2027-06-15")).isTrue();
  }

  @Test
  void movesForNobodyElseAndToNoDayOff() {
    var opened = batas.open(2027, "organisasi");

    for (var other : List.of("inspektur", "walikota", "tpiketua", "dinkesasesor")) {
      assertThat(extend(other, opened, "2027-06-15").statusCode()).as(other).isBetween(403, 404);
    }
    assertThat(extend("organisasi", opened, "2027-06-19").body()).contains("bukan hari kerja");
    assertThat(batas.of(2027)).isEqualTo("2027-05-31");
  }

  @Test
  void staysWithItsExtensionWhenItIsOver() {
    var opened = batas.open(2027, "organisasi");
    done(extend("organisasi", opened, "2027-06-15"));
    time.forwardTo("2027-06-16T09:00");

    // Told on the day after, as where the system was down.
    tenggat.over(2027, true);

    assertThat(batas.find(2027)).get().extracting(Deadline::state).hasToString("TERPENUHI");
    assertThat(batas.find(2027)).get().extracting(Deadline::metLate).isEqualTo(false);
    assertThat(batas.open(2027, "organisasi").state()).hasToString("TERPENUHI");
    assertThat(batas.of(2027)).isEqualTo("2027-06-15");
  }

  @Test
  void keepsItsExtensionAlsoWhereNothingWasSent() {
    var opened = batas.open(2027, "organisasi");
    done(extend("organisasi", opened, "2027-06-15"));
    time.forwardTo("2027-06-16T00:00:10");

    tenggat.over(2027, false);

    assertThat(batas.find(2027)).isEmpty();
    assertThat(batas.of(2027)).isEqualTo("2027-06-15");
    assertThat(boleh("2027-06-10")).isTrue();
    assertThat(boleh("2027-06-16")).isFalse();
    assertThat(putusan("2027-06-10")).isEqualTo("WBBM");
  }

  @Test
  void isOwedFromTheFirstUnitOfTheYearUntilNoneIsOnItsWay() {
    assertThat(batas.find(2028)).isEmpty();
    units.begun(2028, "rsud");
    assertThat(batas.find(2028))
        .get()
        .satisfies(one -> assertThat(one.due()).isEqualTo("2028-05-31"));
    units.begun(2028, "dukcapil");
    assertThat(trail.of("ZI-2028")).hasSize(1);

    procedure.officeClosed(CaseKey.parse("ZI-2028/rsud"));
    assertThat(batas.find(2028)).isPresent();
    procedure.officeClosed(CaseKey.parse("ZI-2028/dukcapil"));
    assertThat(batas.find(2028)).isEmpty();
    // Of a year whose day is over nothing is owed.
    units.begun(2026, "rsud");
    assertThat(batas.find(2026)).isEmpty();
  }

  /** Nobody was decided by the day: the ministry's letter of June still moves it. */
  @Test
  void movesByALetterOfJuneWhileUnitsAreOnTheirWay() {
    units.begun(2027, "rsud");
    time.forwardTo("2027-06-02T09:00");
    done(extend("organisasi", batas.find(2027).orElseThrow(), "2027-06-15"));
    time.forwardTo("2027-06-05T09:00");

    units.decided("ZI-2027/rsud");

    assertThat(table.get("ZI-2027/rsud").menunggu()).isTrue();
    assertThat(boleh("2027-06-15")).isTrue();
  }

  private boolean boleh(String tanggal) {
    return periksa(tanggal).path("boleh").asBoolean();
  }

  private JsonNode periksa(String tanggal) {
    var question = JSON.createObjectNode();
    question.put("tingkat", "WBBM").put("tanggalUsulan", tanggal).put("pemegangWbk", true);
    question.set("answers", LembarLke.penuh(instruments.scoring(ZonaIntegritas.LKE)).json());
    var stated = question.putObject("syarat").put("lama_bangun_bulan", 12);
    FaktaUsulan.pas(syarat, Tingkat.WBBM).nilai().forEach(stated::put);
    return json(done(as("organisasi").post("/api/zona-integritas/periksa", question.toString())));
  }

  private String putusan(String hari) {
    var score = LembarLke.penuh(instruments.scoring(ZonaIntegritas.LKE)).score();
    return keputusan
        .putuskan(
            "bapenda", LocalDate.parse(hari), FaktaUsulan.pas(syarat, Tingkat.WBBM).temuan(), score)
        .keputusan();
  }

  private HttpResponse<String> extend(String by, Deadline deadline, String day) {
    return as(by).post("/api/deadlines/%d/extension".formatted(deadline.id()), letter(day));
  }

  private static String letter(String day) {
    return """
        {"due":"%s","nomorSurat":"B/77/RB.06/2027","alasan":"Kementerian memperpanjang"}"""
        .formatted(day);
  }

  private List<String> reminders(Deadline deadline) {
    var rows = json(done(as("organisasi").get("/api/reminders?deadline=" + deadline.id())));
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        row.path("stage").asText(),
                        row.path("plannedFor").asText().substring(0, 10),
                        row.path("state").asText()))
        .toList();
  }

  private Visitor as(String user) {
    return Visitor.program(port, user);
  }

  private Visitor signedIn(String user) {
    return Visitor.browser(port).signIn(user);
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
