package id.tertib.report;

import id.tertib.report.Chart.Anchor;
import id.tertib.report.Chart.Mark;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Point;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shares around a centre, the first axis at the top, onwards as a clock goes. */
final class RadarDrawing {

  private static final double LETTERS_BESIDE = 106;
  private static final double LARGEST = 130;
  private static final double LETTERS_ABOVE = 40;
  private static final double STEP = 13;
  private static final int RINGS = 4;

  private final double width;
  private final List<String> axes;

  RadarDrawing(double width, List<String> axes) {
    this.width = width;
    this.axes = axes;
  }

  Chart draw(String description, List<Series> series, List<List<Double>> shares) {
    var marks = new ArrayList<Mark>();
    var radius = Math.min(LARGEST, width / 2 - LETTERS_BESIDE);
    var top = Legend.draw(marks, width, series, false) + LETTERS_ABOVE;
    var centre = new Point(width / 2, top + radius);
    for (var ring = 1; ring <= RINGS; ring++) {
      var share = (double) ring / RINGS;
      marks.add(new Chart.Ring(around(centre, radius, at -> share), Pen.GRID));
    }
    for (var at = 0; at < axes.size(); at++) {
      var edge = point(centre, radius, at);
      marks.add(new Chart.Line(centre.x(), centre.y(), edge.x(), edge.y(), Pen.GRID));
      name(marks, centre, radius, at);
    }
    for (var one = 0; one < series.size(); one++) {
      var values = shares.get(one);
      var points = around(centre, radius, at -> Math.min(1, values.get(at)));
      marks.add(new Chart.Ring(points, series.get(one).pen()));
      var shape = series.get(one).shape();
      if (shape != null) {
        points.forEach(point -> marks.add(new Chart.Sign(point.x(), point.y(), shape)));
      }
    }
    marks.add(
        new Chart.Text(
            centre.x() + 3,
            Legend.round(centre.y() - radius + 16),
            "100 %",
            Anchor.START,
            Weight.DIM));
    return new Chart(width, top + 2 * radius + LETTERS_ABOVE + STEP, description, marks);
  }

  private void name(List<Mark> marks, Point centre, double radius, int at) {
    var edge = point(centre, radius + 10, at);
    var side = edge.x() - centre.x();
    var isMiddle = Math.abs(side) < radius / 3;
    var anchor = isMiddle ? Anchor.MIDDLE : side > 0 ? Anchor.START : Anchor.END;
    var room = isMiddle ? radius * 1.6 : width / 2 - Math.abs(side);
    var lines =
        Legend.wrapped(
            (at + 1) + " " + axes.get(at), room, isMiddle && edge.y() < centre.y() ? 2 : 4);
    var first =
        edge.y() < centre.y() && isMiddle
            ? edge.y() - STEP * (lines.size() - 1)
            : isMiddle ? edge.y() + STEP - 4 : edge.y() - STEP * (lines.size() - 1) / 2 + 4;
    for (var line = 0; line < lines.size(); line++) {
      marks.add(
          new Chart.Text(
              edge.x(), Legend.round(first + STEP * line), lines.get(line), anchor, Weight.NORMAL));
    }
  }

  private interface Shares {
    double of(int axis);
  }

  private List<Point> around(Point centre, double radius, Shares shares) {
    return IntStream.range(0, axes.size())
        .mapToObj(at -> point(centre, radius * Math.max(0, shares.of(at)), at))
        .toList();
  }

  private Point point(Point centre, double length, int axis) {
    var angle = 2 * Math.PI * axis / axes.size() - Math.PI / 2;
    return new Point(
        Legend.round(centre.x() + length * Math.cos(angle)),
        Legend.round(centre.y() + length * Math.sin(angle)));
  }
}
