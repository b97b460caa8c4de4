package id.tertib.worksheet.sheet;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.instrument.InstrumentScales;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every way to answer that the product knows. */
@Component
public final class Scales implements AnswerScales {

  /** By kind; asked once for all, since every row of a sheet asks. */
  private final SingletonSupplier<Map<String, Scale>> scales;

  private final InstrumentScales instruments;
  private final WorksheetWords words;

  Scales(ObjectProvider<Scale> scales, InstrumentScales instruments, WorksheetWords words) {
    this.instruments = instruments;
    this.words = words;
    this.scales =
        SingletonSupplier.of(
            () ->
                scales
                    .orderedStream()
                    .collect(toMap(Scale::kind, Function.identity(), (first, later) -> first)));
  }

  @Override
  public Scale of(SheetItem item) {
    return instruments
        .find(item.scale())
        .or(() -> Optional.ofNullable(scales.obtain().get(item.scale())))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Butir %s memakai skala %s yang tidak dikenal"
                        .formatted(item.code(), item.scale())));
  }

  /**
   * An answer in the normal form of its scale, from the tab, a program or a file alike.
   *
   * @param documents how many the item has; asked only where a field counts them
   * @throws RefusedException 400 when the scale refuses it, or does not know one of its parts
   */
  public JsonNode normal(SheetItem item, JsonNode given, IntSupplier documents) {
    var scale = of(item);
    if (!(given instanceof ObjectNode parts)) {
      return scale.check(item, given);
    }
    refuseUnknown(item, parts, scale.known(item));
    return scale.check(item, proposed(item, parts, scale, documents));
  }

  private void refuseUnknown(SheetItem item, ObjectNode parts, List<String> known) {
    var unknown = new ArrayList<String>();
    parts.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw RefusedException.badRequest(
          words.of(
              "lembar.butir.asing",
              item.code(),
              PlainText.brief(String.join("’, ‘", unknown), 120),
              String.join(", ", known)));
    }
  }

  /** A count of documents that was left blank says how many there are. */
  private static ObjectNode proposed(
      SheetItem item, ObjectNode parts, Scale scale, IntSupplier documents) {
    var blank =
        scale.fields(item).stream()
            .filter(field -> field.asking().countsDocuments() && field.askedBeside(parts))
            .filter(field -> parts.path(field.key()).asText("").isBlank())
            .toList();
    var attached = blank.isEmpty() ? 0 : documents.getAsInt();
    if (attached == 0) {
      return parts;
    }
    var filled = parts.deepCopy();
    blank.forEach(field -> filled.put(field.key(), attached));
    return filled;
  }
}
