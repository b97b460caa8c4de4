package id.tertib.portal;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How far away a deadline is, in words and working days, by the product's clock. */
@Component
class Sisa {

  private static final int NEAR = 3;
  private static final int LONGEST = 400;

  private final WorkingDayCalendar calendar;
  private final Clock clock;

  Sisa(WorkingDayCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param kata e.g. {@code 3 hari kerja lagi}
   * @param keadaan {@code bad} when late, {@code warn} when near, else {@code biasa}
   */
  record Kata(String kata, String keadaan) {}

  Kata hingga(LocalDate due) {
    var today = LocalDate.now(clock);
    if (due.isBefore(today)) {
      var late = calendar.between(due, today);
      return new Kata(
          late == 0 ? "lewat tenggat" : "terlambat %d hari kerja".formatted(late), "bad");
    }
    if (due.equals(today)) {
      return new Kata("hari ini", "warn");
    }
    var left = calendar.between(today, due);
    if (left == 0) {
      return new Kata("kurang dari satu hari kerja lagi", "warn");
    }
    var assumed = left <= LONGEST && calendar.add(today, left).assumed();
    return new Kata(
        "%d hari kerja lagi%s".formatted(left, assumed ? ", perkiraan" : ""),
        left <= NEAR ? "warn" : "biasa");
  }
}
