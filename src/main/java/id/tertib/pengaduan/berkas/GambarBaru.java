package id.tertib.pengaduan.berkas;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew: what is kept has its pixels, upright, and nothing else. How much memory it
 * takes follows from its size, which is known before a pixel is decoded.
 */
final class GambarBaru {

  /** Pixels of a picture that is looked at. */
  static final long TERBESAR = 40_000_000;

  /** Pixels on a side of a picture that is looked at. */
  static final int TERPANJANG = 20_000;

  /** Pixels on the long side of what is kept. */
  static final int SISI = 2_560;

  /** Bytes that its decoded pixels take; of a larger one each second or third is read. */
  private static final long DECODED = 64_000_000;

  /** Bytes from which a PNG, then no screenshot but a photo, is kept as JPEG. */
  private static final int LARGE_PNG = 3_000_000;

  private static final float QUALITY = 0.85f;

  private GambarBaru() {}

  /** A picture that is kept. */
  record Hasil(JenisBerkas jenis, byte[] isi) {}

  static Hasil dari(JpegPolos jpeg) throws GambarRusak {
    var drawn =
        draw(JenisBerkas.JPEG, jpeg.isi(), jpeg.lebar(), jpeg.tinggi(), 3, jpeg.orientasi());
    return new Hasil(JenisBerkas.JPEG, jpeg(drawn));
  }

  static Hasil dari(PngPolos png) throws GambarRusak {
    var drawn =
        draw(JenisBerkas.PNG, png.isi(), png.lebar(), png.tinggi(), png.bita(), png.orientasi());
    var written = png(drawn);
    return written.length > LARGE_PNG
        ? new Hasil(JenisBerkas.JPEG, jpeg(drawn))
        : new Hasil(JenisBerkas.PNG, written);
  }

  /** Whether its pixels are too many to be looked at. */
  static boolean terlaluBesar(int lebar, int tinggi) {
    return (long) lebar * tinggi > TERBESAR || Math.max(lebar, tinggi) > TERPANJANG;
  }

  private static BufferedImage draw(
      JenisBerkas kind, byte[] content, int width, int height, int bytes, int orientation)
      throws GambarRusak {
    var step = step(width, height, bytes);
    var read = read(kind, content, width, height, step);
    var scale = Math.min(1.0, (double) SISI / Math.max(read.getWidth(), read.getHeight()));
    var w = Math.max(1, (int) Math.round(read.getWidth() * scale));
    var h = Math.max(1, (int) Math.round(read.getHeight() * scale));
    var turned = orientation >= 5;
    var drawn = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_3BYTE_BGR);
    var pen = drawn.createGraphics();
    try {
      // What shines through a PNG is paper
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      var place = upright(orientation, w, h);
      place.scale((double) w / read.getWidth(), (double) h / read.getHeight());
      pen.drawImage(read, place, null);
    } finally {
      pen.dispose();
      read.flush();
    }
    return drawn;
  }

  /** Each how many pixels one is read. */
  private static int step(int width, int height, int bytes) {
    var step = Math.max(1, Math.max(width, height) / SISI);
    while ((long) width * height * bytes / ((long) step * step) > DECODED) {
      step++;
    }
    return step;
  }

  private static BufferedImage read(
      JenisBerkas kind, byte[] content, int width, int height, int step) throws GambarRusak {
    var reader = reader(kind);
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, true, true);
      if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
        throw new GambarRusak("dua ukuran");
      }
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(step, step, 0, 0);
      return Objects.requireNonNull(reader.read(0, how));
    } catch (IOException | RuntimeException undecodable) {
      // Decoders meet broken pictures with exceptions of every kind
      throw new GambarRusak(undecodable.getClass().getSimpleName());
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(JenisBerkas kind) {
    return ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
  }

  /** Puts a picture of w × h, held in one of the eight ways of EXIF, upright. */
  private static AffineTransform upright(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage drawn) {
    return write("image/jpeg", drawn, QUALITY);
  }

  private static byte[] png(BufferedImage drawn) {
    return write("image/png", drawn, 0.5f);
  }

  private static byte[] write(String mediaType, BufferedImage drawn, float quality) {
    var writer = ImageIO.getImageWritersByMIMEType(mediaType).next();
    var written = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(written)) {
      writer.setOutput(output);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.write(null, new IIOImage(drawn, null, null), how);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      writer.dispose();
    }
    return written.toByteArray();
  }
}
