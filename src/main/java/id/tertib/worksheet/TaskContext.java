package id.tertib.worksheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of a task's tab.
 *
 * @param title of the tab's head, e.g. “Daftar periksa Tabel 11”
 * @param place e.g. “Dinas Kesehatan · semester II 2026”
 * @param returned the last return of this step; null when it was not returned
 * @param mended the last return of the case when another step answered to it since: whoever reviews
 *     next looks at what was asked for; null for none
 * @param hints short sentences, may be none
 * @param links pages that belong to the task, may be none
 * @param submit words of the button that ends the task in the tab; null when the task is ended in
 *     its form
 */
public record TaskContext(
    String title,
    String place,
    @Nullable Returned returned,
    @Nullable Returned mended,
    List<String> hints,
    List<Link> links,
    @Nullable String submit) {

  /**
   * @param path within the product, e.g. {@code /kemajuan}
   */
  public record Link(String text, String path) {}

  /**
   * @param by role of whoever returned it, e.g. “ketua tim asesor”
   * @param round 1 for the first return
   * @param note with the comments on rows under it
   * @param codes items that the note names, may be none
   * @param comments on single rows, may be none
   */
  public record Returned(
      String by,
      OffsetDateTime at,
      int round,
      String note,
      @Nullable LocalDate due,
      List<String> codes,
      List<Comment> comments) {}

  /** What is to be mended in one row, by its code. */
  public record Comment(String code, String text) {}
}
