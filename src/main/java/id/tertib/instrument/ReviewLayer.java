package id.tertib.instrument;

/**
 * Who has a say, one after the other.
 *
 * @param code e.g. {@code koordinator}; the first is {@code self}
 * @param reasonAsked whether a change asks for a reason
 * @param everyItem whether each item must be judged
 */
public record ReviewLayer(String code, String name, boolean reasonAsked, boolean everyItem) {}
