package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.Layer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a later layer does with the answer that it finds. */
public final class Judgement {

  private Judgement() {}

  /**
   * Whether a layer that must judge every item says what stood there already. A layer that only
   * corrects has nothing to say where it agrees, so that all it says is a change.
   *
   * @param standing the value of the last layer before it; null when none gave one
   */
  static boolean agrees(Layer layer, @Nullable JsonNode standing, @Nullable JsonNode value) {
    return layer.everyItem() && value != null && Objects.equals(value, standing);
  }

  /** Whether what a layer says cannot stand without a reason. */
  public static boolean asksReason(
      Layer layer, @Nullable JsonNode standing, @Nullable JsonNode value) {
    return layer.reasonAsked() && !agrees(layer, standing, value);
  }

  /** The value that a layer finds, among the answers of one item by layer. */
  static @Nullable JsonNode standing(List<Layer> layers, Layer layer, Map<String, Answer> answers) {
    JsonNode standing = null;
    for (var earlier : layers.subList(0, layers.indexOf(layer))) {
      var answer = answers.get(earlier.code());
      if (answer != null && answer.value() != null) {
        standing = answer.value();
      }
    }
    return standing;
  }
}
