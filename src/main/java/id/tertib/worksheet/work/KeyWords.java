package id.tertib.worksheet.work;

import id.tertib.data.Tanggal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What programs write, as people read it. */
public final class KeyWords {

  private static final Pattern KEY = Pattern.compile("[a-z]+([A-Z][a-z0-9]*)+");
  private static final Pattern NEXT_WORD = Pattern.compile("(?=[A-Z])");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private KeyWords() {}

  /** {@code tanggalBaru} as {@code tanggal baru}; what is no key stays. */
  public static String spoken(String name) {
    return KEY.matcher(name).matches()
        ? NEXT_WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT)
        : name;
  }

  /** {@code 2026-11-30} as {@code 30 November 2026}; any other text stays. */
  public static String readable(String value) {
    if (!DAY.matcher(value).matches()) {
      return value;
    }
    try {
      return Tanggal.panjang(LocalDate.parse(value));
    } catch (DateTimeParseException noDay) {
      return value;
    }
  }
}
