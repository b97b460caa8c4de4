package id.tertib.worksheet;

import id.tertib.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item with what every layer said and what proves it.
 *
 * @param layers by code, in the order of the layers; only those that said something
 */
public record AnsweredItem(SheetItem item, Map<String, Answer> layers, List<Evidence> evidence) {

  /** The answer that counts: of the last layer that gave a value. */
  public Optional<Answer> last() {
    return layers.values().stream()
        .filter(answer -> answer.value() != null)
        .reduce((earlier, later) -> later);
  }
}
