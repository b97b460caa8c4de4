package id.tertib.roadmap;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that asked an office how far it carried out its actions.
 *
 * @param id of the sheet
 * @param caseKey key of its case, e.g. {@code 2026-TW3/dinkes}
 * @param address of the page that shows its case
 * @param semester that it belongs to
 * @param triwulan its quarter; null for a sheet of the whole semester
 * @param cycle e.g. “semester I 2026”
 * @param office code of the office that was asked
 * @param sah whether it counts: its report was sent, or it was accepted; else it proves nothing
 * @param saat when its result came; while there is none, when it was begun
 */
public record AskedSheet(
    String id,
    String caseKey,
    String address,
    Semester semester,
    @Nullable Triwulan triwulan,
    String cycle,
    String office,
    boolean sah,
    Instant saat) {

  static final Comparator<AskedSheet> BY_CYCLE =
      Comparator.comparing(AskedSheet::semester)
          .thenComparing(AskedSheet::triwulan, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** E.g. “Semester I 2026”. */
  String title() {
    return cycle.substring(0, 1).toUpperCase(Locale.ROOT) + cycle.substring(1);
  }

  /** E.g. “laporan triwulan III 2026” or “daftar periksa semester II 2026”. */
  public String nama() {
    return (triwulan == null ? "daftar periksa " : "laporan ") + cycle;
  }
}
