package id.tertib.instrument.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A node on the way to an item.
 *
 * @param code the item's code cut short, or a word of the regulation ({@code pengungkit})
 */
record Place(String code, String title) {

  private static final Pattern LETTERED = Pattern.compile("(.*[A-Z])(\\d+)\\.(\\d+)-[a-z]");
  private static final Pattern NAMED = Pattern.compile("(H[AS])-.+");

  /**
   * @param resultComponents title to code in {@code rb-komponen}: they stand between {@code HS} and
   *     its items
   * @return from the top to the node that holds the item
   */
  static List<Place> of(SheetRow row, Map<String, String> resultComponents) {
    var code = row.code();
    if (!row.text("unsur").isEmpty()) {
      return List.of(new Place(code, row.text("unsur")));
    }
    var leaf = new Place(code, row.text("sub_area"));
    var lettered = LETTERED.matcher(code);
    var named = NAMED.matcher(code);
    var places = new ArrayList<Place>();
    if (isDotted(code)) {
      places.add(new Place(code.substring(0, code.indexOf('.')), row.text("komponen")));
    } else if (!code.startsWith("RB-")) {
      places.add(component(row));
    }
    if (lettered.matches()) {
      var part = lettered.group(1);
      var area = part + lettered.group(2);
      places.add(new Place(part, row.text("bagian")));
      places.add(new Place(area, row.text("area")));
      places.add(new Place(area + "." + lettered.group(3), row.text("sub_area")));
    } else if (named.matches() && named.group(1).equals("HS")) {
      places.add(new Place("HS", row.text("bagian")));
      places.add(new Place(resultComponents.get(row.text("area")), row.text("area")));
      places.add(leaf);
    } else if (named.matches()) {
      places.add(new Place("HA", row.text("area")));
      places.add(leaf);
    } else {
      places.add(leaf);
    }
    return places;
  }

  /** {@code RB-general.rencana_aksi}, in {@code RB-general}. */
  static boolean isDotted(String code) {
    return code.startsWith("RB-") && code.contains(".");
  }

  private static Place component(SheetRow row) {
    return switch (row.text("komponen")) {
      case "Pengungkit" -> new Place("pengungkit", "Pengungkit");
      case "Hasil" -> new Place("hasil", "Hasil");
      default -> throw row.line().problem("komponen", "tidak dikenal", "Pengungkit atau Hasil.");
    };
  }
}
