package id.tertib.manager;

import id.tertib.manager.FinishedCycle.Measure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which column a table of finished cycles is sorted, as its address says it.
 *
 * @param by {@code nama}, the key of a measure, or that key with {@code .lalu} for the cycle beside
 */
record TableOrder(String by, boolean descending) {

  static final String NAME = "nama";

  private static final String BESIDE = ".lalu";
  private static final String DOWN = "turun";
  private static final String UP = "naik";

  /**
   * A column's head.
   *
   * @param direction that a click brings
   * @param sorted value of {@code aria-sort}; null when another column is sorted
   */
  record Sort(String label, String column, String direction, @Nullable String sorted) {}

  /** Numbers begin with the largest, names with A; what is no column is the days late. */
  static TableOrder of(@Nullable String by, @Nullable String direction, FinishedCycle cycle) {
    var asked = new TableOrder(by == null ? FinishedMeasures.LATE : by, true);
    var known = asked.by.equals(NAME) || asked.measure(cycle).isPresent();
    var column = known ? asked.by : FinishedMeasures.LATE;
    return new TableOrder(
        column, direction == null ? !column.equals(NAME) : direction.equals(DOWN));
  }

  /**
   * @param cycle 0 for the one that is asked about, 1 for the one beside it
   */
  static String column(Measure measure, int cycle) {
    return cycle == 0 ? measure.key() : measure.key() + BESIDE;
  }

  /** Empty when it is sorted by name. */
  Optional<Measure> measure(FinishedCycle of) {
    return of.measures().stream()
        .filter(each -> by.equals(column(each, 0)) || by.equals(column(each, 1)))
        .findFirst();
  }

  /** Which of the cycles side by side it means. */
  int cycle() {
    return by.endsWith(BESIDE) ? 1 : 0;
  }

  public String direction() {
    return descending ? DOWN : UP;
  }

  Sort sort(String column, String label) {
    var current = column.equals(by);
    var down = current ? !descending : !column.equals(NAME);
    return new Sort(
        label,
        column,
        down ? DOWN : UP,
        current ? (descending ? "descending" : "ascending") : null);
  }
}
