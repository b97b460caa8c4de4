package id.tertib.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Dates and times as people read them, in the city's zone. Pages write {@code
 * ${@tanggal.hari(tenggat)}}, code calls the static methods.
 */
@Component("tanggal")
public final class Tanggal {

  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private static final DateTimeFormatter LONG = formatter("d MMMM uuuu");
  private static final DateTimeFormatter DAY = formatter("EEEE, d MMMM uuuu");
  private static final DateTimeFormatter SHORT = formatter("d MMM");
  private static final DateTimeFormatter MONTH = formatter("MMMM");
  private static final DateTimeFormatter TIME = formatter("HH:mm");

  private static final List<DateTimeFormatter> TYPED =
      Stream.of("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu")
          .map(
              pattern ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(pattern)
                      .toFormatter(INDONESIA)
                      .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  Tanggal() {}

  /** {@code 26 November 2026}. */
  public static String panjang(LocalDate date) {
    return LONG.format(date);
  }

  /** {@code 26 November 2026}, the day this moment falls on in the city. */
  public static String panjang(Instant moment) {
    return panjang(date(moment));
  }

  /**
   * A day as somebody typed it: {@code 26 November 2026}, {@code 26/11/2026} or {@code 2026-11-26}.
   *
   * @return empty when it is none of these, or no day of the calendar
   */
  public static Optional<LocalDate> read(String typed) {
    for (var form : TYPED) {
      try {
        return Optional.of(LocalDate.parse(typed.strip(), form));
      } catch (DateTimeParseException other) {
        // Not in this form
      }
    }
    return Optional.empty();
  }

  /** {@code Kamis, 26 November 2026}: a deadline is always told with its weekday. */
  public static String hari(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code Kamis, 26 November 2026}, the day this moment falls on in the city. */
  public static String hari(Instant moment) {
    return hari(date(moment));
  }

  /** {@code 26 Nov}, only where the year cannot be mistaken. */
  public static String pendek(LocalDate date) {
    return SHORT.format(date);
  }

  /** {@code November}. */
  public static String bulan(YearMonth month) {
    return MONTH.format(month);
  }

  /** {@code 10:42}. */
  public static String jam(Instant moment) {
    return TIME.format(moment.atZone(ZONE));
  }

  /** {@code 10:42 WIB}: for a record or a promise. */
  public static String jamWib(Instant moment) {
    return jam(moment) + " WIB";
  }

  /** {@code 26 November 2026, 10:42 WIB}. */
  public static String waktu(Instant moment) {
    return panjang(moment) + ", " + jamWib(moment);
  }

  /** This moment as programs read it, in the city's zone. */
  public static OffsetDateTime saat(Instant moment) {
    return moment.atZone(ZONE).toOffsetDateTime();
  }

  /** The day this moment falls on in the city. */
  public static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, INDONESIA);
  }
}
