package id.tertib.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Bars and discs of the PDF, drawn in black only: full, hatched, empty. */
final class Shapes {

  static final String BAR = "application/x-tertib-bar";
  static final String CHART = "application/x-tertib-chart";
  static final String DISC = "application/x-tertib-disc";

  static final Color INK = new Color(0x16232d);

  private Shapes() {}

  /**
   * @param charts by the number that their element carries
   */
  static DefaultObjectDrawerFactory drawers(List<Chart> charts, Fonts fonts) {
    var factory = new DefaultObjectDrawerFactory();
    factory.registerDrawer(
        BAR,
        drawer(
            (element, graphics, width, height) ->
                bar(
                    graphics,
                    new Block.Bar(
                        Double.parseDouble(element.getAttribute("data-full")),
                        Double.parseDouble(element.getAttribute("data-half"))),
                    width,
                    height)));
    factory.registerDrawer(
        DISC,
        drawer(
            (element, graphics, width, height) ->
                disc(
                    graphics,
                    Block.Disc.valueOf(element.getAttribute("data-disc")),
                    Math.min(width, height))));
    factory.registerDrawer(
        CHART,
        drawer(
            (element, graphics, width, height) ->
                new ChartDrawing(fonts)
                    .draw(
                        graphics,
                        charts.get(Integer.parseInt(element.getAttribute("data-chart"))),
                        width)));
    return factory;
  }

  static void describe(Element object, Block.Bar bar) {
    object.setAttribute("type", BAR);
    // Unrounded: two shares rounded up, as of 21 and 11 in 32, would be more than the whole
    object.setAttribute("data-full", Double.toString(bar.full()));
    object.setAttribute("data-half", Double.toString(Math.min(bar.half(), 1 - bar.full())));
  }

  static void describe(Element object, Block.Disc disc) {
    object.setAttribute("type", DISC);
    object.setAttribute("data-disc", disc.name());
  }

  private interface Drawing {
    void draw(Element element, Graphics2D graphics, double width, double height);
  }

  private static FSObjectDrawer drawer(Drawing drawing) {
    return (element, x, y, width, height, device, context, dotsPerPixel) -> {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) width / dotsPerPixel,
          (float) height / dotsPerPixel,
          graphics -> drawing.draw(element, graphics, width / dotsPerPixel, height / dotsPerPixel));
      return Map.of();
    };
  }

  private static void bar(Graphics2D graphics, Block.Bar bar, double width, double height) {
    var edge = 0.5;
    var inner = new Rectangle2D.Double(edge, edge, width - 2 * edge, height - 2 * edge);
    var full = inner.width * bar.full();
    var half = inner.width * bar.half();
    graphics.setColor(INK);
    graphics.setStroke(new BasicStroke(0.8f));
    if (half > 0) {
      hatch(graphics, new Rectangle2D.Double(edge + full, edge, half, inner.height));
    }
    if (full > 0) {
      graphics.fill(new Rectangle2D.Double(edge, edge, full, inner.height));
    }
    graphics.draw(inner);
  }

  /** Slanted lines, each cut at the edges by arithmetic: fewer operations than a clip. */
  static void hatch(Graphics2D graphics, Rectangle2D.Double area) {
    graphics.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    for (var start = 0.0; start < area.width + area.height; start += 2.8) {
      var x1 = Math.min(start, area.width);
      var y1 = start - x1;
      var y2 = Math.min(start, area.height);
      var x2 = start - y2;
      graphics.draw(new Line2D.Double(area.x + x1, area.y + y1, area.x + x2, area.y + y2));
    }
    graphics.draw(area);
  }

  private static void disc(Graphics2D graphics, Block.Disc disc, double size) {
    var circle = new Ellipse2D.Double(0.6, 0.6, size - 1.2, size - 1.2);
    graphics.setColor(INK);
    graphics.setStroke(new BasicStroke(1f));
    switch (disc) {
      case FULL -> graphics.fill(circle);
      case HALF ->
          graphics.fill(
              new Arc2D.Double(
                  circle.x, circle.y, circle.width, circle.height, -90, 180, Arc2D.PIE));
      case EMPTY -> {}
    }
    graphics.draw(circle);
  }
}
