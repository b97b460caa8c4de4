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
record PerubahanLibur(
    int tahun, List<HariLibur> sebelum, List<HariLibur> sesudah, boolean menetapkan) {

  PerubahanLibur {
    sebelum = List.copyOf(sebelum);
    sesudah = List.copyOf(sesudah);
  }

  /** A day whose entry changes. */
  record Ubahan(HariLibur dari, HariLibur menjadi) {}

  public List<HariLibur> baru() {
    var lama = hari(sebelum);
    return sesudah.stream().filter(hari -> !lama.containsKey(hari.tanggal())).toList();
  }

  public List<HariLibur> hilang() {
    var tetap = hari(sesudah);
    return sebelum.stream().filter(hari -> !tetap.containsKey(hari.tanggal())).toList();
  }

  public List<Ubahan> berubah() {
    var lama = hari(sebelum);
    return sesudah.stream()
        .flatMap(
            hari ->
                Stream.ofNullable(lama.get(hari.tanggal()))
                    .filter(dari -> !dari.equals(hari))
                    .map(dari -> new Ubahan(dari, hari)))
        .toList();
  }

  /** Nothing would be written. */
  public boolean kosong() {
    return !menetapkan && sebelum.equals(sesudah);
  }

  /** The whole calendar as it would be. */
  Kalender pada(Kalender sekarang) {
    var libur =
        new HashSet<>(sekarang.libur().stream().filter(hari -> hari.getYear() != tahun).toList());
    sesudah.forEach(hari -> libur.add(hari.tanggal()));
    var pasti = new HashSet<>(sekarang.tahunPasti());
    if (menetapkan) {
      pasti.add(tahun);
    }
    return new Kalender(libur, pasti);
  }

  private static Map<LocalDate, HariLibur> hari(List<HariLibur> daftar) {
    return daftar.stream().collect(Collectors.toMap(HariLibur::tanggal, Function.identity()));
  }
}
