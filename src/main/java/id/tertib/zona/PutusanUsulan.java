package id.tertib.zona;

import id.tertib.instrument.score.Score;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.Keadaan.Hal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the decision table is asked of a case, and why it said no. */
@Component
class PutusanUsulan {

  /** Key of the list with what stands in the way. */
  static final String PENOLAKAN = "penolakan-zi";

  private final SyaratZona syarat;
  private final PemeriksaanUsulan pemeriksaan;
  private final PerkaraZonaTable table;
  private final UnitZonaTable units;
  private final InstrumentSheets instruments;
  private final Sheets sheets;
  private final RowLists lists;

  PutusanUsulan(
      SyaratZona syarat,
      PemeriksaanUsulan pemeriksaan,
      PerkaraZonaTable table,
      UnitZonaTable units,
      InstrumentSheets instruments,
      Sheets sheets,
      RowLists lists) {
    this.syarat = syarat;
    this.pemeriksaan = pemeriksaan;
    this.table = table;
    this.units = units;
    this.instruments = instruments;
    this.sheets = sheets;
    this.lists = lists;
  }

  /** The inputs of {@code keputusan-usulan-zi}; what refuses is kept in a list of the case. */
  Map<String, Object> facts(String key, String by) {
    var one = table.get(key);
    var unit = units.find(one.unit()).orElseThrow();
    var score = instruments.score(sheets.read(one.lembar()), null).orElseThrow();
    var wbbm = refusals(key, unit, Tingkat.WBBM, score);
    var wbk = refusals(key, unit, Tingkat.WBK, score);
    var holder = unit.predikat(syarat.today()) == Predikat.WBK;
    keep(key, Tingkat.WBK, holder ? List.of() : wbk, by);
    keep(key, Tingkat.WBBM, wbbm, by);
    return Map.of("penolakanWbbm", wbbm.size(), "penolakanWbk", wbk.size(), "pemegangWbk", holder);
  }

  private List<Penolakan> refusals(String key, UnitZona unit, Tingkat tingkat, Score score) {
    var today = syarat.today();
    var stated = new HashMap<>(syarat.stated(key));
    stated.keySet().retainAll(syarat.proven(key));
    months(unit, tingkat, today)
        .ifPresent(months -> stated.put(SyaratZona.LAMA_BANGUN, String.valueOf(months)));
    return pemeriksaan.periksa(
        new Usulan(
            tingkat,
            today,
            unit.predikat(today) == Predikat.WBK,
            unit.dicabutPada(today).orElse(null),
            unit.jenis(),
            stated),
        syarat.semua(),
        score);
  }

  /** For WBK from the decree of the unit, for WBBM from that of WBK. */
  private static Optional<Long> months(UnitZona unit, Tingkat tingkat, LocalDate today) {
    var since =
        tingkat == Tingkat.WBK
            ? unit.pada(Hal.TAHAP, today).filter(one -> one.nilai().equals(Tahap.DIBANGUN.name()))
            : unit.pada(Hal.PREDIKAT, today).filter(one -> one.nilai().equals(Predikat.WBK.name()));
    return since
        .flatMap(one -> Optional.ofNullable(one.sejak()))
        .map(day -> Math.max(0, ChronoUnit.MONTHS.between(day, today)));
  }

  private void keep(String key, Tingkat tingkat, List<Penolakan> refusals, String by) {
    for (var at = 0; at < refusals.size(); at++) {
      var one = refusals.get(at);
      lists.prepare(
          PENOLAKAN,
          key,
          "%s-%d".formatted(tingkat, at + 1),
          Map.of("tingkat", tingkat.name(), "sebab", one.pesan(), "pasal", one.pasal()),
          by);
    }
  }

  /** The city's process of the year hears of a unit that is to be proposed. */
  void tell(String key) {}
}
