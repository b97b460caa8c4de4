package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way to answer. One bean for each kind. */
public interface Scale {

  /** Key of the only cell of an answer that is one plain value. */
  String PLAIN = "jawaban";

  /** e.g. {@code PELAKSANAAN}; unique. */
  String kind();

  List<Option> options();

  /**
   * @return the answer in its normal form
   * @throws id.tertib.engine.RefusedException 400 naming thing, place and mend
   */
  JsonNode check(String code, JsonNode value);

  /**
   * What the item still lacks before the sheet can be handed in, in the words of the row (“perlu
   * catatan”); empty when it is complete.
   */
  Optional<String> missing(AnsweredItem item);

  /**
   * The cells of an answer in a spreadsheet, in their order. One choice unless a scale has more.
   */
  default List<AnswerCell> cells() {
    return List.of(AnswerCell.choice(PLAIN, "Jawaban", options()));
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

  /** What a file shows beside an item of this scale, in the order of the columns. */
  default List<Beside> beside(SheetItem item) {
    return List.of();
  }

  /**
   * @param code as it is stored, {@code text} as it is read
   */
  record Option(String code, String text) {}
}
