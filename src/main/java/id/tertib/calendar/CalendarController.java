package id.tertib.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tertib.engine.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Working days and days off for programs (CONTRACT 5). */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

  private final WorkingDayCalendar calendar;
  private final HariLiburTable table;

  CalendarController(WorkingDayCalendar calendar, HariLiburTable table) {
    this.calendar = calendar;
    this.table = table;
  }

  /**
   * @param warning left out unless {@code assumed}
   */
  record WorkingDays(
      LocalDate from,
      int days,
      LocalDate date,
      boolean assumed,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String warning) {}

  /** The working day that lies {@code days} working days after {@code from}. */
  @GetMapping("/working-days")
  WorkingDays workingDays(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String days) {
    var start = date(from);
    var count = days(days);
    var end = calendar.add(start, count);
    return new WorkingDays(
        start, count, end.date(), end.assumed(), end.assumed() ? warning(start, end.date()) : null);
  }

  /** The days off of one year, in order; empty when none is known. */
  @GetMapping("/holidays")
  List<HariLibur> holidays(@RequestParam(required = false) @Nullable String year) {
    return table.ofYear(year(year));
  }

  private String warning(LocalDate from, LocalDate to) {
    var decreed = table.decreedYears();
    var open =
        java.util.stream.IntStream.rangeClosed(from.getYear(), to.getYear())
            .filter(year -> !decreed.contains(year))
            .mapToObj(Integer::toString)
            .toList();
    return "Hari libur %s belum ditetapkan, jadi tanggal ini perkiraan: yang dihitung libur hanya"
            .formatted(String.join(" dan ", open))
        + " Sabtu, Minggu, 1 Januari, 1 Mei, 1 Juni, 17 Agustus, dan 25 Desember.";
  }

  private static LocalDate date(@Nullable String from) {
    if (from == null || from.isBlank()) {
      throw RefusedException.badRequest("Parameter from kosong. Isi tanggal seperti 2026-08-17.");
    }
    try {
      var date = LocalDate.parse(from.strip());
      if (Kalender.covers(date.getYear())) {
        return date;
      }
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "Parameter from berisi '%s', bukan tanggal. Isi tanggal seperti 2026-08-17."
              .formatted(from));
    }
    throw RefusedException.badRequest(
        "Parameter from berisi %s, di luar kalender. Isi tanggal dari tahun %d sampai %d."
            .formatted(from, Kalender.FIRST_YEAR, Kalender.LAST_YEAR));
  }

  private static int days(@Nullable String days) {
    var count = number("days", days, "Isi bilangan bulat 0 sampai " + Kalender.MOST_DAYS + ".");
    if (count < 0 || count > Kalender.MOST_DAYS) {
      throw RefusedException.badRequest(
          "Parameter days berisi %s, di luar batas. Isi bilangan bulat 0 sampai %d."
              .formatted(days, Kalender.MOST_DAYS));
    }
    return count;
  }

  private static int year(@Nullable String year) {
    var mend = "Isi tahun dari %d sampai %d.".formatted(Kalender.FIRST_YEAR, Kalender.LAST_YEAR);
    var value = number("year", year, mend);
    if (!Kalender.covers(value)) {
      throw RefusedException.badRequest(
          "Parameter year berisi %s, di luar kalender. %s".formatted(year, mend));
    }
    return value;
  }

  private static int number(String parameter, @Nullable String value, String mend) {
    if (value == null || value.isBlank()) {
      throw RefusedException.badRequest("Parameter %s kosong. %s".formatted(parameter, mend));
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw RefusedException.badRequest(
          "Parameter %s berisi '%s', bukan bilangan bulat. %s".formatted(parameter, value, mend));
    }
  }
}
