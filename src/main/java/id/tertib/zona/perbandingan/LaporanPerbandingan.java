package id.tertib.zona.perbandingan;

import static id.tertib.zona.dokumen.NaskahZona.left;
import static id.tertib.zona.dokumen.NaskahZona.right;
import static id.tertib.zona.dokumen.NaskahZona.section;
import static id.tertib.zona.dokumen.NaskahZona.table;

import id.tertib.data.Tanggal;
import id.tertib.report.Block;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.report.ReportDocument.Annex;
import id.tertib.zona.dokumen.NaskahZona;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison of units and years on paper. */
final class LaporanPerbandingan {

  private static final String JUDUL = "Perbandingan Zona Integritas";
  private static final int WIDTH = 620;

  private LaporanPerbandingan() {}

  static ReportDocument document(PerbandinganUnit isi, LocalDate day) {
    var units = isi.nilai().stream().map(NilaiUnit::nama).distinct().toList();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Box(
            "Yang dibandingkan",
            units.isEmpty()
                ? "Belum ada nilai yang dapat dibandingkan."
                : "%d unit: %s.".formatted(units.size(), String.join("; ", units))));
    if (!units.isEmpty()) {
      blocks.add(new Block.Heading("Nilai seluruhnya"));
      isi.grafik(WIDTH).ifPresent(chart -> blocks.add(new Block.Drawing(chart, 1)));
      blocks.add(nilai(isi));
      blocks.add(
          new Block.Remark(
              "Garis beberapa unit: evaluasi Tim Penilai Internal. Evaluasi: lapis terakhirnya yang sudah menilai semua butir. Selisih: nilai resmi dikurangi lapis terakhir kota. Setiap sumber berdiri sendiri; tidak ada yang dirata-rata."));
    }
    blocks.add(new Block.Remark("Dibuat Tertib pada %s.".formatted(Tanggal.panjang(day))));
    return new ReportDocument(
        NaskahZona.SEKRETARIAT,
        List.of(JUDUL, "Unit dan Tahun"),
        "Keadaan pada " + Tanggal.hari(day),
        "%s · keadaan %s".formatted(JUDUL, Tanggal.panjang(day)),
        blocks,
        units.isEmpty()
            ? List.of()
            : List.of(
                new Annex(
                    "Lampiran: capaian menurut bagian",
                    "Persen dari bobot bagian",
                    List.of(rinci(isi)))));
  }

  private static Block nilai(PerbandinganUnit isi) {
    var rows = new ArrayList<Row>();
    var unit = "";
    for (var one : isi.baris()) {
      if (!one.nama().equals(unit)) {
        unit = one.nama();
        rows.add(section(unit));
      }
      rows.add(
          Row.of(
              String.valueOf(one.tahun()),
              one.mandiri(),
              one.evaluasi(),
              one.lapis().isEmpty() ? "–" : one.lapis(),
              one.resmi(),
              one.selisih()));
    }
    return table(
        List.of(
            left("Tahun"),
            right("Mandiri"),
            right("Evaluasi"),
            left("Lapis"),
            right("Resmi"),
            right("Selisih")),
        List.of(16, 15, 15, 24, 15, 15),
        rows);
  }

  private static Block rinci(PerbandinganUnit isi) {
    var heads =
        Stream.concat(
                Stream.of(left("Tahun"), left("Sumber")),
                isi.bagian().stream().map(part -> right(part.judul())))
            .toList();
    var widths =
        Stream.concat(Stream.of(8, 16), isi.bagian().stream().map(part -> 9))
            .collect(Collectors.toCollection(ArrayList::new));
    widths.set(1, 100 - 8 - 9 * isi.bagian().size());
    var rows = new ArrayList<Row>();
    var unit = "";
    for (var one : isi.rinci()) {
      if (!one.nama().equals(unit)) {
        unit = one.nama();
        rows.add(section(unit));
      }
      rows.add(
          Row.of(
              Stream.concat(
                      Stream.of(String.valueOf(one.tahun()), one.sumber()), one.capaian().stream())
                  .toArray(String[]::new)));
    }
    return NaskahZona.small(heads, widths, rows);
  }
}
