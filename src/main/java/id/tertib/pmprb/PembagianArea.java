package id.tertib.pmprb;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which assessor of an office holds which areas of its sheet. */
@Component
class PembagianArea {

  /** Key of the row list. */
  static final String KIND = "pembagian-area";

  static final String AREA = "area";
  static final String ASESOR = "asesor";

  private final RowLists lists;
  private final Sheets sheets;
  private final Instruments instruments;
  private final Returns returns;

  PembagianArea(RowLists lists, Sheets sheets, Instruments instruments, Returns returns) {
    this.lists = lists;
    this.sheets = sheets;
    this.instruments = instruments;
    this.returns = returns;
  }

  /** A row for each area, the assessor still to be chosen. */
  void propose(String caseKey, String sheetId, String by) {
    areas(sheets.read(sheetId))
        .forEach(area -> lists.prepare(KIND, caseKey, area.code(), Map.of(AREA, area.title()), by));
  }

  private List<Instrument.Group> areas(Sheet sheet) {
    return instruments
        .find(new InstrumentId(sheet.instrument(), sheet.version()))
        .map(Instrument::groups)
        .orElse(List.of());
  }

  /** Areas by the assessor's account, in the order of the sheet. */
  private Map<String, Set<String>> byAsesor(String caseKey) {
    var found = new LinkedHashMap<String, Set<String>>();
    lists
        .rows(KIND, caseKey)
        .forEach(
            row ->
                found.computeIfAbsent(row.value(ASESOR), asesor -> new HashSet<>()).add(row.key()));
    return found;
  }

  /**
   * Who fills now: everybody, and after a return that names rows whoever holds one of them.
   *
   * @return accounts, never empty
   */
  List<String> bertugas(String caseKey, String sheetId) {
    var asesor = byAsesor(caseKey);
    var returned =
        returns
            .last(caseKey, PmprbPerangkatDaerah.ISI_LEMBAR)
            .filter(last -> last.stands())
            .map(
                last -> last.comments().stream().map(one -> one.code()).collect(Collectors.toSet()))
            .orElse(Set.of());
    if (returned.isEmpty()) {
      return List.copyOf(asesor.keySet());
    }
    var sheet = sheets.read(sheetId);
    var concerned =
        asesor.keySet().stream()
            .filter(
                account ->
                    sheet.items().stream()
                        .map(item -> item.item())
                        .filter(item -> returned.contains(item.code()))
                        .anyMatch(item -> isIn(item, parts(sheet, caseKey, account))))
            .toList();
    return concerned.isEmpty() ? List.copyOf(asesor.keySet()) : concerned;
  }

  private static boolean isIn(SheetItem item, Set<String> parts) {
    return item.parts().stream().anyMatch(parts::contains);
  }

  /** All areas of one assessor become another's. */
  void handOver(String caseKey, String from, String to) {
    lists.rows(KIND, caseKey).stream()
        .filter(row -> row.value(ASESOR).equals(from))
        .forEach(row -> lists.set(KIND, caseKey, row.key(), Map.of(ASESOR, to), to));
  }

  /** Codes of the parts of the sheet that this assessor holds. */
  Set<String> parts(String caseKey, String sheetId, String account) {
    return parts(sheets.read(sheetId), caseKey, account);
  }

  private Set<String> parts(Sheet sheet, String caseKey, String account) {
    var held = byAsesor(caseKey).getOrDefault(account, Set.of());
    return areas(sheet).stream()
        .filter(area -> held.contains(area.code()))
        .flatMap(area -> area.nodes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
