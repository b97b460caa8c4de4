package id.tertib.training;

import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineNews;
import id.tertib.deadline.DeadlineNews.Stage;
import id.tertib.training.EngineNews.Alike;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where one may move to, and what will fall due on the way. */
@Component
@Profile("demo")
class Ahead {

  /** After the reminders of the morning have gone out, as people begin to work. */
  static final LocalTime MORNING = LocalTime.of(8, 0);

  private final DeadlineNews deadlines;
  private final EngineNews engine;
  private final WorkingDayCalendar calendar;
  private final ObjectProvider<ScheduledCycles> cycles;
  private final Lines lines;

  Ahead(
      DeadlineNews deadlines,
      EngineNews engine,
      WorkingDayCalendar calendar,
      ObjectProvider<ScheduledCycles> cycles,
      Lines lines) {
    this.deadlines = deadlines;
    this.engine = engine;
    this.calendar = calendar;
    this.cycles = cycles;
    this.lines = lines;
  }

  /**
   * What comes until then.
   *
   * @param siklus what the calendar starts by itself
   * @param tenggat open deadlines whose day it is
   * @param pengingat planned reminders by stage
   * @param waktu timers of the processes
   */
  record Coming(
      List<ScheduledCycles.Due> siklus,
      List<Lines.Tenggat> tenggat,
      List<Stage> pengingat,
      List<Alike> waktu) {

    public boolean kosong() {
      return siklus.isEmpty() && tenggat.isEmpty() && pengingat.isEmpty() && waktu.isEmpty();
    }
  }

  /** The quick moves, the nearest first. */
  List<Destination> destinations(ZonedDateTime now) {
    var tomorrow = now.toLocalDate().plusDays(1);
    var all = new ArrayList<Destination>();
    all.add(morning("besok", tomorrow, now));
    all.add(morning("harikerja", calendar.onOrAfter(tomorrow), now));
    deadlines.nextDue(now.toLocalDate()).ifPresent(due -> all.add(morning("tenggat", due, now)));
    all.sort(Comparator.comparing(Destination::at));
    return all;
  }

  private static Destination morning(String code, LocalDate day, ZonedDateTime now) {
    return new Destination(code, day.atTime(MORNING).atZone(now.getZone()));
  }

  Coming until(ZonedDateTime now, ZonedDateTime target) {
    return new Coming(
        cycles
            .orderedStream()
            .flatMap(each -> each.dueBetween(now.toInstant(), target.toInstant()).stream())
            .sorted(Comparator.comparing(ScheduledCycles.Due::at))
            .toList(),
        lines.of(deadlines.dueBetween(now.toLocalDate(), Tanggal.date(target.toInstant()))),
        deadlines.planned(target.toInstant()),
        engine.timers(target.toInstant()));
  }
}
