package id.tertib.procedure;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Procedure.Due;
import id.tertib.procedure.Step.Owed;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every described step owes, and by when. */
@Component
class ProcedureDeadlines implements DeadlineSource {

  private final Descriptions descriptions;
  private final Procedures procedures;
  private final Returns returns;
  private final Sheets sheets;
  private final Clock clock;

  ProcedureDeadlines(
      Descriptions descriptions,
      Procedures procedures,
      Returns returns,
      Sheets sheets,
      Clock clock) {
    this.descriptions = descriptions;
    this.procedures = procedures;
    this.returns = returns;
    this.sheets = sheets;
    this.clock = clock;
  }

  @Override
  public Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due) {
    return descriptions
        .step(task)
        .filter(step -> step.deadline() != null && !task.businessKey().isEmpty())
        .flatMap(
            step ->
                due(task, Objects.requireNonNull(step.deadline()), due)
                    .map(owed -> obligation(task, step, owed)));
  }

  private Obligation obligation(TaskInfo task, Step step, Due due) {
    var owed = Objects.requireNonNull(step.deadline());
    var office =
        procedures
            .currentOffice(task)
            .map(PerangkatDaerah::kode)
            .or(() -> procedures.of(task.processKey()).flatMap(procedure -> procedure.office(task)))
            .orElse(null);
    return new Obligation(
        owed.kind(),
        procedures.owedKey(task),
        CaseKey.parse(task.businessKey()).cycle(),
        office,
        procedures.filled(owed.title(), task),
        Objects.requireNonNullElseGet(due.basis(), () -> basis(owed)),
        procedures.debtor(task, step),
        due.rule());
  }

  private Optional<Due> due(TaskInfo task, Owed owed, @Nullable LocalDate due) {
    return procedures
        .of(task.processKey())
        .flatMap(procedure -> procedure.due(task))
        .or(() -> dueOfReturn(task))
        .or(() -> counted(task, owed))
        .or(() -> Optional.ofNullable(due).map(day -> new Due(DueRule.fixed(day), null)));
  }

  /** The date that came with the last return of this step, also when it was taken back since. */
  private Optional<Due> dueOfReturn(TaskInfo task) {
    return returns
        .last(task)
        .flatMap(
            last ->
                Optional.ofNullable(last.due())
                    .map(
                        day ->
                            new Due(
                                DueRule.fixed(latest(task).filter(day::isAfter).orElse(day)),
                                "Dikembalikan %s".formatted(last.role()))));
  }

  private Optional<Due> counted(TaskInfo task, Owed owed) {
    return owed.days() == 0
        ? Optional.empty()
        : Optional.of(
            new Due(
                DueRule.workingDays(LocalDate.now(clock), owed.days(), latest(task).orElse(null)),
                null));
  }

  private Optional<LocalDate> latest(TaskInfo task) {
    return procedures.of(task.processKey()).flatMap(procedure -> procedure.latest(task));
  }

  private static String basis(Owed owed) {
    return Objects.requireNonNullElse(owed.basis(), "Ditetapkan dalam model proses");
  }

  /** Of the sheet that a step of this kind fills. */
  @Override
  public Optional<String> progress(Deadline deadline) {
    return procedures
        .all()
        .flatMap(procedure -> filled(procedure, deadline).stream())
        .findFirst()
        .map(sheet -> sheets.progress(List.of(sheet)).get(sheet))
        .map(Sheets.Progress::text);
  }

  private Optional<String> filled(Procedure procedure, Deadline deadline) {
    return descriptions
        .shipped(procedure.processKey())
        .flatMap(
            description ->
                description.steps().values().stream()
                    .filter(step -> step.fills(deadline.kind()))
                    .findFirst())
        .flatMap(
            step ->
                procedure.sheet(
                    CaseKey.parse(deadline.caseKey()),
                    Objects.requireNonNull(step.sheet()).name()));
  }

  @Override
  public Optional<String> superior(String kind) {
    return descriptions
        .current()
        .flatMap(description -> description.steps().values().stream())
        .flatMap(step -> Stream.ofNullable(step.deadline()))
        .filter(owed -> owed.kind().equals(kind))
        .findFirst()
        .flatMap(owed -> Optional.ofNullable(owed.superior()));
  }

  @Override
  public Optional<Outcome> outcome(Deadline deadline) {
    return procedures
        .all()
        .filter(procedure -> owes(procedure, deadline.kind()))
        .flatMap(procedure -> procedure.outcome(CaseKey.parse(deadline.caseKey())).stream())
        .findFirst();
  }

  private boolean owes(Procedure procedure, String kind) {
    return descriptions.shipped(procedure.processKey()).stream()
        .flatMap(description -> description.steps().values().stream())
        .flatMap(step -> Stream.ofNullable(step.deadline()))
        .anyMatch(owed -> owed.kind().equals(kind));
  }

  @Override
  public Optional<Returned> lastReturn(Deadline deadline) {
    return descriptions
        .current()
        .flatMap(description -> lastReturn(deadline, description).stream())
        .findFirst();
  }

  private Optional<Returned> lastReturn(Deadline deadline, Description description) {
    var steps =
        description.steps().values().stream()
            .filter(step -> owes(step, deadline.kind()))
            .map(Step::id)
            .collect(Collectors.toSet());
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    return returns.of(deadline.caseKey()).stream()
        .filter(one -> steps.contains(one.step()))
        .reduce((before, after) -> after)
        .map(
            last ->
                new Returned(
                    last.text(),
                    last.role(),
                    last.at(),
                    last.round(),
                    new CaseSubject(
                        Matter.CASE,
                        description.key(),
                        CaseKey.parse(last.caseKey()).owner(),
                        last.caseKey())));
  }

  private static boolean owes(Step step, String kind) {
    return step.deadline() != null && step.deadline().kind().equals(kind);
  }

  @Override
  public boolean returned(TaskInfo task) {
    return returns.standing(task).isPresent();
  }

  @Override
  public boolean ends(TaskInfo task, Map<String, Object> variables) {
    return descriptions
        .step(task)
        .flatMap(step -> Optional.ofNullable(step.deadline()))
        .map(
            owed ->
                owed.met()
                    && (owed.meets().isEmpty()
                        || owed.meets().contains(Decision.of(variables).value())))
        .orElse(true);
  }
}
