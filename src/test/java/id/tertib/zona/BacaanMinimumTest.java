package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.engine.ForeignModels;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.procedure.Parameters;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Tingkat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two minima of WBBM whose sources disagree: what is chosen holds wherever a sheet is judged. */
@ProcessTest
class BacaanMinimumTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String PAGE = "/zona-integritas/minimal";
  private static final String BERSIH = "minimal_zi_lke_wbbm_bersih";
  private static final String KINERJA = "minimal_zi_lke_wbbm_kinerja";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ProcessEngine engine;
  @Autowired Instruments instruments;
  @Autowired Parameters parameters;
  @Autowired KeputusanUsulan keputusan;
  @Autowired SyaratUsulan syarat;

  @BeforeEach
  void inMay() {
    time.startAt("2027-05-03T08:00");
  }

  @AfterEach
  void asShipped() {
    for (var kode : new String[] {BERSIH, KINERJA}) {
      parameters.change(kode, "lebih_tinggi", "open", "kembali seperti semula", "organisasi");
    }
  }

  @Test
  void takesTheHigherUntilSomebodyChooses() {
    var lembar = lembar("3.60", "C");

    assertThat(required(score(lembar), "bersih")).isEqualTo("19.50");
    assertThat(required(score(lembar), "kinerja")).isEqualTo("3.75");
    assertThat(lembar.gagal(Tingkat.WBBM)).containsExactly("bersih", "kinerja");
    assertThat(page())
        .contains("19,50", "sumber lain menyebut 18,25; dipakai 19,50")
        .contains("sumber lain menyebut 2,50; dipakai 3,75");
  }

  @Test
  void judgesByTheChosenReadingInScorePeriksaAndDecision() {
    choose(KINERJA, "lebih_rendah");
    var lembar = lembar("3.60", "C");

    assertThat(required(score(lembar), "kinerja")).isEqualTo("2.50");
    assertThat(required(score(lembar), "bersih")).as("each by itself").isEqualTo("19.50");
    assertThat(lembar.gagal(Tingkat.WBBM)).containsExactly("bersih");
    assertThat(putusan(lembar)).isEqualTo("belum");
    assertThat(page()).contains("sumber lain menyebut 3,75; dipakai 2,50");

    choose(BERSIH, "lebih_rendah");
    assertThat(lembar("3.60", "C").gagal(Tingkat.WBBM)).isEmpty();
    assertThat(putusan(lembar("3.60", "C"))).isEqualTo("WBBM");
    var answer = periksa(lembar);
    assertThat(answer.path("boleh").asBoolean()).isTrue();
    assertThat(required(answer.path("gates"), "bersih")).isEqualTo("18.25");
    assertThat(lembar("3.60", "D").gagal(Tingkat.WBBM)).containsExactly("bersih", "kinerja");
    assertThat(lembar("3.60", "C").gagal(Tingkat.WBK)).as("WBK has one reading").isEmpty();

    choose(BERSIH, "lebih_tinggi");
    assertThat(periksa(lembar).path("boleh").asBoolean()).isFalse();
  }

  @Test
  void judgesTheWorksheetByItToo() {
    try (var models = new ForeignModels(port, engine)) {
      models.deploy(
          FOLDER + "nilai-zi.bpmn",
          FOLDER + "nilai-unit-mulai.form",
          FOLDER + "nilai-unit-usul.form",
          FOLDER + "nilai-unit-putus.form");
      var sheet = filled(lembar("4", "C"));

      var head = condition(json(done(as("dlhasesor").get(sheet))).path("score").path("gates"));
      assertThat(head.path("required").asText()).isEqualTo("3.75");
      assertThat(head.path("other").asText()).isEqualTo("2.50");
      assertThat(head.path("met").asBoolean()).isFalse();
      var missing = wbbm(json(done(as("dlhasesor").get(sheet + "/explanation"))).path("gates"));
      var set = missing.path("missing").path("sets").get(0);
      assertThat(set.path("raises").findValuesAsText("code")).containsExactly(LembarLke.KINERJA);
      assertThat(set.path("raises").get(0).path("to").asText()).isEqualTo("B");

      choose(KINERJA, "lebih_rendah");
      head = condition(json(done(as("dlhasesor").get(sheet))).path("score").path("gates"));
      assertThat(head.path("required").asText()).isEqualTo("2.50");
      assertThat(head.path("other").asText()).isEqualTo("3.75");
      assertThat(head.path("met").asBoolean()).isTrue();
      missing = wbbm(json(done(as("dlhasesor").get(sheet + "/explanation"))).path("gates"));
      assertThat(missing.path("missing").path("state").asText()).isEqualTo("met");
    }
  }

  @ParameterizedTest
  @CsvSource({"organisasi,3.75,400", "organisasi,'',400", "dinkesasesor,lebih_rendah,403"})
  void takesNoOtherChoiceAndFromNobodyElse(String who, String nilai, int status) {
    var answer = change(who, KINERJA, nilai);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(required(score(lembar("4", "C")), "kinerja")).isEqualTo("3.75");
  }

  @Test
  void isChosenOnAPageThatShowsBothReadings() {
    var reader = Visitor.browser(port).signIn("dinkesasesor");
    assertThat(reader.page(PAGE).body())
        .contains("19,50", "sumber lain menyebut 18,25", "masih terbuka")
        .doesNotContain("<form class=\"zi-form");
    assertThat(post(reader, KINERJA, "bacaan=lebih_rendah&alasan=x").statusCode()).isEqualTo(403);

    var organisasi = Visitor.browser(port).signIn("organisasi");
    assertThat(post(organisasi, KINERJA, "bacaan=lebih_rendah&alasan=+").statusCode())
        .isEqualTo(400);
    assertThat(post(organisasi, KINERJA, "bacaan=x&alasan=Surat").body())
        .contains("Pilih salah satu bacaan");
    assertThat(post(organisasi, "nilai_sudah", "bacaan=lebih_rendah&alasan=Surat").statusCode())
        .isEqualTo(404);
    assertThat(required(score(lembar("4", "C")), "kinerja")).isEqualTo("3.75");
    assertThat(
            post(organisasi, KINERJA, "bacaan=lebih_rendah&ditetapkan=ya&alasan=Surat+7")
                .statusCode())
        .isEqualTo(302);
    assertThat(required(score(lembar("4", "C")), "kinerja")).isEqualTo("2.50");
    assertThat(reader.page(PAGE).body()).contains("dipastikan kota", "sumber lain menyebut 3,75");
  }

  private static HttpResponse<String> post(Visitor visitor, String kode, String form) {
    visitor.page(PAGE);
    return visitor.send(
        "POST",
        PAGE + "/" + kode,
        form,
        visitor.tokens("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
  }

  private LembarLke lembar(String ipak, String kinerja) {
    return LembarLke.penuh(instruments.scoring(ZonaIntegritas.LKE))
        .put(LembarLke.IPAK, ipak)
        .put(LembarLke.KINERJA, kinerja);
  }

  private void choose(String kode, String nilai) {
    done(change("admin", kode, nilai));
  }

  private HttpResponse<String> change(String who, String kode, String nilai) {
    return as(who)
        .send(
            "PUT",
            "/api/monitoring/parameter/" + kode,
            "{\"nilai\":\"%s\",\"status\":\"ditetapkan\",\"alasan\":\"Surat kementerian\"}"
                .formatted(nilai),
            "Content-Type",
            "application/json");
  }

  private JsonNode score(LembarLke lembar) {
    var body = JSON.createObjectNode();
    body.set("answers", lembar.json());
    return json(done(as("tpiketua").post("/api/instruments/zi-lke/90-2021/score", body.toString())))
        .path("gates");
  }

  private JsonNode periksa(LembarLke lembar) {
    var question = JSON.createObjectNode();
    question.put("tingkat", "WBBM").put("tanggalUsulan", "2027-05-03").put("pemegangWbk", true);
    question.set("answers", lembar.json());
    var stated = question.putObject("syarat").put("lama_bangun_bulan", 12);
    FaktaUsulan.pas(syarat, Tingkat.WBBM).nilai().forEach(stated::put);
    return json(done(as("tpiketua").post("/api/zona-integritas/periksa", question.toString())));
  }

  private String putusan(LembarLke lembar) {
    return keputusan
        .putuskan(
            "bapenda",
            LocalDate.of(2027, 5, 3),
            FaktaUsulan.pas(syarat, Tingkat.WBBM).temuan(),
            lembar.score())
        .keputusan();
  }

  private String page() {
    return Visitor.browser(port).signIn("dinkesasesor").page("/instrumen/zi-lke/90-2021").body();
  }

  /** Address of the worksheet of a running case. */
  private String filled(LembarLke lembar) {
    var asesor = as("dlhasesor");
    done(
        asesor.post(
            "/engine-rest/process-definition/key/nilai-zi/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
    var task =
        json(done(as("admin").get("/engine-rest/task?name=Penilaian%20mandiri")))
            .get(0)
            .path("id")
            .asText();
    done(asesor.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"dlhasesor\"}"));
    var address = "/api/tasks/" + task + "/worksheet";
    lembar
        .json()
        .properties()
        .forEach(
            one ->
                done(
                    asesor.send(
                        "PUT",
                        address + "/answers/" + one.getKey(),
                        "{\"answer\":%s,\"note\":\"Map 3\",\"revision\":0}"
                            .formatted(one.getValue()),
                        "Content-Type",
                        "application/json")));
    return address;
  }

  private static JsonNode wbbm(JsonNode gates) {
    return StreamSupport.stream(gates.spliterator(), false)
        .filter(gate -> gate.path("level").asText().equals("WBBM"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode condition(JsonNode gates) {
    return condition(gates, "kinerja");
  }

  private static JsonNode condition(JsonNode gates, String code) {
    return StreamSupport.stream(wbbm(gates).path("conditions").spliterator(), false)
        .filter(one -> one.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String required(JsonNode gates, String code) {
    return condition(gates, code).path("required").asText();
  }

  private Visitor as(String user) {
    return Visitor.program(port, user);
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
