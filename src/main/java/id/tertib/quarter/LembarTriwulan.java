package id.tertib.quarter;

import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.EarlierSheet;
import id.tertib.roadmap.EarlierSheets;
import id.tertib.roadmap.LembarLama;
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
import org.springframework.stereotype.Component;

/** The sheet of a quarterly report: which rows it holds. */
@Component
class LembarTriwulan {

  static final String INSTRUMEN = "laporan-triwulan";

  private static final List<Layer> LAPIS = List.of(Layer.self("Perangkat daerah"));

  private final RoadMap roadMap;
  private final Sheets lembar;
  private final LaporanTriwulan laporan;
  private final EarlierSheets earlier;

  LembarTriwulan(RoadMap roadMap, Sheets lembar, LaporanTriwulan laporan, EarlierSheets earlier) {
    this.roadMap = roadMap;
    this.lembar = lembar;
    this.laporan = laporan;
    this.earlier = earlier;
  }

  /**
   * Makes the sheet of one office.
   *
   * @return its id; empty when the office owes nothing in this quarter
   */
  Optional<String> make(Triwulan triwulan, PerangkatDaerah kantor) {
    var bagian = roadMap.bagi(kantor.kode());
    var jatuhTempo = bagian.stream().filter(satu -> satu.jadwal().contains(triwulan)).toList();
    if (jatuhTempo.isEmpty()) {
      return Optional.empty();
    }
    var sheets =
        earlier
            .of(
                kantor.kode(),
                satu -> laporan.find(LaporanTriwulan.key(triwulan, satu)).isPresent())
            .stream()
            .filter(sheet -> counts(sheet, triwulan))
            .toList();
    var susunan =
        SusunanTriwulan.susun(
            jatuhTempo,
            bagian,
            earlier.timelines(kantor.kode(), sheets, LembarTriwulan::inTime, LembarLama::saat));
    if (susunan.isEmpty()) {
      return Optional.empty();
    }
    var reports = sheets.stream().filter(sheet -> sheet.triwulan() != null).toList();
    var urutanArea = roadMap.areas();
    var butir =
        susunan.stream()
            .sorted(Comparator.comparingInt(satu -> urutanArea.indexOf(satu.aksi().area())))
            .map(
                satu ->
                    butir(satu.aksi(), earlier.context(satu, List.of(triwulan), kantor, reports)))
            .toList();
    var kunci = LaporanTriwulan.key(triwulan, kantor.kode());
    return Optional.of(
        lembar.create(
            new NewSheet(INSTRUMEN, kunci, kunci, Owner.office(kantor.kode()), LAPIS, butir)));
  }

  /** Earlier reports whatever became of them, and checklists whose report was sent. */
  private static boolean counts(EarlierSheet sheet, Triwulan triwulan) {
    return sheet.triwulan() == null ? sheet.sah() : sheet.triwulan().compareTo(triwulan) < 0;
  }

  private static List<LembarLama> inTime(List<LembarLama> sheets) {
    return sheets.stream().sorted(Comparator.comparing(LembarLama::saat)).toList();
  }

  private static SheetItem butir(RencanaAksi aksi, Map<String, String> konteks) {
    return new SheetItem(
        aksi.kode(), aksi.area(), aksi.rencanaAksi(), SkalaTriwulan.JENIS, true, konteks);
  }
}
