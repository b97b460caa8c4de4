package id.tertib.worksheet.sheet;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.ReadableDocuments;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents of others that whoever fills a sheet may use, found by their name. */
@Component
class OtherDocuments {

  private static final int SHORTEST = 3;
  private static final int MOST = 20;

  private final OpenTasks tasks;
  private final SheetTables tables;
  private final ReadableDocuments readable;
  private final SheetPages pages;
  private final WorksheetWords words;

  OtherDocuments(
      OpenTasks tasks,
      SheetTables tables,
      ReadableDocuments readable,
      SheetPages pages,
      WorksheetWords words) {
    this.tasks = tasks;
    this.tables = tables;
    this.readable = readable;
    this.pages = pages;
    this.words = words;
  }

  /**
   * @param name a part of it, at least three letters
   * @return at most twenty, the newest first; none in a task that does not fill the sheet
   * @throws RefusedException 404 when this person does not see the task, 400 when the part is too
   *     short
   */
  @Transactional(readOnly = true)
  List<SheetPage.Offered> search(String userId, String taskId, String name) {
    var task = tasks.withWork(userId, taskId);
    var sheet =
        task.sheet()
            .orElseThrow(
                () ->
                    RefusedException.notFound(words.of("tugas.tanpa-lembar", task.info().name())));
    var part = VisibleText.isBlank(name) ? "" : name.strip();
    if (part.length() < SHORTEST) {
      throw RefusedException.badRequest(
          words.of("lembar.bukti.cari-pendek", Integer.toString(SHORTEST)));
    }
    if (sheet.mode() != TaskSheet.Mode.FILL) {
      return List.of();
    }
    var owner = tables.head(sheet.sheetId()).orElseThrow().owner();
    return pages.offered(readable.search(userId, part, owner.code(), MOST), owner);
  }
}
