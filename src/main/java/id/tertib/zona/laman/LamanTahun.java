package id.tertib.zona.laman;

import id.tertib.zona.nilai.NilaiResmiDaftar;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.tahun.CatatanTahun;
import id.tertib.zona.tahun.TahunLama;
import id.tertib.zona.unit.Tingkat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the years of a unit came to, and what the ministry gave it. */
@Component
class LamanTahun {

  private static final Comparator<Tahun> NEWEST_FIRST =
      Comparator.comparingInt(Tahun::tahun).reversed();

  private final NilaiResmiDaftar official;
  private final TahunLama before;

  LamanTahun(NilaiResmiDaftar official, TahunLama before) {
    this.official = official;
    this.before = before;
  }

  /**
   * @param kunci of its case; null for a year before Tertib
   * @param resmi the ministry's total; null while it did not tell all its parts
   * @param hasil word of the messages for how it ended: {@code berjalan}, {@code penetapan} …
   * @param tingkat what was decided; null for not yet
   */
  record Tahun(
      int tahun,
      @Nullable String kunci,
      @Nullable String resmi,
      String hasil,
      @Nullable Tingkat tingkat) {}

  /**
   * @param cases of the unit
   * @return with the years before Tertib, the newest first
   */
  List<Tahun> read(String unit, List<PerkaraZona> cases) {
    var told = official.of(unit);
    var own =
        cases.stream()
            .map(
                one ->
                    new Tahun(
                        one.tahun(),
                        one.kunci(),
                        Optional.ofNullable(told.get(one.tahun()))
                            .map(score -> LamanNilai.dua(score.total()))
                            .orElse(null),
                        one.hasil() == null ? "berjalan" : one.hasil().kode(),
                        one.tingkat()));
    var earlier = before.ofUnit(unit).stream().map(LamanTahun::year);
    return Stream.concat(own, earlier).sorted(NEWEST_FIRST).toList();
  }

  private static Tahun year(TahunLama.Baris one) {
    return new Tahun(
        one.tahun(), null, CatatanTahun.angka(one.total()), one.hasil().kode(), one.tingkat());
  }

  /** Of the case itself, else of the newest year before it that has one. */
  static Optional<Tahun> official(List<Tahun> years, PerkaraZona one) {
    return years.stream()
        .filter(year -> year.tahun() <= one.tahun() && year.resmi() != null)
        .findFirst();
  }
}
