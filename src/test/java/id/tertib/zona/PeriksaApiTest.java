package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CONTRACT 11, as a program meets it. */
@ProcessTest
class PeriksaApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PERIKSA = "/api/zona-integritas/periksa";

  @LocalServerPort int port;
  @Autowired Instruments instruments;
  @Autowired HistoryService history;

  @Test
  void letsAUnitGoThatLacksNothing() throws Exception {
    var answer = periksa(wbk());

    assertThat(answer.path("boleh").asBoolean()).isTrue();
    assertThat(answer.path("penolakan")).isEmpty();
    assertThat(answer.path("gates"))
        .extracting(gate -> gate.path("level").asText(), gate -> gate.path("met").asBoolean())
        .containsExactly(tuple("WBK", true), tuple("WBBM", true));
    assertThat(fields(answer.path("gates").get(0).path("conditions").get(0)))
        .containsExactly("code", "label", "required", "actual", "met", "gap");
  }

  @Test
  void namesEveryRefusalWithItsArticleAndWhatWouldMendIt() throws Exception {
    var question = wbk();
    question.put("tingkat", "WBBM").put("tanggalUsulan", "2024-06-01");
    question.put("dicabutPada", "2022-06-02");
    answers(question).put("ZI-H2.1-a", 3.59);
    syarat(question).put("spip", 2.9).put("lama_bangun_bulan", 11).put("sakip_kota", "B");

    var answer = periksa(question);

    assertThat(answer.path("boleh").asBoolean()).isFalse();
    assertThat(kode(answer))
        .containsExactly(
            "bukan-wbk",
            "masa-larangan",
            "ambang",
            "syarat-kota",
            "syarat-kota",
            "syarat-unit",
            "lewat-batas");
    assertThat(answer.path("penolakan"))
        .allSatisfy(
            one -> {
              assertThat(fields(one)).containsExactly("kode", "pasal", "pesan");
              assertThat(one.path("pasal").asText()).startsWith("PermenPANRB");
            });
    assertThat(pesan(answer, 1))
        .isEqualTo(
            "Predikat unit ini dicabut dengan keputusan tanggal 2 Juni 2022. Unit dapat diusulkan"
                + " lagi mulai 2 Juni 2024.");
    assertThat(pesan(answer, 2))
        .isEqualTo(
            "Pelayanan Publik yang Prima (ZI-H2.1-a) 15,71, paling sedikit 15,75; kurang 0,05.");
    assertThat(pesan(answer, 3)).isEqualTo("Nilai SAKIP pemerintah kota: B, paling sedikit BB.");
    assertThat(pesan(answer, 4)).isEqualTo("Maturitas SPIP: 2,9, paling sedikit 3.");
    assertThat(pesan(answer, 6)).contains("paling lambat 31 Mei 2024, bukan 1 Juni 2024");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-31,,true",
    "2024-06-01,,false",
    "2024-02-02,2022-02-03,false",
    "2024-02-03,2022-02-03,true",
    "2026-02-27,2024-02-29,false",
    "2026-02-28,2024-02-29,true"
  })
  void countsTheLastDayAndTheSecondAnniversaryAsAllowed(
      String tanggal, String dicabut, boolean boleh) throws Exception {
    var question = wbk().put("tanggalUsulan", tanggal).put("dicabutPada", dicabut);

    assertThat(periksa(question).path("boleh").asBoolean()).isEqualTo(boleh);
  }

  @ParameterizedTest
  @CsvSource({
    "lainnya,syarat-unit",
    "rsud,",
    "dukcapil,",
    "samsat,",
    "ptsp,",
    "pendidikan,",
    "tenaga_kerja,"
  })
  void letsSixKindsOfUnitsCompleteTheirOwnConditionsLater(String jenis, String kode)
      throws Exception {
    var question = wbk();
    syarat(question).put("jenis_unit", jenis).put("temuan_persen", 99.9).put("sakip_unit", "CC");

    assertThat(kode(periksa(question)).stream().distinct().toList())
        .isEqualTo(kode == null ? List.of() : List.of(kode));
  }

  @Test
  void takesAConditionThatNobodyStatedAsNotFulfilled() throws Exception {
    var question = wbk();
    syarat(question).remove("opini_bpk");
    syarat(question).putNull("lhkpn_persen");

    var answer = periksa(question);

    assertThat(kode(answer)).containsExactly("syarat-kota", "syarat-unit");
    assertThat(pesan(answer, 0)).contains("belum diisi, paling sedikit WTP");
  }

  @Test
  void asksTheHolderOfAWbkForWbbmAndTakesAnOpinionWithEmphasisAsUnqualified() throws Exception {
    var question = wbk().put("tingkat", "WBBM").put("pemegangWbk", true);
    syarat(question).put("opini_bpk", "WTP-DPP").put("indeks_rb_kota", "A-").put("spip", "3");

    assertThat(periksa(question).path("boleh").asBoolean()).isTrue();
  }

  @Test
  void namesEveryFaultOfAQuestionAtOnce() {
    var question = wbk().put("tingkat", "wbk").put("tanggalUsulan", "31-05-2024");
    question.put("pemegangWbk", "ya");
    answers(question).put("ZI-H1.1-a", 4.1).put("ZI-X", "A");
    syarat(question).put("spip", 5.1).put("temuan_persen", 101).put("tidak_ada", 1);
    syarat(question).put("sakip_kota", "b").put("lama_bangun_bulan", 11.5).put("jenis_unit", "x");

    var answer = post(question);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(read(answer).path("errors"))
        .extracting(error -> error.path("field").asText())
        .containsExactlyInAnyOrder(
            "tingkat",
            "tanggalUsulan",
            "pemegangWbk",
            "syarat.spip",
            "syarat.temuan_persen",
            "syarat.tidak_ada",
            "syarat.sakip_kota",
            "syarat.lama_bangun_bulan",
            "syarat.jenis_unit",
            "ZI-H1.1-a",
            "ZI-X");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|400",
        "{}|400",
        "{\"answers\":{}}|400",
        "{\"tingkat\":\"WBK\",\"tanggalUsulan\":\"2024-02-30\",\"answers\":{}}|400",
        "{\"tingkat\":\"WBK\",\"tanggalUsulan\":\"2024-01-15\",\"answers\":{},\"syarat\":3}|400",
        "{\"tingkat\":\"WBK\",\"tanggalUsulan\":\"2024-01-15\",\"dicabutPada\":\"2024-01-16\",\"answers\":{}}|400",
        "{\"tingkat\":\"WBK\",\"tingkat\":\"WBBM\"}|400",
        "bukan json|400",
        "{\"tingkat\":\"WBK\",\"tanggalUsulan\":\"2024-01-15\",\"answers\":{}}|200"
      })
  void refusesWhatIsNoQuestion(String body, int status) {
    assertThat(as("organisasi").post(PERIKSA, body).statusCode()).isEqualTo(status);
  }

  @Test
  void storesNothingAndIsClosedToStrangers() throws Exception {
    var before = history.createHistoricDecisionInstanceQuery().count();
    periksa(wbk());

    assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    assertThat(Visitor.stranger(port).post(PERIKSA, wbk().toString()).statusCode()).isEqualTo(401);
  }

  /** A sheet without a gap, and all conditions of the city and the unit at their edge for WBBM. */
  private ObjectNode wbk() {
    var question = JSON.createObjectNode();
    question.put("tingkat", "WBK").put("tanggalUsulan", "2024-01-15").put("pemegangWbk", false);
    var answers = question.putObject("answers");
    var lke = instruments.find(ZonaIntegritas.LKE).orElseThrow();
    for (var item : lke.items()) {
      var scale = lke.scale(item);
      switch (scale.kind()) {
        case LEVEL, CHOICE -> answers.put(item.code(), scale.options().get(0).code());
        case RATIO -> {
          var kind = Objects.requireNonNull(item.formula()).kind();
          var keys = kind.keys();
          answers
              .putObject(item.code())
              .put(keys.get(0), 1)
              .put(keys.get(1), kind == Formula.Kind.DECREASE ? 0 : 1);
        }
        default -> {
          assertThat(scale.kind()).isEqualTo(AnswerScale.Kind.INDEX);
          answers.put(item.code(), 4);
        }
      }
    }
    question
        .putObject("syarat")
        .put("opini_bpk", "WTP")
        .put("sakip_kota", "BB")
        .put("indeks_rb_kota", "B")
        .put("spip", 3)
        .put("temuan_persen", 100)
        .put("lhkpn_persen", 100)
        .put("lama_bangun_bulan", 12)
        .put("sakip_unit", "BB")
        .put("jenis_unit", "lainnya");
    return question;
  }

  private static ObjectNode answers(ObjectNode question) {
    return (ObjectNode) question.path("answers");
  }

  private static ObjectNode syarat(ObjectNode question) {
    return (ObjectNode) question.path("syarat");
  }

  private JsonNode periksa(ObjectNode question) throws Exception {
    var answer = post(question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> post(ObjectNode question) {
    return as("tpiketua").post(PERIKSA, question.toString());
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> kode(JsonNode answer) {
    return answer.path("penolakan").findValuesAsText("kode");
  }

  private static String pesan(JsonNode answer, int place) {
    return answer.path("penolakan").get(place).path("pesan").asText();
  }

  private static List<String> fields(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Visitor as(String user) {
    return Visitor.program(port, user);
  }
}
