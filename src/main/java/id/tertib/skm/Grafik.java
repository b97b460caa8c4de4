package id.tertib.skm;

import id.tertib.instrument.Category;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.skm.SurveiShelf.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The indices of a unit as a line, in the units of its drawing.
 *
 * @param edges of the bands, from the top
 * @param bands their letters
 * @param lines between surveys that follow one another on the same scale
 */
record Grafik(List<Edge> edges, List<Band> bands, List<Line> lines, List<Point> points) {

  static final int WIDTH = 360;
  static final int HEIGHT = 220;
  static final int LEFT = 46;
  static final int RIGHT = 338;

  /** More would not be read. */
  static final int MOST = 8;

  private static final int TOP = 20;
  private static final int BOTTOM = 176;
  private static final int MARGIN = 20;

  /** A line across at the lower edge of a band, with its figure. */
  record Edge(long y, String text) {}

  record Band(long y, String text) {}

  record Line(long x1, long y1, long x2, long y2) {}

  /**
   * @param tahun empty where it is that of the point before
   */
  record Point(long x, long y, String angka, String periode, String tahun) {}

  /**
   * @param counting surveys by time; the newest {@link #MOST} are drawn
   */
  static Grafik of(List<Entry> counting) {
    var shown = counting.subList(Math.max(0, counting.size() - MOST), counting.size());
    var newest = shown.get(shown.size() - 1).hasil().instrumen();
    var lowest =
        shown.stream()
            .map(entry -> entry.hasil().indeks())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    var categories = bands(newest, lowest);
    var most = newest.weight();
    var least =
        categories.isEmpty() ? BigDecimal.ZERO : categories.get(categories.size() - 1).from();
    var edges = new ArrayList<Edge>();
    var bands = new ArrayList<Band>();
    edges.add(new Edge(TOP, Figures.words(most)));
    for (var category : categories) {
      edges.add(new Edge(y(category.from(), least, most), Figures.words(category.from())));
      var middle = category.from().add(category.to()).divide(BigDecimal.valueOf(2));
      bands.add(new Band(y(middle, least, most), category.code()));
    }
    var points = new ArrayList<Point>();
    var lines = new ArrayList<Line>();
    var year = 0;
    InstrumentId scale = null;
    for (var entry : shown) {
      var masa = entry.survei().masa();
      var point =
          new Point(
              x(points.size(), shown.size()),
              y(entry.hasil().indeks(), least, most),
              entry.hasil().angka(),
              masa.periode().singkat(),
              masa.tahun() == year ? "" : String.valueOf(masa.tahun()));
      if (entry.hasil().instrumen().id().equals(scale)) {
        var before = points.get(points.size() - 1);
        lines.add(new Line(before.x(), before.y(), point.x(), point.y()));
      }
      points.add(point);
      year = masa.tahun();
      scale = entry.hasil().instrumen().id();
    }
    return new Grafik(edges, bands, lines, points);
  }

  /** From the top; the widest band at the bottom is left out while nothing lies in it. */
  private static List<Category> bands(Instrument scale, BigDecimal lowest) {
    var all =
        scale.categoriesInUse().stream()
            .sorted(Comparator.comparing(Category::from).reversed())
            .toList();
    var isEmpty = all.size() > 1 && lowest.compareTo(all.get(all.size() - 2).from()) >= 0;
    return isEmpty ? all.subList(0, all.size() - 1) : all;
  }

  /** What the drawing says, in words. */
  static String sentence(List<Entry> counting) {
    return counting.stream()
        .skip(Math.max(0, counting.size() - MOST))
        .map(
            entry ->
                "%s %s%s"
                    .formatted(
                        entry.survei().masa().text(),
                        entry.hasil().angka(),
                        entry.hasil().mutu().isEmpty()
                            ? ""
                            : " (%s)".formatted(entry.hasil().mutu())))
        .collect(Collectors.joining("; "));
  }

  private static long x(int place, int count) {
    var room = RIGHT - LEFT - 2.0 * MARGIN;
    return Math.round(LEFT + MARGIN + (count == 1 ? room / 2 : room * place / (count - 1)));
  }

  private static long y(BigDecimal value, BigDecimal least, BigDecimal most) {
    var share =
        most.subtract(value).doubleValue() / Math.max(1, most.subtract(least).doubleValue());
    return Math.round(TOP + Math.min(1, Math.max(0, share)) * (BOTTOM - TOP));
  }
}
