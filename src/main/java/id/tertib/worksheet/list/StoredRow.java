package id.tertib.worksheet.list;

import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.work.PlainText;
import java.util.stream.Collectors;

/**
 * A row as the table holds it.
 *
 * @param position its place in the list, from 1; removed rows keep theirs
 */
public record StoredRow(ListRow row, int position, boolean removed) {

  private static final int TELLING = 2;
  private static final int LONGEST_NAME = 90;

  /** How the trail names it: a fixed row by what it says first, another by its place. */
  String label(String kind) {
    var list = kind.replace('-', ' ');
    var says =
        row.values().values().stream()
            .filter(value -> !value.isEmpty())
            .limit(TELLING)
            .collect(Collectors.joining(" · "));
    return row.key().equals(row.id()) || says.isEmpty()
        ? "%s baris %d".formatted(list, position)
        : "%s: %s".formatted(list, PlainText.brief(says, LONGEST_NAME));
  }
}
