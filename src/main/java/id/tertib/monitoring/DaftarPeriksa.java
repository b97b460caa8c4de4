package id.tertib.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.access.PerangkatDaerah;
import id.tertib.access.PerangkatDaerahRegister;
import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Pelaksanaan;
import id.tertib.monitoring.model.Riwayat;
import id.tertib.monitoring.model.Semester;
import id.tertib.monitoring.model.SusunanDaftarPeriksa;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checklist of Tabel 11: which rows it holds, and what its answers mean. */
@Component
class DaftarPeriksa {

  static final String INSTRUMEN = "daftar-periksa";

  private final RoadMap roadMap;
  private final Sheets lembar;
  private final MonitoringRepository monitoring;
  private final TemuanMonitoring temuan;
  private final GarisKantor garis;
  private final PerangkatDaerahRegister register;
  private final ParameterMonitoring parameter;
  private final ObjectMapper json;

  DaftarPeriksa(
      RoadMap roadMap,
      Sheets lembar,
      MonitoringRepository monitoring,
      TemuanMonitoring temuan,
      GarisKantor garis,
      PerangkatDaerahRegister register,
      ParameterMonitoring parameter,
      ObjectMapper json) {
    this.roadMap = roadMap;
    this.lembar = lembar;
    this.monitoring = monitoring;
    this.temuan = temuan;
    this.garis = garis;
    this.register = register;
    this.parameter = parameter;
    this.json = json;
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
    var susunan =
        SusunanDaftarPeriksa.susunGabungan(
            roadMap.dalamSemester(kantor.kode(), semester.tahun(), semester.ke()),
            roadMap.bagi(kantor.kode()),
            garisWaktu(kantor.kode(), lembarLama));
    var urutanArea = roadMap.areas();
    susunan.stream()
        .sorted(java.util.Comparator.comparingInt(satu -> urutanArea.indexOf(satu.aksi().area())))
        .forEach(satu -> butir.add(butirAksi(satu, semester, kantor, lembarLama)));
    return lembar.create(new NewSheet(INSTRUMEN, kunci, kunci, kantor.kode(), butir));
  }

  /** Earlier cases of the office and of those merged into it, oldest first, its own last. */
  private List<Monitoring> lama(Semester semester, String kode) {
    return garis.dari(kode, semester).stream()
        .flatMap(satu -> monitoring.bagi(satu).stream())
        .filter(satu -> satu.semester().compareTo(semester) < 0)
        .sorted(java.util.Comparator.comparing(Monitoring::semester))
        .toList();
  }

  /** For each office with a past: its checklists, and after its last one those of its successor. */
  private List<List<Riwayat>> garisWaktu(String kode, Map<Monitoring, Sheet> lembarLama) {
    var menurutKantor = new LinkedHashMap<String, List<Riwayat>>();
    lembarLama.forEach(
        (satu, sheet) ->
            menurutKantor
                .computeIfAbsent(satu.perangkatDaerah(), k -> new ArrayList<>())
                .add(riwayat(satu, sheet)));
    return menurutKantor.keySet().stream()
        .map(satu -> garisWaktu(satu, kode, menurutKantor))
        .toList();
  }

  private List<Riwayat> garisWaktu(
      String satu, String kode, Map<String, List<Riwayat>> menurutKantor) {
    var waktu = new ArrayList<>(menurutKantor.getOrDefault(satu, List.of()));
    var penerus = register.get(satu).penerus();
    if (satu.equals(kode) || penerus == null) {
      return waktu;
    }
    var terakhir = waktu.isEmpty() ? null : waktu.get(waktu.size() - 1).semester();
    garisWaktu(penerus, kode, menurutKantor).stream()
        .filter(lain -> terakhir == null || lain.semester().compareTo(terakhir) > 0)
        .forEach(waktu::add);
    return waktu;
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
                  pelaksanaan(nilai),
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
    return satu.item().scale().equals(SkalaPelaksanaan.JENIS);
  }

  static Pelaksanaan pelaksanaan(JsonNode jawaban) {
    return Pelaksanaan.find(jawaban.path("pelaksanaan").asText())
        .orElseThrow(() -> new IllegalStateException("Jawaban tidak dikenal: " + jawaban));
  }

  private static Riwayat riwayat(Monitoring monitoring, Sheet sheet) {
    var jawaban = new HashMap<String, @Nullable Pelaksanaan>();
    sheet.items().stream()
        .filter(DaftarPeriksa::aksi)
        .forEach(
            satu ->
                jawaban.put(
                    satu.item().code(),
                    satu.last().map(Answer::value).map(DaftarPeriksa::pelaksanaan).orElse(null)));
    return new Riwayat(monitoring.semester(), monitoring.dilaporkan(), jawaban);
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
      SusunanDaftarPeriksa.Butir butir,
      Semester semester,
      PerangkatDaerah kantor,
      Map<Monitoring, Sheet> lama) {
    var aksi = butir.aksi();
    var konteks = new LinkedHashMap<String, String>();
    konteks.put("kondisiIdeal", aksi.kondisiIdeal());
    konteks.put("dokumen", aksi.dokumen());
    konteks.put("jadwal", jadwal(aksi, semester));
    konteks.put("tahun", tahun(aksi, semester));
    konteks.put("jadwalUsulan", aksi.jadwalUsulan() ? "ya" : "tidak");
    konteks.put("terbawa", String.valueOf(butir.terbawa()));
    konteks.put("perangkatDaerah", kantor.nama());
    konteks.put("sumber", "Perwali 63/2022, baris naskah " + aksi.barisNaskah());
    lalu(aksi.kode(), kantor.kode(), lama).ifPresent(satu -> konteks.put("lalu", satu));
    return new SheetItem(
        aksi.kode(), aksi.area(), aksi.rencanaAksi(), SkalaPelaksanaan.JENIS, true, konteks);
  }

  /** The quarters of this semester, or the one that a one-off or carried-over row comes from. */
  private static String jadwal(RencanaAksi aksi, Semester semester) {
    var sekarang =
        aksi.jadwal().stream()
            .filter(Triwulan.ofSemester(semester.tahun(), semester.ke())::contains)
            .toList();
    var yang = sekarang.isEmpty() ? terakhirSebelum(aksi, semester) : sekarang;
    return yang.stream().map(DaftarPeriksa::teks).collect(Collectors.joining(", "));
  }

  private static String tahun(RencanaAksi aksi, Semester semester) {
    var sekarang =
        aksi.jadwal().stream()
            .filter(Triwulan.ofSemester(semester.tahun(), semester.ke())::contains)
            .toList();
    var yang = sekarang.isEmpty() ? terakhirSebelum(aksi, semester) : sekarang;
    return yang.stream()
        .map(satu -> String.valueOf(satu.tahun()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<Triwulan> terakhirSebelum(RencanaAksi aksi, Semester semester) {
    var akhir = new Triwulan(semester.tahun(), semester.ke() * 2);
    return aksi.jadwal().stream()
        .filter(satu -> satu.compareTo(akhir) <= 0)
        .max(java.util.Comparator.naturalOrder())
        .map(List::of)
        .orElse(List.of());
  }

  private static String teks(Triwulan triwulan) {
    return "Triwulan %s %d"
        .formatted(List.of("I", "II", "III", "IV").get(triwulan.ke() - 1), triwulan.tahun());
  }

  /**
   * The last answer of an earlier semester to the same row, as the screen shows it. Of several
   * offices that were merged, the one that left it unproven.
   */
  private Optional<String> lalu(String kode, String kantor, Map<Monitoring, Sheet> lama) {
    Lalu terakhir = null;
    for (var satu : lama.entrySet()) {
      var jawaban =
          satu.getValue().items().stream()
              .filter(butir -> butir.item().code().equals(kode))
              .flatMap(butir -> butir.last().stream())
              .findFirst();
      if (jawaban.isPresent()) {
        var calon = new Lalu(satu.getKey(), jawaban.get());
        terakhir = terakhir == null || calon.mendahului(terakhir) ? calon : terakhir;
      }
    }
    return Optional.ofNullable(terakhir)
        .map(
            satu -> {
              var asal = satu.kasus().perangkatDaerah();
              return teksLalu(
                  satu.kasus().semester(),
                  asal.equals(kantor) ? "" : " (%s)".formatted(register.get(asal).singkatan()),
                  satu.jawaban());
            });
  }

  /** An earlier answer and whose it was. */
  private record Lalu(Monitoring kasus, Answer jawaban) {

    /** Read in the order of the semesters, the office's own last. */
    boolean mendahului(Lalu lain) {
      return !kasus.semester().equals(lain.kasus().semester()) || !terbukti() || lain.terbukti();
    }

    private boolean terbukti() {
      return kasus.dilaporkan()
          && pelaksanaan(java.util.Objects.requireNonNull(jawaban.value())).terbukti();
    }
  }

  /**
   * @param asal which predecessor gave it, in brackets; empty for the office itself
   */
  private String teksLalu(Semester semester, String asal, Answer jawaban) {
    var nilai = java.util.Objects.requireNonNull(jawaban.value());
    var isi = new LinkedHashMap<String, Object>();
    isi.put("semester", "S" + semester.teks().substring(1) + asal);
    isi.put("pelaksanaan", nilai.path("pelaksanaan").asText());
    isi.put("dibutuhkan", nilai.path("dibutuhkan").asInt(1));
    isi.put("tersedia", nilai.path("tersedia").asInt(0));
    isi.put("catatan", jawaban.note() == null ? "" : jawaban.note());
    try {
      return json.writeValueAsString(isi);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
