package id.tertib.report;

import id.tertib.report.Chart.Anchor;
import id.tertib.report.Chart.Dot;
import id.tertib.report.Chart.Mark;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points by year, with lines between those that can be compared. */
final class LinesDrawing {

  private static final double LEFT = 34;
  private static final double MARGIN = 26;
  private static final double PLOT = 170;
  private static final double FOOT = 26;
  private static final double NEAR = 13;
  private static final double BESIDE = 8;
  private static final double FIGURE = 50;
  private static final int STEP = 10;

  private final double width;
  private final List<Series> series;

  LinesDrawing(double width, List<Series> series) {
    this.width = width;
    this.series = series;
  }

  private record Frame(double top, int first, int last, double least, double most) {}

  private record Placed(double x, double y, Dot dot, Chart.@Nullable Shape shape) {}

  Chart draw(String description, List<List<Dot>> dots) {
    var marks = new ArrayList<Mark>();
    var top = Legend.draw(marks, width, series, false) + 20;
    var all = dots.stream().flatMap(List::stream).toList();
    var frame =
        new Frame(
            top,
            all.stream().mapToInt(Dot::year).min().orElse(0),
            all.stream().mapToInt(Dot::year).max().orElse(0),
            STEP * Math.max(0, Math.floor((lowest(all) - STEP / 2.0) / STEP)),
            STEP * Math.ceil((highest(all) + STEP / 2.0) / STEP));
    grid(marks, frame);
    all.stream()
        .mapToInt(Dot::year)
        .distinct()
        .forEach(
            year ->
                marks.add(
                    new Chart.Text(
                        x(year, frame),
                        top + PLOT + 18,
                        String.valueOf(year),
                        Anchor.MIDDLE,
                        Weight.NORMAL)));
    var placed = new ArrayList<Placed>();
    for (var at = 0; at < series.size(); at++) {
      placed.addAll(line(marks, series.get(at), dots.get(at), frame));
    }
    for (var one : placed) {
      if (one.shape() != null) {
        marks.add(new Chart.Sign(one.x(), one.y(), one.shape()));
      }
    }
    figures(marks, placed);
    return new Chart(width, top + PLOT + FOOT, description, marks);
  }

  private static double lowest(List<Dot> all) {
    return all.stream().mapToDouble(Dot::value).min().orElse(0);
  }

  private static double highest(List<Dot> all) {
    return all.stream().mapToDouble(Dot::value).max().orElse(100);
  }

  private void grid(List<Mark> marks, Frame frame) {
    var step = frame.most() - frame.least() > 6 * STEP ? 2 * STEP : STEP;
    for (var value = frame.least(); value <= frame.most(); value += step) {
      var y = y(value, frame);
      marks.add(new Chart.Line(LEFT, y, width, y, Pen.GRID));
      marks.add(
          new Chart.Text(
              LEFT - 6, y + 4, String.valueOf(Math.round(value)), Anchor.END, Weight.DIM));
    }
  }

  private List<Placed> line(List<Mark> marks, Series series, List<Dot> dots, Frame frame) {
    var placed = new ArrayList<Placed>();
    for (var dot : dots) {
      var point = new Placed(x(dot.year(), frame), y(dot.value(), frame), dot, series.shape());
      if (dot.after() >= 0) {
        var before = placed.get(dot.after());
        marks.add(new Chart.Line(before.x(), before.y(), point.x(), point.y(), series.pen()));
      }
      placed.add(point);
    }
    return placed;
  }

  /** Of points above one another the upper figure stands above, the lowest below, others beside. */
  private void figures(List<Mark> marks, List<Placed> placed) {
    placed.stream()
        .map(Placed::x)
        .distinct()
        .forEach(
            x -> {
              var column =
                  placed.stream()
                      .filter(one -> one.x() == x)
                      .sorted(Comparator.comparingDouble(Placed::y))
                      .toList();
              var free = Double.NEGATIVE_INFINITY;
              for (var at = 0; at < column.size(); at++) {
                var one = column.get(at);
                var isLast = at == column.size() - 1 && at > 0;
                var y = Math.max(isLast ? one.y() + 17 : one.y() - (at == 0 ? 8 : -4), free);
                var isBeside = at > 0 && !isLast;
                var isAtEdge = x + FIGURE > width;
                marks.add(
                    new Chart.Text(
                        isBeside ? isAtEdge ? x - BESIDE : x + BESIDE : x,
                        Legend.round(y),
                        one.dot().figure(),
                        isBeside ? isAtEdge ? Anchor.END : Anchor.START : Anchor.MIDDLE,
                        Weight.BOLD));
                free = y + NEAR;
              }
            });
  }

  private double x(int year, Frame frame) {
    var room = width - LEFT - 2 * MARGIN;
    return Legend.round(
        LEFT
            + MARGIN
            + (frame.last() == frame.first()
                ? room / 2
                : room * (year - frame.first()) / (frame.last() - frame.first())));
  }

  private static double y(double value, Frame frame) {
    return Legend.round(
        frame.top() + PLOT * (frame.most() - value) / (frame.most() - frame.least()));
  }
}
