package id.tertib.worksheet.work;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Scale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as short as a table takes it: <em>A</em>, <em>3 dari 4</em>, <em>3,62</em>. */
public final class AnswerWords {

  private AnswerWords() {}

  public static String of(List<Field> fields, JsonNode answer) {
    var ratios = fields.stream().flatMap(field -> Stream.ofNullable(field.ratio())).toList();
    return fields.stream()
        .filter(
            field ->
                ratios.stream()
                    .noneMatch(
                        ratio ->
                            ratio.part().equals(field.key()) || ratio.whole().equals(field.key())))
        .flatMap(field -> words(field, answer, fields.size() == 1).stream())
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> words(Field field, JsonNode answer, boolean alone) {
    var ratio = field.ratio();
    if (ratio != null) {
      return Optional.of(said(ratio.part(), answer) + " dari " + said(ratio.whole(), answer));
    }
    var value = said(field.key(), answer);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (field.kind()) {
          case LEVEL -> value;
          case CHOICE -> text(field.options(), value);
          default -> alone ? value : field.label() + " " + value;
        });
  }

  private static String text(List<Scale.Option> options, String code) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .map(Scale.Option::text)
        .findFirst()
        .orElse(code);
  }

  private static String said(String key, JsonNode answer) {
    var value = part(key, answer);
    return value.isNumber()
        ? value.decimalValue().toPlainString().replace('.', ',')
        : value.asText();
  }

  /** One part of an answer; missing where it says nothing of it. */
  public static JsonNode part(String key, JsonNode answer) {
    return key.equals(Scale.PLAIN) && answer.isValueNode() ? answer : answer.path(key);
  }
}
