package id.tertib.monitoring;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads what a task's form sent. */
final class IsianTugas {

  private IsianTugas() {}

  /** Empty also when it was not sent, or shows nothing. */
  static String teks(Map<String, Object> variables, String nama) {
    var nilai = variables.get(nama);
    return nilai == null || VisibleText.isBlank(nilai.toString()) ? "" : nilai.toString();
  }

  /** Empty also when it is no date, which the form's own check refuses. */
  static Optional<LocalDate> tanggal(Map<String, Object> variables, String nama) {
    try {
      return Optional.of(teks(variables, nama))
          .filter(teks -> !teks.isBlank())
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Why a date cannot be a deadline: it is a day off; the sentence names the next working day. */
  static Optional<String> bukanHariKerja(LocalDate tanggal, WorkingDayCalendar kalender) {
    return kalender.isWorkingDay(tanggal)
        ? Optional.empty()
        : Optional.of(
            "%s bukan hari kerja. Hari kerja berikutnya %s."
                .formatted(Tanggal.hari(tanggal), Tanggal.hari(kalender.onOrAfter(tanggal))));
  }
}
