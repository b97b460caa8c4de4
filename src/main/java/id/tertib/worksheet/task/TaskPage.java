package id.tertib.worksheet.task;

import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.sheet.SheetPage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around the sheet and lists of a task: its head and its trail. */
final class TaskPage {

  private TaskPage() {}

  /**
   * {@code GET /api/tasks/{taskId}/context}.
   *
   * @param now by the product's clock, which may be ahead of the reader's computer
   */
  record Context(
      String taskId,
      String name,
      String businessKey,
      String title,
      String place,
      @Nullable Returned returned,
      List<String> hints,
      List<TaskContext.Link> links,
      @Nullable String submit,
      @Nullable LocalDate due,
      @Nullable String dueText,
      boolean hasSheet,
      boolean hasLists,
      SheetPage.Held held,
      boolean canClaim,
      OffsetDateTime now) {}

  record Returned(
      String by,
      OffsetDateTime at,
      int round,
      String note,
      @Nullable LocalDate due,
      List<String> codes) {}

  /** {@code GET /api/tasks/{taskId}/kind}: whether the tab has something to show. */
  record Kind(boolean sheet) {}

  /** A row of {@code GET /api/tasks/{taskId}/trail}. */
  record TrailRow(
      long number,
      OffsetDateTime at,
      String who,
      String whoName,
      String what,
      @Nullable String detail,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reason) {}
}
