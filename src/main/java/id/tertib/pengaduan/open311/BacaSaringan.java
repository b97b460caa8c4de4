package id.tertib.pengaduan.open311;

import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads GeoReport's filters. A span is 90 days; what it leaves open follows from that. */
@Component
class BacaSaringan {

  private static final Duration RENTANG = Duration.ofDays(90);
  private static final Pattern TAHUN = Pattern.compile("\\d{4}-.*");
  private static final int TERBANYAK = 1_000;

  private final Clock clock;

  BacaSaringan(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws IsianDitolak for a moment without zone, a span of more than 90 days, an unknown status
   */
  Saringan baca(
      @Nullable String codes,
      @Nullable String from,
      @Nullable String until,
      @Nullable String status) {
    var dari = saat("start_date", from);
    var sampai = saat("end_date", until);
    if (dari == null) {
      sampai = sampai == null ? clock.instant() : sampai;
      dari = sampai.minus(RENTANG);
    } else if (sampai == null) {
      sampai = dari.plus(RENTANG);
    }
    if (sampai.isBefore(dari) || Duration.between(dari, sampai).compareTo(RENTANG) > 0) {
      throw new IsianDitolak(
          "start_date, end_date",
          "Rentangnya paling panjang 90 hari, dan start_date sebelum end_date. Bagi menjadi beberapa permintaan.");
    }
    return new Saringan(codes == null ? List.of() : daftar(codes), dari, sampai, status(status));
  }

  /** Values apart by commas, without doubles. */
  static List<String> daftar(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .limit(TERBANYAK)
        .toList();
  }

  private static @Nullable Instant saat(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    // An unescaped plus of the zone arrives as a space.
    var moment = text.strip().replace(' ', '+');
    try {
      if (TAHUN.matcher(moment).matches()) {
        return OffsetDateTime.parse(moment).toInstant();
      }
    } catch (DateTimeParseException noMoment) {
      // told below
    }
    throw new IsianDitolak(
        field, "Tulis waktu ISO 8601 dengan zona, misalnya 2026-11-26T08:00:00+07:00.");
  }

  private static Set<Status> status(@Nullable String text) {
    var all = EnumSet.noneOf(Status.class);
    for (var one : text == null ? List.<String>of() : daftar(text)) {
      all.addAll(
          StatusPublik.of(one)
              .orElseThrow(() -> new IsianDitolak("status", "Pilih open atau closed."))
              .isi());
    }
    return all;
  }
}
