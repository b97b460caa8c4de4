package id.tertib.zona.dokumen;

import static id.tertib.zona.dokumen.NaskahZona.left;
import static id.tertib.zona.dokumen.NaskahZona.section;

import id.tertib.report.Block;
import id.tertib.report.Block.Row;
import id.tertib.report.DataBook;
import id.tertib.zona.dokumen.HasilEvaluasi.Isi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items that the layers answered differently, as an annex and as a workbook. */
final class LaporanPerbedaan {

  private static final int KODE = 8;
  private static final int LAPIS = 10;
  private static final int ALASAN = 28;

  private LaporanPerbedaan() {}

  static Block table(Isi isi) {
    var heads = new ArrayList<>(List.of(left("Butir"), left("Kriteria")));
    isi.lapis().forEach(one -> heads.add(left(one.nama())));
    heads.add(left("Alasan"));
    var widths = new ArrayList<Integer>();
    widths.add(KODE);
    widths.add(100 - KODE - ALASAN - LAPIS * isi.lapis().size());
    isi.lapis().forEach(one -> widths.add(LAPIS));
    widths.add(ALASAN);
    var rows = new ArrayList<Row>();
    var bagian = "";
    for (var one : isi.perbedaan()) {
      if (!one.bagian().equals(bagian)) {
        bagian = one.bagian();
        rows.add(section(bagian));
      }
      rows.add(Row.of(texts(one, isi).toArray(String[]::new)));
    }
    return NaskahZona.small(heads, widths, rows);
  }

  private static Stream<String> texts(Perbedaan one, Isi isi) {
    return Stream.of(
            Stream.of(one.kode(), one.teks()),
            isi.lapis().stream().map(one::jawaban),
            Stream.of(one.semuaAlasan()))
        .flatMap(part -> part);
  }

  /** The same for people who count on with it, with the points of every part. */
  static DataBook book(Isi isi) {
    var judul = "%s, Tahun %d".formatted(isi.unit().nama(), isi.tahun());
    return new DataBook(List.of(perbedaan(isi, judul), nilai(isi, judul)));
  }

  private static DataBook.Tab perbedaan(Isi isi, String judul) {
    var heads =
        new ArrayList<>(
            List.of(
                new DataBook.Head("Butir", 12),
                new DataBook.Head("Bagian", 36),
                new DataBook.Head("Kriteria", 60)));
    isi.lapis().forEach(one -> heads.add(new DataBook.Head(one.nama(), 18)));
    heads.add(new DataBook.Head("Alasan", 60));
    return new DataBook.Tab(
        "Perbedaan penilaian",
        judul,
        "Butir yang dijawab berbeda oleh salah satu lapis.",
        heads,
        isi.perbedaan().stream()
            .<List<? extends @Nullable Object>>map(
                one ->
                    Stream.of(
                            Stream.of(one.kode(), one.bagian(), one.teks()),
                            isi.lapis().stream().map(one::jawaban),
                            Stream.of(one.semuaAlasan()))
                        .flatMap(part -> part)
                        .toList())
            .toList());
  }

  private static DataBook.Tab nilai(Isi isi, String judul) {
    var heads =
        new ArrayList<>(List.of(new DataBook.Head("Bagian", 40), new DataBook.Head("Bobot", 10)));
    isi.lapis().forEach(one -> heads.add(new DataBook.Head(one.nama(), 18)));
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var part : isi.bagian()) {
      var row = new ArrayList<@Nullable Object>();
      row.add(part.judul());
      row.add(part.bobot().rounded(2));
      isi.lapis()
          .forEach(
              one -> {
                var points = one.nilai().dari(part);
                row.add(points == null ? null : points.rounded(2));
              });
      rows.add(row);
    }
    var total = new ArrayList<@Nullable Object>(List.of("Nilai seluruhnya"));
    total.add(isi.score().instrument().weight());
    isi.lapis().forEach(one -> total.add(one.nilai().total().rounded(2)));
    rows.add(total);
    return new DataBook.Tab("Nilai", judul, "", heads, rows);
  }
}
