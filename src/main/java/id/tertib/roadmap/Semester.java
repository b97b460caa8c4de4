package id.tertib.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A semester of monitoring: I covers TW1 and TW2, II covers TW3 and TW4.
 *
 * @param tahun calendar year, 2021 to 2099
 * @param ke 1 or 2
 */
public record Semester(int tahun, int ke) implements Comparable<Semester> {

  private static final Pattern KEY = Pattern.compile("\\d{4}-S[12]");

  public Semester {
    if (!covers(tahun)) {
      throw new IllegalArgumentException(
          "Tahun %d di luar Road Map. Tulis tahun 2021 sampai 2099.".formatted(tahun));
    }
    if (ke != 1 && ke != 2) {
      throw new IllegalArgumentException("Semester %d tidak ada. Pilih 1 atau 2.".formatted(ke));
    }
  }

  /** Reads {@code 2026-S2}. */
  public static Semester parse(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "'%s' bukan semester. Tulis seperti 2026-S2.".formatted(key));
    }
    return new Semester(Integer.parseInt(key.substring(0, 4)), key.charAt(6) - '0');
  }

  /** The semester that this key names; empty when it names none. */
  public static Optional<Semester> find(String key) {
    return KEY.matcher(key).matches() && covers(Integer.parseInt(key.substring(0, 4)))
        ? Optional.of(parse(key))
        : Optional.empty();
  }

  private static boolean covers(int year) {
    return year >= 2021 && year <= 2099;
  }

  /** Business key of the cycle, e.g. {@code 2026-S2}. */
  public String key() {
    return "%d-S%d".formatted(tahun, ke);
  }

  /** As people read it: “semester II 2026”. */
  public String text() {
    return "semester %s %d".formatted(ke == 1 ? "I" : "II", tahun);
  }

  public Semester previous() {
    return ke == 2 ? new Semester(tahun, 1) : new Semester(tahun - 1, 2);
  }

  public Semester next() {
    return ke == 1 ? new Semester(tahun, 2) : new Semester(tahun + 1, 1);
  }

  /** The semester that a quarter belongs to. */
  public static Semester of(Triwulan triwulan) {
    return new Semester(triwulan.tahun(), triwulan.ke() <= 2 ? 1 : 2);
  }

  public static Semester of(LocalDate day) {
    return new Semester(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
  }

  @Override
  public int compareTo(Semester other) {
    return tahun != other.tahun
        ? Integer.compare(tahun, other.tahun)
        : Integer.compare(ke, other.ke);
  }
}
