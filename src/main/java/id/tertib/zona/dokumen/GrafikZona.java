package id.tertib.zona.dokumen;

import id.tertib.instrument.score.Fraction;
import id.tertib.report.Chart;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Shape;
import id.tertib.zona.dokumen.HasilEvaluasi.Isi;
import id.tertib.zona.nilai.Angka;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.unit.Tingkat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The six areas around a centre, each as a share of its weight, against both minima. */
final class GrafikZona {

  private static final int WIDTH = 480;

  private GrafikZona() {}

  static Chart area(Isi isi) {
    var areas = isi.bagian().stream().filter(BagianZona::pengungkit).toList();
    var series = new ArrayList<Series>();
    var shares = new ArrayList<List<Double>>();
    var own = isi.mandiri();
    var last = isi.terakhir();
    if (!last.equals(own)) {
      series.add(Series.points(own.nama(), Pen.DASHED, Shape.RING));
      shares.add(areas.stream().map(area -> share(own.nilai().capaian(area))).toList());
    }
    series.add(Series.points(last.nama(), Pen.SOLID, Shape.DISC));
    shares.add(areas.stream().map(area -> share(last.nilai().capaian(area))).toList());
    minimum(isi, Tingkat.WBK, Pen.DOTTED, areas, series, shares);
    minimum(isi, Tingkat.WBBM, Pen.THIN, areas, series, shares);
    return Chart.radar(
        WIDTH,
        areas.stream()
            .map(
                area ->
                    "%s: %s %s, %s %s"
                        .formatted(
                            area.judul(),
                            own.nama(),
                            persen(own.nilai().capaian(area)),
                            last.nama(),
                            persen(last.nilai().capaian(area))))
            .collect(Collectors.joining("; ")),
        areas.stream().map(BagianZona::judul).toList(),
        series,
        shares);
  }

  private static void minimum(
      Isi isi,
      Tingkat level,
      Pen pen,
      List<BagianZona> areas,
      List<Series> series,
      List<List<Double>> shares) {
    var minima =
        areas.stream().map(area -> SyaratTercapai.minimum(isi.score(), level, area)).toList();
    series.add(Series.line("Minimum %s, %s".formatted(level, persen(minima.get(0))), pen));
    shares.add(minima.stream().map(GrafikZona::share).toList());
  }

  private static double share(@Nullable Fraction share) {
    return share == null ? 0 : Math.min(1, share.rounded(4).doubleValue());
  }

  private static String persen(@Nullable Fraction share) {
    return share == null ? "–" : Angka.persen(share);
  }
}
