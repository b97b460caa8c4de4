package id.tertib.zona.proses;

import id.tertib.evidence.Evidence;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the register what a case has come to, with the row and the paper that it rests on. */
@Component
class KeadaanPerkara {

  private final UnitDesk desk;
  private final RowLists lists;

  KeadaanPerkara(UnitDesk desk, RowLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  /** The last row of a list; empty when it has none. */
  Optional<ListRow> row(String kind, String caseKey) {
    return lists.rows(kind, caseKey).stream().reduce((before, after) -> after);
  }

  /**
   * Enters a stage or predicate, unless it holds already.
   *
   * @param kind list whose last row has the paper; null for none
   */
  void enter(
      String caseKey,
      Hal hal,
      String nilai,
      LocalDate sejak,
      String dokumen,
      @Nullable String kind,
      String by) {
    var unit = ZonaIntegritas.unit(caseKey);
    var holds = desk.get(unit).kini(hal).filter(one -> one.nilai().equals(nilai)).isPresent();
    if (!holds) {
      desk.record(by, unit, new Baru(hal, nilai, sejak, dokumen, paper(kind, caseKey)));
    }
  }

  private @Nullable String paper(@Nullable String kind, String caseKey) {
    if (kind == null) {
      return null;
    }
    var documents = lists.documents(kind, caseKey);
    return row(kind, caseKey)
        .map(row -> documents.getOrDefault(row.id(), List.<Evidence>of()))
        .flatMap(some -> some.stream().findFirst())
        .map(Evidence::id)
        .orElse(null);
  }
}
