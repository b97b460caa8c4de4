package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.deadline.Deadlines;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The progress of a year of PMPRB: who sees what, scores with their origin, reminders. */
@ProcessTest
class KemajuanPmprbTest {

  private static final String KEY = TahunPmprb.KEY;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired HasilPmprb hasil;
  @Autowired Deadlines deadlines;
  @Autowired Reorganisasi reorganisasi;
  @Autowired JdbcTemplate jdbc;

  private TahunPmprb tahun;

  /**
   * On the first working day after the last day of the offices: one is verified, one waits for TPI,
   * one for its head, one was returned, one is being filled, the others did not begin.
   */
  @BeforeEach
  void aYearAtWork() {
    time.startAt("2026-02-02T08:00");
    tahun = new TahunPmprb(port, time::runDue).started();
    tahun.verified("dinkes", "B");
    tahun.signed("dlh", "B");
    tahun.reviewed("dishub", "B");
    var returned = tahun.signed("dinsos", "B");
    done(
        returned.complete(
            "tpianggota",
            returned.claimed("tpianggota", "Verifikasi"),
            decision("kembali", "Buktinya tidak terbaca")));
    var filling = tahun.office("bappeda");
    filling.divided("bappedaasesor");
    var task = filling.taskOf("bappedaasesor", "Isi lembar kerja");
    filling.answer(
        "bappedaasesor",
        task,
        filling.items("bappedaasesor", task, item -> item.path("outside").isNull()).get(0),
        "B");
    time.forwardTo("2026-03-09T08:00");
  }

  @Test
  void tellsEachOfficesStateTheCitysStepAndWhoOwesWhat() {
    var board = tahun.board("organisasi");

    assertThat(board.path("kantor")).hasSize(38);
    assertThat(state(board, "dinkes")).isEqualTo("TERVERIFIKASI");
    assertThat(state(board, "dlh")).isEqualTo("DIVERIFIKASI");
    assertThat(state(board, "dishub")).isEqualTo("KEPALA");
    assertThat(state(board, "dinsos")).isEqualTo("DIISI");
    assertThat(office(board, "dinsos").path("dikembalikan").asBoolean()).isTrue();
    assertThat(state(board, "bappeda")).isEqualTo("DIISI");
    assertThat(office(board, "bappeda").path("terisi").asInt()).isEqualTo(1);
    assertThat(state(board, "setwan")).isEqualTo("BELUM");
    var late = office(board, "setwan");
    assertThat(late.path("lewat").asBoolean()).isTrue();
    assertThat(late.path("langkah").get(0).path("pemegang").asText())
        .contains("Dewan Perwakilan Rakyat Daerah");
    assertThat(office(board, "dinkes").path("langkah")).isEmpty();

    var city = board.path("kota");
    assertThat(city.path("keadaan").asText()).isEqualTo("Isi lembar kerja kota");
    assertThat(city.path("langkah")).hasSize(9);
    assertThat(city.path("jadwal").path("panel2").asText()).isEqualTo("2026-04-01");
    assertThat(city.path("nilai").path("panel").isNull()).isTrue();
    assertThat(board.path("bolehIngatkan").asBoolean()).isTrue();

    var choice =
        StreamSupport.stream(
                json(done(tahun.kota.as("sekda").get("/api/progress/cycles"))).spliterator(), false)
            .filter(one -> one.path("key").asText().equals(KEY))
            .findFirst()
            .orElseThrow();
    assertThat(choice.path("view").asText()).isEqualTo("/tertib/penilaian/papan.js");
    assertThat(
            StreamSupport.stream(board.path("kantor").spliterator(), false)
                    .filter(one -> one.path("lewat").asBoolean())
                    .count()
                + (city.path("lewat").asBoolean() ? 1 : 0))
        .isEqualTo(choice.path("late").asLong());

    var csv = done(tahun.kota.as("organisasi").get("/api/pmprb/" + KEY + "/papan.csv")).body();
    assertThat(csv.lines()).hasSize(40);
    assertThat(csv)
        .contains("\"PMPRB-2026\";\"kota\";\"Kota\";\"Isi lembar kerja kota\"", "Dinas Kesehatan");
  }

  @Test
  void showsTheSameScoreOnTheBoardOnItsPageAndInTheReport() {
    var score =
        hasil.offices(KEY).stream()
            .filter(one -> one.code().equals("dinkes"))
            .map(one -> HasilPmprb.shown(one.score().total()))
            .findFirst()
            .orElseThrow();
    assertThat(office(tahun.board("sekda"), "dinkes").path("nilai").asText()).isEqualTo(score);
    assertThat(page("sekda", "dinkes"))
        .contains("Dinas Kesehatan, nilai PMPRB 2026", "<b>" + score + "</b>", "terverifikasi")
        .contains("U-PM1.1-b", "dari");
    assertThat(page("sekda", "kota"))
        .contains("Nilai kota, PMPRB 2026", ">" + score + "<", "masih berjalan")
        .contains("ditampilkan di samping nilai kota dan tidak menambahnya")
        .doesNotContain("<dt>Kategori</dt>", "menutupnya");

    tahun.filled().agreed();
    var city = hasil.city(KEY).orElseThrow();
    assertThat(page("walikota", "kota"))
        .contains("<dt>Kategori</dt>")
        .contains("ditetapkan Panel 2", "<b>" + HasilPmprb.shown(city.panel().total()) + "</b>");
    var board = tahun.board("walikota").path("kota").path("nilai");
    assertThat(board.path("panel").asText()).isEqualTo(HasilPmprb.shown(city.panel().total()));
    assertThat(board.path("mandiri").asText()).isEqualTo(HasilPmprb.shown(city.self().total()));
  }

  @Test
  void keepsAnOfficesAnswersFromOtherOfficesAndUnverifiedOnesFromEverybodyElse() {
    var own = tahun.board("dlhasesor");
    assertThat(own.path("kantor")).hasSize(1);
    assertThat(own.path("kantor").get(0).path("kode").asText()).isEqualTo("dlh");
    assertThat(own.path("kota").isNull()).isTrue();
    assertThat(own.path("bolehIngatkan").asBoolean()).isFalse();
    assertThat(own.path("bolehBatalkan").asBoolean()).isFalse();
    assertThat(status("dlhasesor", "dinkes")).isEqualTo(404);
    assertThat(status("dlhasesor", "kota")).isEqualTo(404);
    assertThat(page("dlhasesor", "dlh")).contains("U-PM1.1-b", "masih berjalan");
    assertThat(done(tahun.kota.as("dlhasesor").get("/api/pmprb/" + KEY + "/papan.csv")).body())
        .doesNotContain("Kesehatan", "Kota");

    assertThat(page("sekda", "dlh"))
        .contains("Lembar ini belum terverifikasi")
        .doesNotContain("U-PM1.1-b");
    for (var key : new String[] {"PMPRB-2031", "PMPRB-2026~999", "'x", "2026-S1"}) {
      assertThat(tahun.kota.as("organisasi").get("/api/pmprb/" + key + "/papan").statusCode())
          .as(key)
          .isEqualTo(404);
    }
    assertThat(status("organisasi", "tidak-ada")).isEqualTo(404);
    assertThat(tahun.page("organisasi", "/kemajuan/PMPRB-2026~999/kota").statusCode())
        .isEqualTo(404);
  }

  @Test
  void remindsThoseWhoOweOnceADayAndCountsTheMailsBeforeTheyGo() {
    var chosen =
        """
        {"cycle":"PMPRB-2026","cases":["PMPRB-2026/setwan","PMPRB-2026/bappeda","PMPRB-2026"],
         "message":"Mohon hari ini"}""";
    var before = mails();

    var plan = json(done(remind("organisasi", "/preview", chosen)));
    assertThat(plan.path("targets")).hasSize(11);
    assertThat(plan.path("mails").asInt()).isEqualTo(11);
    assertThat(mails()).isEqualTo(before);
    refused(remind("sekda", "/preview", chosen), "Bagian Organisasi");
    assertThat(remind("dlhasesor", "", chosen).statusCode()).isEqualTo(403);
    refused(
        remind("organisasi", "", "{\"cycle\":\"PMPRB-2026\",\"cases\":[\"PMPRB-2026/dinkes\"]}"),
        "tidak punya langkah terbuka");
    refused(remind("organisasi", "", "{\"cycle\":\"PMPRB-2026\",\"cases\":[]}"), "Belum ada");
    assertThat(
            remind("organisasi", "", "{\"cycle\":\"x\",\"cases\":[\"PMPRB-2026/setwan\"]}")
                .statusCode())
        .isEqualTo(404);

    assertThat(json(done(remind("organisasi", "", chosen))).path("mails").asInt()).isEqualTo(11);
    assertThat(mails()).isEqualTo(before + 11);
    var again = json(done(remind("organisasi", "", chosen)));
    assertThat(again.path("mails").asInt()).isZero();
    assertThat(again.path("targets").findValuesAsText("fate")).containsOnly("SUDAH_HARI_INI");
    assertThat(mails()).isEqualTo(before + 11);
    assertThat(
            office(tahun.board("organisasi"), "setwan")
                .path("langkah")
                .get(0)
                .path("diingatkan")
                .asText())
        .isEqualTo("2026-03-09");
  }

  @Test
  void saysWhoCarriesOnForAnOfficeThatWasMerged() {
    reorganisasi.carryOut(
        new OfficeCommand.Merge(
            "bappeda", "dispora", new OfficeCommand.Basis("2026-03-01", "Perda 5/2026", null)),
        "admin");

    var merged = office(tahun.board("organisasi"), "bappeda");
    assertThat(merged.path("penerus").asText()).isEqualTo("Dispora");
    assertThat(merged.path("keadaan").asText()).isEqualTo("DIISI");
    assertThat(tahun.board("disporaasesor").path("kantor")).hasSize(2);
  }

  @Test
  void linksAPartOfTheCitysCaseOnItsDeadlineToItsTask() {
    var part = deadlines.find("pmprb-kota-isi", KEY + "/pokja3").orElseThrow();
    var detail = json(done(tahun.kota.as("pokja3").get("/api/tenggat/" + part.id())));
    assertThat(detail.path("tasks")).hasSize(1);
    assertThat(detail.path("tasks").get(0).path("text").asText())
        .isEqualTo("Buka tugas Isi lembar kerja kota");
    var task = detail.path("tasks").get(0).path("address").asText().replaceAll(".*task=", "");
    assertThat(done(tahun.kota.as("pokja3").get("/engine-rest/task/" + task)).body())
        .contains("isiLembarKota");
    var leader = json(done(tahun.kota.as("organisasi").get("/api/tenggat/" + part.id())));
    assertThat(leader.path("tasks")).hasSize(1);
  }

  private java.net.http.HttpResponse<String> remind(String account, String path, String body) {
    return tahun.kota.as(account).post("/api/progress/reminders" + path, body);
  }

  private int mails() {
    return jdbc.queryForObject("select count(*) from surel", Integer.class);
  }

  private String page(String account, String code) {
    return done(tahun.page(account, "/kemajuan/" + KEY + "/" + code)).body();
  }

  private int status(String account, String code) {
    return tahun.page(account, "/kemajuan/" + KEY + "/" + code).statusCode();
  }

  private static String state(JsonNode board, String code) {
    return office(board, code).path("keadaan").asText();
  }

  private static JsonNode office(JsonNode board, String code) {
    return StreamSupport.stream(board.path("kantor").spliterator(), false)
        .filter(one -> one.path("kode").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
