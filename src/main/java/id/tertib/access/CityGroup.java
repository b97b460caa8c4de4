package id.tertib.access;

/**
 * A group that exists in every profile.
 *
 * @param id letters and digits, what models name
 * @param name what people read
 */
public record CityGroup(String id, String name) {}
