package id.tertib.data;

import java.util.List;
import java.util.Locale;

/** Sizes of files as people read them. */
public final class ByteSize {

  private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB");

  private ByteSize() {}

  /** In thousands, e.g. {@code 812 KB} or {@code 1,9 GB}. */
  public static String words(long bytes) {
    var value = Math.max(bytes, 0) / 1000.0;
    var unit = 0;
    while (value >= 999.5 && unit < UNITS.size() - 1) {
      value /= 1000;
      unit++;
    }
    var form = unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.forLanguageTag("id"), form, value, UNITS.get(unit))
        .replace(",0 ", " ");
  }
}
