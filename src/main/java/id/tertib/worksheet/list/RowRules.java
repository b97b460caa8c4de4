package id.tertib.worksheet.list;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may stand in a column, and what a row still lacks. */
@Component
public final class RowRules {

  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_LONG_TEXT = 4000;

  private final WorksheetWords words;

  RowRules(WorksheetWords words) {
    this.words = words;
  }

  /**
   * What a person sent, in its normal form; a blank value is the empty string.
   *
   * @throws RefusedException 400 naming the column, what is wrong and the mend
   */
  Map<String, String> checked(TaskList list, Map<String, @Nullable String> sent) {
    var values = new LinkedHashMap<String, String>();
    sent.forEach(
        (key, value) -> {
          var column = column(list, key);
          var text = PlainText.orNull(value);
          values.put(key, text == null ? "" : normal(column, text));
        });
    return values;
  }

  /** Why the row cannot stand at the end of the task; empty when it can. */
  public Optional<String> problem(TaskList list, ListRow row) {
    return list.check()
        .ever(row)
        .or(() -> blanks(list, row))
        .or(() -> list.check().unfinished(row))
        .or(() -> list.check().complete(row));
  }

  /**
   * The list's own rules; what was wrong before the change is shown with the row, but does not stop
   * the change.
   *
   * @param before null for a new row
   * @throws RefusedException 400 when the change brought the fault
   */
  void checkChange(TaskList list, @Nullable ListRow before, ListRow after) {
    var fault = fault(list, after);
    if (fault.isPresent() && (before == null || !fault.equals(fault(list, before)))) {
      throw RefusedException.badRequest(fault.get());
    }
  }

  /** Why the row cannot be kept like this; one that is not complete yet can. */
  private Optional<String> fault(TaskList list, ListRow row) {
    return list.check()
        .ever(row)
        .or(() -> blank(list, row).isEmpty() ? list.check().complete(row) : Optional.empty());
  }

  private Optional<String> blanks(TaskList list, ListRow row) {
    var blank = blank(list, row);
    return blank.isEmpty()
        ? Optional.empty()
        : Optional.of(words.of("daftar.baris.kosong", String.join(", ", blank)));
  }

  /** How a sentence names a row: its place and its first value. */
  public String name(TaskList list, ListRow row, int place) {
    return list.columns().stream()
        .map(column -> shown(column, row.value(column.key())))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> "%d (%s)".formatted(place, PlainText.brief(value, 60)))
        .orElse(Integer.toString(place));
  }

  private Column column(TaskList list, String key) {
    var column =
        list.columns().stream()
            .filter(candidate -> candidate.key().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        words.of("daftar.kolom.tidak-ada", key, list.title())));
    if (!column.editable()) {
      throw RefusedException.badRequest(
          words.of("daftar.kolom.tetap", column.label(), list.title()));
    }
    return column;
  }

  private String normal(Column column, String text) {
    return switch (column.type()) {
      case TEXT -> limited(column, text.replaceAll("\\s+", " "), LONGEST_TEXT);
      case LONG_TEXT -> limited(column, text, LONGEST_LONG_TEXT);
      case CHOICE -> fitting("daftar.kolom.pilihan", column, text, code -> isOption(column, code));
      case YES_NO -> fitting("daftar.kolom.yatidak", column, text, Set.of("ya", "tidak")::contains);
      case DATE -> fitting("daftar.kolom.tanggal", column, text, RowRules::isDate);
      case TIME -> fitting("daftar.kolom.jam", column, text, RowRules::isTime);
    };
  }

  private String limited(Column column, String text, int longest) {
    if (text.length() > longest) {
      throw RefusedException.badRequest(
          words.of(
              "daftar.kolom.panjang",
              column.label(),
              Integer.toString(text.length()),
              Integer.toString(longest)));
    }
    return text;
  }

  private String fitting(String refusal, Column column, String text, Predicate<String> rule) {
    if (rule.test(text)) {
      return text;
    }
    throw RefusedException.badRequest(words.of(refusal, column.label(), PlainText.brief(text, 60)));
  }

  private static boolean isOption(Column column, String code) {
    return column.options().stream().anyMatch(option -> option.code().equals(code));
  }

  private static boolean isDate(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return text.matches("\\d{2}:\\d{2}") && LocalTime.parse(text) != null;
    } catch (DateTimeException noSuchTime) {
      return false;
    }
  }

  private static List<String> blank(TaskList list, ListRow row) {
    return list.columns().stream()
        .filter(column -> column.required() && VisibleText.isBlank(row.value(column.key())))
        .map(Column::label)
        .toList();
  }

  private static String shown(Column column, String value) {
    return column.options().stream()
        .filter(option -> option.code().equals(value))
        .map(Scale.Option::text)
        .findFirst()
        .orElse(value);
  }
}
