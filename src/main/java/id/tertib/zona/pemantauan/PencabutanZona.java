package id.tertib.zona.pemantauan;

import id.tertib.engine.CaseKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the model {@code pencabutan-zona-integritas} and the code must agree on. */
final class PencabutanZona {

  static final String KEY = "pencabutan-zona-integritas";

  static final String KONFIRMASI = "konfirmasi";
  static final String PUTUSKAN = "putuskan";

  /** The register, or the TPI's monitoring, proposes a revocation: starts the case. */
  static final String PESAN_DIUSULKAN = "pencabutanZonaDiusulkan";

  private static final Pattern CYCLE = Pattern.compile("CABUT-ZI-(\\d{4})-(\\d{1,3})");

  private PencabutanZona() {}

  /** {@code CABUT-ZI-2026-1/bapenda}: the first proposal of a year that is about this unit. */
  static String key(int year, int number, String unit) {
    return new CaseKey("CABUT-ZI-%d-%d".formatted(year, number), unit).toString();
  }

  /** {@code 2026}, or {@code 2026 (usul ke-2)}; empty for a cycle of others. */
  static Optional<String> period(String cycle) {
    var found = CYCLE.matcher(cycle);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        found.group(2).equals("1")
            ? found.group(1)
            : "%s (usul ke-%s)".formatted(found.group(1), found.group(2)));
  }
}
