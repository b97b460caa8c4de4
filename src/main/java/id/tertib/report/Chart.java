package id.tertib.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of figures, once for the screen, the PDF and the DOCX. It is told apart by shape and
 * stroke, never by colour alone, and its table always stands beside it. Lengths are those in which
 * letters are {@link #LETTERS} high.
 *
 * @param description what it shows in words, for those who do not see it
 */
public record Chart(double width, double height, String description, List<Mark> marks) {

  public static final int LETTERS = 12;

  /** Something that is drawn. */
  public sealed interface Mark {

    /** In one word, for templates. */
    String kind();
  }

  public record Line(double x1, double y1, double x2, double y2, Pen pen) implements Mark {
    @Override
    public String kind() {
      return "line";
    }
  }

  public record Box(double x, double y, double width, double height, Pen pen, Fill fill)
      implements Mark {
    @Override
    public String kind() {
      return "box";
    }
  }

  /** A closed line; nothing is filled. */
  public record Ring(List<Point> points, Pen pen) implements Mark {
    @Override
    public String kind() {
      return "ring";
    }

    /** {@code 12.0,30.5 14.0,31.0}. */
    public String path() {
      return points.stream()
          .map(point -> point.x() + "," + point.y())
          .collect(Collectors.joining(" "));
    }
  }

  public record Sign(double x, double y, Shape shape) implements Mark {
    @Override
    public String kind() {
      return "sign";
    }
  }

  public record Text(double x, double y, String text, Anchor anchor, Weight weight)
      implements Mark {
    @Override
    public String kind() {
      return "text";
    }
  }

  public record Point(double x, double y) {}

  /** How a line is drawn. */
  public enum Pen {
    GRID,
    THIN,
    SOLID,
    DASHED,
    DOTTED
  }

  /** How a bar is filled; each is told apart in grey. */
  public enum Fill {
    NONE,
    FULL,
    HATCHED,
    CROSSED,
    SOFT
  }

  /** How a point is marked. */
  public enum Shape {
    DISC,
    RING,
    SQUARE,
    BOX,
    TRIANGLE
  }

  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  public enum Weight {
    NORMAL,
    BOLD,
    DIM
  }

  /**
   * A row of bars, or of points.
   *
   * @param name as the legend has it
   * @param shape null where the line alone is drawn
   */
  public record Series(String name, Fill fill, Pen pen, @Nullable Shape shape) {

    public static Series bars(String name, Fill fill) {
      return new Series(name, fill, Pen.THIN, Shape.DISC);
    }

    public static Series points(String name, Pen pen, Shape shape) {
      return new Series(name, Fill.NONE, pen, shape);
    }

    /** A line without points, such as a minimum. */
    public static Series line(String name, Pen pen) {
      return new Series(name, Fill.NONE, pen, null);
    }
  }

  /**
   * Bars of one thing, in the order of the series.
   *
   * @param bars null where a series says nothing of it
   */
  public record Group(String name, List<@Nullable Bar> bars) {}

  /**
   * @param share of the whole, 0 to 1
   * @param figure beside the bar
   */
  public record Bar(double share, String figure) {}

  /**
   * A point of a series.
   *
   * @param after place in the series of the point from which a line leads here; -1 for none
   */
  public record Dot(int year, double value, String figure, int after) {}

  /** Bars that lie, one below the other. */
  public static Chart bars(int width, String description, List<Series> series, List<Group> groups) {
    return new BarsDrawing(width, series).draw(description, groups);
  }

  /**
   * Lines over the years.
   *
   * @param dots of each series, by year
   */
  public static Chart lines(
      int width, String description, List<Series> series, List<List<Dot>> dots) {
    return new LinesDrawing(width, series).draw(description, dots);
  }

  /**
   * One closed line for each series around a centre.
   *
   * @param shares of each series, of each axis, 0 to 1
   */
  public static Chart radar(
      int width,
      String description,
      List<String> axes,
      List<Series> series,
      List<List<Double>> shares) {
    return new RadarDrawing(width, axes).draw(description, series, shares);
  }
}
