package id.tertib.roadmap;

import id.tertib.roadmap.RencanaAksi.Sifat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of the Road Map falls due when (RULES 1). Plain rules, no state. */
final class Jadwal {

  static final int FIRST_YEAR = 2021;
  static final int LAST_YEAR = 2040;

  private Jadwal() {}

  /**
   * Reads a quarter that the Road Map can hold.
   *
   * @throws IllegalArgumentException when the text is none
   */
  static Triwulan triwulan(String text) {
    var quarter = Triwulan.parse(text);
    if (quarter.tahun() < FIRST_YEAR || quarter.tahun() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "'%s' di luar tahun %d sampai %d".formatted(text, FIRST_YEAR, LAST_YEAR));
    }
    return quarter;
  }

  /**
   * Whether an action stands in the first checklist of a semester: one of its quarters lies in the
   * semester, or it is a one-off whose first quarter has come by its end.
   */
  static boolean isInSemester(RencanaAksi action, int year, int semester) {
    var quarters = Triwulan.ofSemester(year, semester);
    var end = quarters.get(1);
    return action.jadwal().stream().anyMatch(quarters::contains)
        || (action.sifat() == Sifat.SEKALI
            && action.jadwal().stream().anyMatch(quarter -> quarter.compareTo(end) <= 0));
  }

  /** By area in the order of the regulation, RA before QW, then by code. */
  static Comparator<RencanaAksi> sheetOrder() {
    return Comparator.comparingInt(
            (RencanaAksi action) -> AreaPerubahan.NAMES.indexOf(action.area()))
        .thenComparing(action -> action.kode().startsWith("RA-") ? 0 : 1)
        .thenComparing(RencanaAksi::kode);
  }

  /** “2022-TW4 2023-TW4”, as the mapping writes it. */
  static String text(List<Triwulan> quarters) {
    return String.join(" ", quarters.stream().map(Triwulan::toString).toList());
  }

  /** “TW1 2021–2026” or “TW1 dan TW3 2022; TW4 2024–2026”: as people say it. */
  static String summary(List<Triwulan> quarters) {
    var years = new TreeMap<Integer, String>();
    quarters.stream()
        .collect(Collectors.groupingBy(Triwulan::tahun, Collectors.toCollection(TreeSet::new)))
        .forEach((year, ofYear) -> years.put(year, names(ofYear)));
    var parts = new ArrayList<String>();
    while (!years.isEmpty()) {
      var first = years.firstEntry();
      var last = first.getKey();
      years.remove(last);
      while (first.getValue().equals(years.get(last + 1))) {
        years.remove(++last);
      }
      parts.add(
          first.getValue()
              + " "
              + (first.getKey().equals(last) ? last : first.getKey() + "–" + last));
    }
    return String.join("; ", parts);
  }

  private static String names(Collection<Triwulan> ofYear) {
    if (ofYear.size() == 4) {
      return "TW1–TW4";
    }
    var names = ofYear.stream().map(quarter -> "TW" + quarter.ke()).toList();
    var last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " dan " + names.get(last);
  }
}
