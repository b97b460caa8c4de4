package id.tertib.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The calendar as it stands in the tables at the moment of the question. */
@Component
class StoredCalendar implements WorkingDayCalendar {

  private final HariLiburTable table;

  StoredCalendar(HariLiburTable table) {
    this.table = table;
  }

  @Override
  public boolean isWorkingDay(LocalDate date) {
    return table.kalender().isWorkingDay(date);
  }

  @Override
  public WorkingDay add(LocalDate from, int days) {
    return table.kalender().add(from, days);
  }

  @Override
  public LocalDate onOrBefore(LocalDate date) {
    return table.kalender().onOrBefore(date);
  }

  @Override
  public int between(LocalDate from, LocalDate to) {
    return table.kalender().between(from, to);
  }
}
