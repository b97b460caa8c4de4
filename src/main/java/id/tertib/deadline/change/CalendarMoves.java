package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.calendar.CalendarFollower;
import id.tertib.calendar.CalendarImpact;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.ScheduleTable;
import id.tertib.deadline.ledger.Stage;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.ChangeTable.NewChange;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.KindNames;
import id.tertib.deadline.register.PauseTable;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Open deadlines that are counted in working days follow the calendar: counted again and moved in
 * bulk with their tasks, timers and reminders. Reminders of the others whose day became a day off
 * are planned anew.
 */
@Component
class CalendarMoves implements CalendarFollower {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final PauseTable pauses;
  private final WorkingDayCalendar calendar;
  private final LedgerTable ledger;
  private final ScheduleTable schedule;
  private final ReminderPlanner planner;
  private final MovedDates moved;
  private final CalendarNotices notices;
  private final KindNames names;
  private final ObjectProvider<DeadlineFollower> followers;
  private final PerangkatDaerahRegister offices;
  private final AuditTrail trail;
  private final Clock clock;

  CalendarMoves(
      DeadlineTable table,
      ChangeTable changes,
      PauseTable pauses,
      WorkingDayCalendar calendar,
      LedgerTable ledger,
      ScheduleTable schedule,
      ReminderPlanner planner,
      MovedDates moved,
      CalendarNotices notices,
      KindNames names,
      ObjectProvider<DeadlineFollower> followers,
      PerangkatDaerahRegister offices,
      AuditTrail trail,
      Clock clock) {
    this.table = table;
    this.changes = changes;
    this.pauses = pauses;
    this.calendar = calendar;
    this.ledger = ledger;
    this.schedule = schedule;
    this.planner = planner;
    this.moved = moved;
    this.notices = notices;
    this.names = names;
    this.followers = followers;
    this.offices = offices;
    this.trail = trail;
    this.clock = clock;
  }

  /** What belongs together and is locked and told together. */
  private record Group(String kind, String cycle) {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::kind).thenComparing(Group::cycle);

    static Group of(Deadline deadline) {
      return new Group(deadline.kind(), deadline.cycle());
    }
  }

  /**
   * As every move: first what the procedures hold, then the deadlines in the order of their ids.
   */
  @Override
  public void lock() {
    var open = table.open();
    var again = again(calendar);
    open.stream()
        .filter(deadline -> !again.fixed(deadline))
        .map(Group::of)
        .distinct()
        .sorted(Group.ORDER)
        .forEach(
            group ->
                followers
                    .orderedStream()
                    .forEach(follower -> follower.lock(group.kind(), group.cycle())));
    table.hold(open.stream().map(Deadline::id).toList());
  }

  @Override
  public CalendarImpact impact(WorkingDayCalendar before, WorkingDayCalendar after) {
    var again = again(after);
    var today = LocalDate.now(clock);
    var open = table.open();
    var offices = officeNames();
    var kinds = names.kinds();
    return new CalendarImpact(
        open.stream()
            .filter(deadline -> !again.due(deadline).equals(deadline.due()))
            .map(
                deadline ->
                    new CalendarImpact.Move(
                        kinds.getOrDefault(deadline.kind(), deadline.kind()),
                        deadline.title(),
                        offices.get(String.valueOf(deadline.office())),
                        deadline.due(),
                        again.due(deadline)))
            .sorted(
                Comparator.comparing(CalendarImpact.Move::kind)
                    .thenComparing(CalendarImpact.Move::from)
                    .thenComparing(CalendarImpact.Move::title))
            .toList(),
        open.stream()
            .filter(again::fixed)
            .filter(deadline -> !deadline.paused())
            .filter(deadline -> !deadline.due().isBefore(today))
            .filter(deadline -> before.isWorkingDay(deadline.due()))
            .filter(deadline -> !after.isWorkingDay(deadline.due()))
            .map(
                deadline ->
                    new CalendarImpact.Fixed(
                        kinds.getOrDefault(deadline.kind(), deadline.kind()),
                        deadline.title(),
                        offices.get(String.valueOf(deadline.office())),
                        deadline.due()))
            .sorted(
                Comparator.comparing(CalendarImpact.Fixed::due)
                    .thenComparing(CalendarImpact.Fixed::title))
            .toList());
  }

  @Override
  public int follow(WorkingDayCalendar before, WorkingDayCalendar after, String reason, String by) {
    var again = again(after);
    var open = table.open();
    var moves =
        open.stream().filter(deadline -> !again.due(deadline).equals(deadline.due())).toList();
    if (!moves.isEmpty()) {
      move(moves, again, reason, by);
    }
    var gone = moves.stream().map(Deadline::id).collect(Collectors.toSet());
    planAnew(
        open.stream().filter(deadline -> !gone.contains(deadline.id())).toList(), before, after);
    return moves.size();
  }

  /** Reminders of deadlines that stay: those sent on another day now, or planned on a day off. */
  private void planAnew(
      List<Deadline> staying, WorkingDayCalendar before, WorkingDayCalendar after) {
    var stages = schedule.stages();
    var off =
        ledger.plannedMoments(clock.instant()).stream()
            .filter(moment -> !after.isWorkingDay(Tanggal.tanggal(moment)))
            .toList();
    var waiting = ledger.plannedAt(off);
    planner.plan(
        staying.stream()
            .filter(
                deadline ->
                    waiting.contains(deadline.id()) || reminded(deadline, stages, before, after))
            .toList());
    off.forEach(
        moment ->
            ledger.postponeOutside(
                moment, Stage.moment(after.onOrAfter(Tanggal.tanggal(moment)), clock.getZone())));
  }

  private void move(List<Deadline> moves, Recount again, String reason, String by) {
    moves.stream()
        .collect(
            Collectors.groupingBy(
                again::due, Collectors.mapping(Deadline::id, Collectors.toList())))
        .forEach(
            (due, ids) -> {
              table.move(ids, due, false);
              // by deadline and not row by row, as they are thousands
              ledger.cancelFormer(ids, due, ReminderPlanner.movedTo(due));
            });
    changes.add(
        moves.stream()
            .map(
                one ->
                    new NewChange(
                        one.id(),
                        DeadlineChange.Cause.KALENDER,
                        one.due(),
                        again.due(one),
                        null,
                        reason,
                        by))
            .toList());
    trail.record(
        moves.stream()
            .map(
                one ->
                    AuditEntry.of(by, "memindah tenggat", one.caseKey())
                        .detail(one.title())
                        .change(Tanggal.panjang(one.due()), Tanggal.panjang(again.due(one)))
                        .because(reason))
            .toList());
    var now = table.find(moves.stream().map(Deadline::id).toList());
    moved.follow(now);
    notices.plan(moves, again, reason);
    now.stream()
        .collect(Collectors.groupingBy(Group::of))
        .values()
        .forEach(
            some -> followers.orderedStream().forEach(follower -> follower.moved(some, false)));
  }

  /** Whether one of its stages is sent on another day now; of a share that is not known yet. */
  private static boolean reminded(
      Deadline deadline,
      Map<String, Set<Stage>> stages,
      WorkingDayCalendar before,
      WorkingDayCalendar after) {
    return stages
        .getOrDefault(deadline.kind(), stages.getOrDefault(ScheduleTable.EVERY_KIND, Set.of()))
        .stream()
        .anyMatch(
            stage ->
                stage.share() != null
                    || !stage.day(deadline.due(), before).equals(stage.day(deadline.due(), after)));
  }

  @Override
  public Set<Integer> years() {
    return table.openYears(LocalDate.now(clock));
  }

  private Recount again(WorkingDayCalendar calendar) {
    return new Recount(calendar, pauses.overOfOpen(), clock.instant(), clock.getZone());
  }

  private Map<String, String> officeNames() {
    return offices.allEver().stream()
        .collect(Collectors.toMap(PerangkatDaerah::kode, PerangkatDaerah::nama));
  }
}
