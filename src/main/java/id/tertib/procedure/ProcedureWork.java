package id.tertib.procedure;

import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Step.SheetUse;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tab of every described step shows and lets people write. */
@Component
class ProcedureWork implements TaskWork {

  /** A code of an item, such as {@code RA-014}, in what a reviewer wrote. */
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{1,8}-\\d{1,4}\\b");

  private final Descriptions descriptions;
  private final Procedures procedures;
  private final Returns returns;
  private final ReturnComments comments;
  private final ListBuilder builder;
  private final RowLists rows;
  private final CaseSheets sheets;
  private final PerangkatDaerahRegister offices;

  ProcedureWork(
      Descriptions descriptions,
      Procedures procedures,
      Returns returns,
      ReturnComments comments,
      ListBuilder builder,
      RowLists rows,
      CaseSheets sheets,
      PerangkatDaerahRegister offices) {
    this.descriptions = descriptions;
    this.procedures = procedures;
    this.returns = returns;
    this.comments = comments;
    this.builder = builder;
    this.rows = rows;
    this.sheets = sheets;
    this.offices = offices;
  }

  @Override
  public Optional<TaskContext> context(TaskInfo task) {
    return step(task)
        .map(
            step ->
                new TaskContext(
                    procedures.filled(step.title(), task),
                    place(task),
                    returned(task),
                    step.returns().isEmpty() ? null : mended(task),
                    hints(step, task),
                    step.links().stream()
                        .map(
                            link ->
                                new TaskContext.Link(
                                    link.text(), procedures.filled(link.path(), task)))
                        .toList(),
                    step.button()));
  }

  @Override
  public Optional<TaskSheet> sheet(TaskInfo task) {
    return step(task)
        .flatMap(step -> Optional.ofNullable(step.sheet()))
        .flatMap(
            use ->
                sheets
                    .of(task, use.name())
                    .map(id -> new TaskSheet(id, use.layer(), locked(use), scopes(use, task))));
  }

  /** What the procedure gives the task of the sheet, and of that what was returned. */
  private List<TaskSheet.Scope> scopes(SheetUse use, TaskInfo task) {
    var scopes =
        new ArrayList<TaskSheet.Scope>(
            procedures
                .of(task.processKey())
                .map(procedure -> procedure.scopes(task, use.name()))
                .orElse(List.of()));
    if (use.mendsOnly()) {
      returns
          .standing(task)
          .map(Return::codes)
          .filter(codes -> !codes.isEmpty())
          .ifPresent(codes -> scopes.add(new TaskSheet.Scope(codes, "tidak dikembalikan")));
    }
    return List.copyOf(scopes);
  }

  @Override
  public List<TaskList> lists(TaskInfo task) {
    var step = step(task);
    if (step.isEmpty()) {
      return List.of();
    }
    var lists = descriptions.of(task.definitionId()).orElseThrow().lists();
    var found = new ArrayList<TaskList>();
    for (var use : step.get().lists()) {
      if (!use.onlyWithRows() || !rows.rows(use.kind(), task.businessKey()).isEmpty()) {
        found.add(builder.build(Objects.requireNonNull(lists.get(use.kind())), use, task));
      }
    }
    if (step.get().returnsRows()) {
      found.add(comments.list(task, builder.office(task)));
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<String> panel(TaskInfo task) {
    return step(task)
        .flatMap(step -> procedures.of(task.processKey()))
        .flatMap(procedure -> procedure.panel(task));
  }

  @Override
  public boolean givesBack(TaskInfo task, Map<String, Object> variables) {
    return step(task)
        .filter(step -> step.returns().containsKey(Decision.of(variables).value()))
        .isPresent();
  }

  /** Nothing for a process without a case: it has no place where something would be kept. */
  private Optional<Step> step(TaskInfo task) {
    return task.businessKey().isEmpty() ? Optional.empty() : descriptions.step(task);
  }

  /** “Dinas Kesehatan, kini Dinas Kesehatan dan KB · semester II 2026”. */
  private String place(TaskInfo task) {
    var period = procedures.period(task);
    return procedures
        .office(task)
        .map(
            office ->
                "%s%s · %s"
                    .formatted(
                        procedures
                            .ownerName(CaseKey.parse(task.businessKey()))
                            .orElse(office.nama()),
                        offices
                            .successor(office.kode())
                            .map(now -> ", kini " + now.nama())
                            .orElse(""),
                        period))
        .orElse(period);
  }

  private List<String> hints(Step step, TaskInfo task) {
    return Stream.concat(
            step.hints().stream().map(hint -> procedures.filled(hint, task)),
            procedures.of(task.processKey()).stream()
                .flatMap(procedure -> procedure.hints(task).stream()))
        .toList();
  }

  private TaskContext.@Nullable Returned returned(TaskInfo task) {
    return returns.standing(task).map(ProcedureWork::shown).orElse(null);
  }

  /** What somebody asked for last, and somebody else has handed in since. */
  private TaskContext.@Nullable Returned mended(TaskInfo task) {
    return returns.of(task.businessKey()).stream()
        .reduce((before, after) -> after)
        .filter(last -> !last.stands() && !last.step().equals(task.taskKey()))
        .map(ProcedureWork::shown)
        .orElse(null);
  }

  private static TaskContext.Returned shown(Return last) {
    return new TaskContext.Returned(
        last.role(),
        Tanggal.saat(last.at()),
        last.round(),
        last.text(),
        last.due(),
        Stream.concat(
                CODE.matcher(last.note()).results().map(MatchResult::group),
                last.comments().stream().map(Return.Comment::code))
            .distinct()
            .toList(),
        last.comments().stream()
            .map(each -> new TaskContext.Comment(each.code(), each.text()))
            .toList());
  }

  private static @Nullable String locked(SheetUse use) {
    return use.layer() != null || use.locked().isEmpty() ? null : use.locked();
  }
}
