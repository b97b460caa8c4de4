package id.tertib.worksheet.list;

import id.tertib.worksheet.ListRow;

/**
 * A row as the table holds it.
 *
 * @param position its place in the list, from 1; removed rows keep theirs
 */
public record StoredRow(ListRow row, int position, boolean removed) {

  /** How the trail names it: a fixed row by its key, another by its place. */
  String label(String kind) {
    return row.key().equals(row.id())
        ? "%s baris %d".formatted(kind, position)
        : "%s %s".formatted(kind, row.key());
  }
}
