package id.tertib.zona.pemantauan;

import id.tertib.roadmap.Semester;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the model {@code pemantauan-zona-integritas} and the code must agree on. */
final class PemantauanZona {

  static final String KEY = "pemantauan-zona-integritas";

  static final String PANTAU = "pantau";

  private static final Pattern CYCLE = Pattern.compile("PANTAU-ZI-(\\d{4}-S[12])");

  private PemantauanZona() {}

  /** {@code PANTAU-ZI-2026-S1}: the city's case of a semester. */
  static String key(Semester semester) {
    return "PANTAU-ZI-" + semester.key();
  }

  /** Empty for a key of others. */
  static Optional<Semester> semester(String key) {
    var found = CYCLE.matcher(key);
    return found.matches() ? Semester.find(found.group(1)) : Optional.empty();
  }
}
