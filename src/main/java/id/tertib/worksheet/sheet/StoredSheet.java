package id.tertib.worksheet.sheet;

import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as the tables hold it.
 *
 * @param answers by item, then by layer
 * @param attachments by item, in the order in which they came
 */
public record StoredSheet(
    Head head,
    List<SheetItem> items,
    Map<String, Map<Layer, Answer>> answers,
    Map<String, List<Attachment>> attachments) {

  /** What the sheet is; {@code subject} is the business key. */
  public record Head(String id, String instrument, String version, String subject, String office) {}

  Optional<SheetItem> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  public @Nullable Answer answer(String code, Layer layer) {
    return answers.getOrDefault(code, Map.of()).get(layer);
  }

  List<Attachment> attachments(String code) {
    return attachments.getOrDefault(code, List.of());
  }

  Sheet sheet() {
    return upTo(Layer.values()[Layer.values().length - 1]);
  }

  /** The sheet as it looked to whoever writes this layer: later layers are not his figures. */
  public Sheet upTo(Layer last) {
    return new Sheet(
        head.id(),
        head.instrument(),
        head.version(),
        head.subject(),
        head.office(),
        items.stream().map(item -> answered(item, last)).toList());
  }

  public AnsweredItem answered(SheetItem item, Layer last) {
    var layers = new java.util.EnumMap<Layer, Answer>(Layer.class);
    answers
        .getOrDefault(item.code(), Map.of())
        .forEach(
            (layer, answer) -> {
              if (layer.compareTo(last) <= 0) {
                layers.put(layer, answer);
              }
            });
    return new AnsweredItem(
        item, layers, attachments(item.code()).stream().map(Attachment::evidence).toList());
  }
}
