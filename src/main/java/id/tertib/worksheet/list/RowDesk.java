package id.tertib.worksheet.list;

import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.list.RowDocuments.Attached;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.work.Names;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.StaleEntryException;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person at the row lists of a task; as {@link SheetDesk}, under the list's lock. */
@Component
public final class RowDesk {

  private final OpenTasks tasks;
  private final RowTables tables;
  private final RowBook book;
  private final RowRules rules;
  private final RowDocuments documents;
  private final WorksheetWords words;
  private final TransactionTemplate transaction;

  RowDesk(
      OpenTasks tasks,
      RowTables tables,
      RowBook book,
      RowRules rules,
      RowDocuments documents,
      WorksheetWords words,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.tables = tables;
    this.book = book;
    this.rules = rules;
    this.documents = documents;
    this.words = words;
    this.transaction = new TransactionTemplate(transactions);
  }

  List<RowListPage> open(String userId, String taskId) {
    var names = words.names();
    return lists(userId, taskId).stream().map(list -> page(list, names)).toList();
  }

  /**
   * What a task that this person sees has of lists, may be none.
   *
   * @throws RefusedException 404 for everybody else
   */
  public List<TaskList> lists(String userId, String taskId) {
    return tasks.of(tasks.visible(userId, taskId)).map(OpenTask::lists).orElse(List.of());
  }

  /**
   * @param id what the sender calls the row: sent again it is the row that is there already, as it
   *     stands; null for one of ours
   */
  public RowListPage.Row add(
      String userId,
      String taskId,
      String kind,
      @Nullable UUID id,
      Map<String, @Nullable String> sent) {
    return writing(
        userId,
        taskId,
        kind,
        list -> {
          free(list);
          if (id != null && tables.exists(id.toString())) {
            return page(list, standing(list, id.toString()).row());
          }
          var values = rules.checked(list, sent);
          rules.checkChange(list, null, book.draft(values, userId));
          return page(
              list,
              book.add(
                      kind,
                      list.subject(),
                      id == null ? null : id.toString(),
                      values,
                      userId,
                      headings(list))
                  .row());
        });
  }

  RowListPage.Row change(
      String userId,
      String taskId,
      String kind,
      String rowId,
      Map<String, @Nullable String> sent,
      int revision) {
    return writing(
        userId,
        taskId,
        kind,
        list -> {
          var before = standing(list, rowId);
          if (before.row().revision() != revision) {
            throw new StaleEntryException(
                words.of("daftar.baris.usang.judul"),
                words.of(
                    "daftar.baris.usang",
                    Integer.toString(before.position()),
                    list.title(),
                    words.nameOf(before.row().by())),
                page(list, before.row()));
          }
          var changes = rules.checked(list, sent);
          rules.checkChange(list, before.row(), book.merged(before, changes, userId).row());
          return page(
              list,
              book.change(kind, list.subject(), before, changes, userId, headings(list)).row());
        });
  }

  /** All of them, or none. */
  RowListPage.Rows changeSeveral(
      String userId,
      String taskId,
      String kind,
      List<String> rowIds,
      Map<String, @Nullable String> sent) {
    return writing(
        userId,
        taskId,
        kind,
        list -> {
          if (rowIds.isEmpty() || sent.isEmpty()) {
            throw RefusedException.badRequest(words.of("daftar.massal.kosong"));
          }
          for (var column : sent.keySet()) {
            if (!list.bulkColumns().contains(column)) {
              throw RefusedException.badRequest(
                  words.of("daftar.massal.kolom", column, list.title()));
            }
          }
          var changes = rules.checked(list, sent);
          var rows = new ArrayList<RowListPage.Row>();
          for (var rowId : new LinkedHashSet<>(rowIds)) {
            var before = standing(list, rowId);
            try {
              rules.checkChange(list, before.row(), book.merged(before, changes, userId).row());
            } catch (RefusedException refused) {
              throw RefusedException.badRequest(
                  words.of(
                      "daftar.massal.tolak",
                      rules.name(list, before.row(), before.position()),
                      refused.reason()));
            }
            rows.add(
                page(
                    list,
                    book.change(kind, list.subject(), before, changes, userId, headings(list))
                        .row()));
          }
          return new RowListPage.Rows(rows);
        });
  }

  void remove(String userId, String taskId, String kind, String rowId) {
    this.<Boolean>writing(
        userId,
        taskId,
        kind,
        list -> {
          free(list);
          book.remove(kind, list.subject(), standing(list, rowId), userId, headings(list));
          return true;
        });
  }

  /** Undoes a removal; a row that stands is left as it is. */
  RowListPage.Row restore(String userId, String taskId, String kind, String rowId) {
    return writing(
        userId,
        taskId,
        kind,
        list -> {
          free(list);
          var before =
              tables.byId(kind, list.subject(), rowId).orElseThrow(() -> noSuchRow(list, rowId));
          return page(
              list,
              before.removed()
                  ? book.restore(kind, list.subject(), before, userId, headings(list)).row()
                  : before.row());
        });
  }

  /**
   * Works at the list under its lock, in one transaction.
   *
   * @throws RefusedException 409 when the task is not this person's, or only reads the list
   */
  public <T> T writing(String userId, String taskId, String kind, Function<TaskList, T> work) {
    var seen = tasks.withWork(userId, taskId);
    var subject = listOf(seen, kind).subject();
    var result =
        transaction.execute(
            status -> {
              tables.lock(kind, subject);
              var task = tasks.stillHeld(userId, seen);
              var list = listOf(task, kind);
              if (!list.writable()) {
                throw RefusedException.conflict(
                    words.of("daftar.hanya-dibaca", list.title(), task.info().name()));
              }
              return work.apply(list);
            });
    return Objects.requireNonNull(result);
  }

  private TaskList listOf(OpenTask task, String kind) {
    return task.lists().stream()
        .filter(list -> list.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    words.of("tugas.tanpa-daftar", task.info().name(), kind)));
  }

  /**
   * @throws RefusedException 404 when the list has no such row, or it was removed
   */
  public StoredRow standing(TaskList list, String rowId) {
    return tables
        .byId(list.kind(), list.subject(), rowId)
        .filter(row -> !row.removed())
        .orElseThrow(() -> noSuchRow(list, rowId));
  }

  private RefusedException noSuchRow(TaskList list, String rowId) {
    return RefusedException.notFound(words.of("daftar.baris.tidak-ada", rowId, list.title()));
  }

  private void free(TaskList list) {
    if (list.fixedRows()) {
      throw RefusedException.badRequest(words.of("daftar.baris.tetap", list.title()));
    }
  }

  private RowListPage page(TaskList list, Names names) {
    var attached =
        list.documents() == null
            ? Map.<String, List<Attached>>of()
            : documents.of(list.kind(), list.subject());
    return new RowListPage(
        list.kind(),
        list.title(),
        list.help(),
        list.rowName(),
        list.fixedRows(),
        list.minimumRows(),
        list.groupBy(),
        list.bulkColumns(),
        list.writable(),
        !list.writable(),
        list.documents(),
        list.columns(),
        tables.standing(list.kind(), list.subject()).stream()
            .map(row -> page(list, row, attached.getOrDefault(row.id(), List.of()), names))
            .toList(),
        list.attendance(),
        list.voting());
  }

  private RowListPage.Row page(TaskList list, ListRow row) {
    var attached = list.documents() == null ? List.<Attached>of() : documents.ofRow(row.id());
    return page(list, row, attached, words.names());
  }

  private RowListPage.Row page(TaskList list, ListRow row, List<Attached> attached, Names names) {
    return new RowListPage.Row(
        row.id(),
        row.key(),
        row.revision(),
        row.values(),
        names.of(row.by()),
        Tanggal.saat(row.at()),
        list.writable() ? rules.problem(list, row).orElse(null) : null,
        attached.stream().map(each -> document(each, names)).toList());
  }

  RowListPage.Document document(Attached attached) {
    return document(attached, words.names());
  }

  private static RowListPage.Document document(Attached attached, Names names) {
    var evidence = attached.evidence();
    return new RowListPage.Document(
        evidence.id(),
        evidence.name(),
        evidence.size(),
        evidence.mediaType(),
        names.of(attached.by()),
        Tanggal.saat(attached.at()));
  }

  /** The trail names columns as people read them; null for a draft, which it does not know. */
  private static @Nullable UnaryOperator<String> headings(TaskList list) {
    if (list.draft()) {
      return null;
    }
    return key ->
        list.columns().stream()
            .filter(column -> column.key().equals(key))
            .map(Column::label)
            .findFirst()
            .orElse(key);
  }
}
