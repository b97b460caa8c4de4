package id.tertib.worksheet;

import java.time.Instant;
import java.util.Map;

/**
 * A row of a list.
 *
 * @param id key in addresses
 * @param key what it is about when the rows are fixed, e.g. the perangkat daerah; else its id
 * @param values by column; dates as {@code 2026-07-16}, times {@code 09:00}, yes and no as {@code
 *     ya} and {@code tidak}; a blank column is absent
 * @param by who wrote it last
 */
public record ListRow(
    String id, String key, int revision, Map<String, String> values, String by, Instant at) {

  public String value(String column) {
    return values.getOrDefault(column, "");
  }
}
