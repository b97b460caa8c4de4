package id.tertib.instrument.score;

/**
 * An answer that its scale does not take.
 *
 * @param code of the item
 * @param message names the item and the mend
 */
public record BadAnswer(String code, String message) {}
