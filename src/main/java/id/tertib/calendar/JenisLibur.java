package id.tertib.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Who gave the day off. */
enum JenisLibur {
  LIBUR_NASIONAL,
  CUTI_BERSAMA,
  LIBUR_DAERAH;

  /** As files and the API write it, e.g. {@code cuti_bersama}. */
  @JsonValue
  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when the text is none of the three
   */
  static JenisLibur parse(String kode) {
    return Arrays.stream(values())
        .filter(kind -> kind.kode().equals(kode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Jenis libur %s".formatted(kode)));
  }
}
