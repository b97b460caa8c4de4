package id.tertib.worksheet.workbook;

import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetTables;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A sheet as a file that a person takes away. */
@Component
final class WorkbookCopy {

  private final SheetDesk desk;
  private final SheetTables tables;
  private final Forms forms;
  private final WorkbookWriter writer;

  WorkbookCopy(SheetDesk desk, SheetTables tables, Forms forms, WorkbookWriter writer) {
    this.desk = desk;
    this.tables = tables;
    this.forms = forms;
    this.writer = writer;
  }

  record Download(String name, byte[] content) {}

  /** For everybody who sees the sheet through a task; open for writing only as the task is. */
  Download of(String userId, String sheetId) {
    var task = desk.taskOf(userId, sheetId);
    var sheet = task.sheet().orElseThrow();
    var stored = tables.load(sheetId).orElseThrow();
    var form = forms.of(sheet.lockedBecause() == null ? sheet : sheet.reading(), stored);
    var head = stored.head();
    var name =
        "%s-%s.xlsx"
            .formatted(head.instrument(), head.subject().replaceAll("[^A-Za-z0-9-]+", "-"))
            .toLowerCase(Locale.ROOT);
    return new Download(name, writer.write(task.context(), head, form));
  }
}
