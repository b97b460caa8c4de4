package id.tertib.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register as those who lead read it: what is late and why, this week, and the last year. */
public interface DeadlineBoard {

  /**
   * @param told the figures of the list
   * @param kinds of which something is late, those with most first
   * @param unexplained late ones without a reason
   * @param late the latest first, no more than asked for
   * @param week due from today until Sunday, equal ones on one line, no more than asked for
   * @param next the nearest that is not late; null when nothing is open
   * @param months the last twelve, the oldest first
   */
  record Board(
      DeadlineCounts.Told told,
      List<Kind> kinds,
      long unexplained,
      List<Late> late,
      List<Soon> week,
      @Nullable Soon next,
      Months months) {}

  /** How many of a kind are late. */
  record Kind(String code, String name, long late) {}

  /**
   * What is late.
   *
   * @param caseKey e.g. {@code 2026-TW2/dinkes}
   * @param cycle as people read it, e.g. {@code triwulan II 2026}
   * @param office as tables call it; null for the city's own
   * @param holder who took its task, else who owes it, as people read it
   * @param since the day that it missed
   * @param left how long that is, e.g. {@code terlambat 9 hari kerja}
   * @param reason the holder's latest words about this day; null for none
   * @param asked the latest question that waits for an answer; null for none
   * @param copy who would get a copy of a question, as people read it; null for nobody
   */
  record Late(
      long id,
      String title,
      String caseKey,
      String cycle,
      @Nullable String office,
      String holder,
      LocalDate since,
      String left,
      boolean returned,
      @Nullable Reason reason,
      @Nullable Asked asked,
      @Nullable String copy) {}

  /** Why something is late, as its holder wrote it. */
  record Reason(String text, Instant at) {}

  /**
   * @param by what pages call whoever asked; null for the reader himself
   * @param until the working day until which an answer is awaited
   * @param waiting whether that day is not over
   */
  record Asked(@Nullable String by, Instant at, LocalDate until, boolean waiting) {}

  /**
   * What falls due.
   *
   * @param where whose it is, e.g. {@code Dinkes} or {@code 27 perangkat daerah}
   * @param left e.g. {@code 2 hari kerja lagi}
   * @param near whether that is a working week or less
   * @param address of its rows
   */
  record Soon(
      String title, String where, LocalDate due, String left, boolean near, String address) {}

  /**
   * @param late also what was handed in later
   */
  record Month(YearMonth month, long kept, long late) {

    public LocalDate first() {
      return month.atDay(1);
    }

    public LocalDate last() {
      return month.atEndOfMonth();
    }
  }

  /** Months and their sums. */
  record Months(List<Month> each) {

    public long kept() {
      return each.stream().mapToLong(Month::kept).sum();
    }

    public long late() {
      return each.stream().mapToLong(Month::late).sum();
    }

    public long all() {
      return kept() + late();
    }

    public LocalDate first() {
      return each.get(0).first();
    }

    public LocalDate last() {
      return each.get(each.size() - 1).last();
    }
  }

  /**
   * @param most rows of late ones
   * @param lines of this week
   */
  Board of(String userId, int most, int lines);
}
