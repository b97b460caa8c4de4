package id.tertib.procedure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.calendar.Lateness;
import id.tertib.deadline.Reminders;
import id.tertib.engine.DescribedProcesses;
import id.tertib.manager.ProgressSource;
import id.tertib.procedure.DescribedCases.Case;
import id.tertib.procedure.DescribedCases.Open;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Progress of every described process that no other source tells of. */
@Component
class ProcedureProgress implements ProgressSource {

  private final DescribedCases cases;
  private final Visibility visibility;
  private final Procedures procedures;
  private final Returns returns;
  private final Reminders reminders;
  private final People people;
  private final ObjectProvider<ProgressSource> sources;

  ProcedureProgress(
      DescribedCases cases,
      Visibility visibility,
      Procedures procedures,
      Returns returns,
      Reminders reminders,
      People people,
      ObjectProvider<ProgressSource> sources) {
    this.cases = cases;
    this.visibility = visibility;
    this.procedures = procedures;
    this.returns = returns;
    this.reminders = reminders;
    this.people = people;
    this.sources = sources;
  }

  /** Those that are left. */
  @Override
  public Set<String> processes() {
    return Set.of();
  }

  @Override
  public List<Cycle> cycles(String userId) {
    var all = visible(userId).toList();
    var paused = reminders.pausedTasks(tasks(all));
    return all.stream()
        .collect(groupingBy(Case::cycle, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(cycle -> cycle(cycle.getKey(), cycle.getValue(), paused))
        .toList();
  }

  private Cycle cycle(String key, List<Case> cases, Set<String> paused) {
    var finished = isFinished(key, cases);
    var open = cases.stream().filter(one -> one.instance() != null).count();
    return new Cycle(
        key,
        cases.get(0).title(),
        !finished && open > 0,
        finished,
        finished && open > 0 ? List.of("%d perkara belum selesai".formatted(open)) : List.of(),
        Lateness.Unit.PERKARA,
        cases.stream().flatMap(one -> earliest(one, paused)).toList(),
        board(cases),
        standing(cases));
  }

  /** That of whichever process of the cycle has one. */
  private @Nullable String board(List<Case> cases) {
    return cases.stream()
        .map(Case::process)
        .distinct()
        .flatMap(process -> procedures.of(process).flatMap(Procedure::board).stream())
        .findFirst()
        .orElse(null);
  }

  /**
   * Where several processes share a cycle, it stands still once one of them closed it and the cases
   * of the others are over too.
   */
  private boolean isFinished(String key, List<Case> cases) {
    var closed =
        cases.stream()
            .map(Case::process)
            .distinct()
            .filter(process -> procedures.isFinished(process, key))
            .collect(toSet());
    return !closed.isEmpty()
        && cases.stream().allMatch(one -> closed.contains(one.process()) || one.instance() == null);
  }

  private static Standing standing(List<Case> cases) {
    var over = cases.stream().filter(one -> one.instance() == null).count();
    return new Standing((int) over, cases.size(), "perkara selesai");
  }

  /** The earliest day of its open steps whose limits run; none when none has a day. */
  private static Stream<LocalDate> earliest(Case one, Set<String> paused) {
    return one.steps().stream()
        .filter(step -> !paused.contains(step.task().id()))
        .flatMap(step -> Stream.ofNullable(step.due()))
        .min(Comparator.naturalOrder())
        .stream();
  }

  private static List<String> tasks(List<Case> some) {
    return some.stream()
        .flatMap(one -> one.steps().stream())
        .map(step -> step.task().id())
        .toList();
  }

  @Override
  public Optional<Progress> read(String cycle, String userId) {
    var found = visible(userId).filter(one -> one.cycle().equals(cycle)).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var roles = new HashSet<>(people.groupsOf(userId));
    roles.add(userId);
    var reading = read(found, roles);
    var rows =
        found.stream()
            .flatMap(one -> rows(one, reading))
            .sorted(
                Comparator.comparing(ProcedureProgress::due)
                    .thenComparing(row -> row.instance() == null)
                    .thenComparing(Row::name))
            .toList();
    return Optional.of(new Progress(found.get(0).title(), rows));
  }

  private Stream<Case> visible(String userId) {
    var told = sources.stream().flatMap(source -> source.processes().stream()).collect(toSet());
    var scope = visibility.of(userId, Matter.CASE);
    var withdrawn =
        procedures.all().flatMap(procedure -> procedure.withdrawn().stream()).collect(toSet());
    return cases.all(told).stream()
        .filter(one -> scope.covers(subject(one)) && !withdrawn.contains(one.id()));
  }

  private static CaseSubject subject(Case one) {
    return new CaseSubject(Matter.CASE, one.process(), one.key().owner(), one.key().toString());
  }

  /** Account or group in whose hands it is now; empty when nobody knows. */
  private String holder(Open step) {
    var assignee = step.task().assignee();
    return assignee != null
        ? assignee
        : step.step() == null ? "" : procedures.debtor(step.task(), step.step());
  }

  /** What was read for all cases together, so that no case asks for itself. */
  private record Reading(
      Map<String, String> names,
      Map<String, Return> returns,
      Map<String, LocalDate> reminded,
      Set<String> paused,
      Set<String> roles) {}

  private Reading read(List<Case> found, Set<String> roles) {
    var open = found.stream().flatMap(one -> one.steps().stream()).toList();
    var holders = open.stream().map(this::holder).collect(toSet());
    var names = new HashMap<>(people.namesOf(holders));
    names.putAll(people.groupNamesOf(holders));
    return new Reading(
        names,
        returns.standingOf(found.stream().map(one -> one.key().toString()).toList()),
        reminders.lastOfTasks(tasks(found)),
        reminders.pausedTasks(tasks(found)),
        roles);
  }

  private Stream<Row> rows(Case one, Reading reading) {
    var key = one.key().toString();
    var name = name(one);
    return one.steps().isEmpty()
        ? Stream.of(
            new Row(key, name, one.instance(), null, one.instance() == null ? "selesai" : null))
        : one.steps().stream()
            .map(open -> new Row(key, name, one.instance(), step(key, open, reading), null));
  }

  private ProgressSource.Step step(String key, Open open, Reading reading) {
    var task = open.task();
    var holder = holder(open);
    var last = reading.returns().get(key);
    return new ProgressSource.Step(
        task.id(),
        task.taskKey(),
        task.name(),
        reading.names().getOrDefault(holder, holder),
        open.due(),
        reading.reminded().get(task.id()),
        reading.paused().contains(task.id()),
        last != null && last.step().equals(task.taskKey()),
        reading.roles().contains(holder));
  }

  /** “Dinas Kesehatan”, with the number of the case where it has one; the cycle for the city's. */
  private String name(Case one) {
    var key = one.key();
    var owner = procedures.ownerName(key).orElse(null);
    var number =
        key.cycle().indexOf(DescribedProcesses.CASE_SEPARATOR) < 0
            ? null
            : "nomor " + CaseNumbers.number(key);
    return Stream.of(owner, number)
        .flatMap(Stream::ofNullable)
        .reduce((first, second) -> first + " · " + second)
        .orElse(one.title());
  }

  private static LocalDate due(Row row) {
    return Optional.ofNullable(row.step())
        .flatMap(step -> Optional.ofNullable(step.due()))
        .orElse(LocalDate.MAX);
  }
}
