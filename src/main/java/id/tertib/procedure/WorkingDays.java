package id.tertib.procedure;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import java.time.LocalDate;
import java.util.Optional;

/** Deadlines that people choose fall on working days. */
public final class WorkingDays {

  private WorkingDays() {}

  /** Why a date cannot be a deadline: it is a day off; the sentence names the next working day. */
  public static Optional<String> refuse(LocalDate date, WorkingDayCalendar calendar) {
    return calendar.isWorkingDay(date)
        ? Optional.empty()
        : Optional.of(
            "%s bukan hari kerja. Hari kerja berikutnya %s."
                .formatted(Tanggal.hari(date), Tanggal.hari(calendar.onOrAfter(date))));
  }
}
