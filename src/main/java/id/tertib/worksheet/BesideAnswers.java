package id.tertib.worksheet;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows beside the items of a sheet: sheets of others that ask the same, and figures
 * of the product. Whoever sees the task of the sheet sees all of it; documents only as far as he
 * reads them anyway. What fails here is logged, and the sheet stands without it.
 */
public interface BesideAnswers {

  /** Sheets of others, in groups; none where nobody else was asked. */
  default List<Group> groups(SheetHead sheet) {
    return List.of();
  }

  /** Known figures, in the order in which they are shown. */
  default List<Fact> facts(SheetHead sheet) {
    return List.of();
  }

  /**
   * Sheets that are counted together.
   *
   * @param name of their owners in a sentence, e.g. “perangkat daerah”
   * @param code by which an item of this sheet is asked there, e.g. with a letter in front; one
   *     that is not asked there has nothing beside it
   * @param sheets in the order in which they are listed
   */
  record Group(String name, UnaryOperator<String> code, List<Other> sheets) {}

  /**
   * @param state how far it is, in a word or two, e.g. “terverifikasi”
   * @param counted whether its answers count; one that is late is listed apart
   */
  record Other(String sheetId, String state, boolean counted) {}

  /**
   * A figure that the product knows.
   *
   * @param code of the item
   * @param label e.g. “Aksi yang tuntas”
   * @param value as it is read, e.g. “83,33 %”
   * @param source with its day, in words
   * @param page of ours that shows it; null for none
   */
  record Fact(String code, String label, String value, String source, @Nullable String page) {

    public Fact {
      OwnPage.check(page);
    }
  }
}
