package id.tertib.zona.nilai;

import id.tertib.instrument.score.Fraction;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ministry's scores as they were entered in the unit's case, part by part. */
@Component
public class NilaiResmiDaftar implements NilaiResmi {

  private final PerkaraZonaTable cases;
  private final RowLists lists;

  NilaiResmiDaftar(PerkaraZonaTable cases, RowLists lists) {
    this.cases = cases;
    this.lists = lists;
  }

  @Override
  public Map<Integer, NilaiZona> of(String unit) {
    var all = cases.ofUnit(unit);
    if (all.isEmpty()) {
      return Map.of();
    }
    var rows = lists.rows(DaftarZona.NILAI_RESMI, all.stream().map(PerkaraZona::kunci).toList());
    var found = new HashMap<Integer, NilaiZona>();
    all.forEach(
        one ->
            told(rows.getOrDefault(one.kunci(), List.of()))
                .ifPresent(score -> found.put(one.tahun(), score)));
    return found;
  }

  /** Empty while a part is not told: what is not known has no sum. */
  private static Optional<NilaiZona> told(Collection<ListRow> rows) {
    var parts = new HashMap<String, Fraction>();
    rows.forEach(row -> number(row).ifPresent(points -> parts.put(row.key(), points)));
    return parts.isEmpty() || !parts.keySet().equals(keys(rows))
        ? Optional.empty()
        : Optional.of(
            new NilaiZona(parts.values().stream().reduce(Fraction.ZERO, Fraction::plus), parts));
  }

  private static Set<String> keys(Collection<ListRow> rows) {
    return rows.stream().map(ListRow::key).collect(Collectors.toSet());
  }

  private static Optional<Fraction> number(ListRow row) {
    var typed = row.value(DaftarZona.NILAI).strip().replace(',', '.');
    return typed.matches("\\d{1,3}(\\.\\d{1,4})?")
        ? Optional.of(Fraction.of(new BigDecimal(typed)))
        : Optional.empty();
  }
}
