package id.tertib.report;

import id.tertib.report.Chart.Anchor;
import id.tertib.report.Chart.Mark;
import id.tertib.report.Chart.Series;
import id.tertib.report.Chart.Weight;
import java.util.ArrayList;
import java.util.List;

/** What the series of a chart are called, and how long letters are. */
final class Legend {

  static final double LINE = 16;

  /** Mean width of a letter; close enough to break lines by. */
  private static final double LETTER = Chart.LETTERS * 0.53;

  private static final double BAR = 22;
  private static final double LINE_WITH_SIGN = 46;

  private Legend() {}

  /**
   * One line for each.
   *
   * @param isOfBars whether a bar is shown as the sample, else a point on its line
   * @return the lower edge
   */
  static double draw(List<Mark> marks, double width, List<Series> series, boolean isOfBars) {
    var y = 0.0;
    var sample = isOfBars ? BAR : LINE_WITH_SIGN;
    for (var one : series) {
      var middle = y + LINE / 2;
      if (isOfBars) {
        marks.add(new Chart.Box(1, middle - 5, sample - 6, 10, one.pen(), one.fill()));
      } else {
        marks.add(new Chart.Line(0, middle, sample - 6, middle, one.pen()));
        if (one.shape() != null) {
          marks.add(new Chart.Sign((sample - 6) / 2, middle, one.shape()));
        }
      }
      marks.add(
          new Chart.Text(
              sample, middle + 4, cut(one.name(), width - sample), Anchor.START, Weight.NORMAL));
      y += LINE;
    }
    return y;
  }

  static String cut(String text, double width) {
    var most = Math.max(4, (int) (width / LETTER));
    return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
  }

  /** The words in lines that are no longer than this, the last one cut. */
  static List<String> wrapped(String text, double width, int most) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : text.split(" ")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (longer.length() * LETTER <= width || line.isEmpty()) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    if (lines.size() > most) {
      var rest = String.join(" ", lines.subList(most - 1, lines.size()));
      lines.subList(most - 1, lines.size()).clear();
      lines.add(cut(rest, width));
    }
    return lines.stream().map(each -> cut(each, width)).toList();
  }

  /** To a tenth: a drawing needs no more. */
  static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
