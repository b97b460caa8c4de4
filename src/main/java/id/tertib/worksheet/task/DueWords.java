package id.tertib.worksheet.task;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.worksheet.work.WorksheetWords;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A deadline as people read it: always the date and the working days. */
@Component
final class DueWords {

  /** As far as the calendar counts in one go. */
  private static final int FARTHEST = 400;

  private final WorkingDayCalendar calendar;
  private final Clock clock;
  private final WorksheetWords words;

  DueWords(WorkingDayCalendar calendar, Clock clock, WorksheetWords words) {
    this.calendar = calendar;
    this.clock = clock;
    this.words = words;
  }

  /**
   * @return e.g. {@code Kamis, 26 November 2026 · 3 hari kerja lagi}
   */
  String of(LocalDate due) {
    var today = LocalDate.now(clock);
    var date = Tanggal.hari(due);
    if (due.equals(today)) {
      return words.of("tenggat.hari-ini", date);
    }
    var days = calendar.between(today, due);
    if (due.isBefore(today)) {
      return days == 0
          ? words.of("tenggat.lewat", date)
          : words.of("tenggat.terlambat", date, Integer.toString(-days));
    }
    if (days == 0) {
      return words.of("tenggat.sebentar", date);
    }
    var assumed = days <= FARTHEST && calendar.add(today, days).assumed();
    return words.of(
        assumed ? "tenggat.lagi.perkiraan" : "tenggat.lagi", date, Integer.toString(days));
  }
}
