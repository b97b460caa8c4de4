package id.tertib.deadline.ledger;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the reminders: so many calendar days before or after the due date (CONTRACT 8), when a
 * share of the limit has run, or every month after the last stage of days. In the ledger each month
 * is a stage of its days.
 *
 * @param days negative before, 0 on the day, positive after; 0 for the others
 * @param share of the limit's working days in percent, 1 to 100; null for the others
 */
public record Stage(int days, @Nullable Integer share, boolean monthly)
    implements Comparable<Stage> {

  static final Stage MONTHLY = new Stage(0, null, true);

  /** When reminders are sent, WIB. */
  public static final LocalTime TIME = LocalTime.of(7, 30);

  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}) ?%");
  private static final String EVERY_MONTH = "bulanan";
  private static final Comparator<Stage> ORDER =
      Comparator.comparing(Stage::monthly)
          .thenComparing(Stage::share, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(Stage::days);

  public Stage {
    if (share != null && (share < 1 || share > 100)) {
      throw new IllegalArgumentException("Bagian %d %% tidak ada".formatted(share));
    }
  }

  public static Stage ofDays(int days) {
    return new Stage(days, null, false);
  }

  static Stage ofShare(int percent) {
    return new Stage(0, percent, false);
  }

  /**
   * As schedules write it: {@code -7}, {@code 0}, {@code 1}, {@code 50%}, {@code bulanan}.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Stage parse(String text) {
    if (text.equalsIgnoreCase(EVERY_MONTH)) {
      return MONTHLY;
    }
    var share = SHARE.matcher(text);
    return share.matches()
        ? ofShare(Integer.parseInt(share.group(1)))
        : ofDays(Integer.parseInt(text));
  }

  /** As the ledger names it; empty for a row that no schedule made. */
  public static @Nullable Stage ofLabel(String label) {
    if (label.equals("H")) {
      return ofDays(0);
    }
    return label.endsWith("%")
        ? parse(label)
        : label.startsWith("H") ? ofDays(Integer.parseInt(label.substring(1))) : null;
  }

  /** The text that {@link #parse} reads. */
  String text() {
    if (monthly) {
      return EVERY_MONTH;
    }
    return share == null ? Integer.toString(days) : share + "%";
  }

  /** As ledger and API write it: {@code H-7}, {@code H}, {@code H+1}, {@code 50%}. */
  public String label() {
    if (monthly) {
      return EVERY_MONTH;
    }
    if (share != null) {
      return share + "%";
    }
    if (days == 0) {
      return "H";
    }
    return days < 0 ? "H" + days : "H+" + days;
  }

  /** The last stage of days, which months are counted from; the due date when there is none. */
  public static Stage lastOf(Stream<Stage> stages) {
    return ofDays(stages.mapToInt(Stage::days).reduce(0, Math::max));
  }

  /** Up to the due date a day off moves to the working day before, after it to the next. */
  public LocalDate day(LocalDate due, WorkingDayCalendar calendar) {
    var day = due.plusDays(days);
    return days <= 0 ? calendar.onOrBefore(day) : calendar.onOrAfter(day);
  }

  public static Instant moment(LocalDate day, ZoneId zone) {
    return day.atTime(TIME).atZone(zone).toInstant();
  }

  @Override
  public int compareTo(Stage other) {
    return ORDER.compare(this, other);
  }
}
