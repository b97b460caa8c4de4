package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Shipped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores that somebody else published, or that follow from a rule by hand (RULES 2 to 4). */
class GoldenScoresTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Test
  void addsUpTheCitysPublishedIndexOf2020() {
    var score =
        score(
            Shipped.scoring("rb-komponen", "26-2020"),
            """
            {"pemenuhan":14.06,"hasil_antara":5.56,"reform":14.93,
             "akuntabilitas_kinerja_keuangan":7.66,"kualitas_pelayanan_publik":"7.90",
             "pemerintahan_bersih_bebas_kkn":8.23,"kinerja_organisasi":2.77}""");

    assertThat(score.complete()).isTrue();
    assertThat(score.total().exact()).isEqualTo("61.11");
    assertThat(score.category().category().code()).isEqualTo("B");
    assertThat(score.category().next().code()).isEqualTo("BB");
    assertThat(score.category().needs()).isEqualTo("8.90");
  }

  @Test
  void turnsAPerceptionIndexIntoPointsAndRoundsHalfUp() {
    var city = Shipped.scoring("pmprb-kota", "26-2020");

    assertThat(node(score(city, "{\"HS-ipak\":3.29}"), "HS-ipak").score().exact())
        .isEqualTo("8.225");
    assertThat(node(score(city, "{\"HS-ipak\":3.29}"), "HS-ipak").score().rounded(2))
        .isEqualTo("8.23");
    assertThat(node(score(city, "{\"HS-ipkp\":3.16}"), "HS-ipkp").score().rounded(2))
        .isEqualTo("7.90");
  }

  @Test
  void addsOpinionAndSakipAsPublished() {
    var score =
        score(
            Shipped.scoring("pmprb-kota", "26-2020"),
            "{\"HS-opini_bpk\":\"WTP\",\"HS-nilai_sakip\":66.51}");

    assertThat(node(score, "akuntabilitas_kinerja_keuangan").score().exact()).isEqualTo("7.6557");
    assertThat(node(score, "akuntabilitas_kinerja_keuangan").score().rounded(2)).isEqualTo("7.66");
  }

  @Test
  void callsExactlySixtyACcAndAHundredthMoreAB() {
    var components = Shipped.scoring("rb-komponen", "26-2020");

    var sixty = score(components, sixty("20.00"));
    assertThat(sixty.total().rounded(2)).isEqualTo("60.00");
    assertThat(sixty.category().category().code()).isEqualTo("CC");
    assertThat(sixty.category().needs()).isEqualTo("0.01");
    assertThat(score(components, sixty("19.50")).category().needs()).isEqualTo("0.51");
    assertThat(
            score(components, sixty("20.00").replace("\"reform\":10", "\"reform\":10.01"))
                .category()
                .category()
                .code())
        .isEqualTo("B");
  }

  private static String sixty(String pemenuhan) {
    return """
        {"pemenuhan":%s,"hasil_antara":10,"reform":10,"akuntabilitas_kinerja_keuangan":10,
         "kualitas_pelayanan_publik":10,"pemerintahan_bersih_bebas_kkn":0,
         "kinerja_organisasi":0}"""
        .formatted(pemenuhan);
  }

  @Test
  void givesTheWholeWeightForFullAnswersToEveryInstrument() {
    Map.of(
            "pmprb-kota", "26-2020",
            "pmprb-unit", "26-2020",
            "zi-lke", "90-2021",
            "rb-komponen", "26-2020",
            "rb", "9-2023",
            "skm", "14-2017",
            "sakip", "12-2015")
        .forEach(
            (key, version) -> {
              var scoring = Shipped.scoring(key, version);
              var score = scoring.scoreGiven(full(scoring));
              assertThat(score.total())
                  .as(key)
                  .isEqualTo(Fraction.of(scoring.instrument().weight()));
              assertThat(score.complete()).as(key).isTrue();
              assertThat(score.gates()).as(key).allMatch(Score.GateResult::met);
            });
  }

  private static Map<String, GivenAnswer> full(Scoring scoring) {
    var answers = new LinkedHashMap<String, JsonNode>();
    scoring.instrument().items().forEach(item -> answers.put(item.code(), best(scoring, item)));
    return given(scoring, answers);
  }

  private static JsonNode best(Scoring scoring, Item item) {
    var scale = scoring.instrument().scale(item);
    return switch (scale.kind()) {
      case LEVEL, CHOICE -> JSON.valueToTree(scale.options().get(0).code());
      case RATIO ->
          JSON.valueToTree(
              Map.of(
                  item.formula().kind().first(),
                  4,
                  item.formula().kind().second(),
                  item.formula().kind().keys().contains("lalu") ? 0 : 4));
      case INDEX -> JSON.valueToTree(scale.most());
      case SCORE -> JSON.valueToTree(weightOf(scoring.instrument(), item));
      case SURVEY -> JSON.valueToTree(Map.of("jumlah", 40, "responden", 10));
      case COUNT -> JSON.valueToTree(3);
    };
  }

  private static Object weightOf(Instrument instrument, Item item) {
    return instrument
        .allNodes()
        .filter(node -> node.items().contains(item))
        .findFirst()
        .orElseThrow()
        .weight();
  }

  private static Score.ScoredNode node(Score score, String code) {
    return score.node(code).orElseThrow();
  }

  private static Score score(Scoring scoring, String answers) {
    try {
      return scoring.scoreGiven(
          given(scoring, JSON.readValue(answers, new TypeReference<Map<String, JsonNode>>() {})));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, GivenAnswer> given(Scoring scoring, Map<String, JsonNode> answers) {
    List<BadAnswer> problems = new ArrayList<>();
    var given = scoring.read(answers, problems);
    assertThat(problems).isEmpty();
    return given;
  }
}
