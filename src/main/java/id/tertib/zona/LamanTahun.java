package id.tertib.zona;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the years of a unit came to, and what the ministry gave it. */
@Component
class LamanTahun {

  private final NilaiResmi official;

  LamanTahun(NilaiResmi official) {
    this.official = official;
  }

  /**
   * @param resmi the ministry's total; null while it did not tell all its parts
   * @param hasil word of the messages for how it ended: {@code berjalan}, {@code penetapan} …
   * @param tingkat what was decided; null for not yet
   */
  record Tahun(
      int tahun, String kunci, @Nullable String resmi, String hasil, @Nullable Tingkat tingkat) {}

  /**
   * @param cases of the unit
   * @return in the order of the cases
   */
  List<Tahun> read(String unit, List<PerkaraZona> cases) {
    var told = official.of(unit);
    return cases.stream()
        .map(
            one ->
                new Tahun(
                    one.tahun(),
                    one.kunci(),
                    Optional.ofNullable(told.get(one.tahun()))
                        .map(score -> LamanNilai.dua(score.total()))
                        .orElse(null),
                    one.hasil() == null ? "berjalan" : one.hasil().kode(),
                    one.tingkat()))
        .toList();
  }

  /** Of the case itself, else of the newest year before it that has one. */
  static Optional<Tahun> official(List<Tahun> years, PerkaraZona one) {
    return years.stream()
        .filter(year -> year.tahun() <= one.tahun() && year.resmi() != null)
        .findFirst();
  }
}
