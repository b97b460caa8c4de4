package id.tertib.access;

/**
 * A group that exists in every profile.
 *
 * @param id letters and digits, what models name
 * @param name what people read
 */
record CityGroup(String id, String name) {}
