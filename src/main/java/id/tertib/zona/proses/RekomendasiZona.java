package id.tertib.zona.proses;

import id.tertib.instrument.score.Fraction;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Scale.Option;
import id.tertib.zona.nilai.BagianLembar;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.unit.UnitZonaTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What a unit that was not taken on has to do; and what the ministry gave it, area by area. */
@Component
class RekomendasiZona {

  private static final int QUARTERS = 4;

  private final RowLists lists;
  private final FurtherActions actions;
  private final PerkaraZonaTable table;
  private final UnitZonaTable units;
  private final BagianLembar bagian;

  RekomendasiZona(
      RowLists lists,
      FurtherActions actions,
      PerkaraZonaTable table,
      UnitZonaTable units,
      BagianLembar bagian) {
    this.lists = lists;
    this.actions = actions;
    this.table = table;
    this.units = units;
    this.bagian = bagian;
  }

  /** Parts whose scores the ministry tells, by the code of the part. */
  private static final Map<String, String> RESULTS =
      Map.of(
          "ZI-H1", "Birokrasi yang Bersih dan Akuntabel",
          "ZI-H2", "Pelayanan Publik yang Prima");

  /** A row for each area and result. */
  void proposeOfficial(String key, String by) {
    for (var area = 1; area <= RencanaZona.AREA.size(); area++) {
      prepare(key, "area-" + area, RencanaZona.AREA.get(area - 1), by);
    }
    List.of("ZI-H1", "ZI-H2")
        .forEach(code -> prepare(key, code, String.valueOf(RESULTS.get(code)), by));
  }

  /** Why this is no score of its part; empty when it is, or while none is told. */
  Optional<String> checkOfficial(ListRow row) {
    var typed = row.value(DaftarZona.NILAI).strip().replace(',', '.');
    return bagian.semua().stream()
        .filter(part -> part.kode().equals(row.key()) && !typed.isEmpty())
        .filter(part -> !isWithin(typed, part))
        .findFirst()
        .map(
            part ->
                "Nilai resmi %s: '%s' tidak dapat dipakai. Isi angka 0 sampai %s, paling banyak empat angka di belakang koma."
                    .formatted(part.judul(), row.value(DaftarZona.NILAI), part.bobotTeks()));
  }

  private static boolean isWithin(String typed, BagianZona part) {
    return typed.matches("\\d{1,3}(\\.\\d{1,4})?")
        && Fraction.of(new BigDecimal(typed)).compareTo(part.bobot()) <= 0;
  }

  private void prepare(String key, String code, String title, String by) {
    lists.prepare(DaftarZona.NILAI_RESMI, key, code, Map.of("bagian", title), by);
  }

  /** The quarters in which an action can be asked first: the next four. */
  List<Option> quarters() {
    return Stream.iterate(actions.earliest(), Triwulan::next)
        .limit(QUARTERS)
        .map(quarter -> new Option(quarter.toString(), StringUtils.capitalize(quarter.text())))
        .toList();
  }

  /** The rows are asked of the unit's office from now on; each keeps its code. */
  void adopt(String key, String by) {
    var one = table.get(key);
    var office = units.find(one.unit()).orElseThrow().unit().office();
    for (var row : lists.rows(DaftarZona.REKOMENDASI, key)) {
      if (row.value(DaftarZona.KODE).isEmpty()) {
        var action =
            actions.add(
                "RZI-" + one.tahun(),
                new Isi(
                    row.value("rekomendasi"),
                    office.kode(),
                    Triwulan.parse(row.value(DaftarZona.TRIWULAN)),
                    row.value("bukti"),
                    "Pembinaan zona integritas %d, %s".formatted(one.tahun(), one.unit()),
                    "Ditingkatkan"),
                by);
        lists.set(
            DaftarZona.REKOMENDASI, key, row.key(), Map.of(DaftarZona.KODE, action.kode()), by);
      }
    }
  }
}
