package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.DaftarPeriksaComposition;
import id.tertib.monitoring.model.Riwayat;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.ButirViews;
import id.tertib.roadmap.EarlierSheets;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheet of a checklist: which rows it holds. */
@Component
class DaftarPeriksaSheet {

  private final RoadMap roadMap;
  private final Sheets sheets;
  private final MonitoringRepository monitoring;
  private final TemuanMonitoring temuan;
  private final EarlierSheets earlier;
  private final UsulanPembuktian usulan;
  private final FurtherRows further;

  DaftarPeriksaSheet(
      RoadMap roadMap,
      Sheets sheets,
      MonitoringRepository monitoring,
      TemuanMonitoring temuan,
      EarlierSheets earlier,
      UsulanPembuktian usulan,
      FurtherRows further) {
    this.roadMap = roadMap;
    this.sheets = sheets;
    this.monitoring = monitoring;
    this.temuan = temuan;
    this.earlier = earlier;
    this.usulan = usulan;
    this.further = further;
  }

  /**
   * Makes the checklist of one office: findings of earlier semesters on top, then the rows of RULES
   * 1 by area, further actions in the end.
   *
   * @return id of its sheet
   */
  String create(Semester semester, PerangkatDaerah office) {
    var key = Monitoring.key(semester, office.kode());
    var butir = new ArrayList<SheetItem>();
    for (var past : temuan.open(office.kode(), semester)) {
      butir.add(itemOfTemuan(past));
    }
    var all = earlier.of(office.kode(), each -> hasItsOwn(semester, each));
    var before = all.stream().filter(each -> each.semester().compareTo(semester) < 0).toList();
    var checklists = before.stream().filter(each -> each.triwulan() == null).toList();
    var composed =
        DaftarPeriksaComposition.composeMerged(
            roadMap.inSemester(office.kode(), semester.tahun(), semester.ke()),
            roadMap.forOffice(office.kode()),
            earlier.timelines(office.kode(), before, Riwayat::of, Riwayat::semester));
    var proven = usulan.of(all, office.kode(), semester);
    var triwulan = Triwulan.ofSemester(semester.tahun(), semester.ke());
    var areaOrder = roadMap.areas();
    composed.stream()
        .sorted(Comparator.comparingInt(each -> areaOrder.indexOf(each.aksi().area())))
        .forEach(
            each -> {
              var context = earlier.context(each, triwulan, office, checklists);
              Optional.ofNullable(proven.get(each.aksi().kode()))
                  .ifPresent(content -> context.put(ButirViews.USULAN, content));
              butir.add(itemOfAksi(each.aksi(), context));
            });
    butir.addAll(further.inChecklist(office, semester, DaftarPeriksa.PELAKSANAAN));
    return sheets.create(
        new NewSheet(
            DaftarPeriksa.INSTRUMENT,
            key,
            key,
            Owner.office(office.kode()),
            DaftarPeriksa.LAYERS,
            butir));
  }

  private boolean hasItsOwn(Semester semester, String kode) {
    return monitoring.find(Monitoring.key(semester, kode)).isPresent();
  }

  private SheetItem itemOfTemuan(Temuan temuan) {
    var context = new LinkedHashMap<String, String>();
    context.put("kelas", temuan.kelas().label());
    context.put("tenggat", temuan.tenggat());
    context.put("rekomendasi", temuan.rekomendasi());
    context.put("tindakLanjut", temuan.tindakLanjut());
    return new SheetItem(
        temuan.kode(),
        "Temuan sebelumnya: sudah ditindaklanjuti?",
        temuan.uraian(),
        DaftarPeriksa.TINDAK_LANJUT,
        true,
        context);
  }

  private static SheetItem itemOfAksi(RencanaAksi aksi, Map<String, String> context) {
    return new SheetItem(
        aksi.kode(), aksi.area(), aksi.rencanaAksi(), DaftarPeriksa.PELAKSANAAN, true, context);
  }
}
