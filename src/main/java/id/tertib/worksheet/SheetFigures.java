package id.tertib.worksheet;

import java.util.Map;
import java.util.Optional;

/** Figures that grow with the answers; each instrument may have its own. */
public interface SheetFigures {

  boolean concerns(String instrument);

  /**
   * @return names and values as JSON shows them; decimals as strings
   */
  Map<String, Object> of(Sheet sheet);

  /** What a file says of the sheet beside its rows; empty where the rows say it all. */
  default Optional<Outline> outline(Sheet sheet) {
    return Optional.empty();
  }

  /** Which of them the tab shows, and how; empty when it shows none. */
  default Optional<SheetView> view() {
    return Optional.empty();
  }
}
