package id.tertib.monitoring.checklist;

import static id.tertib.monitoring.semester.Naskah.baris;
import static id.tertib.monitoring.semester.Naskah.berkelompok;
import static id.tertib.monitoring.semester.Naskah.judul;
import static id.tertib.monitoring.semester.Naskah.persen;
import static id.tertib.monitoring.semester.Naskah.tanggal;

import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.Naskah;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Parameters;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Disc;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words of an office's monitoring report: summary, basis, what was done, results by area,
 * findings, follow-up of earlier ones, and Tabel 11 as its annex (Road Map Bab V).
 */
@Component
class NaskahLaporan {

  private static final List<String> KOP =
      List.of(
          "PEMERINTAH KOTA TANGERANG SELATAN",
          "SEKRETARIAT DAERAH",
          "Tim Asesor Reformasi Birokrasi");

  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final RowLists daftar;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Parameters parameters;

  NaskahLaporan(
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      RowLists daftar,
      PerangkatDaerahRegister kantor,
      People orang,
      Parameters parameters) {
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.daftar = daftar;
    this.kantor = kantor;
    this.orang = orang;
    this.parameters = parameters;
  }

  /**
   * @param versi of the report, from 1
   * @param sidikData SHA-256 of the data, 64 hex digits
   */
  ReportDocument tulis(
      Siklus siklus, Monitoring monitoring, Sheet sheet, String sidikData, int versi) {
    var pd = kantor.get(monitoring.perangkatDaerah());
    var semester = siklus.semester().teks();
    var disetujui = Objects.requireNonNull(monitoring.disetujuiPada());
    var baris = daftarPeriksa.baris(sheet);
    var capaian = daftarPeriksa.seluruhnya(baris);
    var semuaTemuan = temuan.dari(monitoring.kunci());
    var isi = new ArrayList<Block>();
    isi.add(new Block.Box("Ringkasan", ringkasan(pd, capaian, semuaTemuan, sheet, monitoring)));
    isi.add(new Block.Heading("1. Dasar"));
    isi.add(Naskah.dasar(siklus));
    isi.add(new Block.Heading("2. Pelaksanaan"));
    isi.add(pelaksanaan(siklus, monitoring, sheet, pd));
    isi.add(new Block.Heading("3. Hasil"));
    isi.add(
        new Block.Paragraph(
            "Dua pertanyaan dijawab menurut area: apa yang sudah dikerjakan, dan berapa bagian"
                + " target yang tercapai."));
    isi.add(hasil(baris, capaian));
    isi.add(new Block.Remark(keteranganHasil(sheet)));
    isi.add(new Block.Heading("4. Temuan dan rekomendasi"));
    isi.add(tabelTemuan(semuaTemuan));
    isi.add(new Block.Heading("5. Tindak lanjut temuan semester sebelumnya"));
    isi.add(new Block.Paragraph(tindakLanjutLama(sheet, monitoring)));
    isi.add(
        new Block.Signatures(
            List.of("Mengetahui,", "Kepala " + pd.nama(), "NIP"),
            List.of(
                "Tangerang Selatan, " + Tanggal.panjang(Tanggal.tanggal(disetujui)),
                "Ketua Tim Asesor",
                "NIP")));
    isi.add(
        new Block.Remark(
            "Disetujui secara elektronik oleh %s, %s. Data laporan ini tercatat dengan SHA-256 `%s`; sidik berkasnya sendiri ada di halaman Laporan."
                .formatted(
                    peran(Objects.requireNonNull(monitoring.disetujuiOleh())),
                    Tanggal.waktu(disetujui),
                    berkelompok(sidikData))));
    return new ReportDocument(
        KOP,
        List.of(
            "Laporan Monitoring Reformasi Birokrasi",
            "%s, %s".formatted(pd.nama(), judul(semester))),
        "Nomor %s · %s"
            .formatted(Objects.requireNonNull(monitoring.nomorLaporan()), Tanggal.hari(disetujui)),
        "Laporan monitoring RB · %s · %s · %s · versi %d"
            .formatted(pd.nama(), semester, monitoring.kunci(), versi),
        isi,
        List.of(
            new ReportDocument.Annex(
                "Lampiran: Lembar Pelaksanaan Monitoring (Tabel 11)",
                "%s · %s · Perwali 63/2022".formatted(pd.nama(), semester),
                lampiran(sheet, pd))));
  }

  private String ringkasan(
      PerangkatDaerah pd, Capaian capaian, List<Temuan> semua, Sheet sheet, Monitoring satu) {
    var teks = new StringBuilder();
    teks.append(
        "Dari **%d rencana aksi** yang berlaku bagi %s, **%d sudah**, %d sebagian, dan %d belum dilaksanakan."
            .formatted(
                capaian.berlaku(),
                pd.nama(),
                capaian.sudah(),
                capaian.sebagian(),
                capaian.belum()));
    if (capaian.tidakBerlaku() > 0) {
      teks.append(
          " %d butir tidak berlaku dan tidak ikut dihitung.".formatted(capaian.tidakBerlaku()));
    }
    teks.append(
        " Pelaksanaan **%s**, pencapaian target **%s**; dokumen yang tersedia %d dari %d."
            .formatted(
                persen(capaian.pelaksanaan()),
                persen(capaian.pencapaian()),
                capaian.tersedia(),
                capaian.dibutuhkan()));
    var menurutKelas =
        semua.stream()
            .collect(
                Collectors.groupingBy(
                    temuan -> temuan.kelas().label().toLowerCase(java.util.Locale.ROOT),
                    java.util.TreeMap::new,
                    Collectors.counting()));
    teks.append(
        semua.isEmpty()
            ? " Tidak ada temuan."
            : " Ada %d temuan: %s."
                .formatted(
                    semua.size(),
                    menurutKelas.entrySet().stream()
                        .map(kelas -> kelas.getValue() + " " + kelas.getKey())
                        .collect(Collectors.joining(", "))));
    var lama = konfirmasi(satu);
    if (!lama.isEmpty()) {
      teks.append(
          " Dari %d temuan semester sebelumnya, %d ditutup.".formatted(lama.size(), ditutup(lama)));
    }
    return teks.toString();
  }

  private Block pelaksanaan(Siklus siklus, Monitoring satu, Sheet sheet, PerangkatDaerah pd) {
    var isi = new ArrayList<Row>();
    var bukti =
        sheet.items().stream()
            .flatMap(butir -> butir.evidence().stream())
            .map(berkas -> berkas.sha256())
            .distinct()
            .count();
    isi.add(
        baris(
            "Daftar periksa",
            masaPengisian(sheet),
            "Asesor " + pd.nama(),
            "%d rencana aksi, %d berkas bukti"
                .formatted(sheet.items().stream().filter(DaftarPeriksa::aksi).count(), bukti)));
    for (var satuan : daftar.rows(TemuanMonitoring.OBSERVASI, satu.kunci())) {
      isi.add(
          baris(
              "Observasi",
              "%s, %s WIB, %s"
                  .formatted(
                      tanggal(satuan.value("tanggal")),
                      satuan.value("waktu"),
                      satuan.value("tempat")),
              satuan.value("orang"),
              "%s Dokumen: %s"
                  .formatted(titik(satuan.value("kegiatan")), satuan.value("dokumen"))));
    }
    for (var satuan : daftar.rows(TemuanMonitoring.WAWANCARA, satu.kunci())) {
      isi.add(
          baris(
              "Wawancara",
              "%s, %s WIB".formatted(tanggal(satuan.value("tanggal")), satuan.value("waktu")),
              satuan.value("narasumber"),
              "%s %s".formatted(satuan.value("pertanyaan"), satuan.value("jawaban"))));
    }
    return new Block.Table(
        List.of(
            new Head("Teknik", false),
            new Head("Waktu dan tempat", false),
            new Head("Yang ditemui", false),
            new Head("Yang dilihat dan didengar", false)),
        List.of(14, 24, 22, 40),
        isi,
        false,
        false);
  }

  private Block hasil(List<Baris> baris, Capaian seluruhnya) {
    var isi = new ArrayList<Row>();
    daftarPeriksa
        .menurutArea(baris)
        .forEach((area, capaian) -> isi.add(Naskah.barisCapaian(area, capaian, Row.Kind.NORMAL)));
    isi.add(Naskah.barisCapaian("Seluruhnya", seluruhnya, Row.Kind.TOTAL));
    return new Block.Table(
        Stream.concat(Stream.of(new Head("Area", false)), Naskah.KEPALA_CAPAIAN.stream()).toList(),
        List.of(22, 9, 8, 11, 8, 18, 11, 13),
        isi,
        false,
        false);
  }

  private String keteranganHasil(Sheet sheet) {
    var dikoreksi = sheet.items().stream().filter(NaskahLaporan::dikoreksi).toList();
    var teks =
        new StringBuilder(
            "Penuh: sudah; bergaris: sebagian; kosong: belum. Pelaksanaan: rerata butir yang"
                + " berlaku (sudah %s, sebagian %s, belum %s). Pencapaian: rerata dokumen tersedia dibagi kebutuhannya, paling banyak 1 tiap butir.%s"
                    .formatted(
                        desimal("nilai_sudah"),
                        desimal("nilai_sebagian"),
                        desimal("nilai_belum"),
                        parameters.open("nilai_") ? " Rumus ini usulan, belum ditetapkan." : ""));
    if (!dikoreksi.isEmpty()) {
      teks.append(
          " %d butir dikoreksi asesor; kedua nilai tersimpan: %s."
              .formatted(
                  dikoreksi.size(),
                  dikoreksi.stream()
                      .map(
                          butir ->
                              "%s dari %s menjadi %s"
                                  .formatted(
                                      butir.item().code(),
                                      nilai(butir.layers().get(Layer.SELF)),
                                      nilai(butir.layers().get(DaftarPeriksa.ASESOR))))
                      .collect(Collectors.joining("; "))));
    }
    return teks.toString();
  }

  private String desimal(String kode) {
    return Naskah.desimal(parameters.decimal(kode));
  }

  private static Block tabelTemuan(List<Temuan> semua) {
    if (semua.isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    return new Block.Table(
        List.of(
            new Head("No.", true),
            new Head("Area", false),
            new Head("Temuan", false),
            new Head("Kelas", false),
            new Head("Rekomendasi", false),
            new Head("Tenggat", false),
            new Head("Tanggapan", false)),
        List.of(5, 14, 21, 13, 17, 18, 12),
        semua.stream()
            .map(
                satu ->
                    baris(
                        String.valueOf(satu.nomor()),
                        satu.area(),
                        satu.uraian(),
                        satu.kelas().label(),
                        satu.rekomendasi().isEmpty() ? "–" : satu.rekomendasi(),
                        satu.tenggat().isEmpty() ? "–" : tanggal(satu.tenggat()),
                        tanggapan(satu)))
            .toList(),
        false,
        false);
  }

  private static String tanggapan(Temuan satu) {
    if (satu.tanggapan().isEmpty()) {
      return "Tidak ada tanggapan";
    }
    var kata = satu.tanggapan().equals(TemuanMonitoring.SETUJU) ? "Setuju" : "Keberatan";
    return satu.catatanTanggapan().isEmpty() ? kata : kata + ": " + satu.catatanTanggapan();
  }

  private String tindakLanjutLama(Sheet sheet, Monitoring satu) {
    var lama = konfirmasi(satu);
    if (lama.isEmpty()) {
      return "Tidak ada temuan terbuka dari semester sebelumnya.";
    }
    var terbuka = lama.stream().filter(baris -> !baris.value("ditutup").equals("ya")).toList();
    var teks = "%d dari %d temuan ditutup.".formatted(ditutup(lama), lama.size());
    return terbuka.isEmpty()
        ? teks
        : teks
            + " Masih terbuka dan ditanyakan lagi semester berikutnya: "
            + terbuka.stream().map(baris -> baris.value("temuan")).collect(Collectors.joining("; "))
            + ".";
  }

  private List<ListRow> konfirmasi(Monitoring satu) {
    return daftar.rows(TemuanMonitoring.KONFIRMASI, satu.kunci());
  }

  private static long ditutup(List<ListRow> konfirmasi) {
    return konfirmasi.stream().filter(baris -> baris.value("ditutup").equals("ya")).count();
  }

  private static List<Block> lampiran(Sheet sheet, PerangkatDaerah pd) {
    var isi = new ArrayList<Row>();
    var aksi = sheet.items().stream().filter(DaftarPeriksa::aksi).toList();
    IntStream.range(0, aksi.size())
        .forEach(
            i -> {
              var butir = aksi.get(i);
              var area = butir.item().section();
              if (i == 0 || !aksi.get(i - 1).item().section().equals(area)) {
                isi.add(new Row(List.of(Cell.text(area)), Row.Kind.SECTION));
              }
              isi.add(barisTabel11(i + 1, butir, pd));
            });
    isi.add(jumlah(aksi));
    return List.of(
        new Block.Table(
            List.of(
                new Head("No.", true),
                new Head("Kondisi ideal", false),
                new Head("Rencana aksi", false),
                new Head("Tahun pelaksanaan", false),
                new Head("Pelaksanaan", false),
                new Head("Perangkat daerah", false),
                new Head("Dokumen kebutuhan", false),
                new Head("Jumlah kebutuhan dokumen", true),
                new Head("Jumlah dokumen tersedia", true),
                new Head("Catatan", false)),
            List.of(4, 17, 16, 8, 8, 8, 13, 7, 7, 12),
            isi,
            true,
            true),
        new Block.Remark(
            "* jadwal usulan: tahun atau triwulannya belum ditetapkan Bagian Organisasi."));
  }

  private static Row barisTabel11(int nomor, AnsweredItem butir, PerangkatDaerah pd) {
    var konteks = butir.item().context();
    var nilai = butir.last().map(Answer::value);
    var tahun =
        konteks.getOrDefault("tahun", "") + ("ya".equals(konteks.get("jadwalUsulan")) ? "*" : "");
    return new Row(
        List.of(
            Cell.text(String.valueOf(nomor)),
            Cell.text(konteks.getOrDefault("kondisiIdeal", "")),
            Cell.text(butir.item().text()),
            Cell.text(tahun),
            nilai
                .map(SkalaPelaksanaan::pelaksanaan)
                .map(NaskahLaporan::tanda)
                .orElseGet(() -> Cell.text("–")),
            Cell.text(pd.nama()),
            Cell.text(konteks.getOrDefault("dokumen", "")),
            Cell.text(nilai.map(satu -> satu.path("dibutuhkan").asText()).orElse("–")),
            Cell.text(nilai.map(satu -> satu.path("tersedia").asText()).orElse("–")),
            Cell.text(catatan(butir))),
        Row.Kind.NORMAL);
  }

  private static Cell tanda(Pelaksanaan pelaksanaan) {
    return switch (pelaksanaan) {
      case SUDAH -> Cell.disc(Disc.FULL, pelaksanaan.label());
      case SEBAGIAN -> Cell.disc(Disc.HALF, pelaksanaan.label());
      case BELUM -> Cell.disc(Disc.EMPTY, pelaksanaan.label());
      case TIDAK_BERLAKU -> Cell.text(pelaksanaan.label());
    };
  }

  /** Documents of the rows that apply, as the last line of Tabel 11. */
  private static Row jumlah(List<AnsweredItem> aksi) {
    var berlaku =
        aksi.stream()
            .flatMap(butir -> butir.last().map(Answer::value).stream())
            .filter(nilai -> SkalaPelaksanaan.pelaksanaan(nilai) != Pelaksanaan.TIDAK_BERLAKU)
            .toList();
    var dibutuhkan = berlaku.stream().mapToInt(nilai -> nilai.path("dibutuhkan").asInt()).sum();
    var tersedia = berlaku.stream().mapToInt(nilai -> nilai.path("tersedia").asInt()).sum();
    return new Row(
        List.of(
            Cell.text("Jumlah dokumen butir yang berlaku"),
            Cell.text(String.valueOf(dibutuhkan)),
            Cell.text(String.valueOf(tersedia)),
            Cell.text("")),
        Row.Kind.TOTAL);
  }

  private static String catatan(AnsweredItem butir) {
    var sendiri = Optional.ofNullable(butir.layers().get(Layer.SELF));
    var koreksi = Optional.ofNullable(butir.layers().get(DaftarPeriksa.ASESOR));
    var teks = new ArrayList<String>();
    sendiri.map(Answer::note).filter(satu -> !satu.isBlank()).ifPresent(teks::add);
    koreksi
        .filter(satu -> satu.value() != null)
        .map(Answer::reason)
        .ifPresent(satu -> teks.add("Koreksi asesor: " + satu));
    return String.join(" ", teks);
  }

  private static boolean dikoreksi(AnsweredItem butir) {
    var koreksi = butir.layers().get(DaftarPeriksa.ASESOR);
    return DaftarPeriksa.aksi(butir) && koreksi != null && koreksi.value() != null;
  }

  private static String nilai(@org.jspecify.annotations.Nullable Answer jawaban) {
    return jawaban == null || jawaban.value() == null
        ? "kosong"
        : SkalaPelaksanaan.pelaksanaan(jawaban.value()).label();
  }

  private static String masaPengisian(Sheet sheet) {
    var waktu =
        sheet.items().stream()
            .map(butir -> butir.layers().get(Layer.SELF))
            .filter(Objects::nonNull)
            .map(Answer::at)
            .sorted()
            .toList();
    if (waktu.isEmpty()) {
      return "–";
    }
    Instant akhir = waktu.get(waktu.size() - 1);
    var dari = Tanggal.panjang(waktu.get(0));
    var sampai = Tanggal.panjang(akhir);
    return dari.equals(sampai) ? dari : "%s sampai %s".formatted(dari, sampai);
  }

  /** The role that approved, not the person: names stay in the trail. */
  private String peran(String akun) {
    return orang.isIn(akun, TimAsesor.KETUA)
        ? orang.groupName(TimAsesor.KETUA)
        : "pejabat yang berwenang";
  }

  private static String titik(String teks) {
    return teks.endsWith(".") ? teks : teks + ".";
  }
}
