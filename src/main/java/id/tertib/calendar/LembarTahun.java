package id.tertib.calendar;

import id.tertib.data.Tanggal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year as its page draws it.
 *
 * @param tahun the year
 * @param pasti whether its days off are decreed
 * @param bulan its twelve months
 * @param hariLibur how many days off are entered
 * @param hariKerja how many working days it has
 */
record LembarTahun(int tahun, boolean pasti, List<Bulan> bulan, int hariLibur, long hariKerja) {

  /**
   * @param nama e.g. {@code Agustus}
   * @param minggu rows from Monday to Sunday
   * @param libur days off in order
   * @param hariKerja working days of the month
   */
  record Bulan(String nama, List<List<Kotak>> minggu, List<Libur> libur, long hariKerja) {}

  /**
   * A square of the month.
   *
   * @param hari 1 to 31; 0 outside the month
   * @param libur what is celebrated; null for a working day or a mere weekend
   */
  record Kotak(int hari, boolean akhirPekan, boolean hariIni, @Nullable String libur) {}

  /**
   * @param entri null for a day that is off by assumption alone
   */
  record Libur(LocalDate tanggal, @Nullable HariLibur entri) {}

  static LembarTahun dari(int tahun, List<HariLibur> hari, Kalender kalender, LocalDate today) {
    var entri = hari.stream().collect(Collectors.toMap(HariLibur::tanggal, Function.identity()));
    var bulan =
        IntStream.rangeClosed(1, 12)
            .mapToObj(nomor -> bulan(YearMonth.of(tahun, nomor), entri, kalender, today))
            .toList();
    return new LembarTahun(
        tahun,
        kalender.tahunPasti().contains(tahun),
        bulan,
        hari.size(),
        bulan.stream().mapToLong(Bulan::hariKerja).sum());
  }

  private static Bulan bulan(
      YearMonth bulan, Map<LocalDate, HariLibur> entri, Kalender kalender, LocalDate today) {
    var hari = bulan.atDay(1).datesUntil(bulan.atEndOfMonth().plusDays(1)).toList();
    var libur =
        hari.stream()
            .filter(each -> entri.containsKey(each) || dianggapLibur(each, kalender))
            .map(each -> new Libur(each, entri.get(each)))
            .toList();
    var namaLibur =
        libur.stream()
            .collect(
                Collectors.toMap(
                    Libur::tanggal,
                    each -> each.entri() == null ? "perkiraan" : each.entri().nama()));
    var kotak = new ArrayList<Kotak>();
    IntStream.range(1, bulan.atDay(1).getDayOfWeek().getValue()).forEach(each -> kotak.add(luar()));
    hari.forEach(
        each ->
            kotak.add(
                new Kotak(
                    each.getDayOfMonth(),
                    akhirPekan(each),
                    each.equals(today),
                    namaLibur.get(each))));
    while (kotak.size() % 7 != 0) {
      kotak.add(luar());
    }
    return new Bulan(
        Tanggal.bulan(bulan),
        IntStream.range(0, kotak.size() / 7)
            .mapToObj(minggu -> List.copyOf(kotak.subList(minggu * 7, minggu * 7 + 7)))
            .toList(),
        libur,
        hari.stream().filter(kalender::isWorkingDay).count());
  }

  private static Kotak luar() {
    return new Kotak(0, false, false, null);
  }

  private static boolean dianggapLibur(LocalDate hari, Kalender kalender) {
    return !akhirPekan(hari) && !kalender.isWorkingDay(hari);
  }

  static boolean akhirPekan(LocalDate hari) {
    return hari.getDayOfWeek() == DayOfWeek.SATURDAY || hari.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
