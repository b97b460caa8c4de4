package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.work.KeyWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers in the words in which the trail shows them. */
final class Readable {

  private Readable() {}

  /**
   * @return e.g. {@code pelaksanaan: Sudah, tersedia: 1; catatan: di ruang arsip}; null when blank
   */
  static @Nullable String answer(@Nullable Answer answer, SheetItem item, Scale scale) {
    if (answer == null) {
      return null;
    }
    var parts = new ArrayList<String>();
    if (answer.value() != null) {
      parts.add(value(answer.value(), words(scale.fields(item))));
    }
    if (answer.note() != null) {
      parts.add("catatan: " + answer.note());
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }

  /** A level is told by its code, any other choice by its text. */
  private static List<Scale.Option> words(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.kind() == Field.Kind.CHOICE)
        .flatMap(field -> field.options().stream())
        .toList();
  }

  private static String value(JsonNode value, List<Scale.Option> options) {
    if (value.isObject()) {
      var parts = new ArrayList<String>();
      value
          .fields()
          .forEachRemaining(
              field ->
                  parts.add(
                      KeyWords.spoken(field.getKey()) + ": " + value(field.getValue(), options)));
      return String.join(", ", parts);
    }
    var text = value.asText();
    return options.stream()
        .filter(option -> option.code().equals(text))
        .map(Scale.Option::text)
        .findFirst()
        .orElseGet(() -> KeyWords.readable(text));
  }
}
