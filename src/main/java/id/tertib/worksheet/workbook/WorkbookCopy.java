package id.tertib.worksheet.workbook;

import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.sheet.OldResults;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.OwnerNames;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A sheet as a file that a person takes away. */
@Component
final class WorkbookCopy {

  private final SheetDesk desk;
  private final SheetTables tables;
  private final Forms forms;
  private final WorkbookWriter writer;
  private final OldResults old;
  private final OwnerNames owners;
  private final WorksheetWords words;

  WorkbookCopy(
      SheetDesk desk,
      SheetTables tables,
      Forms forms,
      WorkbookWriter writer,
      OldResults old,
      OwnerNames owners,
      WorksheetWords words) {
    this.old = old;
    this.owners = owners;
    this.words = words;
    this.desk = desk;
    this.tables = tables;
    this.forms = forms;
    this.writer = writer;
  }

  record Download(String name, byte[] content) {}

  /**
   * For everybody who sees the sheet through a task; open for writing only as the task is. A sheet
   * that keeps an old result is a copy for whoever may read its case.
   */
  Download of(String userId, String sheetId) {
    return old.find(userId, sheetId).map(this::old).orElseGet(() -> open(userId, sheetId));
  }

  private Download old(StoredSheet stored) {
    var head = stored.head();
    var context =
        new TaskContext(
            words.of("lembar.pindah.hasil-lama", head.instrument(), head.version()),
            owners.of(head.owner()),
            null,
            null,
            List.of(),
            List.of(),
            null);
    return written(context, stored, new TaskSheet(head.id(), null, null));
  }

  private Download open(String userId, String sheetId) {
    var task = desk.taskOf(userId, sheetId);
    var sheet = task.sheet().orElseThrow();
    var stored = tables.load(sheetId).orElseThrow();
    return written(task.context(), stored, sheet.lockedBecause() == null ? sheet : sheet.reading());
  }

  private Download written(TaskContext context, StoredSheet stored, TaskSheet sheet) {
    var head = stored.head();
    var name =
        "%s-%s.xlsx"
            .formatted(head.instrument(), head.subject().replaceAll("[^A-Za-z0-9-]+", "-"))
            .toLowerCase(Locale.ROOT);
    return new Download(name, writer.write(context, head, forms.of(sheet, stored)));
  }
}
