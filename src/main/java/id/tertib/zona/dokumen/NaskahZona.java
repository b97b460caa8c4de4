package id.tertib.zona.dokumen;

import id.tertib.data.Tanggal;
import id.tertib.report.Block;
import id.tertib.report.Block.Head;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What all documents of zona integritas have in common. */
public final class NaskahZona {

  static final String KOTA = "PEMERINTAH KOTA TANGERANG SELATAN";

  public static final List<String> SEKRETARIAT =
      List.of(KOTA, "SEKRETARIAT DAERAH", "Bagian Organisasi");

  private NaskahZona() {}

  public static Block.Table table(List<Head> heads, List<Integer> widths, List<Block.Row> rows) {
    return new Block.Table(heads, widths, rows, false, false);
  }

  public static Block.Table small(List<Head> heads, List<Integer> widths, List<Block.Row> rows) {
    return new Block.Table(heads, widths, rows, false, true);
  }

  public static Head left(String text) {
    return new Head(text, false);
  }

  public static Head right(String text) {
    return new Head(text, true);
  }

  public static Block.Row section(String text) {
    return new Block.Row(List.of(Block.Cell.text(text)), Block.Row.Kind.SECTION);
  }

  static Block.Row total(List<String> texts) {
    return new Block.Row(texts.stream().map(Block.Cell::text).toList(), Block.Row.Kind.TOTAL);
  }

  /** The first column takes what the others leave of a hundred. */
  static List<Integer> widths(List<Integer> others) {
    var widths = new ArrayList<Integer>();
    widths.add(100 - others.stream().mapToInt(Integer::intValue).sum());
    widths.addAll(others);
    return widths;
  }

  static Block made(LocalDate day, String checksum) {
    return new Block.Remark(
        "Dibuat Tertib pada %s. Data dokumen ini tercatat dengan SHA-256 %s."
            .formatted(Tanggal.panjang(day), Block.checksum(checksum)));
  }
}
