package id.tertib.zona.usulan;

import id.tertib.worksheet.ListRow;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.syarat.PemeriksaanUsulan;
import id.tertib.zona.syarat.Penolakan;
import id.tertib.zona.syarat.Usulan;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a unit that was decided may still be proposed: between decision and letter, and between
 * letter and decree, its predicate may have been taken from it.
 */
@Component
public class HakUsul {

  private final DaftarUsulan daftar;
  private final PerkaraZonaTable table;
  private final UnitZonaTable units;
  private final PemeriksaanUsulan pemeriksaan;

  HakUsul(
      DaftarUsulan daftar,
      PerkaraZonaTable table,
      UnitZonaTable units,
      PemeriksaanUsulan pemeriksaan) {
    this.daftar = daftar;
    this.table = table;
    this.units = units;
    this.pemeriksaan = pemeriksaan;
  }

  /** What the register says against this case on a day; empty when nothing. */
  public Optional<Penolakan> refuse(PerkaraZona one, LocalDate day) {
    var unit = units.find(one.unit()).orElseThrow();
    return pemeriksaan
        .menurutDaftar(
            new Usulan(
                // One that lost its proposal was decided for either level: the bar is for both.
                Objects.requireNonNullElse(one.tingkat(), Tingkat.WBK),
                day,
                unit.predikat(day).pemegang(),
                unit.dicabutPada(day).orElse(null),
                unit.jenis(),
                Map.of(),
                Set.of()))
        .stream()
        // The bar says more than that nothing is held.
        .max(Comparator.comparing(why -> why.kode().equals(PemeriksaanUsulan.MASA_LARANGAN)));
  }

  /** The same as a sentence with its unit, rule and article. */
  public Optional<String> sentence(PerkaraZona one, LocalDate day) {
    return refuse(one, day)
        .map(why -> "%s: %s (%s)".formatted(name(one), why.pesan(), why.pasal()));
  }

  /** Why one of those that were chosen cannot be in the letter; empty when each can. */
  public Optional<String> ofChosen(String key, LocalDate day) {
    return daftar.chosen(key).stream().flatMap(one -> sentence(one, day).stream()).findFirst();
  }

  /** Why this row of the list of those that wait cannot be chosen. */
  public Optional<String> ofRow(String key, ListRow row, LocalDate day) {
    return DaftarUsulan.isChosen(row)
        ? table.find(key + "/" + row.key()).flatMap(one -> sentence(one, day))
        : Optional.empty();
  }

  /** Why one that a letter names is not proposed any more, by its name there. */
  public Optional<String> ofNamed(String key, DaftarUsulan.Surat letter, LocalDate day) {
    return table.ofYear(UsulanZonaIntegritas.year(key)).stream()
        .filter(one -> one.dikirimPada() == null && letter.unit().contains(name(one)))
        .flatMap(one -> sentence(one, day).stream())
        .findFirst();
  }

  private String name(PerkaraZona one) {
    return units.find(one.unit()).orElseThrow().nama();
  }
}
