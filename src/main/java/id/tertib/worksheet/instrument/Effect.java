package id.tertib.worksheet.instrument;

import java.util.List;

/**
 * What the word of a layer changed in the score: the item, the part that it stands in, the whole.
 * Figures are decimals with two places as strings.
 */
public record Effect(List<Line> lines) {

  /**
   * @param before without the layer's word on this item; all its other words stand
   */
  public record Line(String label, String before, String after, String change) {}
}
