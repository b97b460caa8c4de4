package id.tertib.report;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Charts of a DOCX: pictures that are sharp on paper, each with its words. */
final class DocxPictures {

  /** Dots for each point of the paper: 288 in an inch. */
  private static final int DOTS = 4;

  private static final int TWIPS = 20;
  private static final int EMU = 12700;

  private final Fonts fonts;

  DocxPictures(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param width of the text in twentieths of a point
   */
  void draw(XWPFParagraph paragraph, Block.Drawing drawing, int width) {
    var chart = drawing.chart();
    var points = drawing.share() * width / TWIPS;
    var height = points * chart.height() / chart.width();
    try {
      var picture =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(png(chart, points, height)),
                  PictureType.PNG,
                  "grafik.png",
                  (int) Math.round(points * EMU),
                  (int) Math.round(height * EMU));
      var words = Letters.clean(chart.description());
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
      var run = paragraph.getRuns().get(paragraph.getRuns().size() - 1);
      run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] png(Chart chart, double points, double height) throws IOException {
    var image =
        new BufferedImage(
            (int) Math.ceil(points * DOTS),
            (int) Math.ceil(height * DOTS),
            BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    new ChartDrawing(fonts).draw(graphics, chart, points * DOTS);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
