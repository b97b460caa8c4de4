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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void roundsAnIkmBeforeItIsGivenItsBand() {
    assertThat(ikm(35_322, 10_000).total().exact()).isEqualTo("88.305");
    assertThat(ikm(35_322, 10_000).category().category().code()).isEqualTo("A");
    assertThat(ikm(353_219, 100_000).total().exact()).isEqualTo("88.30475");
    assertThat(ikm(353_219, 100_000).category().category().code()).isEqualTo("B");
    assertThat(ikm(353_219, 100_000).category().needs()).isEqualTo("0.01");
    assertThat(ikm(352, 100).category().category().code()).as("88 is no A").isEqualTo("B");
  }

  private static Score ikm(int sum, int respondents) {
    var answers = new LinkedHashMap<String, JsonNode>();
    for (var element = 1; element <= 9; element++) {
      answers.put("U" + element, JSON.valueToTree(Map.of("jumlah", sum, "responden", respondents)));
    }
    var scoring = Shipped.scoring("skm", "14-2017");
    return scoring.scoreGiven(given(scoring, answers));
  }

  @ParameterizedTest
  @CsvSource({
    "70, BB",
    "69.995, BB",
    "69.994, B",
    "90, A",
    "90.01, AA",
    "90.004, A",
    "80, A",
    "79.99, BB",
    "60, B",
    "50, CC",
    "30, C",
    "29.99, D",
    "0, D",
    "100, AA",
  })
  void givesSakipItsBandAtTheEdge(String points, String band) {
    var score = score(Shipped.scoring("sakip", "12-2015"), "{\"nilai\":%s}".formatted(points));

    assertThat(score.category().category().code()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "ZI-R3.3-a, lalu, 5, kini, 2, 3/5",
    "ZI-R3.3-a, lalu, 5, kini, 0, 1",
    "ZI-R3.3-a, lalu, 5, kini, 5, 0",
    "ZI-R3.3-a, lalu, 5, kini, 7, 0",
    "ZI-R3.3-a, lalu, 0, kini, 3, 0",
    "ZI-R3.3-a, lalu, 0, kini, 0, 1",
    "ZI-R5.2-a, pembilang, 0, penyebut, 0, 1",
    "ZI-R5.2-a, pembilang, 0, penyebut, 7, 0",
    "ZI-R1.1-a, pembilang, 0, penyebut, 0, 0",
    "ZI-R1.1-a, pembilang, 7, penyebut, 5, 1",
    "ZI-R1.1-a, pembilang, 3, penyebut, 4, 3/4",
  })
  void setsCountsAgainstOneAnother(
      String item, String first, int one, String second, int other, String share)
      throws BadAnswerException {
    var read =
        Shipped.scoring("zi-lke", "90-2021")
            .read(item, JSON.valueToTree(Map.of(first, one, second, other)));

    assertThat(read.share()).hasToString(share);
  }

  @Test
  void passesAnAreaThatReachesItsMinimumThroughThirds() {
    var scoring = new Scoring(Answers.instrument(Samples.THIRDS));

    var thirds = score(scoring, "{\"P-a\":\"Ya\",\"Q-a\":\"Ya\",\"Q-b\":\"Ya\"}").gates().get(0);
    assertThat(thirds.met()).isTrue();
    assertThat(thirds.conditions().get(0).gap()).isEqualTo("0.00");

    var less = score(scoring, "{\"Q-a\":\"Ya\",\"Q-b\":\"Ya\"}").gates().get(0);
    assertThat(less.met()).isFalse();
    assertThat(less.conditions().get(0).gap()).as("a third, rounded up").isEqualTo("0.34");
  }

  @Test
  void failsAGateThatOnlyLooksReached() {
    var scoring = new Scoring(Answers.instrument(Samples.ONE_NUMBER));

    var nearly = score(scoring, "{\"nilai\":74.9999}");
    assertThat(nearly.total().rounded(2)).isEqualTo("75.00");
    assertThat(nearly.gates().get(0).met()).isFalse();
    assertThat(nearly.gates().get(0).conditions().get(0).gap()).isEqualTo("0.01");
    assertThat(score(scoring, "{\"nilai\":75}").gates().get(0).met()).isTrue();
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
      case COUNT, FORM -> JSON.valueToTree(3);
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
