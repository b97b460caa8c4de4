package id.tertib.zona.unit;

import id.tertib.office.UnitLayanan;
import id.tertib.zona.unit.Keadaan.Hal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the register of zona integritas.
 *
 * @param kepala who leads it, by title; may be blank
 * @param tim who builds its zone; may be blank
 * @param riwayat all that was entered of it, also what was withdrawn, the oldest first
 */
public record UnitZona(
    UnitLayanan unit, JenisUnit jenis, String kepala, String tim, List<Keadaan> riwayat) {

  private static final Comparator<Keadaan> OLDEST_FIRST =
      Comparator.comparing(Keadaan::mulai).thenComparing(Keadaan::id);

  public UnitZona {
    riwayat = riwayat.stream().sorted(OLDEST_FIRST).toList();
  }

  public String kode() {
    return unit.kode();
  }

  public String nama() {
    return unit.nama();
  }

  /** What held on a day, that day included. */
  public Optional<Keadaan> pada(Hal hal, LocalDate day) {
    return upTo(hal, day).stream().reduce((older, newer) -> newer);
  }

  private List<Keadaan> upTo(Hal hal, LocalDate day) {
    return riwayat.stream()
        .filter(Keadaan::berlaku)
        .filter(one -> one.hal() == hal && !one.mulai().isAfter(day))
        .toList();
  }

  /** The newest; none while nothing was entered. */
  public Optional<Keadaan> kini(Hal hal) {
    return pada(hal, LocalDate.MAX);
  }

  public @Nullable Keadaan tahapKini() {
    return kini(Hal.TAHAP).orElse(null);
  }

  public @Nullable Keadaan predikatKini() {
    return kini(Hal.PREDIKAT).orElse(null);
  }

  public Tahap tahap() {
    return kini(Hal.TAHAP).map(one -> Tahap.valueOf(one.nilai())).orElse(Tahap.BELUM);
  }

  public Predikat predikat() {
    return predikat(LocalDate.MAX);
  }

  public Predikat predikat(LocalDate day) {
    return pada(Hal.PREDIKAT, day).map(one -> Predikat.valueOf(one.nilai())).orElse(Predikat.BELUM);
  }

  /** Day of the newest revocation up to a day, whatever the unit won since. */
  public Optional<LocalDate> dicabutPada(LocalDate day) {
    return riwayat.stream()
        .filter(Keadaan::berlaku)
        .filter(one -> one.hal() == Hal.PREDIKAT && one.nilai().equals(Predikat.DICABUT.name()))
        .map(Keadaan::mulai)
        .filter(since -> !since.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /**
   * Since when it builds without a break, on a day: the date of its <em>penetapan unit</em>, by
   * which it came to {@link Tahap#DIBANGUN}. Being proposed, and coming back from it, is no break:
   * the unit builds on under the same decree. Being taken back to before <em>penetapan</em> is one,
   * and the next penetapan counts. Where nobody wrote the date of the penetapan down, it is the
   * first date since then on which it is known to build: never too early.
   *
   * @return empty when it does not build on that day, or no date is known
   */
  public Optional<LocalDate> dibangunSejak(LocalDate day) {
    @Nullable LocalDate since = null;
    for (var one : upTo(Hal.TAHAP, day)) {
      if (!Tahap.valueOf(one.nilai()).membangun()) {
        since = null;
      } else if (since == null) {
        since = one.sejak();
      }
    }
    return Optional.ofNullable(since);
  }

  /**
   * Date of the decree by which it holds WBK, on a day; that of a holder of WBBM is the one before.
   *
   * @return empty when it holds none, or nobody wrote down since when
   */
  public Optional<LocalDate> wbkSejak(LocalDate day) {
    return predikat(day).pemegang()
        ? upTo(Hal.PREDIKAT, day).stream()
            .filter(one -> one.nilai().equals(Predikat.WBK.name()))
            .reduce((older, newer) -> newer)
            .map(Keadaan::sejak)
        : Optional.empty();
  }

  /** Whether it is of the Inspektorat, which may not judge itself. */
  public boolean milik(String office) {
    return unit.office().kode().equals(office);
  }
}
