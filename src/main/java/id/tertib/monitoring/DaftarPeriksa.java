package id.tertib.monitoring;

import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Riwayat;
import id.tertib.monitoring.model.SusunanDaftarPeriksa;
import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.ButirAksi;
import id.tertib.roadmap.GarisKantor;
import id.tertib.roadmap.JawabanLalu;
import id.tertib.roadmap.LembarLama;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.roadmap.SusunanButir;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The checklist of Tabel 11: which rows it holds, and what its answers mean. */
@Component
class DaftarPeriksa {

  static final String INSTRUMEN = "daftar-periksa";

  /** Layer of the city's assessor, who corrects what the office answered. */
  static final String ASESOR = "asesor";

  static final List<Layer> LAPIS =
      List.of(Layer.self("Perangkat daerah"), new Layer(ASESOR, "Asesor", true, false));

  private final RoadMap roadMap;
  private final Sheets lembar;
  private final MonitoringRepository monitoring;
  private final TemuanMonitoring temuan;
  private final GarisKantor garis;
  private final LembarTerdahulu terdahulu;
  private final UsulanTriwulan usulan;
  private final ParameterMonitoring parameter;
  private final JawabanLalu jawabanLalu;

  DaftarPeriksa(
      RoadMap roadMap,
      Sheets lembar,
      MonitoringRepository monitoring,
      TemuanMonitoring temuan,
      GarisKantor garis,
      LembarTerdahulu terdahulu,
      UsulanTriwulan usulan,
      ParameterMonitoring parameter,
      JawabanLalu jawabanLalu) {
    this.roadMap = roadMap;
    this.lembar = lembar;
    this.monitoring = monitoring;
    this.temuan = temuan;
    this.garis = garis;
    this.terdahulu = terdahulu;
    this.usulan = usulan;
    this.parameter = parameter;
    this.jawabanLalu = jawabanLalu;
  }

  /**
   * Makes the checklist of one office: findings of earlier semesters on top, then the rows of RULES
   * 1 by area.
   *
   * @return id of its sheet
   */
  String buat(Semester semester, PerangkatDaerah kantor) {
    var kunci = Monitoring.kunci(semester, kantor.kode());
    var lama = lama(semester, kantor.kode());
    var butir = new ArrayList<SheetItem>();
    for (var lalu : temuan.terbuka(kantor.kode(), semester)) {
      butir.add(butirTemuan(lalu));
    }
    var lembarLama = new LinkedHashMap<Monitoring, Sheet>();
    lama.forEach(satu -> lembarLama.put(satu, lembar.read(satu.lembarId())));
    var lembaran =
        lembarLama.entrySet().stream()
            .map(
                satu ->
                    new JawabanLalu.Lembaran(
                        "S" + satu.getKey().semester().teks().substring(1),
                        satu.getKey().perangkatDaerah(),
                        satu.getKey().dilaporkan(),
                        satu.getValue()))
            .toList();
    var susunan =
        SusunanDaftarPeriksa.susunGabungan(
            roadMap.dalamSemester(kantor.kode(), semester.tahun(), semester.ke()),
            roadMap.bagi(kantor.kode()),
            garisWaktu(kantor.kode(), semester, lembarLama));
    var terbukti = usulan.bagi(kantor.kode(), semester);
    var urutanArea = roadMap.areas();
    susunan.stream()
        .sorted(java.util.Comparator.comparingInt(satu -> urutanArea.indexOf(satu.aksi().area())))
        .forEach(satu -> butir.add(butirAksi(satu, semester, kantor, lembaran, terbukti)));
    return lembar.create(
        new NewSheet(INSTRUMEN, kunci, kunci, Owner.office(kantor.kode()), LAPIS, butir));
  }

  /** Earlier cases of the office and of those merged into it, oldest first, its own last. */
  private List<Monitoring> lama(Semester semester, String kode) {
    return garis.dari(kode, punyaSendiri(semester)).stream()
        .flatMap(satu -> monitoring.bagi(satu).stream())
        .filter(satu -> satu.semester().compareTo(semester) < 0)
        .sorted(java.util.Comparator.comparing(Monitoring::semester))
        .toList();
  }

  private Predicate<String> punyaSendiri(Semester semester) {
    return satu -> monitoring.find(Monitoring.kunci(semester, satu)).isPresent();
  }

  /** For each office with a past what its semesters left, and after its last its successor's. */
  private List<List<Riwayat>> garisWaktu(
      String kode, Semester semester, Map<Monitoring, Sheet> lembarLama) {
    var menurutKantor = new LinkedHashMap<String, List<LembarLama>>();
    lembarLama.forEach(
        (satu, sheet) ->
            menurutKantor
                .computeIfAbsent(satu.perangkatDaerah(), k -> new ArrayList<>())
                .add(terdahulu.daftarPeriksa(satu, sheet)));
    for (var satu : garis.dari(kode, punyaSendiri(semester))) {
      terdahulu.laporanTriwulan(satu).stream()
          .filter(lama -> lama.semester().compareTo(semester) < 0)
          .forEach(lama -> menurutKantor.computeIfAbsent(satu, k -> new ArrayList<>()).add(lama));
    }
    var riwayat = new LinkedHashMap<String, List<Riwayat>>();
    menurutKantor.forEach((satu, lama) -> riwayat.put(satu, Riwayat.dari(lama)));
    return garis.garisWaktu(kode, riwayat, Riwayat::semester);
  }

  /** The rows of actions with their last value; rows still blank are left out. */
  List<Baris> baris(Sheet sheet) {
    return sheet.items().stream()
        .filter(DaftarPeriksa::aksi)
        .flatMap(satu -> baris(satu).stream())
        .toList();
  }

  /** A row as figures see it; empty while it has no value. */
  Optional<Baris> baris(AnsweredItem satu) {
    return satu.last()
        .map(
            jawaban -> {
              var nilai = java.util.Objects.requireNonNull(jawaban.value());
              return new Baris(
                  satu.item().code(),
                  satu.item().section(),
                  SkalaPelaksanaan.pelaksanaan(nilai),
                  Math.max(1, nilai.path("dibutuhkan").asInt(1)),
                  nilai.path("tersedia").asInt(0));
            });
  }

  /** Figures by area in the sheet's order. */
  Map<String, Capaian> menurutArea(List<Baris> baris) {
    var nilai = parameter.nilai();
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

  Capaian seluruhnya(List<Baris> baris) {
    return Capaian.dari(baris, parameter.nilai());
  }

  static boolean aksi(AnsweredItem satu) {
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

  private SheetItem butirAksi(
      SusunanButir.Butir butir,
      Semester semester,
      PerangkatDaerah kantor,
      List<JawabanLalu.Lembaran> lama,
      Map<String, String> terbukti) {
    var aksi = butir.aksi();
    var konteks =
        ButirAksi.konteks(
            butir, Triwulan.ofSemester(semester.tahun(), semester.ke()), kantor.nama());
    jawabanLalu.dari(aksi.kode(), kantor.kode(), lama).ifPresent(satu -> konteks.put("lalu", satu));
    Optional.ofNullable(terbukti.get(aksi.kode()))
        .ifPresent(satu -> konteks.put(UsulanTriwulan.KONTEKS, satu));
    return new SheetItem(
        aksi.kode(), aksi.area(), aksi.rencanaAksi(), SkalaPelaksanaan.JENIS, true, konteks);
  }
}
