package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.PembuktianAksi.Ditanyakan;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks up in the offices' sheets what became of further actions, for all of them together. */
@Component
class FurtherProof {

  private final ObjectProvider<ProofSource> sources;
  private final PerangkatDaerahRegister register;
  private final Sheets sheets;

  FurtherProof(
      ObjectProvider<ProofSource> sources, PerangkatDaerahRegister register, Sheets sheets) {
    this.sources = sources;
    this.register = register;
    this.sheets = sheets;
  }

  /** In the order of the actions. */
  List<PembuktianAksi> of(Collection<AksiLanjutan> actions) {
    var asked = new HashMap<String, List<Ditanyakan>>();
    asking(actions)
        .forEach(
            sheet ->
                sheet
                    .rows()
                    .forEach(
                        row ->
                            asked
                                .computeIfAbsent(row.item().code(), kode -> new ArrayList<>())
                                .add(new Ditanyakan(sheet.asked(), row))));
    return actions.stream()
        .map(
            each ->
                new PembuktianAksi(
                    each,
                    register.get(each.isi().perangkatDaerah()),
                    asked.getOrDefault(each.kode(), List.of())))
        .toList();
  }

  /** The sheets that hold one of these actions. */
  private List<EarlierSheet> asking(Collection<AksiLanjutan> actions) {
    var codes = actions.stream().map(AksiLanjutan::kode).collect(Collectors.toSet());
    var known = new LinkedHashMap<String, AskedSheet>();
    actions.stream()
        .map(each -> each.isi().perangkatDaerah())
        .distinct()
        .flatMap(office -> register.lineage(office).stream())
        .distinct()
        .flatMap(office -> sources.orderedStream().flatMap(source -> source.of(office).stream()))
        .forEach(sheet -> known.put(sheet.id(), sheet));
    var holding = sheets.holding(known.keySet(), codes);
    var items = sheets.items(holding);
    return known.values().stream()
        .filter(sheet -> holding.contains(sheet.id()))
        .map(sheet -> new EarlierSheet(sheet, items.getOrDefault(sheet.id(), List.of())))
        .toList();
  }
}
