package id.tertib.worksheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of an answer as people fill and read it. The tab draws its rows from the fields of an
 * item's scale, and knows no scale by name.
 *
 * @param key of the part in the answer; {@link Scale#PLAIN} when the answer is this value alone
 * @param label in front of it, e.g. “Dok. tersedia”
 * @param options of a choice, empty otherwise
 * @param range of a number, null otherwise
 * @param ratio what a {@link Kind#RATIO} sets against one another, null otherwise
 * @param asking when and how it is asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Field(
    String key,
    String label,
    Kind kind,
    List<Scale.Option> options,
    @Nullable Range range,
    @Nullable Ratio ratio,
    Asking asking) {

  /** What a field holds. The first choice or level of a scale is what a closed row shows. */
  public enum Kind {
    /** One of a few words. */
    CHOICE,
    /** One of a few levels: its code is what rows show, its text says what it takes. */
    LEVEL,
    /** A whole number. */
    COUNT,
    /** A number with decimals. */
    NUMBER,
    DATE,
    TEXT,
    /** Two counts set against one another: only shown, in place of the two. */
    RATIO;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Range(BigDecimal least, BigDecimal most) {}

  /**
   * @param part key of the smaller count, {@code whole} of the larger
   * @param unit behind the two in a closed row, e.g. “dok.”; empty for none
   * @param unitInSentence e.g. “dokumen”
   */
  public record Ratio(String part, String whole, String unit, String unitInSentence) {}

  /**
   * @param name in sentences, e.g. “Dokumen yang dibutuhkan”; null where the label will do
   * @param hint behind the label; null for none
   * @param initial what it holds as soon as a choice is made; null for nothing
   * @param when asked only then; null for always
   * @param keptWhenHidden whether what was filled stays in the answer while it is not asked
   * @param countsDocuments whether it proposes how many documents the item has, until somebody says
   *     another number
   * @param optional whether it may stay blank beside the others
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asking(
      @Nullable String name,
      @Nullable String hint,
      @Nullable String initial,
      @Nullable When when,
      boolean keptWhenHidden,
      boolean countsDocuments,
      boolean optional) {

    static final Asking ALWAYS = new Asking(null, null, null, null, false, false, false);
  }

  /**
   * @param key of another field
   * @param in its values; the empty string is blank
   */
  public record When(String key, List<String> in) {}

  public static Field choice(String key, String label, List<Scale.Option> options) {
    return new Field(key, label, Kind.CHOICE, List.copyOf(options), null, null, Asking.ALWAYS);
  }

  public static Field level(String key, String label, List<Scale.Option> options) {
    return new Field(key, label, Kind.LEVEL, List.copyOf(options), null, null, Asking.ALWAYS);
  }

  public static Field count(String key, String label, int least, int most) {
    var range = new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    return new Field(key, label, Kind.COUNT, List.of(), range, null, Asking.ALWAYS);
  }

  public static Field number(String key, String label, BigDecimal least, BigDecimal most) {
    return new Field(
        key, label, Kind.NUMBER, List.of(), new Range(least, most), null, Asking.ALWAYS);
  }

  public static Field date(String key, String label) {
    return new Field(key, label, Kind.DATE, List.of(), null, null, Asking.ALWAYS);
  }

  public static Field text(String key, String label) {
    return new Field(key, label, Kind.TEXT, List.of(), null, null, Asking.ALWAYS);
  }

  public static Field ratio(String key, String label, Ratio ratio) {
    return new Field(key, label, Kind.RATIO, List.of(), null, ratio, Asking.ALWAYS);
  }

  public Field named(String name) {
    return asking(
        new Asking(
            name,
            asking.hint,
            asking.initial,
            asking.when,
            asking.keptWhenHidden,
            asking.countsDocuments,
            asking.optional));
  }

  public Field hint(String words) {
    return asking(
        new Asking(
            asking.name,
            words,
            asking.initial,
            asking.when,
            asking.keptWhenHidden,
            asking.countsDocuments,
            asking.optional));
  }

  public Field beginningWith(String value) {
    return asking(
        new Asking(
            asking.name,
            asking.hint,
            value,
            asking.when,
            asking.keptWhenHidden,
            asking.countsDocuments,
            asking.optional));
  }

  /** Asked only while another field says one of these; else it is no part of the answer. */
  public Field askedWhen(String other, String... values) {
    return when(new When(other, List.of(values)), false);
  }

  /** Shown only while another field says one of these; what it holds stays in the answer. */
  public Field shownWhen(String other, String... values) {
    return when(new When(other, List.of(values)), true);
  }

  private Field when(When when, boolean keptWhenHidden) {
    return asking(
        new Asking(
            asking.name,
            asking.hint,
            asking.initial,
            when,
            keptWhenHidden,
            asking.countsDocuments,
            asking.optional));
  }

  /** A count that says by itself how many documents the item has. */
  public Field countingDocuments() {
    return asking(
        new Asking(
            asking.name,
            asking.hint,
            asking.initial,
            asking.when,
            asking.keptWhenHidden,
            true,
            asking.optional));
  }

  /** May stay blank beside the others. */
  public Field optional() {
    return asking(
        new Asking(
            asking.name,
            asking.hint,
            asking.initial,
            asking.when,
            asking.keptWhenHidden,
            asking.countsDocuments,
            true));
  }

  private Field asking(Asking changed) {
    return new Field(key, label, kind, options, range, ratio, changed);
  }

  /** Those of one item, without what differs from item to item: the options of its first choice. */
  public static List<Field> withoutMainOptions(List<Field> fields) {
    var main = fields.stream().filter(Field::chosen).findFirst();
    return fields.stream()
        .map(field -> main.filter(field::equals).isPresent() ? field.withoutOptions() : field)
        .toList();
  }

  private Field withoutOptions() {
    return new Field(key, label, kind, List.of(), range, ratio, asking);
  }

  /** Whether people fill it; a ratio is only shown. */
  boolean filled() {
    return kind != Kind.RATIO;
  }

  /** Whether it is asked beside what an answer says already. */
  public boolean askedBeside(JsonNode answer) {
    return asking.when == null
        || asking.when.in().contains(answer.path(asking.when.key()).asText());
  }

  /** Whether it is one of a few words or levels. */
  public boolean chosen() {
    return kind == Kind.CHOICE || kind == Kind.LEVEL;
  }

  /** Its cell in a spreadsheet; a ratio has none. */
  Optional<AnswerCell> cell() {
    return switch (kind) {
      case CHOICE -> Optional.of(AnswerCell.choice(key, label, options));
      case LEVEL ->
          Optional.of(
              AnswerCell.choice(
                  key,
                  label,
                  options.stream()
                      .map(level -> new Scale.Option(level.code(), level.code()))
                      .toList()));
      case COUNT, NUMBER ->
          Optional.ofNullable(range)
              .map(
                  bounds ->
                      new AnswerCell(
                          key,
                          label,
                          label,
                          kind == Kind.COUNT ? AnswerCell.Kind.COUNT : AnswerCell.Kind.NUMBER,
                          List.of(),
                          bounds.least(),
                          bounds.most()));
      case DATE -> Optional.of(AnswerCell.date(key, label));
      case TEXT -> Optional.of(AnswerCell.text(key, label));
      case RATIO -> Optional.empty();
    };
  }
}
