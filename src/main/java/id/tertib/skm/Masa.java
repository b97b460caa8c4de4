package id.tertib.skm;

import java.time.LocalDate;
import java.util.Comparator;

/** A period of one year. */
record Masa(int tahun, Periode periode) implements Comparable<Masa> {

  /** By their last day; of those that end together the one that tells of more time comes last. */
  private static final Comparator<Masa> BY_TIME =
      Comparator.comparingInt(Masa::tahun)
          .thenComparing(masa -> masa.periode.last())
          .thenComparing(masa -> masa.periode.months());

  /** {@code semester 1 tahun 2026}; {@code tahun 2026} for a whole year. */
  public String text() {
    return periode == Periode.TAHUNAN
        ? "tahun " + tahun
        : "%s tahun %d".formatted(periode.label(), tahun);
  }

  /** {@code SKM-2026-S1}: what the trail calls it. */
  String kunci() {
    return periode == Periode.TAHUNAN
        ? "SKM-" + tahun
        : "SKM-%d-%s".formatted(tahun, periode.singkat());
  }

  LocalDate begins() {
    return LocalDate.of(tahun, periode.first(), 1);
  }

  @Override
  public int compareTo(Masa other) {
    return BY_TIME.compare(this, other);
  }
}
