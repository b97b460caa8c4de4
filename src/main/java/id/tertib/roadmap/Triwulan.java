package id.tertib.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param tahun calendar year
 * @param ke 1 to 4
 */
public record Triwulan(int tahun, int ke) implements Comparable<Triwulan> {

  private static final Pattern KEY = Pattern.compile("\\d{4}-TW[1-4]");
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  public Triwulan {
    if (ke < 1 || ke > 4) {
      throw new IllegalArgumentException(
          "Triwulan %d tidak ada; yang ada 1 sampai 4".formatted(ke));
    }
  }

  /**
   * Reads {@code 2026-TW4}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static Triwulan parse(String text) {
    if (!KEY.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' bukan triwulan; tulis seperti 2026-TW4".formatted(text));
    }
    return new Triwulan(Integer.parseInt(text.substring(0, 4)), text.charAt(7) - '0');
  }

  /** The quarter that this key names; empty when it names none. */
  public static Optional<Triwulan> find(String text) {
    return KEY.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
  }

  /** The quarters of semester 1 (TW1, TW2) or 2 (TW3, TW4); Road Map Bab V. */
  public static List<Triwulan> ofSemester(int year, int semester) {
    var first = semester == 1 ? 1 : 3;
    return List.of(new Triwulan(year, first), new Triwulan(year, first + 1));
  }

  public static Triwulan of(LocalDate date) {
    return new Triwulan(date.getYear(), (date.getMonthValue() + 2) / 3);
  }

  public LocalDate firstDay() {
    return LocalDate.of(tahun, 3 * ke - 2, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  /** The quarter after this one. */
  public Triwulan next() {
    return ke == 4 ? new Triwulan(tahun + 1, 1) : new Triwulan(tahun, ke + 1);
  }

  /** As people read it: “triwulan IV 2026”. */
  public String text() {
    return "triwulan %s %d".formatted(ROMAN.get(ke - 1), tahun);
  }

  @Override
  public int compareTo(Triwulan other) {
    return tahun != other.tahun
        ? Integer.compare(tahun, other.tahun)
        : Integer.compare(ke, other.ke);
  }

  @Override
  public String toString() {
    return "%d-TW%d".formatted(tahun, ke);
  }
}
