package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.NilaiPelaksanaan;
import id.tertib.monitoring.model.Riwayat;
import id.tertib.monitoring.model.SusunanDaftarPeriksa;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.EarlierSheets;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.SekitarButir;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.SkalaPelaksanaan;
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

  public static final String INSTRUMEN = "daftar-periksa";

  /** Layer of the city's assessor, who corrects what the office answered. */
  public static final String ASESOR = "asesor";

  public static final List<Layer> LAPIS =
      List.of(Layer.self("Perangkat daerah"), new Layer(ASESOR, "Asesor", true, false));

  private final RoadMap roadMap;
  private final Sheets lembar;
  private final MonitoringRepository monitoring;
  private final TemuanMonitoring temuan;
  private final EarlierSheets earlier;
  private final UsulanPembuktian usulan;
  private final Parameters parameters;

  DaftarPeriksa(
      RoadMap roadMap,
      Sheets lembar,
      MonitoringRepository monitoring,
      TemuanMonitoring temuan,
      EarlierSheets earlier,
      UsulanPembuktian usulan,
      Parameters parameters) {
    this.roadMap = roadMap;
    this.lembar = lembar;
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
  String buat(Semester semester, PerangkatDaerah kantor) {
    var kunci = Monitoring.kunci(semester, kantor.kode());
    var butir = new ArrayList<SheetItem>();
    for (var lalu : temuan.terbuka(kantor.kode(), semester)) {
      butir.add(butirTemuan(lalu));
    }
    var all = earlier.of(kantor.kode(), satu -> punyaSendiri(semester, satu));
    var before = all.stream().filter(satu -> satu.semester().compareTo(semester) < 0).toList();
    var checklists = before.stream().filter(satu -> satu.triwulan() == null).toList();
    var susunan =
        SusunanDaftarPeriksa.susunGabungan(
            roadMap.dalamSemester(kantor.kode(), semester.tahun(), semester.ke()),
            roadMap.bagi(kantor.kode()),
            earlier.timelines(kantor.kode(), before, Riwayat::dari, Riwayat::semester));
    var terbukti = usulan.of(all, kantor.kode(), semester);
    var triwulan = Triwulan.ofSemester(semester.tahun(), semester.ke());
    var urutanArea = roadMap.areas();
    susunan.stream()
        .sorted(Comparator.comparingInt(satu -> urutanArea.indexOf(satu.aksi().area())))
        .forEach(
            satu -> {
              var konteks = earlier.context(satu, triwulan, kantor, checklists);
              Optional.ofNullable(terbukti.get(satu.aksi().kode()))
                  .ifPresent(isi -> konteks.put(SekitarButir.USULAN, isi));
              butir.add(butirAksi(satu.aksi(), konteks));
            });
    return lembar.create(
        new NewSheet(INSTRUMEN, kunci, kunci, Owner.office(kantor.kode()), LAPIS, butir));
  }

  private boolean punyaSendiri(Semester semester, String kode) {
    return monitoring.find(Monitoring.kunci(semester, kode)).isPresent();
  }

  /** The rows of actions with their last value; rows still blank are left out. */
  public List<Baris> baris(Sheet sheet) {
    return sheet.items().stream()
        .filter(DaftarPeriksa::aksi)
        .flatMap(satu -> baris(satu).stream())
        .toList();
  }

  /** A row as figures see it; empty while it has no value. */
  public Optional<Baris> baris(AnsweredItem satu) {
    return satu.last()
        .map(
            jawaban -> {
              var nilai = Objects.requireNonNull(jawaban.value());
              return new Baris(
                  satu.item().code(),
                  satu.item().section(),
                  SkalaPelaksanaan.pelaksanaan(nilai),
                  Math.max(1, nilai.path("dibutuhkan").asInt(1)),
                  nilai.path("tersedia").asInt(0));
            });
  }

  /** Figures by area in the sheet's order. */
  public Map<String, Capaian> menurutArea(List<Baris> baris) {
    var nilai = nilai(parameters);
    return baris.stream()
        .collect(Collectors.groupingBy(Baris::area, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                satu -> Capaian.dari(satu.getValue(), nilai),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  public Capaian seluruhnya(List<Baris> baris) {
    return Capaian.dari(baris, nilai(parameters));
  }

  public static NilaiPelaksanaan nilai(Parameters parameters) {
    return new NilaiPelaksanaan(
        parameters.decimal("nilai_sudah"),
        parameters.decimal("nilai_sebagian"),
        parameters.decimal("nilai_belum"));
  }

  public static boolean aksi(AnsweredItem satu) {
    return !satu.item().scale().equals(SkalaTindakLanjut.JENIS);
  }

  private SheetItem butirTemuan(Temuan satu) {
    var konteks = new LinkedHashMap<String, String>();
    konteks.put("kelas", satu.kelas().label());
    konteks.put("tenggat", satu.tenggat());
    konteks.put("rekomendasi", satu.rekomendasi());
    konteks.put("tindakLanjut", satu.tindakLanjut());
    return new SheetItem(
        satu.kode(),
        "Temuan sebelumnya: sudah ditindaklanjuti?",
        satu.uraian(),
        SkalaTindakLanjut.JENIS,
        true,
        konteks);
  }

  private static SheetItem butirAksi(RencanaAksi aksi, Map<String, String> konteks) {
    return new SheetItem(
        aksi.kode(), aksi.area(), aksi.rencanaAksi(), SkalaPelaksanaan.JENIS, true, konteks);
  }
}
