package id.tertib.worksheet.workbook;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sha256;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.sheet.NewerAnswer;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheets;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A person who takes a sheet away as a file and brings it back filled. */
@Component
final class WorkbookDesk {

  private final OpenTasks tasks;
  private final SheetDesk desk;
  private final SheetTables tables;
  private final StoredSheets sheets;
  private final Forms forms;
  private final WorkbookWriter writer;
  private final UploadedWorkbook uploaded;
  private final Comparison comparison;
  private final AuditTrail audit;
  private final WorksheetWords words;

  WorkbookDesk(
      OpenTasks tasks,
      SheetDesk desk,
      SheetTables tables,
      StoredSheets sheets,
      Forms forms,
      WorkbookWriter writer,
      UploadedWorkbook uploaded,
      Comparison comparison,
      AuditTrail audit,
      WorksheetWords words) {
    this.tasks = tasks;
    this.desk = desk;
    this.tables = tables;
    this.sheets = sheets;
    this.forms = forms;
    this.writer = writer;
    this.uploaded = uploaded;
    this.comparison = comparison;
    this.audit = audit;
    this.words = words;
  }

  record Download(String name, byte[] content) {}

  /** For everybody who sees the sheet through a task; open for writing only as the task is. */
  Download download(String userId, String sheetId) {
    var task = find(userId, sheetId);
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
        userId, task.info().id(), sheet -> compare(workbook, task, sheet, sheetId).answer());
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
          var result = compare(workbook, task, sheet, sheetId);
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

  private Comparison.Result compare(
      ReadWorkbook workbook, OpenTask task, TaskSheet sheet, String sheetId) {
    var stored = tables.load(sheetId).orElseThrow();
    var stamp =
        Stamp.read(workbook)
            .orElseThrow(() -> RefusedWorkbookException.whole(words.of("berkas.tolak.tanpa-cap")));
    if (!stamp.head().equals(stored.head())) {
      throw RefusedWorkbookException.whole(
          words.of(
              "berkas.tolak.lembar-lain",
              PlainText.brief(stamp.place(), 120),
              PlainText.brief(stamp.head().subject(), 80),
              task.context().place(),
              stored.head().subject()));
    }
    if (!Objects.equals(stamp.layer(), sheet.layer())) {
      throw RefusedWorkbookException.whole(
          words.of("berkas.tolak.langkah-lain", task.info().name()));
    }
    var form = forms.of(sheet, stored);
    var file = FilledForm.read(workbook, form);
    if (file == null) {
      throw RefusedWorkbookException.whole(words.of("berkas.tolak.kolom"));
    }
    return comparison.of(stamp, file, form, sheet, stored);
  }

  /** Before a file is opened at all: the sheet is this person's to write. */
  private OpenTask held(String userId, String sheetId) {
    var task = find(userId, sheetId);
    desk.<Boolean>writing(userId, task.info().id(), sheet -> true);
    return task;
  }

  private OpenTask find(String userId, String sheetId) {
    return tables
        .head(sheetId)
        .flatMap(head -> tasks.ofSheet(userId, head.subject(), head.id()))
        .orElseThrow(() -> RefusedException.notFound(words.of("berkas.tidak-ada", sheetId)));
  }

  private static String sha256(Path file) throws IOException {
    try (var content = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      content.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(content.getMessageDigest().digest());
    }
  }
}
