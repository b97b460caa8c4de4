package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.instrument.Effect;
import id.tertib.worksheet.instrument.Explanation;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.StaleEntryException;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person at the sheet of a task. Whoever writes holds the sheet's row, and looks under that lock
 * whether the task is still there and his: the task's end takes the same lock, so that no entry
 * slips in behind it.
 */
@Component
public class SheetDesk {

  private final OpenTasks tasks;
  private final SheetTables tables;
  private final StoredSheets sheets;
  private final SheetPages pages;
  private final EvidenceStore evidence;
  private final WorksheetWords words;
  private final TransactionTemplate transaction;

  SheetDesk(
      OpenTasks tasks,
      SheetTables tables,
      StoredSheets sheets,
      SheetPages pages,
      EvidenceStore evidence,
      WorksheetWords words,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.tables = tables;
    this.sheets = sheets;
    this.pages = pages;
    this.evidence = evidence;
    this.words = words;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The open task through which this person sees a sheet.
   *
   * @throws RefusedException 404 for everybody else
   */
  public OpenTask taskOf(String userId, String sheetId) {
    return tables
        .head(sheetId)
        .flatMap(head -> tasks.ofSheet(userId, head.subject(), head.id()))
        .orElseThrow(() -> RefusedException.notFound(words.of("berkas.tidak-ada", sheetId)));
  }

  /** In one transaction, so that what several ask for is read once. */
  @Transactional(readOnly = true)
  public SheetPage open(String userId, String taskId) {
    var task = tasks.withWork(userId, taskId);
    var sheet = sheetOf(task);
    return pages.page(userId, task, sheet, load(sheet));
  }

  /**
   * @throws RefusedException 404 also when no instrument scores the sheet
   */
  @Transactional(readOnly = true)
  public Explanation explain(String userId, String taskId) {
    var sheet = sheetOf(tasks.withWork(userId, taskId));
    return pages
        .explanation(sheet, load(sheet))
        .orElseThrow(() -> RefusedException.notFound(words.of("lembar.nilai.tanpa-instrumen")));
  }

  /**
   * What the word of the task's layer changed in the score.
   *
   * @throws RefusedException 404 also when nothing stands before that layer, or the sheet has no
   *     such item
   */
  @Transactional(readOnly = true)
  public Effect effect(String userId, String taskId, String code) {
    var sheet = sheetOf(tasks.withWork(userId, taskId));
    var stored = load(sheet);
    return pages
        .effect(sheet, stored, code)
        .filter(effect -> stored.items().stream().anyMatch(item -> item.code().equals(code)))
        .orElseThrow(() -> RefusedException.notFound(words.of("lembar.butir.tidak-ada", code)));
  }

  public SheetPage.Saved save(
      String userId,
      String taskId,
      String code,
      @Nullable JsonNode value,
      @Nullable String note,
      @Nullable String reason,
      int revision) {
    return save(userId, taskId, new Entry(code, value, note, reason, revision, null), null);
  }

  /**
   * What a person says to an item.
   *
   * @param version of the instrument that the person saw; null for whatever it is
   */
  record Entry(
      String code,
      @Nullable JsonNode value,
      @Nullable String note,
      @Nullable String reason,
      int revision,
      @Nullable String version) {}

  /**
   * @param steps where what judges a sheet is kept to be taken back; null to keep nothing
   * @throws RefusedException 409 when the sheet went to another version since
   */
  SheetPage.Saved save(String userId, String taskId, Entry entry, @Nullable AnswerSteps steps) {
    return working(
        userId,
        taskId,
        held -> {
          var sheet = held.sheet();
          var code = entry.code();
          requireVersion(held.head(), code, entry.version());
          requireWritable(sheet, code);
          var keeping =
              sheet.mode() == TaskSheet.Mode.CORRECT && AnswerSteps.areKept(held.task())
                  ? steps
                  : null;
          var before = keeping == null ? null : keeping.answer(sheet, code);
          try {
            var answer =
                sheets.write(
                    sheet.sheetId(),
                    code,
                    written(sheet),
                    userId,
                    entry.value(),
                    entry.note(),
                    sheet.mode() == TaskSheet.Mode.FILL ? null : entry.reason(),
                    entry.revision(),
                    null);
            if (keeping != null) {
              keeping.note(held.task(), userId, code, before, answer);
            }
            return pages.saved(sheet, tables.load(held.head()), code, answer);
          } catch (NewerAnswer newer) {
            throw new StaleEntryException(
                words.of("lembar.butir.usang.judul"),
                sheets.sentence(code, newer.answer()),
                pages.current(newer.answer()));
          }
        });
  }

  /** Keeps the document first, without holding the sheet, then attaches it. */
  SheetPage.Document upload(
      String userId, String taskId, String code, String fileName, InputStream content)
      throws IOException {
    var kind = tasks.visible(userId, taskId).processKey();
    var head =
        this.<StoredSheet.Head>writing(
            userId,
            taskId,
            (sheet, whose) -> {
              requireWritable(sheet, code);
              return whose;
            });
    var document =
        evidence.store(
            new CaseSubject(Matter.DOCUMENT, kind, head.owner().code(), head.subject()),
            userId,
            fileName,
            content);
    return attach(userId, taskId, code, document.id());
  }

  SheetPage.Document attach(String userId, String taskId, String code, String evidenceId) {
    return writing(
        userId,
        taskId,
        (sheet, head) -> {
          requireWritable(sheet, code);
          sheets.attach(sheet.sheetId(), code, evidenceId, written(sheet), userId);
          return attached(sheet, code, evidenceId)
              .map(one -> pages.document(one, head.owner()))
              .orElseThrow();
        });
  }

  /** Each layer takes back its own proof, never another's. */
  void detach(String userId, String taskId, String code, String evidenceId) {
    this.<Boolean>writing(
        userId,
        taskId,
        sheet -> {
          requireWritable(sheet, code);
          var attachment =
              attached(sheet, code, evidenceId)
                  .orElseThrow(
                      () ->
                          RefusedException.notFound(
                              words.of("lembar.bukti.tidak-terlampir", evidenceId, code)));
          if (!attachment.layer().equals(written(sheet))) {
            throw RefusedException.forbidden(
                words.of(
                    "lembar.bukti.bukan-milik",
                    attachment.evidence().name(),
                    words.nameOf(attachment.by())));
          }
          sheets.detach(sheet.sheetId(), code, attachment.evidence(), attachment.layer(), userId);
          return true;
        });
  }

  /** The owner's documents, for whoever may see the sheet. */
  List<SheetPage.Offered> documents(String userId, String taskId) {
    var sheet = sheetOf(tasks.withWork(userId, taskId));
    var owner = tables.head(sheet.sheetId()).orElseThrow(() -> lost(sheet.sheetId())).owner();
    return pages.offered(evidence.ofOwner(owner.code()), owner);
  }

  /**
   * Works at the sheet under its lock, in one transaction.
   *
   * @throws RefusedException 409 when the task is not this person's, or only reads
   */
  public <T> T writing(String userId, String taskId, Function<TaskSheet, T> work) {
    return writing(userId, taskId, (sheet, head) -> work.apply(sheet));
  }

  private <T> T writing(
      String userId, String taskId, BiFunction<TaskSheet, StoredSheet.Head, T> work) {
    return working(userId, taskId, held -> work.apply(held.sheet(), held.head()));
  }

  private <T> T working(String userId, String taskId, Function<Held, T> work) {
    return holding(
        userId,
        taskId,
        held -> {
          if (held.sheet().mode() == TaskSheet.Mode.READ) {
            throw RefusedException.conflict(
                words.of("tugas.hanya-dibaca", held.task().info().name()));
          }
          return work.apply(held);
        });
  }

  /**
   * As {@link #writing}, for whoever judges the sheet or reads it in a task of his own.
   *
   * @throws RefusedException 403 when the task fills the sheet
   */
  public <T> T reviewing(String userId, String taskId, Function<TaskSheet, T> work) {
    return holding(userId, taskId, held -> work.apply(reviewed(held.sheet())));
  }

  /**
   * A task that this person sees, when it judges or reads a sheet.
   *
   * @throws RefusedException 403 when it fills the sheet
   */
  public OpenTask reviewed(String userId, String taskId) {
    var task = tasks.withWork(userId, taskId);
    reviewed(sheetOf(task));
    return task;
  }

  private TaskSheet reviewed(TaskSheet sheet) {
    if (sheet.mode() == TaskSheet.Mode.FILL) {
      throw RefusedException.forbidden(words.of("lembar.sinarx.pengisi"));
    }
    return sheet;
  }

  /** A sheet under its lock. */
  private record Held(OpenTask task, TaskSheet sheet, StoredSheet.Head head) {}

  private <T> T holding(String userId, String taskId, Function<Held, T> work) {
    var seen = tasks.withWork(userId, taskId);
    var sheetId = sheetOf(seen).sheetId();
    var result =
        transaction.execute(
            status -> {
              var head = tables.lock(sheetId);
              var task = tasks.stillHeld(userId, seen);
              var sheet = sheetOf(task);
              if (sheet.lockedBecause() != null) {
                throw RefusedException.conflict(sheet.lockedBecause());
              }
              return work.apply(new Held(task, sheet, head.orElseThrow(() -> lost(sheetId))));
            });
    return Objects.requireNonNull(result);
  }

  /** Only asked where the task writes. */
  private static String written(TaskSheet sheet) {
    return Objects.requireNonNull(sheet.layer());
  }

  private Optional<Attachment> attached(TaskSheet sheet, String code, String evidenceId) {
    return tables.attachmentsOf(sheet.sheetId(), code).stream()
        .filter(attachment -> attachment.evidence().id().equals(evidenceId))
        .findFirst();
  }

  private void requireVersion(StoredSheet.Head head, String code, @Nullable String seen) {
    var now = head.version();
    if (seen != null && !seen.equals(now)) {
      throw RefusedException.conflict(
          words.of("lembar.versi.pindah", now, PlainText.brief(code, 80)));
    }
  }

  private void requireWritable(TaskSheet sheet, String code) {
    var item =
        tables
            .item(sheet.sheetId(), code)
            .orElseThrow(() -> RefusedException.notFound(words.of("lembar.butir.tidak-ada", code)));
    sheet
        .outside(item)
        .map(why -> RefusedException.conflict(words.of("lembar.butir.bukan-bagian", code, why)))
        .ifPresent(RefusedException::raise);
  }

  private TaskSheet sheetOf(OpenTask task) {
    return task.sheet()
        .orElseThrow(
            () -> RefusedException.notFound(words.of("tugas.tanpa-lembar", task.info().name())));
  }

  private StoredSheet load(TaskSheet sheet) {
    return tables.load(sheet.sheetId()).orElseThrow(() -> lost(sheet.sheetId()));
  }

  private static IllegalStateException lost(String sheetId) {
    return new IllegalStateException("Lembar hilang: " + sheetId);
  }
}
