package id.tertib.calendar;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one meaning of late, and the words of every figure that counts it. What is owed is late once
 * its day is over, also when only days off have passed since; what was handed in is late when that
 * was on a later day. A figure says what it counts and where, so that figures that differ say why.
 */
@Component
public class Lateness {

  private final Sentences sentences;

  Lateness(Sentences sentences) {
    this.sentences = sentences;
  }

  /** What a figure counts. */
  public enum Unit {
    /** Rows of the register of deadlines, the city's own among them. */
    TENGGAT,
    /** Cases with at least one open step that is late. */
    PERKARA,
    /** The same of a cycle in which each office has one case. */
    PERANGKAT_DAERAH;

    private String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param due of what is still owed; null when it has no day
   */
  public static boolean isLate(@Nullable LocalDate due, LocalDate today) {
    return due != null && due.isBefore(today);
  }

  /** Whether what was handed in then was late. */
  public static boolean wasLate(Instant metAt, LocalDate due) {
    return isLate(due, Tanggal.date(metAt));
  }

  /**
   * @param everything whether the reader sees every case of the city
   * @return {@code semua prosedur}, or {@code bagian Anda}
   */
  public String scope(boolean everything) {
    return sentences.of(everything ? "terlambat.di.semua" : "terlambat.di.bagian");
  }

  /**
   * @param where as people read it, e.g. {@code semester I 2026}
   * @return e.g. {@code 2 perangkat daerah terlambat di semester I 2026}
   */
  public String in(Unit unit, long count, String where) {
    return sentences.of("terlambat.jumlah", count, what(unit, where));
  }

  /** The same beside its number, e.g. {@code tenggat terlambat di semua prosedur}. */
  public String what(Unit unit, String where) {
    return sentences.of("terlambat.apa", sentences.of("terlambat.satuan." + unit.code()), where);
  }

  /**
   * @param days working days of the one that is late the longest; 0 when only days off have passed
   * @return e.g. {@code 2 perangkat daerah terlambat, paling lama 66 hari kerja}
   */
  public String worst(Unit unit, long count, int days) {
    var what = sentences.of("terlambat.satuan." + unit.code());
    if (days == 0) {
      return sentences.of("terlambat.baru", count, what);
    }
    return sentences.of(count == 1 ? "terlambat.satu" : "terlambat.terlama", count, what, days);
  }
}
