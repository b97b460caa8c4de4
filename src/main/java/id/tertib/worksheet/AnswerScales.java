package id.tertib.worksheet;

/** How the items of sheets are answered. */
public interface AnswerScales {

  /**
   * @throws IllegalStateException when a sheet was made with a scale that is gone
   */
  Scale of(SheetItem item);
}
