package id.tertib.report;

import id.tertib.report.Chart.Fill;
import id.tertib.report.Chart.Pen;
import id.tertib.report.Chart.Weight;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A chart on paper: black and one grey. */
final class ChartDrawing {

  private static final Color SOFT = new Color(0xc4cdd5);
  private static final double SIGN = 3.6;
  private static final double CROSS = 3.2;
  private static final BasicStroke HALO =
      new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final Fonts fonts;

  ChartDrawing(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param width that the whole chart shall have
   */
  void draw(Graphics2D graphics, Chart chart, double width) {
    graphics.scale(width / chart.width(), width / chart.width());
    for (var mark : chart.marks()) {
      if (mark instanceof Chart.Line line) {
        graphics.setColor(ink(line.pen()));
        graphics.setStroke(stroke(line.pen()));
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
      } else if (mark instanceof Chart.Box box) {
        box(graphics, box);
      } else if (mark instanceof Chart.Ring ring) {
        graphics.setColor(ink(ring.pen()));
        graphics.setStroke(stroke(ring.pen()));
        graphics.draw(closed(ring.points()));
      } else if (mark instanceof Chart.Sign sign) {
        sign(graphics, sign);
      } else if (mark instanceof Chart.Text text) {
        text(graphics, text);
      }
    }
  }

  private static Color ink(Pen pen) {
    return pen == Pen.GRID ? SOFT : Shapes.INK;
  }

  private static BasicStroke stroke(Pen pen) {
    return switch (pen) {
      case GRID -> new BasicStroke(0.7f);
      case THIN -> new BasicStroke(0.8f);
      case SOLID -> new BasicStroke(1.6f);
      case DASHED -> dashed(6, 4);
      case DOTTED -> dashed(1.5f, 3);
    };
  }

  private static BasicStroke dashed(float on, float off) {
    return new BasicStroke(
        1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
  }

  private static void box(Graphics2D graphics, Chart.Box box) {
    var area = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    if (box.fill() == Fill.FULL || box.fill() == Fill.SOFT) {
      graphics.setColor(box.fill() == Fill.FULL ? Shapes.INK : SOFT);
      graphics.fill(area);
    }
    graphics.setColor(ink(box.pen()));
    if (box.fill() == Fill.HATCHED) {
      Shapes.hatch(graphics, area);
    } else if (box.fill() == Fill.CROSSED) {
      crossed(graphics, area);
    }
    graphics.setStroke(stroke(box.pen()));
    graphics.draw(area);
  }

  private static void crossed(Graphics2D graphics, Rectangle2D.Double area) {
    graphics.setStroke(new BasicStroke(0.7f));
    for (var x = area.x + CROSS; x < area.getMaxX(); x += CROSS) {
      graphics.draw(new Line2D.Double(x, area.y, x, area.getMaxY()));
    }
    for (var y = area.y + CROSS; y < area.getMaxY(); y += CROSS) {
      graphics.draw(new Line2D.Double(area.x, y, area.getMaxX(), y));
    }
  }

  private static Path2D closed(List<Chart.Point> points) {
    var path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    path.closePath();
    return path;
  }

  private static void sign(Graphics2D graphics, Chart.Sign sign) {
    var isEmpty =
        switch (sign.shape()) {
          case DISC, SQUARE -> false;
          case RING, BOX, TRIANGLE -> true;
        };
    var shape = shape(sign);
    graphics.setStroke(new BasicStroke(1.4f));
    graphics.setColor(isEmpty ? Color.WHITE : Shapes.INK);
    graphics.fill(shape);
    graphics.setColor(Shapes.INK);
    graphics.draw(shape);
  }

  private static Shape shape(Chart.Sign sign) {
    var x = sign.x();
    var y = sign.y();
    return switch (sign.shape()) {
      case DISC, RING -> new Ellipse2D.Double(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
      case SQUARE, BOX -> new Rectangle2D.Double(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
      case TRIANGLE ->
          closed(
              List.of(
                  new Chart.Point(x - SIGN - 1, y + SIGN),
                  new Chart.Point(x + SIGN + 1, y + SIGN),
                  new Chart.Point(x, y - SIGN - 1)));
    };
  }

  private void text(Graphics2D graphics, Chart.Text text) {
    var isBold = text.weight() == Weight.BOLD;
    var width = fonts.width(fonts.drawable(text.text()), isBold) * Chart.LETTERS;
    var start =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2;
          case END -> text.x() - width;
        };
    var letters =
        new AffineTransform(Chart.LETTERS, 0, 0, Chart.LETTERS, start, text.y())
            .createTransformedShape(fonts.outline(text.text(), isBold));
    // Lines that pass behind a figure keep off its letters, as on the screen.
    graphics.setStroke(HALO);
    graphics.setColor(Color.WHITE);
    graphics.draw(letters);
    graphics.setColor(Shapes.INK);
    graphics.fill(letters);
  }
}
