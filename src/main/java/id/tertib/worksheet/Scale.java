package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A way to answer. One bean for each kind. */
public interface Scale {

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
   * @param code as it is stored, {@code text} as it is read
   */
  record Option(String code, String text) {}
}
