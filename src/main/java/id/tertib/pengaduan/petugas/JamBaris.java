package id.tertib.pengaduan.petugas;

import id.tertib.calendar.DueWords;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.pengaduan.perkara.Desakan;
import java.time.LocalDate;

/**
 * A clock as its bar draws it.
 *
 * @param batas working days of the limit
 * @param terpakai working days of it that are used, more than the limit when it is late
 * @param sisa working days that are left; negative when it is late
 * @param kata e.g. {@code terlambat 2 hari kerja}
 * @param lewat whether its day is over
 * @param hariIni whether its day is today
 */
record JamBaris(
    long tenggat,
    String jenis,
    LocalDate sampai,
    int batas,
    int terpakai,
    int sisa,
    String kata,
    boolean lewat,
    boolean hariIni) {

  /** The bar has room for a quarter beyond the limit. */
  private static final int SELURUH = 125;

  static JamBaris of(Deadline one, DueWords.Reading today, WorkingDayCalendar calendar) {
    var stopped = one.pausedSince();
    var day = stopped == null ? today.day() : stopped;
    var left = calendar.between(day, one.due());
    var limit = limit(one, calendar);
    return new JamBaris(
        one.id(),
        one.kind(),
        one.due(),
        limit,
        Math.max(0, limit - left),
        left,
        today.of(one.due()).text(),
        stopped == null && today.isLate(one.due()),
        stopped == null && one.due().equals(today.day()));
  }

  /** One that a letter moved is measured by the days that it has in all. */
  private static int limit(Deadline one, WorkingDayCalendar calendar) {
    return one.rule().kind() == DueRule.Kind.HARI_KERJA && one.rule().days() > 0
        ? one.rule().days()
        : Math.max(1, calendar.between(one.registered(), one.due()));
  }

  /** Share of the limit that is used, in percent, rounded. */
  public int persen() {
    return Math.round(100f * terpakai / batas);
  }

  /** How far the bar goes, in percent of its width; one that is very late fills it. */
  public String lebar() {
    return Math.min(persen(), SELURUH) * 100 / SELURUH + "%";
  }

  public String nada() {
    return desakan().nada();
  }

  public String bentuk() {
    return desakan().bentuk();
  }

  private Desakan desakan() {
    return Desakan.of(lewat, hariIni, persen(), sisa);
  }
}
