package id.tertib.instrument.score;

import java.util.List;

/**
 * A figure that is to be reached.
 *
 * @param from the whole, a node or a group
 * @param places whose points are added
 * @param required as it is shown
 * @param threshold as it is decided: what rounds up to a category is enough
 */
record Target(
    String code,
    String label,
    String from,
    List<Integer> places,
    Fraction required,
    Fraction threshold) {

  Fraction lacking(Tally tally) {
    return threshold.minus(tally.points(places)).max(Fraction.ZERO);
  }

  boolean met(Tally tally) {
    return lacking(tally).signum() == 0;
  }
}
