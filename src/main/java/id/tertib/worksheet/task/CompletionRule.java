package id.tertib.worksheet.task;

import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import id.tertib.worksheet.list.RowRules;
import id.tertib.worksheet.list.RowTables;
import id.tertib.worksheet.sheet.OpenItems;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A task ends only when its sheet and lists are complete. Asked in the transaction that ends it,
 * this takes the locks of their writers: whatever is saved is judged, and nothing comes after.
 */
@Component
final class CompletionRule implements TaskRule {

  private final OpenTasks tasks;
  private final SheetTables sheets;
  private final RowTables lists;
  private final OpenItems open;
  private final RowRules rules;
  private final WorksheetWords words;

  CompletionRule(
      OpenTasks tasks,
      SheetTables sheets,
      RowTables lists,
      OpenItems open,
      RowRules rules,
      WorksheetWords words) {
    this.tasks = tasks;
    this.sheets = sheets;
    this.lists = lists;
    this.open = open;
    this.rules = rules;
    this.words = words;
  }

  /** Every task may have a sheet; its procedure is asked only when the task ends. */
  @Override
  public boolean concerns(TaskInfo task) {
    return true;
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    return tasks.work().flatMap(work -> refuse(work, task, variables).stream()).findFirst();
  }

  /** A procedure has neither sheet nor lists at the tasks of another. */
  private Optional<String> refuse(TaskWork work, TaskInfo task, Map<String, Object> variables) {
    var sheet = work.sheet(task).filter(found -> found.layer() != null);
    var writable = work.lists(task).stream().filter(TaskList::writable).toList();
    sheet.ifPresent(found -> sheets.lock(found.sheetId()));
    // Always in the same order, so that two never wait for one another
    writable.stream()
        .sorted(Comparator.comparing(TaskList::kind).thenComparing(TaskList::subject))
        .forEach(list -> lists.lock(list.kind(), list.subject()));
    return sheet
        .filter(found -> !work.givesBack(task, variables))
        .flatMap(this::openItem)
        .or(() -> writable.stream().flatMap(list -> fault(list).stream()).findFirst());
  }

  private Optional<String> openItem(TaskSheet sheet) {
    return sheets.load(sheet.sheetId()).flatMap(stored -> openItem(stored, sheet));
  }

  private Optional<String> openItem(StoredSheet stored, TaskSheet sheet) {
    var written = stored.layer(sheet);
    var items =
        stored.upTo(written).items().stream()
            .filter(item -> sheet.outside(item.item()).isEmpty())
            .filter(item -> open.missing(item, written).isPresent())
            .toList();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var first = items.get(0);
    var missing = open.missing(first, written).orElse("");
    var text = PlainText.brief(first.item().text(), 80);
    return Optional.of(
        items.size() == 1
            ? words.of("lembar.tolak.satu", first.item().code(), missing, text)
            : words.of(
                "lembar.tolak.banyak",
                first.item().code(),
                missing,
                text,
                Integer.toString(items.size() - 1)));
  }

  private Optional<String> fault(TaskList list) {
    var rows = lists.standing(list.kind(), list.subject());
    if (rows.isEmpty() && list.minimumRows() > 0) {
      return Optional.of(
          words.of("daftar.tolak.kosong", list.title(), list.rowName(), least(list.minimumRows())));
    }
    if (rows.size() < list.minimumRows()) {
      return Optional.of(
          words.of(
              "daftar.tolak.kurang",
              list.title(),
              Integer.toString(rows.size()),
              list.rowName(),
              Integer.toString(list.minimumRows())));
    }
    for (var place = 1; place <= rows.size(); place++) {
      var row = rows.get(place - 1);
      var problem = rules.problem(list, row);
      if (problem.isPresent()) {
        return Optional.of(
            words.of(
                "daftar.tolak.baris",
                list.title(),
                rules.name(list, row, place),
                problem.get().replaceFirst("\\.$", "")));
      }
    }
    return Optional.empty();
  }

  /** The smallest number is a word inside a sentence. */
  private String least(int rows) {
    return rows == 1 ? words.of("daftar.tolak.satu") : Integer.toString(rows);
  }
}
