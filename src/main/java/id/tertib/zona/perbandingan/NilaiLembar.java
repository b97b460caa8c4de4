package id.tertib.zona.perbandingan;

import id.tertib.worksheet.Sheets;
import id.tertib.zona.nilai.LapisLembar;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.nilai.NilaiResmi;
import id.tertib.zona.nilai.NilaiZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.unit.UnitZona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what units were worth from the sheets of their cases, and what the ministry scored. */
@Component
class NilaiLembar implements NilaiTahunan {

  private final PerkaraZonaTable cases;
  private final Sheets sheets;
  private final LapisLembar layers;
  private final List<NilaiResmi> official;

  NilaiLembar(
      PerkaraZonaTable cases, Sheets sheets, LapisLembar layers, List<NilaiResmi> official) {
    this.cases = cases;
    this.sheets = sheets;
    this.layers = layers;
    this.official = official;
  }

  @Override
  public List<UnitZona> dikenal(List<UnitZona> units) {
    var opened = cases.all().stream().map(PerkaraZona::unit).collect(Collectors.toSet());
    return units.stream()
        .filter(unit -> opened.contains(unit.kode()) || !official(unit).isEmpty())
        .toList();
  }

  @Override
  public List<NilaiUnit> of(List<UnitZona> units) {
    return units.stream().flatMap(this::of).toList();
  }

  private Stream<NilaiUnit> of(UnitZona unit) {
    var found = new TreeMap<Integer, NilaiUnit>();
    var official = official(unit);
    official.forEach(
        (year, score) ->
            found.put(year, new NilaiUnit(unit.kode(), unit.nama(), year, List.of(), score)));
    for (var one : cases.ofUnit(unit.kode())) {
      found.put(
          one.tahun(),
          new NilaiUnit(
              unit.kode(),
              unit.nama(),
              one.tahun(),
              finished(one.lembar()),
              official.get(one.tahun())));
    }
    return found.values().stream().filter(one -> !one.lapis().isEmpty() || one.resmi() != null);
  }

  private List<LapisZona> finished(String sheet) {
    return layers.of(sheets.read(sheet)).stream().filter(LapisZona::lengkap).toList();
  }

  private Map<Integer, NilaiZona> official(UnitZona unit) {
    var all = new HashMap<Integer, NilaiZona>();
    official.forEach(source -> all.putAll(source.of(unit.kode())));
    return all;
  }
}
