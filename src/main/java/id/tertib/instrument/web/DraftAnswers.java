package id.tertib.instrument.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.score.AnswerReader;
import id.tertib.instrument.score.BadAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft's items as a plain form: each answer is one field, or one for each count, under a name of
 * its own. The first {@value #MOST} items are asked.
 */
final class DraftAnswers {

  static final int MOST = 200;

  /** Of every name in the form; codes of items have no colon. */
  static final String PREFIX = "j:";

  private final Instrument instrument;
  private final Map<String, String> typed;

  /**
   * @param typed what was sent, by name
   */
  DraftAnswers(Instrument instrument, Map<String, String> typed) {
    this.instrument = instrument;
    this.typed = typed;
  }

  /**
   * @param title of the node
   */
  record Section(String code, String title, List<Field> fields) {}

  /**
   * @param choices empty where numbers are asked
   * @param error why the answer is not taken; null when it is
   */
  record Field(
      Item item,
      String name,
      boolean blank,
      List<Choice> choices,
      List<Count> counts,
      @Nullable String error) {}

  record Choice(String code, String text, boolean chosen) {}

  record Count(String name, String label, String value) {}

  /**
   * @param problems of the answers that were read
   */
  List<Section> sections(List<BadAnswer> problems) {
    var sections = new ArrayList<Section>();
    var left = MOST;
    for (var node : instrument.allNodes().toList()) {
      if (!node.items().isEmpty() && left > 0) {
        var section = section(node, left, problems);
        sections.add(section);
        left -= section.fields().size();
      }
    }
    return sections;
  }

  private Section section(Node node, int most, List<BadAnswer> problems) {
    return new Section(
        node.code(),
        node.title(),
        node.items().stream().limit(most).map(item -> field(item, node, problems)).toList());
  }

  private Field field(Item item, Node node, List<BadAnswer> problems) {
    var name = PREFIX + item.code();
    var scale = instrument.scale(item);
    return new Field(
        item,
        name,
        value(name).isEmpty(),
        scale.options().stream()
            .map(
                option ->
                    new Choice(
                        option.code(),
                        item.levels().getOrDefault(option.code(), ""),
                        value(name).equals(option.code())))
            .toList(),
        counts(item, scale, node),
        problems.stream()
            .filter(problem -> problem.code().equals(item.code()))
            .map(BadAnswer::message)
            .findFirst()
            .orElse(null));
  }

  private List<Count> counts(Item item, AnswerScale scale, Node node) {
    var counts = new ArrayList<Count>();
    keys(item, scale)
        .forEach(
            (key, label) -> {
              var name = PREFIX + item.code() + (key.isEmpty() ? "" : ":" + key);
              counts.add(
                  new Count(name, label.isEmpty() ? range(scale, node) : label, value(name)));
            });
    return counts;
  }

  /** Names of the parts of an answer with their words; one without a name is the answer itself. */
  private static Map<String, String> keys(Item item, AnswerScale scale) {
    var keys = new LinkedHashMap<String, String>();
    switch (scale.kind()) {
      case RATIO -> {
        var formula = Objects.requireNonNull(item.formula());
        keys.put(formula.kind().first(), formula.first());
        keys.put(formula.kind().second(), formula.second());
        for (var i = 0; i < item.recorded().size(); i++) {
          keys.put(AnswerReader.RECORDED + i, item.recorded().get(i) + " (hanya dicatat)");
        }
      }
      case SURVEY -> {
        keys.put(AnswerReader.SUM, "Jumlah semua jawaban");
        keys.put(AnswerReader.RESPONDENTS, "Responden");
      }
      case INDEX, SCORE, COUNT -> keys.put("", "");
      default -> {
        // Options are chosen.
      }
    }
    return keys;
  }

  private static String range(AnswerScale scale, Node node) {
    if (scale.kind() == AnswerScale.Kind.COUNT) {
      return "Bilangan bulat, hanya dicatat";
    }
    var most = scale.kind() == AnswerScale.Kind.SCORE ? node.weight() : scale.most();
    return "Angka 0 sampai " + (most == null ? "bobotnya" : words(most));
  }

  private static String words(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return Figures.words(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** What was answered, by item; blanks are left out. */
  Map<String, JsonNode> answers() {
    var answers = new LinkedHashMap<String, JsonNode>();
    for (var item : instrument.items()) {
      var answer = answer(item, instrument.scale(item));
      if (answer != null) {
        answers.put(item.code(), answer);
      }
    }
    return answers;
  }

  private @Nullable JsonNode answer(Item item, AnswerScale scale) {
    var name = PREFIX + item.code();
    var whole = value(name);
    if (scale.kind() != AnswerScale.Kind.RATIO && scale.kind() != AnswerScale.Kind.SURVEY) {
      return whole.isEmpty() ? null : TextNode.valueOf(whole);
    }
    var parts = JsonNodeFactory.instance.objectNode();
    var recorded = JsonNodeFactory.instance.objectNode();
    for (var key : keys(item, scale).keySet()) {
      var value = value(name + ":" + key);
      if (!value.isEmpty() && key.startsWith(AnswerReader.RECORDED)) {
        var index = Integer.parseInt(key.substring(AnswerReader.RECORDED.length()));
        recorded.put(item.recorded().get(index), value);
      } else if (!value.isEmpty()) {
        parts.put(key, value);
      }
    }
    if (!recorded.isEmpty()) {
      parts.set(AnswerReader.RECORDED, recorded);
    }
    return parts.isEmpty() ? null : parts;
  }

  private String value(String name) {
    return typed.getOrDefault(name, "").strip();
  }
}
