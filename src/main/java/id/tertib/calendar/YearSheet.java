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
record YearSheet(int tahun, boolean pasti, List<MonthSheet> bulan, int hariLibur, long hariKerja) {

  /**
   * @param nama e.g. {@code Agustus}
   * @param minggu rows from Monday to Sunday
   * @param libur days off in order
   * @param hariKerja working days of the month
   */
  record MonthSheet(String nama, List<List<DayBox>> minggu, List<Libur> libur, long hariKerja) {}

  /**
   * A square of the month.
   *
   * @param hari 1 to 31; 0 outside the month
   * @param libur what is celebrated; null for a working day or a mere weekend
   */
  record DayBox(int hari, boolean akhirPekan, boolean hariIni, @Nullable String libur) {}

  /**
   * @param entri null for a day that is off by assumption alone
   */
  record Libur(LocalDate tanggal, @Nullable HariLibur entri) {}

  static YearSheet of(int year, List<HariLibur> days, Kalender calendar, LocalDate today) {
    var entries = days.stream().collect(Collectors.toMap(HariLibur::tanggal, Function.identity()));
    var months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> month(YearMonth.of(year, number), entries, calendar, today))
            .toList();
    return new YearSheet(
        year,
        calendar.tahunPasti().contains(year),
        months,
        days.size(),
        months.stream().mapToLong(MonthSheet::hariKerja).sum());
  }

  private static MonthSheet month(
      YearMonth month, Map<LocalDate, HariLibur> entries, Kalender calendar, LocalDate today) {
    var days = month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList();
    var daysOff =
        days.stream()
            .filter(each -> entries.containsKey(each) || countsAsLibur(each, calendar))
            .map(each -> new Libur(each, entries.get(each)))
            .toList();
    var liburNames =
        daysOff.stream()
            .collect(
                Collectors.toMap(
                    Libur::tanggal,
                    each -> each.entri() == null ? "perkiraan" : each.entri().nama()));
    var boxes = new ArrayList<DayBox>();
    IntStream.range(1, month.atDay(1).getDayOfWeek().getValue())
        .forEach(each -> boxes.add(outside()));
    days.forEach(
        each ->
            boxes.add(
                new DayBox(
                    each.getDayOfMonth(),
                    isWeekend(each),
                    each.equals(today),
                    liburNames.get(each))));
    while (boxes.size() % 7 != 0) {
      boxes.add(outside());
    }
    return new MonthSheet(
        Tanggal.bulan(month),
        IntStream.range(0, boxes.size() / 7)
            .mapToObj(week -> List.copyOf(boxes.subList(week * 7, week * 7 + 7)))
            .toList(),
        daysOff,
        days.stream().filter(calendar::isWorkingDay).count());
  }

  private static DayBox outside() {
    return new DayBox(0, false, false, null);
  }

  private static boolean countsAsLibur(LocalDate day, Kalender calendar) {
    return !isWeekend(day) && !calendar.isWorkingDay(day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
