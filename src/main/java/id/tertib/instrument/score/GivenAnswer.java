package id.tertib.instrument.score;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer as its scale took it.
 *
 * @param normal in the one form in which it is kept
 * @param share of the item's weight, 0 to 1; nought for what scores nothing
 */
public record GivenAnswer(JsonNode normal, Fraction share) {}
