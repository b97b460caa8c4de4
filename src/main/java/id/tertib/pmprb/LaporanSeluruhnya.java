package id.tertib.pmprb;

import id.tertib.pmprb.HasilPage.BarisTahun;
import id.tertib.pmprb.HasilPmprb.Kota;
import id.tertib.pmprb.HasilTahunan.Tahun;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of the city's report that are drawn: areas around a centre, years as lines. */
final class LaporanSeluruhnya {

  /** How much of the text's width a drawing takes. */
  private static final double RADAR = 0.72;

  private LaporanSeluruhnya() {}

  /** The eight areas as a drawing and as a table. */
  static List<Block> areas(Kota city) {
    return List.of(
        new Block.Drawing(GrafikHasil.area(city, GrafikHasil.RADAR_KERTAS), RADAR),
        PmprbDocuments.scores(
            "Area perubahan",
            numbered(AreaKota.of(city)).entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList()));
  }

  private static Map<Integer, AreaKota> numbered(List<AreaKota> areas) {
    var numbered = new TreeMap<Integer, AreaKota>();
    areas.forEach(area -> numbered.put(numbered.size() + 1, area));
    return numbered;
  }

  private static Row row(int number, AreaKota area) {
    return new Row(
        List.of(
            Cell.text(number + " " + area.judul()),
            Cell.text(HasilPmprb.shown(area.bobot())),
            Cell.text(HasilPmprb.shown(area.mandiri())),
            Cell.text(HasilPmprb.shown(area.panel())),
            PmprbDocuments.share(area.share(area.panel()))),
        Row.Kind.NORMAL);
  }

  /**
   * All years of which anything is known, as a drawing where there are two, and as a table.
   *
   * @param years the oldest first
   */
  static List<Block> years(List<Tahun> years) {
    var blocks = new ArrayList<Block>();
    GrafikHasil.lintasTahun(years, GrafikHasil.KERTAS)
        .ifPresent(chart -> blocks.add(new Block.Drawing(chart, 1)));
    blocks.add(
        new Block.Table(
            List.of(
                new Head("Tahun", false),
                new Head("Sumber", false),
                new Head("Total", true),
                new Head("Dari", true),
                new Head("Predikat", false),
                new Head("Keterangan", false)),
            List.of(9, 41, 10, 8, 12, 20),
            BarisTahun.of(years).stream().map(LaporanSeluruhnya::row).toList(),
            false,
            false));
    blocks.add(
        new Block.Remark(
            "Setiap sumber berdiri sendiri; tidak ada yang dirata-rata. Garis hanya menghubungkan tahun dengan instrumen yang sama."));
    return blocks;
  }

  private static Row row(BarisTahun one) {
    return Row.of(
        String.valueOf(one.tahun()),
        one.sumber(),
        one.total(),
        one.dari(),
        one.predikat().isEmpty() ? "–" : one.predikat(),
        one.asal() == null ? "penilaian kota" : keterangan(one.asal()));
  }

  private static String keterangan(String asal) {
    return switch (asal) {
      case "siklus" -> "dari siklus Tertib";
      case "sebelum" -> "dicatat sebelum Tertib";
      default -> asal.replace('-', ' ').replace("lain", "sumber lain");
    };
  }
}
