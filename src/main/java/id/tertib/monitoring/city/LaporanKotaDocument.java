package id.tertib.monitoring.city;

import static id.tertib.monitoring.semester.DocumentParts.capaianRow;
import static id.tertib.monitoring.semester.DocumentParts.date;
import static id.tertib.monitoring.semester.DocumentParts.percent;
import static id.tertib.monitoring.semester.DocumentParts.title;

import id.tertib.data.Tanggal;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.model.Rasio;
import id.tertib.monitoring.semester.DocumentParts;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words and tables of the city's report and of its addenda. */
@Component
class LaporanKotaDocument {

  private static final List<String> LETTERHEAD =
      List.of("PEMERINTAH KOTA TANGERANG SELATAN", "SEKRETARIAT DAERAH", "Bagian Organisasi");

  /**
   * @param nomor and {@code disetujuiPada}: null in a draft
   */
  record Content(
      DataKota data,
      KotaFigures angka,
      String pengantar,
      String kesimpulan,
      @Nullable String nomor,
      @Nullable Instant disetujuiPada) {}

  /**
   * @param dataChecksum SHA-256 of the data, 64 hex digits
   * @param version of the report, from 1
   */
  ReportDocument write(Content content, Siklus siklus, String dataChecksum, int version) {
    var data = content.data();
    var figures = content.angka();
    var semester = siklus.semester().text();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Box("Ringkasan", LaporanKotaSentences.summary(data, figures)));
    blocks.add(new Block.Heading("1. Pengantar"));
    blocks.add(new Block.Paragraph(content.pengantar()));
    blocks.add(new Block.Heading("2. Dasar"));
    blocks.add(DocumentParts.legalBasis(siklus));
    blocks.add(new Block.Heading("3. Keikutsertaan"));
    blocks.addAll(participation(data));
    blocks.add(new Block.Heading("4. Capaian menurut area"));
    blocks.add(byArea(figures));
    blocks.add(new Block.Remark(formula(data)));
    blocks.add(new Block.Heading("5. Capaian menurut perangkat daerah"));
    blocks.add(byOffice(data, figures));
    blocks.add(new Block.Heading("6. Jadwal usulan"));
    blocks.addAll(jadwalUsulan(figures));
    blocks.add(new Block.Heading("7. Rencana aksi yang terbawa"));
    blocks.addAll(carriedOver(figures));
    blocks.add(new Block.Heading("8. Temuan menurut kelas"));
    blocks.add(temuan(figures));
    blocks.add(new Block.Heading("9. Tindak lanjut temuan sebelumnya"));
    blocks.add(tindakLanjut(data, figures));
    if (AksiLanjutanKotaPart.any(data.kantor())) {
      blocks.add(new Block.Heading("10. Aksi lanjutan"));
      blocks.addAll(AksiLanjutanKotaPart.blocks(data.kantor()));
      blocks.add(new Block.Heading("11. Kesimpulan"));
    } else {
      blocks.add(new Block.Heading("10. Kesimpulan"));
    }
    blocks.add(new Block.Paragraph(content.kesimpulan()));
    blocks.add(signatures(content.disetujuiPada()));
    blocks.add(new Block.Remark(approval(content.disetujuiPada(), dataChecksum)));
    return new ReportDocument(
        LETTERHEAD,
        List.of("Laporan Monitoring Reformasi Birokrasi Kota", title(semester)),
        content.nomor() == null || content.disetujuiPada() == null
            ? "Pratinjau, belum disetujui"
            : "Nomor %s · %s".formatted(content.nomor(), Tanggal.hari(content.disetujuiPada())),
        "Laporan monitoring RB kota · %s · %s · %s"
            .formatted(
                semester,
                siklus.key(),
                content.disetujuiPada() == null ? "pratinjau" : "versi " + version),
        blocks,
        annexes(data, semester));
  }

  /**
   * An addendum: what came after the closing, and the city's figures with it.
   *
   * @param before data with all earlier addenda, {@code after} with this one too
   * @param added codes of the offices that it adds
   */
  ReportDocument addendum(
      Siklus siklus,
      DataKota before,
      DataKota after,
      List<String> added,
      String nomorLaporan,
      String reportNumber,
      LocalDate today,
      String dataChecksum,
      int nth) {
    var semester = siklus.semester().text();
    var earlier = KotaFigures.of(before);
    var now = KotaFigures.of(after);
    var susulan = added.stream().flatMap(kode -> after.office(kode).stream()).toList();
    var parts = new ArrayList<Block>();
    parts.add(
        new Block.Box(
            "Ringkasan",
            "Sesudah penutupan %s, hasil %s menyusul. Pencapaian target kota berubah dari %s menjadi %s, pelaksanaan dari %s menjadi %s. Laporan nomor %s tidak berubah."
                .formatted(
                    Tanggal.panjang(after.penutupan()),
                    Block.bold(susulan.size() + " perangkat daerah"),
                    Block.bold(percent(earlier.seluruhnya().pencapaian())),
                    Block.bold(percent(now.seluruhnya().pencapaian())),
                    percent(earlier.seluruhnya().pelaksanaan()),
                    percent(now.seluruhnya().pelaksanaan()),
                    nomorLaporan)));
    parts.add(new Block.Heading("1. Hasil yang menyusul"));
    parts.add(
        Block.Table.of(
            List.of("Perangkat daerah", "Keadaan", "Nomor laporan"),
            List.of(34, 46, 20),
            susulan.stream()
                .map(
                    pd ->
                        Row.of(
                            pd.nama(),
                            LaporanKotaSentences.state(pd),
                            Objects.toString(pd.nomor(), "–")))
                .toList()));
    parts.add(new Block.Heading("2. Capaian"));
    var rows = new ArrayList<Row>();
    for (var pd : susulan) {
      var capaian = now.menurutKantor().get(pd.kode());
      rows.add(
          capaian == null
              ? Row.of(pd.nama(), "–", "–", "–", "–", "–", "–", "–")
              : capaianRow(pd.nama(), capaian, Row.Kind.NORMAL));
    }
    rows.add(capaianRow("Kota, sebelum", earlier.seluruhnya(), Row.Kind.NORMAL));
    rows.add(capaianRow("Kota, sesudah", now.seluruhnya(), Row.Kind.TOTAL));
    parts.add(capaianTable("Perangkat daerah", rows));
    parts.add(new Block.Remark(formula(after)));
    parts.add(new Block.Heading("3. Temuan dan rekomendasi"));
    parts.add(allTemuan(susulan));
    if (AksiLanjutanKotaPart.any(susulan)) {
      parts.add(new Block.Heading("4. Aksi lanjutan"));
      parts.addAll(AksiLanjutanKotaPart.blocks(susulan));
    }
    var unfinished =
        after.byHasil(DataKota.Hasil.BELUM).stream()
            .filter(pd -> !added.contains(pd.kode()))
            .map(DataKota.Kantor::nama)
            .toList();
    parts.add(
        new Block.Paragraph(
            unfinished.isEmpty()
                ? "Dengan addendum ini semua perangkat daerah selesai."
                : "Masih ditunggu: " + String.join(", ", unfinished) + "."));
    parts.add(
        new Block.Remark(
            "Dibuat Tertib pada %s dari hasil yang disetujui ketua tim asesor. Data addendum ini tercatat dengan SHA-256 %s."
                .formatted(Tanggal.panjang(today), Block.checksum(dataChecksum))));
    return new ReportDocument(
        LETTERHEAD,
        List.of(
            "Addendum %d Laporan Monitoring Reformasi Birokrasi Kota".formatted(nth),
            title(semester)),
        "Nomor %s · %s".formatted(reportNumber, Tanggal.hari(today)),
        "Addendum %d laporan monitoring RB kota · %s · %s".formatted(nth, semester, siklus.key()),
        parts,
        List.of());
  }

  private static List<Block> participation(DataKota data) {
    var unfinished = data.byHasil(DataKota.Hasil.BELUM);
    var tanpaHasil = data.byHasil(DataKota.Hasil.TANPA_HASIL);
    var result = new ArrayList<Block>();
    result.add(
        new Block.Paragraph(
            "Keadaan pada penutupan, %s: %d perangkat daerah ikut, %d sudah dilaporkan, %d ditutup tanpa hasil, %d belum selesai."
                .formatted(
                    Tanggal.hari(data.penutupan()),
                    data.kantor().size(),
                    data.reported().size(),
                    tanpaHasil.size(),
                    unfinished.size())));
    if (!unfinished.isEmpty()) {
      result.add(
          new Block.Paragraph(Block.bold("Belum selesai.") + " Hasilnya menyusul dalam addendum."));
      result.add(
          Block.Table.of(
              List.of("Perangkat daerah", "Langkah", "Sejak", "Di tangan"),
              List.of(32, 26, 18, 24),
              unfinished.stream().flatMap(LaporanKotaDocument::unfinishedRows).toList()));
    }
    if (!tanpaHasil.isEmpty()) {
      result.add(
          new Block.Paragraph(
              Block.bold("Tanpa hasil.") + " Tidak membuktikan apa pun dan tidak dihitung."));
      result.add(
          Block.Table.of(
              List.of("Perangkat daerah", "Sejak", "Alasan"),
              List.of(32, 18, 50),
              tanpaHasil.stream()
                  .map(
                      pd ->
                          Row.of(
                              pd.nama(),
                              pd.hasilPada() == null ? "–" : Tanggal.panjang(pd.hasilPada()),
                              Objects.toString(pd.alasan(), "–")))
                  .toList()));
    }
    return result;
  }

  private static Stream<Row> unfinishedRows(DataKota.Kantor pd) {
    if (pd.langkah().isEmpty()) {
      return Stream.of(Row.of(pd.nama(), "Laporan sedang dibuat", "–", "Tertib"));
    }
    return pd.langkah().stream()
        .map(
            each -> Row.of(pd.nama(), each.nama(), Tanggal.panjang(each.sejak()), each.pemegang()));
  }

  private static Block byArea(KotaFigures figures) {
    var rows = new ArrayList<Row>();
    figures
        .menurutArea()
        .forEach((area, capaian) -> rows.add(capaianRow(area, capaian, Row.Kind.NORMAL)));
    rows.add(capaianRow("Seluruhnya", figures.seluruhnya(), Row.Kind.TOTAL));
    return capaianTable("Area", rows);
  }

  private static Block byOffice(DataKota data, KotaFigures figures) {
    var rows = new ArrayList<Row>();
    // By kind, each once: RSUD stands far from the other badan in the fixed order.
    data.kantor().stream()
        .collect(
            Collectors.groupingBy(
                DataKota.Kantor::kelompok, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (group, offices) -> {
              rows.add(new Row(List.of(Cell.text(group)), Row.Kind.SECTION));
              offices.forEach(pd -> rows.add(officeRow(pd, figures)));
            });
    rows.add(capaianRow("Kota", figures.seluruhnya(), Row.Kind.TOTAL));
    return capaianTable("Perangkat daerah", rows);
  }

  /** Short names: the full ones take five lines beside the figures. */
  private static Row officeRow(DataKota.Kantor pd, KotaFigures figures) {
    var capaian = figures.menurutKantor().get(pd.kode());
    if (capaian != null) {
      return capaianRow(pd.singkatan(), capaian, Row.Kind.NORMAL);
    }
    var mark = pd.hasil() == DataKota.Hasil.BELUM ? "belum selesai" : "tanpa hasil";
    return Row.of(pd.singkatan(), "–", "–", "–", "–", mark, "–", "–");
  }

  private static Block capaianTable(String first, List<Row> rows) {
    return new Block.Table(
        Stream.concat(Stream.of(new Head(first, false)), DocumentParts.CAPAIAN_HEADS.stream())
            .toList(),
        List.of(21, 9, 8, 11, 8, 18, 11, 14),
        rows,
        false,
        false);
  }

  private static List<Block> jadwalUsulan(KotaFigures figures) {
    if (figures.usulan().kode().isEmpty()) {
      return List.of(
          new Block.Paragraph(
              "Semua butir berjadwal tetap; tidak ada jadwal usulan yang dihitung."));
    }
    return List.of(
        new Block.Paragraph(
            "Triwulan sebagian rencana aksi hilang dalam naskah dan masih usulan sampai ditetapkan"
                + " Bagian Organisasi. Angkanya terpisah:"),
        capaianTable(
            "Jadwal",
            List.of(
                capaianRow("Tetap", figures.pasti(), Row.Kind.NORMAL),
                capaianRow("Usulan", figures.usulan(), Row.Kind.NORMAL),
                capaianRow("Seluruhnya", figures.seluruhnya(), Row.Kind.TOTAL))));
  }

  private static List<Block> carriedOver(KotaFigures figures) {
    if (figures.terbawa().isEmpty()) {
      return List.of(new Block.Paragraph("Tidak ada butir yang terbawa dari siklus sebelumnya."));
    }
    return List.of(
        new Block.Paragraph(
            "Butir yang pada siklus sebelumnya belum terbukti ditanyakan lagi. Paling sering:"
                + " siklus yang sudah lewat tanpa bukti."),
        new Block.Table(
            List.of(
                new Head("Kode", false),
                new Head("Rencana aksi", false),
                new Head("Perangkat daerah", true),
                new Head("Kini terbukti", true),
                new Head("Paling sering", true)),
            List.of(11, 52, 13, 12, 12),
            figures.terbawa().stream()
                .map(
                    each ->
                        Row.of(
                            each.kode(),
                            each.rencanaAksi(),
                            String.valueOf(each.kantor()),
                            String.valueOf(each.terbukti()),
                            each.palingSering() + " kali"))
                .toList(),
            false,
            false));
  }

  private static Block temuan(KotaFigures figures) {
    if (figures.countTemuan() == 0) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    var rows = new ArrayList<Row>();
    figures.temuan().forEach((area, byKelas) -> rows.add(temuanRow(area, byKelas)));
    rows.add(
        new Row(
            Stream.concat(
                    Stream.of("Seluruhnya"),
                    Stream.concat(
                            Arrays.stream(KelasTemuan.values()).map(figures::temuan),
                            Stream.of(figures.countTemuan()))
                        .map(String::valueOf))
                .map(Cell::text)
                .toList(),
            Row.Kind.TOTAL));
    return new Block.Table(
        Stream.concat(
                Stream.of(new Head("Area", false)),
                Stream.concat(
                    Arrays.stream(KelasTemuan.values()).map(kelas -> new Head(kelas.label(), true)),
                    Stream.of(new Head("Jumlah", true))))
            .toList(),
        List.of(40, 16, 16, 16, 12),
        rows,
        false,
        false);
  }

  private static Row temuanRow(String area, Map<KelasTemuan, Integer> byKelas) {
    var figures =
        Arrays.stream(KelasTemuan.values()).map(kelas -> byKelas.getOrDefault(kelas, 0)).toList();
    return Row.of(
        area,
        String.valueOf(figures.get(0)),
        String.valueOf(figures.get(1)),
        String.valueOf(figures.get(2)),
        String.valueOf(figures.stream().mapToInt(Integer::intValue).sum()));
  }

  private static Block tindakLanjut(DataKota data, KotaFigures figures) {
    if (figures.tindakLanjut().isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan terbuka dari semester sebelumnya.");
    }
    var rows = new ArrayList<Row>();
    data.kantor()
        .forEach(
            pd -> {
              var one = figures.tindakLanjut().get(pd.kode());
              if (one != null) {
                rows.add(tindakLanjutRow(pd.nama(), one, Row.Kind.NORMAL));
              }
            });
    rows.add(tindakLanjutRow("Seluruhnya", figures.allTindakLanjut(), Row.Kind.TOTAL));
    return new Block.Table(
        List.of(
            new Head("Perangkat daerah", false),
            new Head("Ditanyakan", true),
            new Head("Ditutup", true),
            new Head("Masih terbuka", true),
            new Head("Bagian ditutup", false)),
        List.of(40, 14, 12, 14, 20),
        rows,
        false,
        false);
  }

  private static Row tindakLanjutRow(String name, KotaFigures.TindakLanjut one, Row.Kind kind) {
    return new Row(
        List.of(
            Cell.text(name),
            Cell.text(String.valueOf(one.jumlah())),
            Cell.text(String.valueOf(one.ditutup())),
            Cell.text(String.valueOf(one.open())),
            // In percent: a bar keeps longer words for reading aloud.
            Cell.bar(
                percent(Optional.of(Rasio.of(one.ditutup(), one.jumlah()))),
                (double) one.ditutup() / one.jumlah(),
                0)),
        kind);
  }

  private static List<ReportDocument.Annex> annexes(DataKota data, String semester) {
    var withTemuan = data.reported().stream().filter(pd -> !pd.temuan().isEmpty()).toList();
    return withTemuan.isEmpty()
        ? List.of()
        : List.of(
            new ReportDocument.Annex(
                "Lampiran: Temuan dan rekomendasi",
                "%s · Perwali 63/2022".formatted(semester),
                List.of(allTemuan(withTemuan))));
  }

  private static Block allTemuan(List<DataKota.Kantor> offices) {
    var rows = new ArrayList<Row>();
    for (var pd : offices) {
      if (pd.temuan().isEmpty()) {
        continue;
      }
      rows.add(new Row(List.of(Cell.text(pd.nama())), Row.Kind.SECTION));
      for (var each : pd.temuan()) {
        rows.add(
            Row.of(
                String.valueOf(each.nomor()),
                each.area(),
                each.kelas().label(),
                each.uraian(),
                each.rekomendasi().isEmpty() ? "–" : each.rekomendasi(),
                date(each.tenggat()),
                each.tanggapan().isEmpty()
                    ? "tidak ada"
                    : each.tanggapan().equals(TemuanMonitoring.SETUJU) ? "setuju" : "keberatan"));
      }
    }
    if (rows.isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    return new Block.Table(
        List.of(
            new Head("No.", true),
            new Head("Area", false),
            new Head("Kelas", false),
            new Head("Temuan", false),
            new Head("Rekomendasi", false),
            new Head("Tenggat", false),
            new Head("Tanggapan", false)),
        List.of(5, 16, 12, 25, 22, 11, 9),
        rows,
        false,
        true);
  }

  private Block signatures(@Nullable Instant approvedAt) {
    return new Block.Signatures(
        List.of("Mengetahui,", "Wali Kota Tangerang Selatan", " "),
        List.of(
            "Tangerang Selatan, " + (approvedAt == null ? "…" : Tanggal.panjang(approvedAt)),
            "Sekretaris Daerah",
            "NIP"));
  }

  private static String approval(@Nullable Instant approvedAt, String dataChecksum) {
    return approvedAt == null
        ? "Pratinjau: belum disetujui Sekretaris Daerah, tanpa nomor dan sidik."
        : "Disetujui secara elektronik oleh Sekretaris Daerah, %s. Data laporan ini tercatat dengan SHA-256 %s; sidik berkasnya sendiri ada di halaman Laporan."
            .formatted(Tanggal.waktu(approvedAt), Block.checksum(dataChecksum));
  }

  private static String formula(DataKota data) {
    var weights = data.nilai();
    return "Penuh: sudah; bergaris: sebagian; kosong: belum. Pelaksanaan: rerata butir yang berlaku pada semua perangkat daerah yang dilaporkan (sudah %s, sebagian %s, belum %s), tiap butir sama bobotnya. Pencapaian: rerata dokumen tersedia dibagi kebutuhannya, paling banyak 1 tiap butir.%s"
        .formatted(
            DocumentParts.decimal(weights.sudah()),
            DocumentParts.decimal(weights.sebagian()),
            DocumentParts.decimal(weights.belum()),
            data.rumusTerbuka() ? " Rumus ini usulan, belum ditetapkan." : "");
  }
}
