package id.tertib.quarter;

import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.EarlierSheet;
import id.tertib.roadmap.EarlierSheets;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.PastSheet;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sheet of a quarterly report: which rows it holds. */
@Component
class TriwulanSheet {

  static final String INSTRUMENT = "laporan-triwulan";

  /** How its rows are answered. */
  static final String PELAKSANAAN = INSTRUMENT + "/tabel-11#PELAKSANAAN_TRIWULAN";

  private static final List<Layer> LAYERS = List.of(Layer.self("Perangkat daerah"));

  private final RoadMap roadMap;
  private final Sheets stored;
  private final LaporanTriwulan laporan;
  private final EarlierSheets earlier;
  private final FurtherRows further;

  TriwulanSheet(
      RoadMap roadMap,
      Sheets sheets,
      LaporanTriwulan laporan,
      EarlierSheets earlier,
      FurtherRows further) {
    this.roadMap = roadMap;
    this.stored = sheets;
    this.laporan = laporan;
    this.earlier = earlier;
    this.further = further;
  }

  /**
   * Makes the sheet of one office.
   *
   * @return its id; empty when the office owes nothing in this quarter
   */
  Optional<String> make(Triwulan triwulan, PerangkatDaerah office) {
    var parts = roadMap.forOffice(office.kode());
    var due = parts.stream().filter(aksi -> aksi.jadwal().contains(triwulan)).toList();
    var others = further.inReport(office, triwulan, PELAKSANAAN);
    if (due.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    var sheets =
        earlier
            .of(
                office.kode(),
                each -> laporan.find(LaporanTriwulan.key(triwulan, each)).isPresent())
            .stream()
            .filter(sheet -> counts(sheet, triwulan))
            .toList();
    var composed =
        TriwulanComposition.compose(
            due,
            parts,
            earlier.timelines(office.kode(), sheets, TriwulanSheet::inTime, PastSheet::saat),
            !others.isEmpty());
    if (composed.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    var reports = sheets.stream().filter(sheet -> sheet.triwulan() != null).toList();
    var areaOrder = roadMap.areas();
    var butir =
        Stream.concat(
                composed.stream()
                    .sorted(Comparator.comparingInt(each -> areaOrder.indexOf(each.aksi().area())))
                    .map(
                        each ->
                            butir(
                                each.aksi(),
                                earlier.context(each, List.of(triwulan), office, reports))),
                others.stream())
            .toList();
    var key = LaporanTriwulan.key(triwulan, office.kode());
    return Optional.of(
        stored.create(
            new NewSheet(INSTRUMENT, key, key, Owner.office(office.kode()), LAYERS, butir)));
  }

  /** Earlier reports whatever became of them, and checklists whose report was sent. */
  private static boolean counts(EarlierSheet sheet, Triwulan triwulan) {
    return sheet.triwulan() == null ? sheet.sah() : sheet.triwulan().compareTo(triwulan) < 0;
  }

  private static List<PastSheet> inTime(List<PastSheet> sheets) {
    return sheets.stream().sorted(Comparator.comparing(PastSheet::saat)).toList();
  }

  private static SheetItem butir(RencanaAksi aksi, Map<String, String> context) {
    return new SheetItem(aksi.kode(), aksi.area(), aksi.rencanaAksi(), PELAKSANAAN, true, context);
  }
}
