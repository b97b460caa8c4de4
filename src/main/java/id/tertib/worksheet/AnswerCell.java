package id.tertib.worksheet;

import id.tertib.data.Tanggal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One cell in which a part of an answer is written outside the product, in a spreadsheet.
 *
 * @param key of the part, e.g. {@code dibutuhkan}; cells of different scales with the same key
 *     share a column
 * @param title in sentences, as this item names it, e.g. “Jumlah agen perubahan”
 * @param column head of its column, e.g. “Penyebut”; the title where all items name it alike
 * @param options of a choice, empty otherwise
 * @param least smallest number, null when it has none
 * @param most largest number, null when it has none
 */
public record AnswerCell(
    String key,
    String title,
    String column,
    Kind kind,
    List<Scale.Option> options,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {

  /** What may stand in a cell. */
  public enum Kind {
    CHOICE,
    /** A whole number. */
    COUNT,
    /** A number with decimals. */
    NUMBER,
    /** A day; its normal form is the ISO date. */
    DATE,
    TEXT
  }

  public static AnswerCell choice(String key, String title, List<Scale.Option> options) {
    return new AnswerCell(key, title, title, Kind.CHOICE, List.copyOf(options), null, null);
  }

  public static AnswerCell text(String key, String title) {
    return new AnswerCell(key, title, title, Kind.TEXT, List.of(), null, null);
  }

  public static AnswerCell date(String key, String title) {
    return new AnswerCell(key, title, title, Kind.DATE, List.of(), null, null);
  }

  /** The same cell in a column with another head. */
  public AnswerCell under(String head) {
    return new AnswerCell(key, title, head, kind, options, least, most);
  }

  /** Where to find it and what it is: “Penyebut (jumlah agen perubahan)”. */
  public String place() {
    return title.equals(column) || key.equals(Scale.PLAIN)
        ? column
        : "%s (%s)"
            .formatted(column, title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
  }

  public boolean numeric() {
    return kind == Kind.COUNT || kind == Kind.NUMBER;
  }

  /**
   * What was typed in its normal form: the code of an option, a number without needless noughts.
   *
   * @return empty when this may not stand in the cell
   */
  public Optional<String> normal(String typed) {
    return switch (kind) {
      case CHOICE -> option(typed).map(Scale.Option::code);
      case COUNT, NUMBER -> number(typed).map(number -> plain(number));
      // Whether a day may stand there the scale knows, and says it better.
      case DATE -> Optional.of(Tanggal.read(typed).map(LocalDate::toString).orElse(typed));
      case TEXT -> Optional.of(typed);
    };
  }

  /** A normal value as people read it. */
  public String shown(String value) {
    return switch (kind) {
      case CHOICE -> option(value).map(Scale.Option::text).orElse(value);
      case NUMBER -> value.replace('.', ',');
      case DATE -> Tanggal.read(value).map(Tanggal::panjang).orElse(value);
      case COUNT, TEXT -> value;
    };
  }

  /** What may stand in the cell, in words; empty when anything may. */
  public String expected() {
    return switch (kind) {
      case CHOICE ->
          options.stream().map(Scale.Option::text).collect(Collectors.joining(", ", "", ""));
      case COUNT, NUMBER -> "%s–%s".formatted(bound(least), bound(most));
      case DATE, TEXT -> "";
    };
  }

  private Optional<Scale.Option> option(String typed) {
    return options.stream()
        .filter(option -> option.text().equalsIgnoreCase(typed))
        .findFirst()
        .or(
            () ->
                options.stream()
                    .filter(option -> option.code().equalsIgnoreCase(typed))
                    .findFirst());
  }

  /** Also with a decimal comma; no exponent, which a typist never means. */
  private Optional<BigDecimal> number(String typed) {
    if (!typed.matches("-?\\d{1,15}([.,]\\d{1,10})?")) {
      return Optional.empty();
    }
    var number = new BigDecimal(typed.replace(',', '.'));
    var whole = number.stripTrailingZeros().scale() <= 0;
    var inside =
        (least == null || number.compareTo(least) >= 0)
            && (most == null || number.compareTo(most) <= 0);
    return inside && (whole || kind == Kind.NUMBER) ? Optional.of(number) : Optional.empty();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String bound(@Nullable BigDecimal number) {
    if (number == null) {
      return "…";
    }
    var text = plain(number).replace('.', ',');
    return text.length() > 4 && !text.contains(",")
        ? text.replaceAll("\\B(?=(\\d{3})+$)", ".")
        : text;
  }
}
