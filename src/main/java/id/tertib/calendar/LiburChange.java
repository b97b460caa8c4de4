package id.tertib.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of the calendar within one year.
 *
 * @param tahun the year
 * @param sebelum all its days off as they stand, in order
 * @param sesudah all its days off as they would be, in order
 * @param menetapkan whether a year without a decree has one from now on
 */
record LiburChange(
    int tahun, List<HariLibur> sebelum, List<HariLibur> sesudah, boolean menetapkan) {

  LiburChange {
    sebelum = List.copyOf(sebelum);
    sesudah = List.copyOf(sesudah);
  }

  /** A day whose entry changes. */
  record Changed(HariLibur dari, HariLibur menjadi) {}

  public List<HariLibur> baru() {
    var earlier = byDay(sebelum);
    return sesudah.stream().filter(day -> !earlier.containsKey(day.tanggal())).toList();
  }

  public List<HariLibur> hilang() {
    var kept = byDay(sesudah);
    return sebelum.stream().filter(day -> !kept.containsKey(day.tanggal())).toList();
  }

  public List<Changed> berubah() {
    var earlier = byDay(sebelum);
    return sesudah.stream()
        .flatMap(
            day ->
                Stream.ofNullable(earlier.get(day.tanggal()))
                    .filter(from -> !from.equals(day))
                    .map(from -> new Changed(from, day)))
        .toList();
  }

  /** Nothing would be written. */
  public boolean kosong() {
    return !menetapkan && sebelum.equals(sesudah);
  }

  /** The whole calendar as it would be. */
  Kalender applyTo(Kalender now) {
    var daysOff =
        new HashSet<>(now.libur().stream().filter(day -> day.getYear() != tahun).toList());
    sesudah.forEach(day -> daysOff.add(day.tanggal()));
    var decreed = new HashSet<>(now.tahunPasti());
    if (menetapkan) {
      decreed.add(tahun);
    }
    return new Kalender(daysOff, decreed);
  }

  private static Map<LocalDate, HariLibur> byDay(List<HariLibur> list) {
    return list.stream().collect(Collectors.toMap(HariLibur::tanggal, Function.identity()));
  }
}
