package id.tertib.calendar;

import id.tertib.data.Sentences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far away a due date is, in working days and by the product's clock: the one set of words for
 * pages, lists and mails, and the one meaning of near.
 */
@Component
public class DueWords {

  /** From here on it is near: a working week. */
  private static final int DAYS_NEAR = 5;

  private final WorkingDayCalendar calendar;
  private final Sentences sentences;
  private final Clock clock;

  DueWords(WorkingDayCalendar calendar, Sentences sentences, Clock clock) {
    this.calendar = calendar;
    this.sentences = sentences;
    this.clock = clock;
  }

  /** How urgent a date is. */
  public enum Nearness {
    OVERDUE("bad"),
    NEAR("warn"),
    FAR("biasa");

    private final String tone;

    Nearness(String tone) {
      this.tone = tone;
    }

    /** As pages write it: {@code bad}, {@code warn} or {@code biasa}. */
    public String tone() {
      return tone;
    }
  }

  /**
   * @param text e.g. {@code 3 hari kerja lagi}, {@code hari ini}, {@code terlambat 2 hari kerja}
   */
  public record Words(String text, Nearness nearness) {}

  public Words of(LocalDate due) {
    return today().of(due);
  }

  /** Asks the calendar once for each day: many deadlines fall on few days. */
  public Reading today() {
    return new Reading(LocalDate.now(clock));
  }

  /** The words as they are on one day. */
  public final class Reading {

    private final LocalDate day;
    private final Map<LocalDate, Integer> left = new HashMap<>();
    private final Map<LocalDate, Words> words = new HashMap<>();
    private final Map<Integer, Boolean> assumed = new HashMap<>();

    private Reading(LocalDate day) {
      this.day = day;
    }

    public LocalDate day() {
      return day;
    }

    /** Whether what is owed by this day is late. */
    public boolean isLate(@Nullable LocalDate due) {
      return Lateness.isLate(due, day);
    }

    /** Working days over; 0 when it is not late, and when only days off have passed since. */
    public int late(LocalDate due) {
      return isLate(due) ? -left(due) : 0;
    }

    /** Whether this day lies in a year without a holiday decree. */
    public boolean assumed(LocalDate date) {
      return assumed(date.getYear());
    }

    public Words of(LocalDate due) {
      return words.computeIfAbsent(due, this::read);
    }

    private Words read(LocalDate due) {
      var days = left(due);
      if (isLate(due)) {
        return new Words(days == 0 ? text("lewat") : text("terlambat", -days), Nearness.OVERDUE);
      }
      if (due.equals(day)) {
        return new Words(text("hari-ini"), Nearness.NEAR);
      }
      if (days == 0) {
        return new Words(text("sebentar"), Nearness.NEAR);
      }
      var estimate = IntStream.rangeClosed(day.getYear(), due.getYear()).anyMatch(this::assumed);
      return new Words(
          text(estimate ? "lagi-perkiraan" : "lagi", days),
          days <= DAYS_NEAR ? Nearness.NEAR : Nearness.FAR);
    }

    private int left(LocalDate due) {
      return left.computeIfAbsent(due, one -> calendar.between(day, one));
    }

    private boolean assumed(int year) {
      return assumed.computeIfAbsent(
          year, one -> calendar.add(LocalDate.of(one, 6, 15), 0).assumed());
    }
  }

  private String text(String key, Object... values) {
    return sentences.of("kalender.sisa." + key, values);
  }
}
