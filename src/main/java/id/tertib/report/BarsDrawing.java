package id.tertib.report;

import id.tertib.report.Chart.Anchor;
import id.tertib.report.Chart.Fill;
import id.tertib.report.Chart.Group;
import id.tertib.report.Chart.Mark;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Weight;
import java.util.ArrayList;
import java.util.List;

/** Lying bars in groups: what a group is about above them, the figure at the end of each line. */
final class BarsDrawing {

  private static final double BAR = 10;
  private static final double STEP = 15;
  private static final double FIGURE = 46;
  private static final double NAME = 17;
  private static final double BETWEEN = 9;

  private final double width;
  private final List<Series> series;

  BarsDrawing(double width, List<Series> series) {
    this.width = width;
    this.series = series;
  }

  Chart draw(String description, List<Group> groups) {
    var marks = new ArrayList<Mark>();
    var y = Legend.draw(marks, width, series, true) + BETWEEN;
    for (var group : groups) {
      marks.add(
          new Chart.Text(
              0, y + Chart.LETTERS, Legend.cut(group.name(), width), Anchor.START, Weight.BOLD));
      y += NAME;
      for (var at = 0; at < series.size(); at++) {
        var bar = group.bars().get(at);
        if (bar != null) {
          bar(marks, series.get(at), bar, y);
          y += STEP;
        }
      }
      y += BETWEEN;
    }
    return new Chart(width, y, description, marks);
  }

  private void bar(List<Mark> marks, Series series, Chart.Bar bar, double y) {
    var whole = width - FIGURE - 1;
    marks.add(new Chart.Box(0.5, y, whole, BAR, Pen.GRID, Fill.NONE));
    var length = Legend.round(whole * Math.min(1, Math.max(0, bar.share())));
    if (length > 0) {
      marks.add(new Chart.Box(0.5, y, length, BAR, series.pen(), series.fill()));
    }
    marks.add(new Chart.Text(width, y + BAR - 0.5, bar.figure(), Anchor.END, Weight.NORMAL));
  }
}
