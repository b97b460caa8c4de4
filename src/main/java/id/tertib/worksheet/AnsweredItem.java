package id.tertib.worksheet;

import id.tertib.evidence.Evidence;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item with what every layer said and what proves it.
 *
 * @param layers by code, in the order of the layers; only those that said something
 * @param outdated layers that judged what was changed since: their word waits to be said again
 */
public record AnsweredItem(
    SheetItem item, Map<String, Answer> layers, List<Evidence> evidence, Set<String> outdated) {

  /** With words that all still stand. */
  public AnsweredItem(SheetItem item, Map<String, Answer> layers, List<Evidence> evidence) {
    this(item, layers, evidence, Set.of());
  }

  /**
   * @param judging codes of the layers that judge every item
   */
  public static AnsweredItem judged(
      SheetItem item, Map<String, Answer> layers, List<Evidence> evidence, Set<String> judging) {
    if (judging.isEmpty()) {
      return new AnsweredItem(item, layers, evidence);
    }
    var outdated = new HashSet<String>();
    Instant latest = Instant.MIN;
    for (var layer : layers.entrySet()) {
      var at = layer.getValue().at();
      if (judging.contains(layer.getKey()) && at.isBefore(latest)) {
        outdated.add(layer.getKey());
      }
      latest = at.isAfter(latest) ? at : latest;
    }
    return new AnsweredItem(item, layers, evidence, Set.copyOf(outdated));
  }

  /** The answer that counts: of the last layer that gave a value which still stands. */
  public Optional<Answer> last() {
    @Nullable Answer last = null;
    for (var layer : layers.entrySet()) {
      if (layer.getValue().value() != null && !outdated.contains(layer.getKey())) {
        last = layer.getValue();
      }
    }
    return Optional.ofNullable(last);
  }

  /** Names of what proves it. */
  public List<String> documentNames() {
    return evidence.stream().map(Evidence::name).toList();
  }

  /** Whether this layer gave a value that still stands. */
  public boolean isJudgedBy(String layer) {
    @Nullable Answer word = layers.get(layer);
    return word != null && word.value() != null && !outdated.contains(layer);
  }
}
