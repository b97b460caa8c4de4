package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.InstrumentId;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetHead;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.TaskSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as the tables hold it.
 *
 * @param layers in their order
 * @param answers by item, then by the code of the layer
 * @param attachments by item, in the order in which they came
 */
public record StoredSheet(
    Head head,
    List<Layer> layers,
    List<SheetItem> items,
    Map<String, Map<String, Answer>> answers,
    Map<String, List<Attachment>> attachments) {

  /** What the sheet is; {@code subject} is the business key. */
  public record Head(String id, String instrument, String version, String subject, Owner owner) {

    /** As modules are asked about it. */
    SheetHead asked() {
      return new SheetHead(id, new InstrumentId(instrument, version), subject, owner);
    }
  }

  /**
   * Whether its rows stand in the file of its version: only such a sheet can have left another one.
   */
  boolean isOfAVersion() {
    var name = head.instrument() + "/" + head.version() + "#";
    return items.stream().anyMatch(item -> item.scale().startsWith(name));
  }

  public @Nullable Answer answer(String code, Layer layer) {
    return answers.getOrDefault(code, Map.of()).get(layer.code());
  }

  /** How many are attached to an item. */
  public int documents(String code) {
    return attachments(code).size();
  }

  List<Attachment> attachments(String code) {
    return attachments.getOrDefault(code, List.of());
  }

  /** The layer that a task writes; the last one where it only reads. */
  public Layer layer(TaskSheet task) {
    return task.layer() == null ? layers.get(layers.size() - 1) : layer(task.layer());
  }

  Layer layer(String code) {
    return layers.stream()
        .filter(layer -> layer.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Lembar %s (%s) tidak mempunyai lapis '%s'"
                        .formatted(head.instrument(), head.subject(), code)));
  }

  /** What stands before a layer. */
  public List<Layer> before(Layer layer) {
    return layers.subList(0, layers.indexOf(layer));
  }

  public Sheet sheet() {
    return upTo(layers.get(layers.size() - 1));
  }

  /** The sheet as it looked to whoever writes this layer: later layers are not his figures. */
  public Sheet upTo(Layer last) {
    var seen = through(last);
    var judging = Layer.judging(seen);
    return new Sheet(
        head.id(),
        head.instrument(),
        head.version(),
        head.subject(),
        head.owner(),
        layers,
        items.stream().map(item -> answered(item, seen, judging)).toList());
  }

  /** With the word of every layer. */
  public AnsweredItem answered(SheetItem item) {
    return answered(item, layers);
  }

  /** The value that a layer finds; null when nobody before it gave one. */
  public @Nullable JsonNode standing(SheetItem item, Layer layer) {
    return answered(item, before(layer)).last().map(Answer::value).orElse(null);
  }

  private List<Layer> through(Layer last) {
    return layers.subList(0, layers.indexOf(last) + 1);
  }

  private AnsweredItem answered(SheetItem item, List<Layer> seen) {
    return answered(item, seen, Layer.judging(seen));
  }

  private AnsweredItem answered(SheetItem item, List<Layer> seen, Set<String> judging) {
    var given = answers.getOrDefault(item.code(), Map.of());
    var layers = new LinkedHashMap<String, Answer>();
    for (var layer : seen) {
      var answer = given.get(layer.code());
      if (answer != null) {
        layers.put(layer.code(), answer);
      }
    }
    return AnsweredItem.judged(
        item,
        layers,
        attachments(item.code()).stream().map(Attachment::evidence).toList(),
        judging);
  }
}
