package id.tertib.worksheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A way to answer: a scale of an instrument, or a bean. */
public interface Scale {

  /** Key of the only cell of an answer that is one plain value. */
  String PLAIN = "jawaban";

  /** e.g. {@code PELAKSANAAN}; unique. */
  String kind();

  /** The parts of an answer to this item, in the order in which they are asked. */
  List<Field> fields(SheetItem item);

  /** Of the first choice or level among the fields; none when there is none. */
  default List<Option> options(SheetItem item) {
    return fields(item).stream()
        .filter(Field::chosen)
        .findFirst()
        .map(Field::options)
        .orElse(List.of());
  }

  /**
   * @return the answer in its normal form
   * @throws id.tertib.engine.RefusedException 400 naming thing, place and mend
   */
  JsonNode check(SheetItem item, JsonNode value);

  /** Names of the parts that an answer to this item may have; one with another is refused. */
  default List<String> known(SheetItem item) {
    return fields(item).stream().filter(Field::filled).map(Field::key).toList();
  }

  /**
   * What the item still lacks before the sheet can be handed in, in the words of the row (“perlu
   * catatan”); empty when it is complete.
   */
  Optional<String> missing(AnsweredItem item);

  /**
   * What does not fit together in the answer that counts, in words that go on a sentence (“tersedia
   * 2, lebih dari yang dibutuhkan (1)”); empty when all does. Somebody should look at it; it keeps
   * nobody from handing the sheet in.
   */
  default Optional<String> contradiction(AnsweredItem item) {
    return Optional.empty();
  }

  /** The cells of an answer in a spreadsheet, in the order of the fields. */
  default List<AnswerCell> cells(SheetItem item) {
    return fields(item).stream().flatMap(field -> field.cell().stream()).toList();
  }

  /**
   * @param answer in its normal form
   * @return what stands in each cell, by its key; a part that is blank may be left out
   */
  default Map<String, String> toCells(JsonNode answer) {
    var parts = new LinkedHashMap<String, String>();
    if (answer.isObject()) {
      answer.fields().forEachRemaining(part -> parts.put(part.getKey(), part.getValue().asText()));
    } else {
      parts.put(PLAIN, answer.asText());
    }
    return parts;
  }

  /**
   * @param parts what stands in each cell that is not blank, by its key; options by their code
   * @return the answer, as {@link #check} takes it
   */
  default JsonNode fromCells(Map<String, String> parts) {
    var plain = parts.get(PLAIN);
    if (plain != null && parts.size() == 1) {
      return TextNode.valueOf(plain);
    }
    var answer = JsonNodeFactory.instance.objectNode();
    parts.forEach(answer::put);
    return answer;
  }

  /**
   * What a file shows beside an item of this scale, in the order of the columns: the levels, unless
   * a scale has more to say.
   */
  default List<Beside> beside(SheetItem item) {
    return fields(item).stream()
        .filter(field -> field.kind() == Field.Kind.LEVEL)
        .map(field -> new Beside("Pilihan jawaban", Option.levels(field.options())))
        .toList();
  }

  /** What the tab shows beside an item of this scale; levels stand in the field itself. */
  default ItemView view(SheetItem item) {
    return ItemView.of(List.of());
  }

  /** Documents that an item asks for; none where nothing names any. */
  default List<String> documents(SheetItem item) {
    return List.of();
  }

  default RowView row() {
    return RowView.USUAL;
  }

  /**
   * What each option of the main choice is worth, 0 to 1 with two decimals, by its code; empty
   * where options are worth nothing.
   */
  default Map<String, String> worth() {
    return Map.of();
  }

  /**
   * How the tab draws a row of this scale.
   *
   * @param oneLine whether it is a question answered on its line, numbered apart from the others
   * @param scored whether it is an item of a score: named by its code, its layers side by side as
   *     columns beside the levels or counts
   * @param noteHint behind the label of the note; null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RowView(boolean oneLine, boolean scored, @Nullable String noteHint) {

    static final RowView USUAL = new RowView(false, null);

    public RowView(boolean oneLine, @Nullable String noteHint) {
      this(oneLine, false, noteHint);
    }
  }

  /**
   * @param code as it is stored, {@code text} as it is read
   * @param mark what it says of the work; null where an answer says nothing of the kind
   */
  record Option(String code, String text, @Nullable Mark mark) {

    /** Told once for all items of a scale. */
    @JsonIgnore
    public @Nullable Mark mark() {
      return mark;
    }

    public Option(String code, String text) {
      this(code, text, null);
    }

    /** Each on a line, with what it takes. */
    public static String levels(List<Option> options) {
      return options.stream()
          .map(option -> option.code() + ": " + option.text())
          .collect(Collectors.joining("\n"));
    }
  }

  /** How far the work is that an answer tells of. */
  enum Mark {
    DONE,
    PARTLY,
    OPEN,
    NOT_ASKED;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
