package id.tertib.procedure.course;

import static java.util.stream.Collectors.groupingBy;

import id.tertib.calendar.Lateness;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.procedure.Returns;
import id.tertib.procedure.course.CaseCourse.Done;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the cases of a cycle went: kept once, when the cycle is finished, so that nothing that
 * happens later changes it. What is late is said by the register of deadlines.
 */
@Component
public class Courses {

  private static final String COMPLETED = "completed";

  private final CourseTable table;
  private final OfficeCaseTable cases;
  private final Deadlines deadlines;
  private final Returns returns;
  private final HistoryService history;
  private final EngineTasks engine;
  private final WorkingDayCalendar calendar;

  Courses(
      CourseTable table,
      OfficeCaseTable cases,
      Deadlines deadlines,
      Returns returns,
      HistoryService history,
      EngineTasks engine,
      WorkingDayCalendar calendar) {
    this.table = table;
    this.cases = cases;
    this.deadlines = deadlines;
    this.returns = returns;
    this.history = history;
    this.engine = engine;
    this.calendar = calendar;
  }

  /** Empty while it is not finished. */
  public Optional<CycleCourse> find(long cycleId) {
    return table.find(cycleId);
  }

  /**
   * Keeps how they went; what was kept before stays. Under the lock of the cycle's row.
   *
   * @param kinds of the deadlines of an office's case
   * @param at until when it counts: now, or a moment that is over and read from the history
   * @param day until which what is still owed then is late
   */
  public void keep(
      long cycleId, String cycle, Collection<String> kinds, Instant at, LocalDate day) {
    if (!table.has(cycleId)) {
      table.add(cycleId, at, read(cycleId, cycle, kinds, at, day));
    }
  }

  private List<CaseCourse> read(
      long cycleId, String cycle, Collection<String> kinds, Instant at, LocalDate day) {
    var all = cases.ofCycle(cycleId);
    if (all.isEmpty()) {
      return List.of();
    }
    var keys = all.stream().map(OfficeCase::key).toList();
    var owed =
        kinds.stream()
            .flatMap(kind -> deadlines.ofCycle(kind, cycle).stream())
            .collect(groupingBy(Deadline::caseKey));
    var returned = returns.countUntil(keys, at);
    var done = done(keys);
    return all.stream()
        .map(
            one ->
                new CaseCourse(
                    one.id(),
                    one.office(),
                    daysLate(owed.getOrDefault(one.key(), List.of()), at, day),
                    returned.getOrDefault(one.key(), 0),
                    steps(done, one, at)))
        .toList();
  }

  private @Nullable Integer daysLate(List<Deadline> owed, Instant at, LocalDate day) {
    return owed.isEmpty()
        ? null
        : Integer.valueOf(owed.stream().mapToInt(one -> daysLate(one, at, day)).sum());
  }

  private int daysLate(Deadline one, Instant at, LocalDate day) {
    var metAt = one.state() == Deadline.State.TERPENUHI ? one.metAt() : null;
    if (metAt != null && !metAt.isAfter(at)) {
      return daysLate(one.due(), Tanggal.date(metAt));
    }
    return one.paused() ? 0 : daysLate(one.due(), day);
  }

  private int daysLate(LocalDate due, LocalDate day) {
    return Lateness.isLate(due, day) ? calendar.between(due, day) : 0;
  }

  /** By instance: a cancelled start of the same key has another one. */
  private Map<String, List<HistoricTaskInstance>> done(List<String> keys) {
    return engine.asSystem(
        () ->
            history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                .taskDeleteReason(COMPLETED)
                .list()
                .stream()
                .collect(groupingBy(HistoricTaskInstance::getProcessInstanceId)));
  }

  private List<Done> steps(
      Map<String, List<HistoricTaskInstance>> done, OfficeCase one, Instant at) {
    return one.instance() == null
        ? List.of()
        : done.getOrDefault(one.instance(), List.of()).stream()
            .map(this::done)
            .filter(step -> !step.endedAt().isAfter(at))
            .sorted(Comparator.comparing(Done::openedAt).thenComparing(Done::endedAt))
            .toList();
  }

  private Done done(HistoricTaskInstance task) {
    var opened = task.getStartTime().toInstant();
    var ended = task.getEndTime().toInstant();
    return new Done(
        task.getTaskDefinitionKey(),
        Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey()),
        opened,
        ended,
        Math.max(0, calendar.between(Tanggal.date(opened), Tanggal.date(ended))));
  }
}
