package id.tertib.monitoring;

import id.tertib.monitoring.BukuTulis.Butir;
import id.tertib.monitoring.BukuTulis.Hasil;
import id.tertib.monitoring.BukuTulis.Perkara;
import id.tertib.roadmap.Semester;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the city's report of a semester has to say, counted from the test's own record at this very
 * moment: every tab of the workbook, and the sentences and rows of the document.
 */
final class HarapanKota {

  private static final DateTimeFormatter TANGGAL =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id-ID"));

  /** Rows of the workbook by tab and by what names a row; an empty cell is an empty text. */
  final Map<String, Map<String, List<String>>> tab = new LinkedHashMap<>();

  /** What the document's text contains, by what it speaks of. */
  final Map<String, String> kalimat = new LinkedHashMap<>();

  /** An addendum's row of an office, with its full name. */
  private final Map<String, String> susulan = new LinkedHashMap<>();

  final String semester;
  final HitunganUji seluruhnya;

  private final PetaUji peta;
  private final String ditunggu;
  private final List<Perkara> semua;
  private final List<Perkara> dilaporkan;

  private HarapanKota(List<Perkara> semua, PetaUji peta) {
    this.peta = peta;
    this.semua = List.copyOf(semua);
    this.semester = semua.get(0).semester;
    this.dilaporkan = semua.stream().filter(satu -> satu.hasil == Hasil.LAPORAN).toList();
    this.ditunggu = ditunggu(semua, peta);
    this.seluruhnya = HitunganUji.dari(butir());
  }

  static HarapanKota sekarang(List<Perkara> semua, PetaUji peta) {
    var harapan = new HarapanKota(semua, peta);
    harapan.area();
    harapan.kantor();
    harapan.jadwal();
    harapan.butirnya();
    harapan.terbawa();
    harapan.temuan();
    harapan.tindakLanjut();
    harapan.ringkasan();
    return harapan;
  }

  static String tanggal(LocalDate hari) {
    return TANGGAL.format(hari);
  }

  /** An addendum's row of an office that it adds. */
  String kalimatKantor(String kode) {
    var keadaan = tab.get("Perangkat daerah").get(kode).get(2);
    return susulan.getOrDefault(kode, peta.kantor(kode).nama() + " " + keadaan);
  }

  /** An addendum's last sentence. */
  String ditunggu() {
    return ditunggu;
  }

  private static String ditunggu(List<Perkara> semua, PetaUji peta) {
    var belum =
        semua.stream()
            .filter(satu -> satu.hasil == Hasil.BELUM)
            .map(satu -> peta.kantor(satu.kantor).nama())
            .toList();
    return belum.isEmpty()
        ? "Dengan addendum ini semua perangkat daerah selesai."
        : "Masih ditunggu: " + String.join(", ", belum) + ".";
  }

  private Stream<Butir> butir() {
    return dilaporkan.stream().flatMap(satu -> satu.butir.values().stream());
  }

  private void area() {
    var baris = new LinkedHashMap<String, List<String>>();
    for (var area : PetaUji.AREA) {
      var angka = HitunganUji.dari(butir().filter(satu -> satu.aksi.area().equals(area)));
      if (angka.butir() > 0) {
        baris.put(area, gabung(List.of(area), angka.sel()));
        kalimat.put("area " + area, area + " " + angka.teks());
      }
    }
    baris.put("Seluruhnya", gabung(List.of("Seluruhnya"), seluruhnya.sel()));
    kalimat.put("seluruh area", "Seluruhnya " + seluruhnya.teks());
    tab.put("Area", baris);
  }

  private void kantor() {
    var baris = new LinkedHashMap<String, List<String>>();
    for (var satu : semua) {
      var nama = peta.kantor(satu.kantor).nama();
      var angka =
          satu.hasil == Hasil.LAPORAN ? HitunganUji.dari(satu.butir.values().stream()) : null;
      baris.put(
          satu.kantor,
          gabung(
              List.of(satu.kantor, nama, keadaan(satu)),
              angka == null ? Collections.nCopies(10, "") : angka.sel()));
      if (angka != null) {
        var singkat = peta.kantor(satu.kantor).singkatan();
        kalimat.put("perangkat daerah " + satu.kantor, singkat + " " + angka.teks());
        susulan.put(satu.kantor, nama + " " + angka.teks());
      } else if (satu.hasil == Hasil.TANPA_HASIL) {
        kalimat.put(
            "tanpa hasil " + satu.kantor,
            "%s %s %s".formatted(nama, tanggal(satu.hasilPada), satu.alasan));
      } else {
        satu.langkah.forEach(
            langkah ->
                kalimat.put(
                    "belum selesai %s, %s".formatted(satu.kantor, langkah.nama()),
                    "%s %s %s".formatted(nama, langkah.nama(), tanggal(langkah.sejak()))));
      }
    }
    kalimat.put("seluruh kota", "Kota " + seluruhnya.teks());
    tab.put("Perangkat daerah", baris);
  }

  private static String keadaan(Perkara satu) {
    return switch (satu.hasil) {
      case LAPORAN -> "laporan terkirim " + tanggal(satu.hasilPada);
      case TANPA_HASIL -> "tanpa hasil: " + satu.alasan;
      case BELUM ->
          satu.langkah.stream()
              .map(
                  langkah ->
                      "%s sejak %s"
                          .formatted(
                              langkah.nama().toLowerCase(Locale.ROOT), tanggal(langkah.sejak())))
              .collect(Collectors.joining("; "));
    };
  }

  private void jadwal() {
    var baris = new LinkedHashMap<String, List<String>>();
    for (var nama : List.of("Tetap", "Usulan")) {
      var angka =
          HitunganUji.dari(butir().filter(satu -> satu.aksi.usulan() == nama.equals("Usulan")));
      baris.put(nama, gabung(List.of(nama), angka.sel()));
      kalimat.put("jadwal " + nama, nama + " " + angka.teks());
    }
    tab.put("Jadwal usulan", baris);
  }

  private void butirnya() {
    var baris = new LinkedHashMap<String, List<String>>();
    for (var satu : dilaporkan) {
      var nama = peta.kantor(satu.kantor).nama();
      for (var butir : satu.butir.values()) {
        baris.put(
            nama + " " + butir.aksi.kode(),
            List.of(
                nama,
                butir.aksi.kode(),
                butir.aksi.area(),
                jawaban(butir.isi.pelaksanaan()),
                "" + butir.isi.dibutuhkan(),
                "" + butir.isi.tersedia(),
                "" + butir.terbawa,
                butir.aksi.usulan() ? "usulan" : "tetap"));
      }
    }
    tab.put("Butir", baris);
  }

  private static String jawaban(String kode) {
    return switch (kode) {
      case "sudah" -> "Sudah";
      case "sebagian" -> "Sebagian";
      case "belum" -> "Belum";
      default -> "Tidak berlaku";
    };
  }

  private void terbawa() {
    var menurutKode = new LinkedHashMap<String, List<Butir>>();
    butir()
        .filter(satu -> satu.terbawa > 0)
        .forEach(
            satu ->
                menurutKode.computeIfAbsent(satu.aksi.kode(), k -> new ArrayList<>()).add(satu));
    var baris = new LinkedHashMap<String, List<String>>();
    menurutKode.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Butir>> satu) -> satu.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(
            satu ->
                baris.put(
                    satu.getKey(),
                    List.of(
                        satu.getKey(),
                        "" + satu.getValue().size(),
                        "" + satu.getValue().stream().filter(Butir::terbukti).count(),
                        ""
                            + satu.getValue().stream()
                                .mapToInt(isi -> isi.terbawa)
                                .max()
                                .orElse(0))));
    tab.put("Terbawa", baris);
  }

  private void temuan() {
    var baris = new LinkedHashMap<String, List<String>>();
    var menurutArea = new LinkedHashMap<String, int[]>();
    PetaUji.AREA.forEach(area -> menurutArea.put(area, new int[3]));
    for (var satu : dilaporkan) {
      var nama = peta.kantor(satu.kantor).nama();
      for (var temuan : satu.temuan) {
        baris.put(
            nama + " " + temuan.nomor(),
            List.of(
                nama,
                "" + temuan.nomor(),
                temuan.area(),
                temuan.kelas(),
                temuan.uraian(),
                temuan.perluTindakLanjut() ? "Perbaiki: " + temuan.uraian() : "",
                temuan.perluTindakLanjut() ? temuan.tenggat() : "",
                temuan.tanggapan()));
        menurutArea.get(temuan.area())[kelas(temuan)]++;
      }
    }
    tab.put("Temuan", baris);
    var kota = new int[3];
    menurutArea.forEach(
        (area, banyak) -> {
          var jumlah = banyak[0] + banyak[1] + banyak[2];
          for (int i = 0; i < 3; i++) {
            kota[i] += banyak[i];
          }
          if (jumlah > 0) {
            kalimat.put(
                "temuan " + area,
                "%s %d %d %d %d".formatted(area, banyak[0], banyak[1], banyak[2], jumlah));
          }
        });
    if (!baris.isEmpty()) {
      kalimat.put(
          "temuan seluruhnya",
          "Seluruhnya %d %d %d %d".formatted(kota[0], kota[1], kota[2], baris.size()));
    }
  }

  private static int kelas(BukuTulis.Temuan temuan) {
    return List.of("Dipertahankan", "Ditingkatkan", "Diperbaiki").indexOf(temuan.kelas());
  }

  private void tindakLanjut() {
    var baris = new LinkedHashMap<String, List<String>>();
    var ditutup = 0;
    for (var satu : dilaporkan) {
      var nama = peta.kantor(satu.kantor).nama();
      for (var lama : satu.temuanLama.entrySet()) {
        var temuan = lama.getKey();
        var uraian =
            temuan.kantor().equals(satu.kantor)
                ? temuan.uraian()
                : "%s (temuan pada %s)"
                    .formatted(temuan.uraian(), peta.kantor(temuan.kantor()).nama());
        baris.put(
            nama + " " + uraian,
            List.of(
                nama,
                Semester.parse(temuan.semester()).text(),
                uraian,
                lama.getValue() ? "ya" : "tidak"));
        ditutup += lama.getValue() ? 1 : 0;
      }
      var tutup = satu.temuanLama.values().stream().filter(ya -> ya).count();
      var jumlah = satu.temuanLama.size();
      if (jumlah > 0) {
        kalimat.put(
            "tindak lanjut " + satu.kantor,
            "%s %d %d %d %s"
                .formatted(nama, jumlah, tutup, jumlah - tutup, HitunganUji.bagian(tutup, jumlah)));
      }
    }
    if (!baris.isEmpty()) {
      kalimat.put(
          "tindak lanjut seluruhnya",
          "Seluruhnya %d %d %d %s"
              .formatted(
                  baris.size(),
                  ditutup,
                  baris.size() - ditutup,
                  HitunganUji.bagian(ditutup, baris.size())));
    }
    tab.put("Tindak lanjut", baris);
  }

  private void ringkasan() {
    var tanpaHasil = semua.stream().filter(satu -> satu.hasil == Hasil.TANPA_HASIL).count();
    kalimat.put(
        "ringkasan kantor",
        "%d dari %d perangkat daerah sudah dilaporkan, %d ditutup tanpa hasil, %d belum selesai"
            .formatted(
                dilaporkan.size(),
                semua.size(),
                tanpaHasil,
                semua.size() - dilaporkan.size() - tanpaHasil));
    kalimat.put(
        "ringkasan butir",
        "Dari %d butir rencana aksi yang berlaku, %d sudah, %d sebagian, dan %d belum dilaksanakan"
            .formatted(
                seluruhnya.berlaku(),
                seluruhnya.sudah(),
                seluruhnya.sebagian(),
                seluruhnya.belum()));
    kalimat.put(
        "ringkasan capaian",
        "Pelaksanaan %s, pencapaian target %s."
            .formatted(
                HitunganUji.teks(seluruhnya.pelaksanaan()),
                HitunganUji.teks(seluruhnya.pencapaian())));
  }

  private static List<String> gabung(List<String> depan, List<String> belakang) {
    return Stream.concat(depan.stream(), belakang.stream()).toList();
  }
}
