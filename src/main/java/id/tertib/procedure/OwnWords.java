package id.tertib.procedure;

import id.tertib.procedure.RowListFile.FileColumn;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A column that begins with the words of an item wants words of its own after them. */
final class OwnWords {

  private OwnWords() {}

  /**
   * @param items of the sheet; asked only for a row that is filled
   * @return why the row is not finished; empty when it says more than its item does
   */
  static Optional<String> missing(FileColumn column, ListRow row, Supplier<List<SheetItem>> items) {
    var text = plain(row.value(column.key()));
    return text.isEmpty()
        ? Optional.empty()
        : items.get().stream()
            .filter(item -> text.startsWith(item.code()) && !addsTo(begun(column, item), text))
            .findFirst()
            .map(
                item ->
                    "%s baru berisi kata-kata butir %s. Lanjutkan dengan kata-kata Anda sendiri."
                        .formatted(column.label(), item.code()));
  }

  private static String begun(FileColumn column, SheetItem item) {
    return plain(
        Objects.requireNonNull(column.fromItem())
            .replace("{kode}", item.code())
            .replace("{teks}", item.text())
            .replace("{bagian}", item.section()));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean addsTo(String begun, String text) {
    var common = 0;
    while (common < Math.min(begun.length(), text.length())
        && begun.charAt(common) == text.charAt(common)) {
      common++;
    }
    return text.substring(common).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
