package id.tertib.skm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the surveys of satisfaction say, for whoever offers an answer with its source and day.
 * Corrected and withdrawn surveys count nowhere; surveys of an office that was merged count for the
 * one that carries on.
 */
public interface IndeksKepuasan {

  /**
   * An index of satisfaction, 25 to 100.
   *
   * @param indeks to two places
   * @param mutu band of the scale, e.g. {@code B}; empty where figures of several surveys were
   *     averaged, which no scale has a band for
   * @param surveys from how many it comes
   * @param hari the day on which the latest of them was entered or corrected
   * @param sumber in words, e.g. {@code SKM Dinas Kesehatan, semester 1 tahun 2026}
   */
  record Indeks(BigDecimal indeks, String mutu, int surveys, LocalDate hari, String sumber) {

    /** {@code 84,12}. */
    public String angka() {
      return Figures.words(indeks);
    }
  }

  /**
   * The newest index of a perangkat daerah in a year: that of its own newest survey, by the end of
   * its period. Where the office has units alone that were surveyed, the simple mean of the newest
   * index of each. The mean is ours, no regulation names one.
   *
   * @param office code of the perangkat daerah that carries on today
   * @return empty when nothing was surveyed
   */
  Optional<Indeks> ofOffice(String office, int tahun);

  /**
   * The city's index of a year: the simple mean of what {@link #ofOffice} says of each office that
   * was surveyed, each counting once however many people answered. The mean is ours, no regulation
   * names one.
   */
  Optional<Indeks> ofCity(int tahun);

  /** How many surveys of a perangkat daerah and its units there are of this year. */
  int countOfOffice(String office, int tahun);

  /**
   * How often a unit itself was surveyed.
   *
   * @param surveys of the year
   * @param hari the day on which the latest of them was entered or corrected
   * @param sumber in words, e.g. {@code 2 survei SKM SMP Negeri 6 pada 2026}
   */
  record Banyaknya(int surveys, LocalDate hari, String sumber) {}

  /**
   * Surveys of a unit itself in a year, not of the others of its office.
   *
   * @param unit code of the unit, or of an office for its own
   * @return empty when there was none
   */
  Optional<Banyaknya> ofUnit(String unit, int tahun);

  /** How many surveys there are of this year in the whole city. */
  int countOfCity(int tahun);
}
