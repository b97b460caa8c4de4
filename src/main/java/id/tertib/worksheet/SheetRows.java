package id.tertib.worksheet;

import java.util.List;
import java.util.Map;

/**
 * What a procedure knows of the rows that it brings to its sheets. One bean for each instrument
 * whose rows do not stand in its file.
 */
public interface SheetRows {

  /** Key of the instrument. */
  String instrument();

  /** What a file shows beside an item, in the order of the columns. */
  List<Beside> beside(SheetItem item);

  /** What the tab shows beside an item. */
  ItemView view(SheetItem item);

  /**
   * Scales of sheets that were made before they named their instrument: by the name that stands
   * there, the one that is meant, e.g. {@code zi-lke/90-2021#ABC}.
   */
  default Map<String, String> formerScales() {
    return Map.of();
  }
}
