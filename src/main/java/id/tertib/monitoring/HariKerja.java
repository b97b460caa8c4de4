package id.tertib.monitoring;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Working days seen from one day. The due dates of 38 offices are few different days, and the
 * calendar reads its holidays anew at each question: each day is asked once.
 */
final class HariKerja {

  private final WorkingDayCalendar kalender;
  private final LocalDate hariIni;
  private final Map<LocalDate, Integer> sisa = new HashMap<>();

  HariKerja(WorkingDayCalendar kalender, LocalDate hariIni) {
    this.kalender = kalender;
    this.hariIni = hariIni;
  }

  LocalDate hariIni() {
    return hariIni;
  }

  /** Working days left until that day; negative once it has passed. */
  int sisa(LocalDate tenggat) {
    return sisa.computeIfAbsent(tenggat, satu -> kalender.between(hariIni, satu));
  }

  /** Working days over; 0 when it is not late, and also when only days off have passed since. */
  int terlambat(LocalDate tenggat) {
    return tenggat.isBefore(hariIni) ? -sisa(tenggat) : 0;
  }

  /** “3 hari kerja lagi”, “hari ini”, “terlambat 2 hari kerja”. */
  String kata(LocalDate tenggat) {
    if (tenggat.isBefore(hariIni)) {
      return sisa(tenggat) == 0 ? "terlambat" : "terlambat %d hari kerja".formatted(-sisa(tenggat));
    }
    if (tenggat.equals(hariIni)) {
      return "hari ini";
    }
    return sisa(tenggat) == 0
        ? "sebelum hari kerja berikutnya"
        : "%d hari kerja lagi".formatted(sisa(tenggat));
  }
}
