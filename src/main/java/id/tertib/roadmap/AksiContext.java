package id.tertib.roadmap;

import id.tertib.roadmap.ButirComposition.Butir;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands beside an action on a sheet, whether it is a checklist or a quarterly report. */
final class AksiContext {

  private AksiContext() {}

  /**
   * @param periods the quarters that the sheet is about
   * @param office name of the office that is asked
   */
  static Map<String, String> of(Butir butir, List<Triwulan> periods, String office) {
    var aksi = butir.aksi();
    var jadwal = jadwal(aksi, periods);
    var context = new LinkedHashMap<String, String>();
    context.put("kondisiIdeal", aksi.kondisiIdeal());
    context.put("dokumen", aksi.dokumen());
    context.put(
        "jadwal", jadwal.stream().map(AksiContext::title).collect(Collectors.joining(", ")));
    context.put(
        "tahun",
        jadwal.stream()
            .map(each -> String.valueOf(each.tahun()))
            .distinct()
            .collect(Collectors.joining(", ")));
    context.put("jadwalUsulan", aksi.jadwalUsulan() ? "ya" : "tidak");
    context.put("terbawa", String.valueOf(butir.terbawa()));
    context.put("perangkatDaerah", office);
    context.put("sumber", "Perwali 63/2022, baris naskah " + aksi.barisNaskah());
    return context;
  }

  /** The action's quarters of this time, or the one that a one-off or carried-over row is from. */
  private static List<Triwulan> jadwal(RencanaAksi aksi, List<Triwulan> periods) {
    var now = aksi.jadwal().stream().filter(periods::contains).toList();
    if (!now.isEmpty()) {
      return now;
    }
    var end = periods.get(periods.size() - 1);
    return aksi.jadwal().stream()
        .filter(each -> each.compareTo(end) <= 0)
        .max(Comparator.naturalOrder())
        .map(List::of)
        .orElse(List.of());
  }

  /** “Triwulan IV 2026”. */
  static String title(Triwulan triwulan) {
    return "T" + triwulan.text().substring(1);
  }
}
