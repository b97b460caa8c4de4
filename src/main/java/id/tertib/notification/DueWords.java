package id.tertib.notification;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How near a due date is, in working days, as the card's first line and its colour. */
@Component
public class DueWords {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** From here on it is near: a working week. */
  private static final int NEAR = 5;

  /** As far as the calendar counts. */
  private static final int FAR = 400;

  private final WorkingDayCalendar calendar;
  private final Clock clock;
  private final MessageSource messages;

  DueWords(WorkingDayCalendar calendar, Clock clock, MessageSource messages) {
    this.calendar = calendar;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * @param state words for {@link MailMessage.Card#state}; null without a due date
   */
  public record Words(@Nullable String state, String tone) {}

  public Words of(@Nullable LocalDate due) {
    if (due == null) {
      return new Words(null, "biasa");
    }
    var today = Tanggal.tanggal(clock.instant());
    var days = calendar.between(today, due);
    if (due.isBefore(today)) {
      return new Words(
          days == 0 ? text("surel.tenggat.lewat") : text("surel.tenggat.terlambat", -days),
          "terlambat");
    }
    if (due.equals(today)) {
      return new Words(text("surel.tenggat.hariini"), "dekat");
    }
    if (days == 0) {
      return new Words(text("surel.tenggat.libur"), "dekat");
    }
    var estimate = days <= FAR && calendar.add(today, days).assumed();
    return new Words(
        text(estimate ? "surel.tenggat.perkiraan" : "surel.tenggat.lagi", days),
        days <= NEAR ? "dekat" : "biasa");
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, INDONESIAN);
  }
}
