package id.tertib.portal.leader;

import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineBoard.Month;
import id.tertib.deadline.DeadlineBoard.Months;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was kept and what was late of each month, as bars on top of one another. Lengths are those
 * of the drawing's view box.
 *
 * @param width of the drawing
 * @param lines of the scale, from 0 up
 */
record MonthChart(int width, List<Line> lines, List<Bar> bars) {

  static final int BOTTOM = 114;
  static final int HEIGHT = 136;

  private static final int TOP = 14;
  private static final int LEFT = 34;
  private static final double WIDEST_BAR = 26;

  /** A line of the scale with its number. */
  record Line(long value, double y) {}

  /**
   * @param label of its month, short
   */
  record Bar(
      String label, double x, double width, double keptY, double kept, double lateY, double late) {

    public double middle() {
      return x + width / 2;
    }
  }

  static MonthChart of(Months months, int width) {
    var most =
        scale(months.each().stream().mapToLong(one -> one.kept() + one.late()).max().orElse(0));
    var step = (width - LEFT) / (double) months.each().size();
    return new MonthChart(
        width,
        List.of(
            new Line(0, BOTTOM),
            new Line(most / 2, y(most / 2.0, most)),
            new Line(most, y(most, most))),
        IntStream.range(0, months.each().size())
            .mapToObj(place -> bar(months.each().get(place), place, step, most))
            .toList());
  }

  private static Bar bar(Month month, int place, double step, long most) {
    var width = Math.min(WIDEST_BAR, step * 0.7);
    var keptY = y(month.kept(), most);
    var lateY = y(month.kept() + month.late(), most);
    return new Bar(
        Tanggal.bulan(month.month()).substring(0, 3),
        LEFT + step * place + (step - width) / 2,
        width,
        keptY,
        BOTTOM - keptY,
        lateY,
        keptY - lateY);
  }

  private static double y(double value, long most) {
    return BOTTOM - value * (BOTTOM - TOP) / most;
  }

  /** The end of the scale: even, so that its middle is a whole number. */
  private static long scale(long most) {
    var unit = Math.max(1, (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, most)))) / 2);
    return Math.max(2, (most + 2 * unit - 1) / (2 * unit) * 2 * unit);
  }
}
