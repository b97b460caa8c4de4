package id.tertib.procedure;

import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.RowListFile.FileColumn;
import id.tertib.procedure.RowListFile.Kind;
import id.tertib.procedure.Step.ListUse;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowCheck;
import id.tertib.worksheet.Scale.Option;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the row lists of a task from their files. */
@Component
class ListBuilder {

  private final Descriptions descriptions;
  private final Procedures procedures;
  private final Sheets sheets;
  private final Parameters parameters;
  private final Clock clock;

  ListBuilder(
      Descriptions descriptions,
      Procedures procedures,
      Sheets sheets,
      Parameters parameters,
      Clock clock) {
    this.parameters = parameters;
    this.descriptions = descriptions;
    this.procedures = procedures;
    this.sheets = sheets;
    this.clock = clock;
  }

  TaskList build(RowListFile file, ListUse use, TaskInfo task) {
    var office = office(task);
    return new TaskList(
        file.kind(),
        task.businessKey(),
        office.isEmpty() ? null : office,
        file.title(),
        file.help(),
        file.rowName(),
        file.fixed(),
        use.writes() ? file.minimum() : 0,
        file.columns().stream().map(column -> column(column, task)).toList(),
        use.writes() ? file.bulk() : List.of(),
        file.groupBy(),
        file.documents(),
        use.writes(),
        false,
        use.writes() ? new Check(file, task) : row -> Optional.empty(),
        attendance(file),
        voting(file, task));
  }

  private TaskList.@Nullable Attendance attendance(RowListFile file) {
    var said = file.attendance();
    return said == null
        ? null
        : new TaskList.Attendance(
            said.who(),
            file.columns().get(0).key(),
            said.column(),
            said.present(),
            said.absent(),
            said.time(),
            parameters.days(said.quorum()));
  }

  private TaskList.@Nullable Voting voting(RowListFile file, TaskInfo task) {
    var said = file.voting();
    if (said == null) {
      return null;
    }
    var from =
        Objects.requireNonNull(
            descriptions.of(task.definitionId()).orElseThrow().lists().get(said.from()));
    return new TaskList.Voting(
        said.from(), Objects.requireNonNull(attendance(from)), said.value(), said.proposer());
  }

  /** Whose work it is; empty for the city's. */
  String office(TaskInfo task) {
    var key = CaseKey.parse(task.businessKey());
    return procedures
        .of(task.processKey())
        .map(procedure -> procedure.documentOwner(key))
        .orElseGet(() -> Optional.ofNullable(key.owner()))
        .orElse("");
  }

  private Column column(FileColumn column, TaskInfo task) {
    if (column.shown()) {
      return Column.shown(column.key(), column.label());
    }
    return new Column(
        column.key(),
        column.label(),
        Objects.requireNonNull(column.kind()).type(),
        column.required(),
        true,
        options(column, task),
        column.help(),
        column.repeated(),
        column.fromItem(),
        column.countedWhen());
  }

  private List<Option> options(FileColumn column, TaskInfo task) {
    var from = column.choicesFrom();
    return from == null
        ? column.choices().stream().map(one -> new Option(one.code(), one.text())).toList()
        : procedures
            .of(task.processKey())
            .map(procedure -> procedure.choices(from, task))
            .orElse(List.of());
  }

  private final class Check implements RowCheck {

    private final RowListFile file;
    private final TaskInfo task;
    private final SingletonSupplier<List<SheetItem>> items;

    private Check(RowListFile file, TaskInfo task) {
      this.file = file;
      this.task = task;
      this.items = SingletonSupplier.of(() -> items(task));
    }

    @Override
    public Optional<String> ever(ListRow row) {
      return past(file, row).or(() -> future(file, row));
    }

    @Override
    public Optional<String> unfinished(ListRow row) {
      return file.columns().stream()
          .filter(column -> column.fromItem() != null && column.kind() == Kind.LONG_TEXT)
          .flatMap(column -> OwnWords.missing(column, row, items::obtain).stream())
          .findFirst();
    }

    @Override
    public Optional<String> complete(ListRow row) {
      return file.rules().stream()
          .filter(
              rule ->
                  rule.when().entrySet().stream()
                          .allMatch(one -> one.getValue().contains(row.value(one.getKey())))
                      && VisibleText.isBlank(row.value(rule.column())))
          .map(rule -> filled(rule.sentence(), row))
          .findFirst()
          .or(
              () ->
                  procedures
                      .of(task.processKey())
                      .flatMap(procedure -> procedure.check(file.kind(), task, row)));
    }
  }

  /** Of the sheet that the task shows; none when it shows none. */
  private List<SheetItem> items(TaskInfo task) {
    return descriptions
        .step(task)
        .flatMap(step -> Optional.ofNullable(step.sheet()))
        .flatMap(
            use ->
                procedures
                    .of(task.processKey())
                    .flatMap(
                        procedure ->
                            procedure.sheet(CaseKey.parse(task.businessKey()), use.name())))
        .map(id -> sheets.read(id).items().stream().map(AnsweredItem::item).toList())
        .orElse(List.of());
  }

  private static String filled(String sentence, ListRow row) {
    var text = sentence;
    for (var value : row.values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private Optional<String> past(RowListFile file, ListRow row) {
    var today = LocalDate.now(clock);
    return file.columns().stream()
        .filter(column -> column.notPast() != null && !row.value(column.key()).isEmpty())
        .filter(column -> LocalDate.parse(row.value(column.key())).isBefore(today))
        .map(
            column ->
                "%s %s sudah lewat. Pilih hari ini atau sesudahnya."
                    .formatted(
                        column.notPast(),
                        Tanggal.panjang(LocalDate.parse(row.value(column.key())))))
        .findFirst();
  }

  private Optional<String> future(RowListFile file, ListRow row) {
    var today = LocalDate.now(clock);
    return file.columns().stream()
        .filter(column -> column.notFuture() != null && !row.value(column.key()).isEmpty())
        .filter(column -> LocalDate.parse(row.value(column.key())).isAfter(today))
        .map(
            column ->
                "%s %s belum tiba. Pilih hari ini atau sebelumnya."
                    .formatted(
                        column.notFuture(),
                        Tanggal.panjang(LocalDate.parse(row.value(column.key())))))
        .findFirst();
  }
}
