package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Layer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a later layer does with the answer that it finds. */
public final class Judgement {

  private static final Comparator<JsonNode> AS_SAID = Judgement::compare;

  private Judgement() {}

  /**
   * Whether a layer that must judge every item says what stood there already. A layer that only
   * corrects has nothing to say where it agrees, so that all it says is a change.
   *
   * @param standing the value of the last layer before it; null when none gave one
   */
  static boolean agrees(Layer layer, @Nullable JsonNode standing, @Nullable JsonNode value) {
    return layer.everyItem()
        && value != null
        && standing != null
        && value.equals(AS_SAID, standing);
  }

  /** A number is the same however it is kept. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  /** Whether what a layer says cannot stand without a reason. */
  public static boolean asksReason(
      Layer layer, @Nullable JsonNode standing, @Nullable JsonNode value) {
    return layer.reasonAsked() && !agrees(layer, standing, value);
  }
}
