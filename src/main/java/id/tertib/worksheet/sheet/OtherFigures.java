package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.work.AnswerWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what many sheets answered to one item: levels, or numbers with their spread. */
final class OtherFigures {

  private final Map<String, Integer> levels = new LinkedHashMap<>();
  private final Map<Field, List<BigDecimal>> numbers = new LinkedHashMap<>();

  /** Levels that nobody chose are counted as well, in the order in which they are first met. */
  void options(List<Scale.Option> options) {
    options.forEach(option -> levels.putIfAbsent(option.code(), 0));
  }

  void add(List<Field> fields, JsonNode answer) {
    choice(fields, answer).ifPresent(code -> levels.merge(code, 1, Integer::sum));
    for (var field : fields) {
      number(field, answer)
          .ifPresent(
              number -> numbers.computeIfAbsent(field, key -> new ArrayList<>()).add(number));
    }
  }

  List<BesidePage.Level> levels() {
    return levels.entrySet().stream()
        .map(level -> new BesidePage.Level(level.getKey(), level.getValue()))
        .toList();
  }

  List<BesidePage.Figure> figures() {
    return numbers.entrySet().stream()
        .map(field -> figure(field.getKey(), field.getValue().stream().sorted().toList()))
        .toList();
  }

  private static BesidePage.Figure figure(Field field, List<BigDecimal> sorted) {
    var kind = field.kind();
    return new BesidePage.Figure(
        field.label(),
        kind.name().toLowerCase(Locale.ROOT),
        kind == Field.Kind.COUNT
            ? plain(sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
            : null,
        plain(sorted.get(0)),
        plain(median(sorted)),
        plain(sorted.get(sorted.size() - 1)));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal median(List<BigDecimal> sorted) {
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted
            .get(half - 1)
            .add(sorted.get(half))
            .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
  }

  /** Code of the option that an answer chose; empty where its scale offers none. */
  static Optional<String> choice(List<Field> fields, JsonNode answer) {
    return fields.stream()
        .filter(Field::chosen)
        .findFirst()
        .map(field -> AnswerWords.part(field.key(), answer).asText());
  }

  private static Optional<BigDecimal> number(Field field, JsonNode answer) {
    return switch (field.kind()) {
      case COUNT, NUMBER -> decimal(AnswerWords.part(field.key(), answer));
      case RATIO -> Optional.ofNullable(field.ratio()).flatMap(ratio -> share(ratio, answer));
      default -> Optional.empty();
    };
  }

  /** From 0 to 1, as the score counts it; empty where nothing is divided. */
  private static Optional<BigDecimal> share(Field.Ratio ratio, JsonNode answer) {
    var part = decimal(AnswerWords.part(ratio.part(), answer));
    return decimal(AnswerWords.part(ratio.whole(), answer))
        .filter(whole -> whole.signum() > 0)
        .flatMap(
            whole ->
                part.map(one -> one.divide(whole, 2, RoundingMode.HALF_UP).min(BigDecimal.ONE)));
  }

  private static Optional<BigDecimal> decimal(JsonNode value) {
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }
}
