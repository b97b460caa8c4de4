package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.ledger.ReminderSchedule;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailTimetable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Day and hour of the mails that come by themselves, on the page of the schedule. */
@Controller
class MailTimes {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private final MailTimetable timetable;
  private final ReminderSchedule schedule;
  private final CurrentUser user;

  MailTimes(MailTimetable timetable, ReminderSchedule schedule, CurrentUser user) {
    this.timetable = timetable;
    this.schedule = schedule;
    this.user = user;
  }

  /** A day of the week to choose. */
  record Day(int number, String name) {}

  /** A mail with its day and hour. */
  record Line(String kind, int day, String dayName, String time) {}

  static List<Day> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Day(day.getValue(), name(day)))
        .toList();
  }

  static List<Line> lines(MailTimetable timetable) {
    return timetable.all().entrySet().stream()
        .map(
            one ->
                new Line(
                    one.getKey(),
                    one.getValue().day().getValue(),
                    name(one.getValue().day()),
                    one.getValue().time().toString()))
        .toList();
  }

  @PostMapping("/tenggat/jadwal/surel/{jenis}")
  String change(
      @PathVariable String jenis,
      @RequestParam(defaultValue = "0") int hari,
      @RequestParam(defaultValue = "") String jam,
      RedirectAttributes after) {
    schedule.requireMayChange(user.id());
    timetable.change(jenis, day(hari), time(jam), user.id());
    after.addFlashAttribute("surelTersimpan", true);
    return "redirect:/tenggat/jadwal";
  }

  private static DayOfWeek day(int number) {
    if (number < 1 || number > 7) {
      throw RefusedException.badRequest(
          "Hari %d tidak dikenal. Pilih Senin sampai Minggu.".formatted(number));
    }
    return DayOfWeek.of(number);
  }

  private static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed).withSecond(0).withNano(0);
    } catch (DateTimeParseException e) {
      throw RefusedException.badRequest("Jam tidak terbaca. Tulis seperti 07:30.");
    }
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, INDONESIAN);
  }
}
