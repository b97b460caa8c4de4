package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.DaftarPeriksaComposition;
import id.tertib.monitoring.model.NilaiPelaksanaan;
import id.tertib.monitoring.model.Riwayat;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.ButirViews;
import id.tertib.roadmap.EarlierSheets;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The checklist of Tabel 11: which rows it holds, and what its answers mean. */
@Component
public class DaftarPeriksa {

  public static final String INSTRUMENT = "daftar-periksa";

  /** How the rows of actions are answered. */
  public static final String PELAKSANAAN = INSTRUMENT + "/tabel-11#PELAKSANAAN";

  /** How the rows of earlier findings are answered. */
  static final String TINDAK_LANJUT = INSTRUMENT + "/tabel-11#TINDAK_LANJUT";

  /** Layer of the city's assessor, who corrects what the office answered. */
  public static final String ASESOR = "asesor";

  public static final List<Layer> LAYERS =
      List.of(Layer.self("Perangkat daerah"), new Layer(ASESOR, "Asesor", true, false));

  private final RoadMap roadMap;
  private final Sheets sheets;
  private final MonitoringRepository monitoring;
  private final TemuanMonitoring temuan;
  private final EarlierSheets earlier;
  private final UsulanPembuktian usulan;
  private final Parameters parameters;

  DaftarPeriksa(
      RoadMap roadMap,
      Sheets sheets,
      MonitoringRepository monitoring,
      TemuanMonitoring temuan,
      EarlierSheets earlier,
      UsulanPembuktian usulan,
      Parameters parameters) {
    this.roadMap = roadMap;
    this.sheets = sheets;
    this.monitoring = monitoring;
    this.temuan = temuan;
    this.earlier = earlier;
    this.usulan = usulan;
    this.parameters = parameters;
  }

  /**
   * Makes the checklist of one office: findings of earlier semesters on top, then the rows of RULES
   * 1 by area.
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
    return sheets.create(
        new NewSheet(INSTRUMENT, key, key, Owner.office(office.kode()), LAYERS, butir));
  }

  private boolean hasItsOwn(Semester semester, String kode) {
    return monitoring.find(Monitoring.key(semester, kode)).isPresent();
  }

  /** The rows of actions with their last value; rows still blank are left out. */
  public List<Baris> rows(Sheet sheet) {
    return sheet.items().stream()
        .filter(DaftarPeriksa::isAksi)
        .flatMap(butir -> rows(butir).stream())
        .toList();
  }

  /** A row as figures see it; empty while it has no value. */
  public Optional<Baris> rows(AnsweredItem butir) {
    return butir
        .last()
        .map(
            answer -> {
              var value = Objects.requireNonNull(answer.value());
              return new Baris(
                  butir.item().code(),
                  butir.item().section(),
                  Pelaksanaan.of(value),
                  Math.max(1, value.path("dibutuhkan").asInt(1)),
                  value.path("tersedia").asInt(0));
            });
  }

  /** Figures by area in the sheet's order. */
  public Map<String, Capaian> byArea(List<Baris> rows) {
    var weights = nilai(parameters);
    return rows.stream()
        .collect(Collectors.groupingBy(Baris::area, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> Capaian.of(each.getValue(), weights),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  public Capaian overall(List<Baris> rows) {
    return Capaian.of(rows, nilai(parameters));
  }

  public static NilaiPelaksanaan nilai(Parameters parameters) {
    return new NilaiPelaksanaan(
        parameters.decimal("nilai_sudah"),
        parameters.decimal("nilai_sebagian"),
        parameters.decimal("nilai_belum"));
  }

  public static boolean isAksi(AnsweredItem butir) {
    return !isTemuan(butir.item());
  }

  /** Whether it asks what became of an earlier finding; also in a checklist of former days. */
  static boolean isTemuan(SheetItem butir) {
    return butir.scaleName().equals("TINDAK_LANJUT");
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
        TINDAK_LANJUT,
        true,
        context);
  }

  private static SheetItem itemOfAksi(RencanaAksi aksi, Map<String, String> context) {
    return new SheetItem(aksi.kode(), aksi.area(), aksi.rencanaAksi(), PELAKSANAAN, true, context);
  }
}
