package id.tertib.quarter;

import id.tertib.access.Groups;
import id.tertib.audit.AuditEntry;
import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.portal.FrontCards;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the reports of a quarter are asked for: on its first working day. */
@Component
class TriwulanSchedule implements ScheduledCycles, FrontCards {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final SiklusTriwulan siklus;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  TriwulanSchedule(SiklusTriwulan siklus, WorkingDayCalendar calendar, Clock clock) {
    this.siklus = siklus;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public List<Due> dueBetween(Instant since, Instant now) {
    var end = Triwulan.of(LocalDate.ofInstant(now, clock.getZone()));
    return Stream.iterate(
            Triwulan.of(LocalDate.ofInstant(since, clock.getZone())),
            each -> each.compareTo(end) <= 0,
            Triwulan::next)
        .map(each -> new Due(each.toString(), moment(each)))
        .filter(due -> due.at().isAfter(since) && !due.at().isAfter(now))
        .toList();
  }

  @Override
  public boolean start(String key) {
    var triwulan = Triwulan.parse(key);
    return !siklus.isStarted(triwulan) && siklus.start(triwulan, AuditEntry.SYSTEM);
  }

  /**
   * What Bagian Organisasi may start by hand on its front page, because it runs and was not started
   * here.
   *
   * @param key of the quarter, e.g. {@code 2026-TW3}
   * @param title as people read it
   * @param due the last day for what it asks
   * @param next what the calendar starts by itself next, and when
   */
  record Offer(String key, String title, LocalDate due, Due next) {}

  @Override
  public List<Card> cards(Set<String> groups) {
    var running = siklus.current();
    if (!groups.contains(Groups.ORGANISASI) || siklus.isStarted(running)) {
      return List.of();
    }
    var next = moment(running).isAfter(clock.instant()) ? running : running.next();
    var offer =
        new Offer(
            running.toString(),
            running.text(),
            calendar.onOrBefore(running.lastDay()),
            new Due(next.text(), moment(next)));
    return List.of(new Card("tawaran-" + offer.key(), "triwulan/beranda", offer));
  }

  private Instant moment(Triwulan triwulan) {
    return calendar
        .onOrAfter(triwulan.firstDay())
        .atTime(MORNING)
        .atZone(clock.getZone())
        .toInstant();
  }
}
