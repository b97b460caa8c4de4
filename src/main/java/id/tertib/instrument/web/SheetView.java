package id.tertib.instrument.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An instrument's tree as a page shows it, with what answers made of it. */
final class SheetView {

  private final Instrument instrument;
  private final Map<String, GivenAnswer> given;

  private SheetView(Instrument instrument, Map<String, GivenAnswer> given) {
    this.instrument = instrument;
    this.given = given;
  }

  /**
   * @param rollUp e.g. {@code rata}; empty where it is the usual one
   * @param reached null while nothing was answered
   */
  record Part(
      String code,
      String title,
      String weight,
      String rollUp,
      @Nullable Reached reached,
      List<Part> parts,
      List<Question> questions) {}

  /**
   * @param exact null where it says no more
   * @param bar percent for a style sheet, with a point
   */
  record Reached(String score, @Nullable String exact, String percent, String bar) {}

  /**
   * @param formula both counts in words; empty but for a ratio
   * @param given null while nothing was answered
   */
  record Question(
      Item item,
      AnswerScale scale,
      String scaleWords,
      List<Level> levels,
      List<String> formula,
      @Nullable Given given) {}

  record Level(String code, String worth, String text) {}

  /**
   * @param answer null for a blank
   * @param more what it could still add; null when nothing
   */
  record Given(@Nullable String answer, String score, String weight, @Nullable String more) {}

  static List<Part> of(Instrument instrument) {
    var view = new SheetView(instrument, Map.of());
    return instrument.nodes().stream().map(view::plain).toList();
  }

  static List<Part> of(Score score, Map<String, GivenAnswer> given) {
    var view = new SheetView(score.instrument(), given);
    return score.nodes().stream().map(view::part).toList();
  }

  private Part plain(Node node) {
    return new Part(
        node.code(),
        node.title(),
        node.weight() == null ? "" : Figures.words(node.weight()),
        rollUp(node),
        null,
        node.children().stream().map(this::plain).toList(),
        node.items().stream().map(item -> question(item, null)).toList());
  }

  private Part part(Score.ScoredNode scored) {
    var node = scored.node();
    var percent = scored.share().times(Fraction.of(100));
    return new Part(
        node.code(),
        node.title(),
        node.weight() == null
            ? Figures.words(scored.weight(), instrument.places())
            : Figures.words(node.weight()),
        rollUp(node),
        new Reached(
            Figures.words(scored.score(), instrument.places()),
            Figures.exact(scored.score(), instrument.places()),
            Figures.words(percent, 1),
            percent.rounded(1).toPlainString()),
        scored.children().stream().map(this::part).toList(),
        scored.items().stream().map(one -> question(one.item(), given(one))).toList());
  }

  private static String rollUp(Node node) {
    var usual = node.items().isEmpty() ? RollUp.SUM : RollUp.MEAN;
    return node.rollUp() == usual ? "" : node.rollUp().code();
  }

  private Question question(Item item, @Nullable Given one) {
    var scale = instrument.scale(item);
    return new Question(item, scale, scaleWords(scale), levels(item, scale), formula(item), one);
  }

  private static String scaleWords(AnswerScale scale) {
    return switch (scale.kind()) {
      case LEVEL, CHOICE ->
          scale.options().stream().map(AnswerScale.Option::code).collect(Collectors.joining(", "));
      case RATIO -> "dua hitungan";
      case INDEX -> "angka 0 sampai " + Figures.words(most(scale));
      case SCORE -> "angka 0 sampai bobotnya";
      case SURVEY -> "jumlah dan responden, tiap jawaban sampai " + Figures.words(most(scale));
      case COUNT -> "bilangan, hanya dicatat";
      case FORM -> "beberapa bagian, hanya dicatat";
    };
  }

  private static BigDecimal most(AnswerScale scale) {
    return Objects.requireNonNull(scale.most());
  }

  private static List<Level> levels(Item item, AnswerScale scale) {
    if (scale.options().isEmpty()) {
      return item.levels().entrySet().stream()
          .map(level -> new Level(level.getKey(), "", level.getValue()))
          .toList();
    }
    return scale.options().stream()
        .map(
            option ->
                new Level(
                    option.code(),
                    Figures.words(option.value()),
                    item.levels().getOrDefault(option.code(), "")))
        .toList();
  }

  private static List<String> formula(Item item) {
    var formula = item.formula();
    if (formula == null) {
      return List.of();
    }
    var words = new ArrayList<String>();
    words.add(
        formula.kind() == Formula.Kind.RATIO
            ? "%s dibagi %s".formatted(formula.first(), formula.second())
            : "penurunan dari %s ke %s".formatted(formula.first(), formula.second()));
    words.add("0/0 berarti " + Figures.words(formula.zeroByZero()));
    return words;
  }

  private Given given(Score.ScoredItem scored) {
    var answer = given.get(scored.item().code());
    var places = instrument.places();
    return new Given(
        answer == null ? null : words(scored.item(), answer.normal()),
        Figures.words(scored.score(), places),
        Figures.words(scored.weight(), places),
        scored.more().signum() > 0 ? Figures.words(scored.more(), places) : null);
  }

  private static String words(Item item, JsonNode answer) {
    if (!answer.isObject()) {
      return answer.isNumber() ? Figures.words(answer.decimalValue()) : answer.asText();
    }
    var formula = item.formula();
    if (formula == null) {
      return "jumlah %s, responden %s"
          .formatted(answer.path("jumlah").asText(), answer.path("responden").asText());
    }
    return "%s: %s, %s: %s"
        .formatted(
            formula.first(),
            answer.path(formula.kind().first()).asText(),
            formula.second(),
            answer.path(formula.kind().second()).asText());
  }
}
