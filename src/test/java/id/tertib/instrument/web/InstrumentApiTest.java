package id.tertib.instrument.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.audit.AuditTrail;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CONTRACT 6, as a program meets it. */
@ProcessTest
class InstrumentApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCORE = "/api/instruments/zi-lke/90-2021/score";

  @LocalServerPort int port;
  @Autowired Instruments instruments;
  @Autowired AuditTrail trail;

  @Test
  void listsWhatThereIs() {
    var list = json(as("dinkesasesor").get("/api/instruments"));

    assertThat(list).hasSize(9);
    var zi = list.get(8);
    assertThat(fields(zi))
        .containsExactly(
            "key",
            "version",
            "title",
            "regulation",
            "status",
            "open",
            "validity",
            "level",
            "weight",
            "items",
            "source",
            "sha256");
    assertThat(zi.path("key").asText()).isEqualTo("zi-lke");
    assertThat(zi.path("version").asText()).isEqualTo("90-2021");
    assertThat(zi.path("status").asText()).isEqualTo("berlaku");
    assertThat(zi.path("level").asText()).isEqualTo("unit");
    assertThat(zi.path("weight").asText()).isEqualTo("100");
    assertThat(zi.path("items").asInt()).isEqualTo(113);
    assertThat(zi.path("source").asText()).isEqualTo("shipped");
    assertThat(zi.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(zi.path("open").get(0).path("what").asText()).contains("WBBM");
  }

  @Test
  void opensATreeDownToItsItems() {
    var tree = json(as("dinkesasesor").get("/api/instruments/zi-lke/90-2021"));

    assertThat(tree.path("key").asText()).isEqualTo("zi-lke");
    assertThat(tree.path("nodes").get(0).path("code").asText()).isEqualTo("pengungkit");
    var team = tree.at("/nodes/0/children/0/children/0/children/0");
    assertThat(team.path("code").asText()).isEqualTo("ZI-P1.1");
    assertThat(team.path("weight").asText()).isEqualTo("0.50");
    var item = team.path("items").get(1);
    assertThat(item.path("code").asText()).isEqualTo("ZI-P1.1-b");
    assertThat(item.path("scale").asText()).isEqualTo("ABC");
    assertThat(item.path("levels").path("C").asText()).isEqualTo("Anggota ditunjuk tanpa seleksi.");
    assertThat(tree.path("layers"))
        .extracting(layer -> layer.path("code").asText())
        .containsExactly("self", "anggota", "ketua", "dalnis");
  }

  @Test
  void opensASheetWithoutATreeDownToTheAnswersOfItsRows() {
    var sheet = json(as("dinkesasesor").get("/api/instruments/daftar-periksa/tabel-11"));

    assertThat(sheet.path("level").asText()).isEqualTo("perangkat-daerah");
    assertThat(sheet.path("rows").asText()).isEqualTo("peta-jalan");
    assertThat(sheet.path("nodes")).isEmpty();
    var scale = sheet.path("scales").get(0);
    assertThat(scale.path("name").asText()).isEqualTo("PELAKSANAAN");
    assertThat(scale.path("kind").asText()).isEqualTo("isian");
    assertThat(scale.path("parts").get(0).toString())
        .isEqualTo(
            """
            {"key":"pelaksanaan","label":"Pelaksanaan","kind":"pilihan","options":{"sudah":"Sudah",\
            "sebagian":"Sebagian","belum":"Belum","tidak_berlaku":"Tidak berlaku"}}""");
    assertThat(scale.path("parts").get(2).path("kind").asText()).isEqualTo("bilangan");
  }

  @Test
  void scoresNothingWithoutATree() {
    var answer =
        as("asesor1").post("/api/instruments/daftar-periksa/tabel-11/score", "{\"answers\":{}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText())
        .startsWith("Instrumen daftar-periksa tabel-11 tidak dinilai: butirnya tidak ada");
  }

  @Test
  void saysInIndonesianWhatIsNotThere() {
    for (var answer :
        List.of(
            as("asesor1").get("/api/instruments/zi-lke/1"),
            as("asesor1").post("/api/instruments/zi-lke/1/score", "{\"answers\":{}}"))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(json(answer).path("detail").asText())
          .isEqualTo("Instrumen zi-lke 1 tidak ada. Lihat daftarnya pada halaman Instrumen.");
    }
  }

  @Test
  void explainsAScoreDownToItsNodes() {
    var score =
        scored(
            """
            {"answers":{"ZI-P1.1-a":"Ya","ZI-P1.1-b":"B",
              "ZI-R1.1-a":{"pembilang":3,"penyebut":4},
              "ZI-R3.3-a":{"lalu":5,"kini":2},"ZI-H1.1-a":3.60}}""");

    assertThat(fields(score))
        .containsExactly(
            "instrument",
            "version",
            "complete",
            "missing",
            "score",
            "exact",
            "weight",
            "percent",
            "category",
            "nodes",
            "gates");
    assertThat(score.path("instrument").asText()).isEqualTo("zi-lke");
    assertThat(score.path("version").asText()).isEqualTo("90-2021");
    assertThat(score.path("complete").isBoolean()).isTrue();
    assertThat(score.path("complete").asBoolean()).isFalse();
    assertThat(score.path("missing")).hasSize(108);
    assertThat(score.path("missing").get(0).asText()).isEqualTo("ZI-P1.2-a");
    assertThat(score.path("weight").asText()).isEqualTo("100");
    assertThat(score.get("category").isNull()).isTrue();
    assertThat(score.path("score").isTextual()).isTrue();

    var team = node(score.path("nodes"), "ZI-P1.1");
    assertThat(team.toString())
        .isEqualTo(
            """
            {"code":"ZI-P1.1","title":"Tim kerja ZI","weight":"0.50","score":"0.38",\
            "exact":"0.375","percent":"75.00","children":[]}""");
    assertThat(node(score.path("nodes"), "ZI-H1.1").path("score").asText()).isEqualTo("15.75");
  }

  @Test
  void roundsTheGapOfAGateUp() {
    var conditions = scored("{\"answers\":{\"ZI-H1.1-a\":3.5999}}").at("/gates/0/conditions");

    var survey = find(conditions, "ipak");
    assertThat(survey.toString())
        .isEqualTo(
            """
            {"code":"ipak","label":"Survei persepsi anti korupsi (ZI-H1.1-a)",\
            "required":"15.75","actual":"15.75","met":false,"gap":"0.01"}""");
    assertThat(find(conditions, "total").path("required").asText()).isEqualTo("75.00");
    assertThat(conditions)
        .extracting(one -> one.path("code").asText())
        .containsExactly(
            "total",
            "pengungkit",
            "area-1",
            "area-2",
            "area-3",
            "area-4",
            "area-5",
            "area-6",
            "bersih",
            "ipak",
            "kinerja",
            "prima");
  }

  @Test
  void namesTheCategoryAndWhatTheNextOneNeeds() {
    var score =
        json(
            as("asesor1")
                .post(
                    "/api/instruments/rb-komponen/26-2020/score",
                    """
                    {"answers":{"pemenuhan":14.06,"hasil_antara":5.56,"reform":"14,93",
                     "akuntabilitas_kinerja_keuangan":7.66,"kualitas_pelayanan_publik":"7.90",
                     "pemerintahan_bersih_bebas_kkn":8.23,"kinerja_organisasi":2.77}}"""));

    assertThat(score.path("score").asText()).isEqualTo("61.11");
    assertThat(score.path("percent").asText()).isEqualTo("61.11");
    assertThat(score.path("complete").asBoolean()).isTrue();
    assertThat(score.path("category").toString())
        .isEqualTo(
            """
            {"code":"B","label":"Baik","next":{"code":"BB","needs":"8.90"}}""");
    assertThat(score.path("gates")).isEmpty();
    assertThat(score.path("missing")).isEmpty();
  }

  @Test
  void endsAtTheTopCategory() {
    var score =
        json(
            as("asesor1")
                .post("/api/instruments/sakip/12-2015/score", "{\"answers\":{\"nilai\":90.01}}"));

    assertThat(score.at("/category/code").asText()).isEqualTo("AA");
    assertThat(score.path("category").get("next").isNull()).isTrue();
  }

  @Test
  void keepsDecimalsThatADoubleWouldLose() {
    var score = scored("{\"answers\":{\"ZI-H1.1-a\":3.59999999999999}}");

    assertThat(node(score.path("nodes"), "ZI-H1.1").path("exact").asText())
        .isEqualTo("15.74999999999995625");
  }

  @Test
  void countsSurveysOnWeightsThatFollow() {
    var score =
        json(
            as("asesor1")
                .post(
                    "/api/instruments/skm/14-2017/score",
                    "{\"answers\":{\"U1\":{\"jumlah\":105,\"responden\":29}}}"));

    var first = score.path("nodes").get(0);
    assertThat(first.path("weight").asText()).isEqualTo("11.1111111111");
    assertThat(first.path("percent").asText()).isEqualTo("90.52");
    assertThat(score.get("category").isNull()).isTrue();
  }

  @Test
  void takesNoAnswersButNotTheirAbsence() {
    assertThat(scored("{\"answers\":{}}").path("missing")).hasSize(113);
    assertThat(scored("{\"answers\":{\"ZI-P1.1-a\":null}}").path("missing")).hasSize(113);
    for (var body : List.of("{}", "{\"answers\":null}", "{\"answers\":[]}", "[]", "7")) {
      var answer = as("asesor1").post(SCORE, body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("answers");
      assertThat(json(answer).at("/detail").asText()).startsWith("answers ");
    }
  }

  @Test
  void namesEveryAnswerThatItsScaleDoesNotTake() {
    var answer =
        as("asesor1")
            .post(
                SCORE,
                """
                {"answers":{"ZI-P9.9-z":"Ya","ZI-P1.1-a":"ya","ZI-P1.1-b":"D","ZI-H1.1-a":4.01,
                  "ZI-R1.1-a":{"pembilang":3,"penyebut":0},
                  "ZI-R3.3-a":{"lalu":-1,"kini":1.5},"ZI-P1.2-a":"Ya"}}""");

    assertThat(answer.statusCode()).isEqualTo(400);
    var problem = json(answer);
    assertThat(problem.path("errors"))
        .extracting(error -> error.path("field").asText())
        .containsExactly(
            "ZI-P9.9-z", "ZI-P1.1-a", "ZI-P1.1-b", "ZI-H1.1-a", "ZI-R1.1-a", "ZI-R3.3-a");
    assertThat(problem.at("/errors/0/message").asText())
        .isEqualTo("Kode ZI-P9.9-z tidak ada pada instrumen zi-lke 90-2021.");
    assertThat(problem.path("detail").asText())
        .startsWith("6 jawaban belum benar. Yang pertama: Kode ZI-P9.9-z");
    assertThat(problem.path("status").asInt()).isEqualTo(400);
  }

  @Test
  void refusesAnswersThatAreNone() {
    for (var body :
        List.of(
            "{\"answers\":{\"ZI-P1.1-a\":\"Ya\"",
            "{\"answers\":{\"ZI-P1.1-a\":\"Ya\",\"ZI-P1.1-a\":\"Tidak\"}}",
            "{\"answers\":{}} {}",
            "{\"answers\":" + "[".repeat(2000),
            "{\"answers\":{\"ZI-H1.1-a\":" + "9".repeat(5000) + "}}",
            "",
            "{\"answers\":{\"ZI-P1.1-a\":\"\\u0000\"}}",
            "{\"answers\":{\"\\ud800\":1}}")) {
      assertThat(as("asesor1").post(SCORE, body).statusCode())
          .as(body.length() > 80 ? body.substring(0, 80) : body)
          .isEqualTo(400);
    }
    assertThat(as("asesor1").post(SCORE, "{\"answers\":{\"ZI-H1.1-a\":1e999999999}}").statusCode())
        .isEqualTo(400);
    assertThat(
            as("asesor1")
                .post(SCORE, "{\"answers\":{\"a\":\"%s\"}}".formatted("a".repeat(1_100_000)))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void answersManyUnknownCodesInOneSentence() {
    var codes =
        IntStream.range(0, 2500).mapToObj("\"X%d\":1"::formatted).collect(Collectors.joining(","));

    var answer = as("asesor1").post(SCORE, "{\"answers\":{%s}}".formatted(codes));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("errors")).hasSize(1);
  }

  @Test
  void judgesADraft() {
    var good = json(yaml("asesor1", "/api/instruments/validate", draft()));
    assertThat(good.toString()).isEqualTo("{\"valid\":true,\"problems\":[]}");

    var bad =
        json(
            yaml(
                "asesor1",
                "/api/instruments/validate",
                draft().replace("bobot: \"40.00\"", "bobot: \"39.99\"")));
    assertThat(bad.path("valid").asBoolean()).isFalse();
    assertThat(bad.at("/problems/0").toString())
        .isEqualTo(
            """
            {"path":"bobot","message":"Instrumen uji 1: bobot simpul di puncak berjumlah 99,99, \
            seharusnya 100,00. Periksa P dan H.","found":"99.99","expected":"100"}""");
  }

  @Test
  void judgesADraftOfAnySizeAtOnce() {
    var large = json(yaml("asesor1", "/api/instruments/validate", "a: " + "b".repeat(1_100_000)));

    assertThat(large.path("valid").asBoolean()).isFalse();
    assertThat(large.at("/problems/0/message").asText())
        .isEqualTo("Berkas lebih dari 1 MB. Kirim satu instrumen saja.");
    assertThat(
            json(yaml("asesor1", "/api/instruments/validate", ""))
                .at("/problems/0/message")
                .asText())
        .isEqualTo("Berkas kosong. Isi satu instrumen.");
    assertThat(yaml("asesor1", "/api/instruments/validate", "b".repeat(3_000_000)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void triesADraftWithAnswersAndKeepsNothing() {
    var score = json(attempt(draft(), "{\"answers\":{\"P1-a\":\"A\",\"P1-b\":\"WTP\"}}"));
    assertThat(score.path("score").asText()).isEqualTo("20.00");
    assertThat(score.at("/category/code").asText()).isEqualTo("Kurang");
    assertThat(json(attempt(draft(), "{\"P1-a\":\"B\"}")).path("score").asText()).isEqualTo("5.00");

    assertThat(instruments.find(new InstrumentId("uji", "1"))).isEmpty();
  }

  @Test
  void refusesToTryWhatIsNotRight() {
    var unfit = attempt(draft().replace("\"60.00\"", "\"59.00\""), "{}");
    assertThat(unfit.statusCode()).isEqualTo(400);
    assertThat(json(unfit).path("errors")).hasSize(2);
    assertThat(json(unfit).path("problems")).hasSize(2);
    assertThat(json(unfit).at("/errors/0/field").asText()).isEqualTo("bobot");

    var wrong = attempt(draft(), "{\"P1-a\":\"Z\"}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json(wrong).at("/errors/0/field").asText()).isEqualTo("P1-a");

    var half = multipart(part("instrument", draft()));
    assertThat(half.statusCode()).isEqualTo(400);
    assertThat(json(half).at("/errors/0/field").asText()).isEqualTo("answers");
  }

  @Test
  void publishesAVersionForEver() {
    var draft = draft().replace("kunci: uji", "kunci: uji-terbit");

    var published = yaml("organisasi", "/api/instruments", draft);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    assertThat(json(published).path("source").asText()).isEqualTo("published");

    var id = new InstrumentId("uji-terbit", "1");
    assertThat(instruments.find(id)).isPresent();
    assertThat(
            json(as("dinkesasesor")
                    .post(
                        "/api/instruments/uji-terbit/1/score",
                        "{\"answers\":{\"P1-a\":\"A\",\"P1-b\":\"WTP\"}}"))
                .path("score")
                .asText())
        .isEqualTo("20.00");
    assertThat(json(as("dinkesasesor").get("/api/instruments"))).hasSize(10);
    assertThat(trail.of("instrumen/uji-terbit"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo("organisasi");
              assertThat(row.what()).isEqualTo("menerbitkan instrumen");
              assertThat(row.detail()).isEqualTo("1");
              assertThat(row.after()).contains(json(published).path("sha256").asText());
            });

    var again = yaml("admin", "/api/instruments", draft.replace("Lembar uji", "Lain"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).path("detail").asText())
        .isEqualTo(
            "Instrumen uji-terbit 1 sudah ada, dan versi yang terbit tidak pernah berubah. Beri"
                + " versi lain.");
    assertThat(instruments.find(id).orElseThrow().title()).isEqualTo("Lembar uji");
  }

  @Test
  void publishesNothingOfAStrangerOrWithProblemsOrThatIsShipped() {
    for (var person : List.of("sekda", "dinkesasesor", "asesor1")) {
      assertThat(yaml(person, "/api/instruments", draft()).statusCode()).isEqualTo(403);
    }
    var unfit = yaml("organisasi", "/api/instruments", draft().replace("A: Semua, ", ""));
    assertThat(unfit.statusCode()).isEqualTo(400);
    assertThat(json(unfit).at("/problems/0/path").asText())
        .isEqualTo("simpul[P].isi[P1].butir[P1-a].tingkat");
    var shipped =
        yaml(
            "organisasi",
            "/api/instruments",
            draft()
                .replace("kunci: uji", "kunci: sakip")
                .replace("versi: \"1\"", "versi: 12-2015"));
    assertThat(shipped.statusCode()).isEqualTo(409);
    assertThat(as("organisasi").post("/api/instruments", "{}").statusCode()).isEqualTo(415);
  }

  private Visitor as(String user) {
    return Visitor.program(port, user);
  }

  private HttpResponse<String> yaml(String user, String path, String body) {
    return as(user).send("POST", path, body, "Content-Type", "application/yaml");
  }

  private HttpResponse<String> attempt(String draft, String answers) {
    return multipart(part("instrument", draft) + part("answers", answers));
  }

  private HttpResponse<String> multipart(String parts) {
    return as("asesor1")
        .send(
            "POST",
            "/api/instruments/try",
            parts + "--batas--\r\n",
            "Content-Type",
            "multipart/form-data; boundary=batas");
  }

  private static String part(String name, String content) {
    return "--batas\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  private JsonNode scored(String answers) {
    var answer = as("asesor1").post(SCORE, answers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode node(JsonNode nodes, String code) {
    for (var node : nodes) {
      if (node.path("code").asText().equals(code)) {
        return node;
      }
      var below = node(node.path("children"), code);
      if (!below.isMissingNode()) {
        return below;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static JsonNode find(JsonNode conditions, String code) {
    for (var condition : conditions) {
      if (condition.path("code").asText().equals(code)) {
        return condition;
      }
    }
    throw new AssertionError(code);
  }

  private static List<String> fields(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  private static String draft() {
    try {
      return Files.readString(Path.of("src/test/resources/instrumen-uji/uji-1.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
