package id.tertib.instrument.score;

import id.tertib.instrument.Item;
import java.util.Comparator;

/**
 * An item that could be raised to one of the answers above its own.
 *
 * @param order of the item in the sheet
 * @param place of the item in the tally
 * @param rung of its ladder
 * @param gain points that it adds to its node
 */
record Step(
    Item item, int order, int place, Ladder ladder, long rung, Fraction gain, boolean documented) {

  static final Comparator<Step> IN_SHEET = Comparator.comparingInt(Step::order);

  /** The most points first, then as in the sheet. */
  static final Comparator<Step> MOST_FIRST =
      Comparator.comparing(Step::gain).reversed().thenComparing(IN_SHEET);

  Fraction share() {
    return ladder.rung(rung).share();
  }

  boolean measured() {
    return ladder.measured();
  }

  Step at(long other, Tally base) {
    return new Step(
        item,
        order,
        place,
        ladder,
        other,
        base.gain(place, ladder.rung(other).share()),
        documented);
  }
}
