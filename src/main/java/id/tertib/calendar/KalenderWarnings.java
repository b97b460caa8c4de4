package id.tertib.calendar;

import id.tertib.data.Tanggal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody should see to before a change of the calendar is made; nothing here hinders. */
final class KalenderWarnings {

  private KalenderWarnings() {}

  static List<String> about(LiburChange change, Kalender after) {
    var warnings = new ArrayList<String>();
    var forgotten = workingDaysOnFixedLibur(change, after);
    if (!forgotten.isEmpty()) {
      warnings.add(
          "%s libur setiap tahun, tetapi tidak ada dalam daftar ini dan akan menjadi hari kerja."
              .formatted(forgotten));
    }
    if (change.baru().size() == 1 && YearSheet.isWeekend(change.baru().get(0).tanggal())) {
      warnings.add(
          "%s memang bukan hari kerja, jadi tidak ada tanggal yang berpindah karenanya."
              .formatted(Tanggal.hari(change.baru().get(0).tanggal())));
    }
    if (!change.kosong() && !after.tahunPasti().contains(change.tahun())) {
      warnings.add(
          ("Hari libur %d belum ditetapkan seluruhnya, jadi tanggal yang dihitung di tahun itu"
                  + " tetap perkiraan. Impor daftar setahun begitu keputusannya terbit.")
              .formatted(change.tahun()));
    }
    return warnings;
  }

  private static String workingDaysOnFixedLibur(LiburChange change, Kalender after) {
    return Kalender.FIXED.stream()
        .sorted()
        .map((MonthDay day) -> day.atYear(change.tahun()))
        .filter(after::isWorkingDay)
        .map(Tanggal::panjang)
        .collect(Collectors.joining(", "));
  }
}
