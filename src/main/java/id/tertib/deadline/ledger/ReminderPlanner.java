package id.tertib.deadline.ledger;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Pause;
import id.tertib.deadline.ledger.LedgerTable.Replan;
import id.tertib.deadline.register.PauseTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the planned rows of the ledger equal to what schedule, calendar, due date and role say. A
 * stage whose time has passed gets no row; what was announced already is never announced again; of
 * two stages on one day the later is planned and the other is cancelled (CONTRACT 8). A stage of
 * every month has a row for the next month alone, once the last stage of days has come.
 */
@Component
public class ReminderPlanner {

  static final String HOLDER = ReminderRoles.HOLDER;

  /** Stage of a row that tells of a move. */
  public static final String NOTICE = "Pemberitahuan";

  /** Rows that a person made, and notices of a move: no schedule plans or cancels them. */
  public static final String OUTSIDE = "-";

  private final LedgerTable ledger;
  private final PauseTable pauses;
  private final ScheduleTable schedule;
  private final WorkingDayCalendar calendar;
  private final ReminderRoles roles;
  private final Clock clock;

  ReminderPlanner(
      LedgerTable ledger,
      PauseTable pauses,
      ScheduleTable schedule,
      WorkingDayCalendar calendar,
      ReminderRoles roles,
      Clock clock) {
    this.ledger = ledger;
    this.pauses = pauses;
    this.schedule = schedule;
    this.calendar = calendar;
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * A stage as it will be sent.
   *
   * @param days from the due date, to tell which stage is the later one
   * @param roles who hears of it, with the target that named each
   * @param into label of the later stage of the same day that is sent instead; null for none
   */
  public record Planned(
      Stage stage, int days, Instant at, Map<String, String> roles, @Nullable String into) {}

  /** A new deadline, without a look at rows that it cannot have. */
  public void planNew(Deadline deadline) {
    var work = new Work();
    work.synchronise(deadline, stages(deadline, lines(), List.of(), List.of()), List.of());
    work.write();
  }

  /**
   * Open deadlines, as they stand now: after a move, a change of role, calendar or schedule. Those
   * that stand still have nothing planned.
   */
  public void plan(Collection<Deadline> open) {
    plan(open, lines());
  }

  /**
   * The next month of those whose last stage has come, and the months that passed while nothing
   * ran; the others are left as they are.
   */
  void planMonths(Collection<Deadline> deadlines) {
    var lines = lines();
    var today = Tanggal.date(clock.instant());
    plan(
        deadlines.stream()
            .filter(deadline -> deadline.overdue(today))
            .filter(
                deadline -> {
                  var own = ownLines(deadline, lines);
                  return own.stream().anyMatch(line -> line.stage().monthly())
                      && !today.isBefore(deadline.due().plusDays(lastDay(own)));
                })
            .toList(),
        lines);
  }

  private void plan(Collection<Deadline> open, Map<String, List<ScheduleTable.Line>> lines) {
    var deadlines = open.stream().filter(deadline -> !deadline.paused()).toList();
    var rows =
        ledger.of(deadlines.stream().map(Deadline::id).toList()).stream()
            .collect(Collectors.groupingBy(LedgerRow::deadline));
    var pauses = pausesOf(deadlines);
    var work = new Work();
    for (var deadline : deadlines) {
      var known = rows.getOrDefault(deadline.id(), List.of());
      work.synchronise(
          deadline,
          stages(deadline, lines, known, pauses.getOrDefault(deadline.id(), List.of())),
          known);
    }
    work.write();
  }

  /** What is still to come for a deadline under a due date; changes nothing. */
  public List<Planned> preview(Deadline deadline) {
    return stages(
        deadline,
        lines(),
        List.of(),
        pausesOf(List.of(deadline)).getOrDefault(deadline.id(), List.of()));
  }

  /** Why what was planned for another date is cancelled. */
  public static String movedTo(LocalDate due) {
    return "tenggat dipindah ke " + Tanggal.panjang(due);
  }

  /** The next moment at which reminders are sent. */
  public Instant nextMoment() {
    var now = clock.instant();
    var today = calendar.onOrAfter(Tanggal.date(now));
    var moment = Stage.moment(today, clock.getZone());
    return moment.isAfter(now)
        ? moment
        : Stage.moment(calendar.onOrAfter(today.plusDays(1)), clock.getZone());
  }

  private Map<String, List<ScheduleTable.Line>> lines() {
    return schedule.all().stream().collect(Collectors.groupingBy(ScheduleTable.Line::kind));
  }

  private Map<Long, List<Pause>> pausesOf(Collection<Deadline> deadlines) {
    return pauses.over(deadlines.stream().map(Deadline::id).toList());
  }

  /**
   * A stage on the day on which it falls.
   *
   * @param missed a month that passed while nothing ran: it has its row, with its own time
   */
  private record Day(Stage stage, int days, LocalDate day, boolean missed) {}

  /**
   * Of shares that end on one day the greatest, of which most people hear, then a stage of days.
   */
  private static final Comparator<Day> LATEST_FIRST =
      Comparator.comparingInt(Day::days)
          .reversed()
          .thenComparing(day -> day.stage().share() == null ? 0 : -day.stage().share());

  private List<Planned> stages(
      Deadline deadline,
      Map<String, List<ScheduleTable.Line>> lines,
      List<LedgerRow> known,
      List<Pause> pauses) {
    var own = ownLines(deadline, lines);
    var byStage = new TreeMap<Stage, Map<String, String>>();
    for (var line : own) {
      for (var role : roles.of(deadline, line.target())) {
        byStage
            .computeIfAbsent(line.stage(), stage -> new LinkedHashMap<>())
            .merge(role, target(line, role, deadline), (a, b) -> a.equals(HOLDER) ? a : b);
      }
    }
    var days =
        new ArrayList<>(
            byStage.keySet().stream()
                .filter(stage -> !stage.monthly())
                .map(stage -> day(stage, deadline, pauses))
                .toList());
    var monthly = byStage.remove(Stage.MONTHLY);
    if (monthly != null) {
      for (var month : months(deadline, lastDay(own), known)) {
        days.add(month);
        byStage.put(month.stage(), monthly);
      }
    }
    var planned = new ArrayList<Planned>();
    days.stream()
        .sorted(LATEST_FIRST)
        .forEach(
            day ->
                moment(deadline, day, known)
                    .ifPresent(at -> planned.add(planned(day, at, byStage, planned))));
    return planned;
  }

  /** Somebody who hears in the holder's place is not the holder. */
  private static String target(ScheduleTable.Line line, String role, Deadline deadline) {
    return line.target().equals(HOLDER) && !role.equals(deadline.role()) ? role : line.target();
  }

  /**
   * Of deadlines whose procedure says who hears of them, everybody who hears of any stage now; what
   * was planned before may have been meant for others.
   */
  Map<Long, Set<String>> hearing(Collection<Deadline> deadlines) {
    var own = deadlines.stream().filter(roles::asked).toList();
    if (own.isEmpty()) {
      return Map.of();
    }
    var lines = lines();
    return own.stream()
        .collect(
            Collectors.toMap(
                Deadline::id,
                deadline ->
                    Stream.concat(
                            roles.holders(deadline).stream(),
                            ownLines(deadline, lines).stream()
                                .flatMap(line -> roles.of(deadline, line.target()).stream()))
                        .collect(Collectors.toSet())));
  }

  private static List<ScheduleTable.Line> ownLines(
      Deadline deadline, Map<String, List<ScheduleTable.Line>> lines) {
    return lines.getOrDefault(
        deadline.kind(), lines.getOrDefault(ScheduleTable.EVERY_KIND, List.of()));
  }

  /** The stage that months are counted from, in days from the due date. */
  private static int lastDay(List<ScheduleTable.Line> lines) {
    return Stage.lastOf(lines.stream().map(ScheduleTable.Line::stage)).days();
  }

  /**
   * The next month, with those before it that passed while an earlier one waited to be decided;
   * none before the last stage of days has come.
   */
  private List<Day> months(Deadline deadline, int last, List<LedgerRow> known) {
    var now = clock.instant();
    if (at(dayOf(last, deadline)).isAfter(now)) {
      return List.of();
    }
    var waiting =
        known.stream()
            .filter(row -> row.planned() && row.due().equals(deadline.due()) && row.days() > last)
            .toList();
    var since =
        waiting.stream()
            .filter(row -> row.person() == null && row.dueBy(now))
            .map(LedgerRow::plannedFor)
            .min(Comparator.naturalOrder())
            .orElse(now);
    var months = new ArrayList<Day>();
    for (var month = 1; ; month++) {
      var days =
          (int)
              ChronoUnit.DAYS.between(
                  deadline.due(), deadline.due().plusDays(last).plusMonths(month));
      var stage = Stage.ofDays(days);
      var day = dayOf(days, deadline);
      var missed = at(day).isAfter(since);
      if (missed || waiting.stream().anyMatch(row -> row.stage().equals(stage.label()))) {
        months.add(new Day(stage, days, day, missed));
      }
      if (at(day).isAfter(now)) {
        return months;
      }
    }
  }

  private LocalDate dayOf(int days, Deadline deadline) {
    return Stage.ofDays(days).day(deadline.due(), calendar);
  }

  private Instant at(LocalDate day) {
    return Stage.moment(day, clock.getZone());
  }

  private Day day(Stage stage, Deadline deadline, List<Pause> pauses) {
    var share = stage.share();
    if (share == null) {
      return new Day(stage, stage.days(), stage.day(deadline.due(), calendar), false);
    }
    var day = LimitShare.day(share, deadline, pauses, calendar);
    return new Day(stage, (int) ChronoUnit.DAYS.between(deadline.due(), day), day, false);
  }

  private static Planned planned(
      Day day, Instant at, Map<Stage, Map<String, String>> roles, List<Planned> later) {
    return new Planned(
        day.stage(),
        day.days(),
        at,
        roles.getOrDefault(day.stage(), Map.of()),
        later.stream()
            .filter(one -> one.at().equals(at) && one.into() == null)
            .findFirst()
            .map(one -> one.stage().label())
            .orElse(null));
  }

  /** Empty once the stage's time has passed, or it was decided already. */
  private Optional<Instant> moment(Deadline deadline, Day day, List<LedgerRow> known) {
    var now = clock.instant();
    var at = at(day.day());
    if (!at.isBefore(now) || day.missed()) {
      return Optional.of(at);
    }
    // A day that has become a day off may have moved what is planned into the past: not lost.
    var stillPlanned =
        known.stream()
            .anyMatch(
                row ->
                    row.planned()
                        && row.plannedFor().isAfter(now)
                        && row.due().equals(deadline.due())
                        && row.stage().equals(day.stage().label()));
    return stillPlanned ? Optional.of(nextMoment()) : Optional.empty();
  }

  /** What a plan changes, written in a few batches at its end. */
  private final class Work {

    private final List<LedgerRow> added = new ArrayList<>();
    private final List<Replan> replanned = new ArrayList<>();
    private final List<Long> forgotten = new ArrayList<>();
    private final Map<String, List<Long>> cancelled = new HashMap<>();

    void synchronise(Deadline deadline, List<Planned> stages, List<LedgerRow> known) {
      var now = clock.instant();
      var current = new HashMap<String, List<LedgerRow>>();
      for (var row : known) {
        if (row.due().equals(deadline.due())) {
          current.computeIfAbsent(row.stage(), stage -> new ArrayList<>()).add(row);
        } else if (row.planned()) {
          cancel(row, movedTo(deadline.due()));
        }
      }
      for (var stage : stages) {
        var rows = Optional.ofNullable(current.remove(stage.stage().label())).orElse(List.of());
        if (rows.stream().allMatch(row -> open(row, now))) {
          stage(deadline, stage, rows);
        }
      }
      current.values().stream()
          .flatMap(List::stream)
          .filter(row -> row.planned() && row.plannedFor().isAfter(now))
          .filter(row -> !row.target().equals(OUTSIDE))
          .forEach(row -> cancel(row, "jadwal pengingat diubah"));
    }

    /** Neither announced nor on its way to somebody. */
    private boolean open(LedgerRow row, Instant now) {
      return row.person() == null
          && (row.state() == LedgerRow.State.BATAL || row.planned() && !row.dueBy(now));
    }

    private void stage(Deadline deadline, Planned stage, List<LedgerRow> rows) {
      var free = new ArrayList<>(rows);
      stage
          .roles()
          .forEach(
              (role, target) -> {
                var row =
                    free.stream()
                        .filter(one -> one.role().equals(role))
                        .findFirst()
                        .or(() -> replaceable(free, stage, target))
                        .orElse(null);
                free.remove(row);
                if (row == null) {
                  add(deadline, stage, role, target);
                } else if (stage.into() != null) {
                  if (row.planned()) {
                    cancel(row, merged(stage.into()));
                  }
                } else if (!row.planned()
                    || !row.role().equals(role)
                    || !row.plannedFor().equals(stage.at())) {
                  replanned.add(new Replan(row.id(), role, stage.days(), stage.at(), null));
                }
              });
      free.stream().filter(LedgerRow::planned).map(LedgerRow::id).forEach(forgotten::add);
    }

    /** The planned row of the same target for a role that is not meant any more. */
    private Optional<LedgerRow> replaceable(List<LedgerRow> free, Planned stage, String target) {
      return free.stream()
          .filter(row -> row.planned() && row.target().equals(target))
          .filter(row -> !stage.roles().containsKey(row.role()))
          .findFirst();
    }

    private void add(Deadline deadline, Planned stage, String role, String target) {
      var row =
          LedgerRow.planned(
              deadline.id(),
              deadline.due(),
              stage.stage().label(),
              stage.days(),
              target,
              role,
              stage.at());
      var into = stage.into();
      added.add(into == null ? row : row.cancelled(merged(into)));
    }

    private void cancel(LedgerRow row, String reason) {
      cancelled.computeIfAbsent(reason, text -> new ArrayList<>()).add(row.id());
    }

    private static String merged(String into) {
      return "digabung dengan %s, hari yang sama".formatted(into);
    }

    void write() {
      cancelled.forEach((reason, ids) -> ledger.cancel(ids, reason));
      ledger.forget(forgotten);
      ledger.replan(replanned);
      ledger.insert(added);
    }
  }
}
