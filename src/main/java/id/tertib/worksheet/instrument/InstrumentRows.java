package id.tertib.worksheet.instrument;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a sheet takes from its instrument: rows and layers. */
public final class InstrumentRows {

  private InstrumentRows() {}

  /** In the order of the instrument, each under the titles of the parts that it stands in. */
  public static List<SheetItem> items(Instrument instrument) {
    var items = new ArrayList<SheetItem>();
    instrument.nodes().forEach(node -> items(node, List.of(), List.of(), instrument, items));
    return items;
  }

  /** In their order. */
  public static List<Layer> layers(Instrument instrument) {
    return instrument.layers().stream()
        .map(layer -> new Layer(layer.code(), layer.name(), layer.reasonAsked(), layer.everyItem()))
        .toList();
  }

  private static void items(
      Node node,
      List<String> titles,
      List<String> codes,
      Instrument instrument,
      List<SheetItem> found) {
    var headings = Stream.concat(titles.stream(), Stream.of(node.title())).distinct().toList();
    var path = Stream.concat(codes.stream(), Stream.of(node.code())).toList();
    node.children().forEach(child -> items(child, headings, path, instrument, found));
    node.items().forEach(item -> found.add(item(item, headings, path, instrument.id())));
  }

  private static SheetItem item(
      Item item, List<String> headings, List<String> path, InstrumentId id) {
    return new SheetItem(
        item.code(),
        headings,
        item.text(),
        new ScaleName(id, item.scale()).toString(),
        true,
        Map.of(SheetItem.PARTS, String.join("/", path)));
  }
}
