package id.tertib.worksheet.workbook;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sha256;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.sheet.NewerAnswer;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.sheet.StoredSheets;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A person who brings a sheet back as a filled file. */
@Component
final class WorkbookDesk {

  private final SheetDesk desk;
  private final SheetTables tables;
  private final StoredSheets sheets;
  private final UploadedWorkbook uploaded;
  private final Comparison comparison;
  private final AuditTrail audit;
  private final WorksheetWords words;

  WorkbookDesk(
      SheetDesk desk,
      SheetTables tables,
      StoredSheets sheets,
      UploadedWorkbook uploaded,
      Comparison comparison,
      AuditTrail audit,
      WorksheetWords words) {
    this.desk = desk;
    this.tables = tables;
    this.sheets = sheets;
    this.uploaded = uploaded;
    this.comparison = comparison;
    this.audit = audit;
    this.words = words;
  }

  /**
   * What taking the file would do.
   *
   * @throws RefusedException 404 for others, 409 as for a save
   * @throws RefusedWorkbookException when the file as a whole is refused
   */
  Outcome compare(String userId, String sheetId, Path file) throws IOException {
    var task = held(userId, sheetId);
    var workbook = uploaded.open(file);
    return desk.writing(
        userId,
        task.info().id(),
        sheet -> comparison.of(workbook, task, sheet, stored(sheetId)).answer());
  }

  /**
   * Takes what changed, all of it or nothing.
   *
   * @throws RefusedWorkbookException also when a row is in the way
   */
  Outcome take(String userId, String sheetId, String fileName, Path file) throws IOException {
    var task = held(userId, sheetId);
    var workbook = uploaded.open(file);
    var sha256 = sha256(file);
    return desk.writing(
        userId,
        task.info().id(),
        sheet -> {
          var result = comparison.of(workbook, task, sheet, stored(sheetId));
          if (result.answer().blocked()) {
            var rows = result.answer().problems().stream().filter(Problem::blocking).count();
            throw new RefusedWorkbookException(
                words.of("berkas.tolak.baris", Long.toString(rows)), result.answer().problems());
          }
          write(userId, sheet, result, fileName, sha256);
          return result.answer();
        });
  }

  private void write(
      String userId, TaskSheet sheet, Comparison.Result result, String fileName, String sha256) {
    var source = words.of("berkas.jejak.sumber");
    for (var entry : result.entries()) {
      try {
        sheets.write(
            sheet.sheetId(),
            entry.code(),
            Objects.requireNonNull(sheet.layer()),
            userId,
            entry.value(),
            entry.note(),
            entry.reason(),
            entry.revision(),
            source);
      } catch (NewerAnswer impossible) {
        throw new IllegalStateException("Lembar berubah walau dikunci", impossible);
      }
    }
    if (!result.entries().isEmpty()) {
      audit.record(
          AuditEntry.of(
                  userId,
                  words.of("berkas.jejak.apa"),
                  tables.head(sheet.sheetId()).orElseThrow().subject())
              .detail(PlainText.brief(PlainText.clean(fileName), 200))
              .change(
                  null,
                  words.of("berkas.jejak.isi", Integer.toString(result.entries().size()), sha256)));
    }
  }

  /** Before a file is opened at all: the sheet is this person's to write. */
  private OpenTask held(String userId, String sheetId) {
    var task = desk.taskOf(userId, sheetId);
    desk.<Boolean>writing(userId, task.info().id(), sheet -> true);
    return task;
  }

  private StoredSheet stored(String sheetId) {
    return tables.load(sheetId).orElseThrow();
  }

  private static String sha256(Path file) throws IOException {
    try (var content = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      content.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(content.getMessageDigest().digest());
    }
  }
}
