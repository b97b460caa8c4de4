package id.tertib.report;

import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Disc;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The report of the drawn example: Dinas Kesehatan, semester I 2026, its Tabel 11 as annex. */
final class SampleReport {

  static final String SHA =
      "3f9a51c0 7be2e84d 90d1ac36 5b2f17aa 61c8e0f4 2d7793be 08a5cc4e f16bc21e";

  private SampleReport() {}

  static ReportDocument dinkes() {
    return dinkes(1);
  }

  /** A document of one sentence, for tests of what happens to documents. */
  static ReportDocument letter() {
    return new ReportDocument(
        List.of(),
        List.of("Laporan"),
        "Nomor 1",
        "kaki",
        List.of(new Block.Paragraph("Satu kalimat.")),
        List.of());
  }

  /**
   * @param times how often the rows of Tabel 11 stand in the annex
   */
  static ReportDocument dinkes(int times) {
    return new ReportDocument(
        List.of(
            "PEMERINTAH KOTA TANGERANG SELATAN",
            "SEKRETARIAT DAERAH",
            "Tim Asesor Reformasi Birokrasi"),
        List.of("Laporan Monitoring Reformasi Birokrasi", "Dinas Kesehatan, Semester I Tahun 2026"),
        "Nomor 000.8.6/0714/TA-RB · Rabu, 29 Juli 2026",
        "Laporan monitoring RB · Dinas Kesehatan · semester I 2026 · 2026-S1/dinkes · versi 1",
        body(),
        List.of(
            new ReportDocument.Annex(
                "Lampiran: Lembar Pelaksanaan Monitoring (Tabel 11)",
                "Dinas Kesehatan · semester I 2026 · Perwali 63/2022",
                List.of(
                    tabel11(times),
                    new Block.Remark(
                        "* Jadwal tidak terbaca pada naskah Road Map; dianggap triwulan IV sampai"
                            + " ditetapkan.")))));
  }

  private static List<Block> body() {
    return List.of(
        new Block.Box(
            "Ringkasan",
            "Dari "
                + Block.bold("22 rencana aksi")
                + " yang berlaku bagi Dinas Kesehatan, "
                + Block.bold("10 sudah")
                + ", 6 sebagian, dan 6 belum dilaksanakan. Dokumen yang tersedia "
                + Block.bold("97 dari 146 (66,4 %)")
                + ". Ada 3"
                + " temuan: 1 dipertahankan, 1 ditingkatkan, 1 diperbaiki. Dari 4 temuan semester II"
                + " 2025, 3 sudah ditindaklanjuti."),
        new Block.Heading("1. Dasar"),
        new Block.Numbered(
            List.of(
                "Peraturan Wali Kota Tangerang Selatan Nomor 63 Tahun 2022 tentang Road Map"
                    + " Reformasi Birokrasi, Bab V.",
                "Keputusan Sekretaris Daerah Nomor 000.8.6/Kep.41-Org/2026 tentang Tim Asesor.")),
        new Block.Heading("2. Pelaksanaan"),
        table(
            List.of("Teknik", "Waktu dan tempat", "Yang ditemui", "Yang dilihat"),
            List.of(13, 28, 31, 28),
            row(
                "Daftar periksa",
                "1 sampai 13 Juli 2026",
                "Asesor Dinas Kesehatan",
                "22 rencana aksi, 31 berkas bukti"),
            row(
                "Observasi",
                "Kamis, 16 Juli 2026, 09:00 WIB, kantor Dinas Kesehatan",
                "Sekretaris Dinas; Kepala Subbagian Umum dan Kepegawaian",
                "Daftar SOP AP, ruang pengaduan, maklumat pelayanan"),
            row(
                "Wawancara",
                "Jumat, 17 Juli 2026, 13:30 WIB",
                "Sekretaris Dinas, koordinator asesor",
                "8 pertanyaan tentang tata laksana dan pelayanan publik")),
        new Block.Heading("3. Hasil"),
        new Block.Paragraph(
            "Dua pertanyaan dijawab menurut area: apa yang sudah dikerjakan, dan berapa bagian"
                + " target yang tercapai."),
        new Block.Table(
            List.of(
                new Head("Area", false),
                new Head("Rencana aksi", true),
                new Head("Sudah", true),
                new Head("Sebagian", true),
                new Head("Belum", true),
                new Head("Pelaksanaan", false),
                new Head("Dokumen tersedia", true),
                new Head("Capaian", true)),
            List.of(28, 10, 8, 10, 7, 15, 12, 10),
            List.of(
                area("Manajemen Perubahan", 3, 0, 0, "3 dari 3", "100,0 %", Row.Kind.NORMAL),
                area("Penataan Tatalaksana", 1, 4, 6, "85 dari 132", "64,4 %", Row.Kind.NORMAL),
                area(
                    "Penataan Sistem Manajemen SDM Aparatur",
                    2,
                    0,
                    0,
                    "3 dari 3",
                    "100,0 %",
                    Row.Kind.NORMAL),
                area(
                    "Peningkatan Kualitas Pelayanan Publik",
                    4,
                    2,
                    0,
                    "6 dari 8",
                    "75,0 %",
                    Row.Kind.NORMAL),
                area("Seluruhnya", 10, 6, 6, "97 dari 146", "66,4 %", Row.Kind.TOTAL)),
            false,
            false),
        new Block.Remark(
            "Penuh: sudah; bergaris: sebagian; kosong: belum. Capaian: jumlah dokumen tersedia"
                + " dibagi jumlah kebutuhan dokumen. Satu butir (nomor 7, monitoring SOP AP)"
                + " dikoreksi asesor dari Sudah menjadi Sebagian; kedua nilai tersimpan. Capaian"
                + " tatalaksana sangat dipengaruhi butir 6 (118 SOP AP)."),
        new Block.Heading("4. Temuan dan rekomendasi"),
        new Block.Table(
            List.of(
                new Head("No.", true),
                new Head("Area", false),
                new Head("Temuan", false),
                new Head("Kelas", false),
                new Head("Rekomendasi", false),
                new Head("Tenggat", false)),
            List.of(5, 17, 20, 14, 25, 19),
            List.of(
                row(
                    "1", "Manajemen Perubahan",
                    "Tim pelaksana RB dibentuk dan bekerja menurut keputusan.", "Dipertahankan",
                    "Perbarui keputusan tim bila ada mutasi.", "–"),
                row(
                    "2",
                    "Penataan Tatalaksana",
                    "SOP AP Puskesmas belum seragam.",
                    "Ditingkatkan",
                    "Samakan 37 SOP AP Puskesmas dan tetapkan dalam satu keputusan.",
                    "30 September 2026"),
                row(
                    "3",
                    "Peningkatan Kualitas Pelayanan Publik",
                    "Hasil survei kepuasan belum diumumkan di seluruh unit pelayanan.",
                    "Diperbaiki",
                    "Umumkan hasil dan tindak lanjutnya di tempat pelayanan dan situs.",
                    "30 November 2026")),
            false,
            false),
        new Block.Heading("5. Tindak lanjut temuan semester II 2025"),
        new Block.Paragraph(
            "Tiga dari empat temuan sudah ditindaklanjuti. Satu belum: penyusunan peta proses"
                + " bisnis lintas bidang; dilanjutkan sebagai butir 5 daftar periksa semester II"
                + " 2026."),
        new Block.Signatures(
            List.of("Mengetahui,", "Kepala Dinas Kesehatan", "NIP"),
            List.of("Tangerang Selatan, 29 Juli 2026", "Ketua Tim Asesor", "NIP")),
        new Block.Remark(
            "Disetujui di Tertib oleh Ketua Tim Asesor, Rabu, 29 Juli 2026, 15:04 WIB. Data laporan"
                + " ini tercatat dengan SHA-256 "
                + Block.code(SHA)
                + "; sidik berkasnya sendiri ada di halaman kasus."));
  }

  private static Row area(
      String name, int full, int half, int open, String documents, String reached, Row.Kind kind) {
    double all = full + half + open;
    return new Row(
        List.of(
            Cell.text(name),
            Cell.text(String.valueOf(full + half + open)),
            Cell.text(String.valueOf(full)),
            Cell.text(String.valueOf(half)),
            Cell.text(String.valueOf(open)),
            Cell.bar(
                "%d sudah, %d sebagian, %d belum".formatted(full, half, open),
                full / all,
                half / all),
            Cell.text(documents),
            Cell.text(reached)),
        kind);
  }

  static Block.Table tabel11(int times) {
    var rows = new ArrayList<Row>();
    var number = 0;
    for (var time = 0; time < times; time++) {
      var area = "";
      for (var line : lines("report/tabel-11-dinkes.csv")) {
        var part = line.split(";", -1);
        if (!part[0].equals(area)) {
          area = part[0];
          rows.add(new Row(List.of(Cell.text(area)), Row.Kind.SECTION));
        }
        rows.add(
            new Row(
                List.of(
                    Cell.text(String.valueOf(++number)),
                    Cell.text(part[2]),
                    Cell.text(part[3]),
                    Cell.text(part[4]),
                    state(part[5]),
                    Cell.text("Dinas Kesehatan"),
                    Cell.text(part[6]),
                    Cell.text(part[7]),
                    Cell.text(part[8]),
                    Cell.text(part[9])),
                Row.Kind.NORMAL));
      }
    }
    rows.add(
        new Row(
            Stream.of("Jumlah", "146", "97", "66,4 %").map(Cell::text).toList(), Row.Kind.TOTAL));
    return new Block.Table(
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
        rows,
        true,
        true);
  }

  private static Cell state(String word) {
    return switch (word) {
      case "sudah" -> Cell.disc(Disc.FULL, "Sudah");
      case "sebagian" -> Cell.disc(Disc.HALF, "Sebagian");
      default -> Cell.disc(Disc.EMPTY, "Belum");
    };
  }

  static Block.Table table(List<String> heads, List<Integer> widths, Row... rows) {
    return new Block.Table(
        heads.stream().map(head -> new Head(head, false)).toList(),
        widths,
        List.of(rows),
        false,
        false);
  }

  static Row row(String... cells) {
    return new Row(Stream.of(cells).map(Cell::text).toList(), Row.Kind.NORMAL);
  }

  private static List<String> lines(String resource) {
    try {
      return new ClassPathResource(resource)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
