package id.tertib.deadline.change;

import id.tertib.calendar.CalendarFollower;
import id.tertib.calendar.CalendarImpact;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.register.DeadlineChange.Cause;
import id.tertib.deadline.register.DeadlineTable;
import java.util.Comparator;
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
  private final Recounts recounts;
  private final DeadlineMoves moves;
  private final StayingReminders staying;
  private final CalendarNotices notices;
  private final CalendarOutlook outlook;
  private final ObjectProvider<DeadlineFollower> followers;

  CalendarMoves(
      DeadlineTable table,
      Recounts recounts,
      DeadlineMoves moves,
      StayingReminders staying,
      CalendarNotices notices,
      CalendarOutlook outlook,
      ObjectProvider<DeadlineFollower> followers) {
    this.table = table;
    this.recounts = recounts;
    this.moves = moves;
    this.staying = staying;
    this.notices = notices;
    this.outlook = outlook;
    this.followers = followers;
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
    var again = recounts.now();
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
    return outlook.of(table.open(), recounts.under(after), before, after);
  }

  @Override
  public int follow(WorkingDayCalendar before, WorkingDayCalendar after, String reason, String by) {
    var again = recounts.under(after);
    var open = table.open();
    var moving =
        open.stream().filter(deadline -> !again.due(deadline).equals(deadline.due())).toList();
    if (!moving.isEmpty()) {
      var now = moves.move(moving, again::due, Cause.KALENDER, null, reason, by);
      notices.plan(moving, again, reason);
      now.stream()
          .collect(Collectors.groupingBy(Group::of))
          .values()
          .forEach(
              some -> followers.orderedStream().forEach(follower -> follower.moved(some, false)));
    }
    var gone = moving.stream().map(Deadline::id).collect(Collectors.toSet());
    staying.planAnew(
        open.stream().filter(deadline -> !gone.contains(deadline.id())).toList(), before, after);
    return moving.size();
  }

  @Override
  public Set<Integer> years() {
    return table.openYears();
  }
}
