package id.tertib.pengaduan.berkas;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG without all that does not draw it, read from the heads of its chunks alone: no pixel is
 * decoded.
 *
 * @param lebar in pixels
 * @param bita bytes of one decoded pixel, at most
 * @param orientasi of EXIF, 1 to 8
 * @param isi the same picture without texts, EXIF, colour profile and what follows its end
 */
record PngPolos(int lebar, int tinggi, int bita, int orientasi, byte[] isi) {

  private static final int SIGNATURE = 8;

  /** Length and name before the content of a chunk, checksum after it. */
  private static final int AROUND = 12;

  private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  static PngPolos of(byte[] png) throws GambarRusak {
    try {
      return read(ByteBuffer.wrap(png));
    } catch (IndexOutOfBoundsException | IllegalArgumentException torn) {
      throw new GambarRusak("bagian terpotong");
    }
  }

  private static PngPolos read(ByteBuffer png) throws GambarRusak {
    var to = new ByteArrayOutputStream(png.capacity());
    to.write(png.array(), 0, SIGNATURE);
    var at = SIGNATURE;
    var orientation = Exif.TEGAK;
    while (true) {
      var length = png.getInt(at);
      var name = name(png, at);
      if (length < 0 || length > png.capacity() - at - AROUND) {
        throw new GambarRusak("bagian terpotong");
      }
      if ((at == SIGNATURE) != name.equals("IHDR")) {
        throw new GambarRusak("tanpa kepala, atau dengan dua");
      }
      if (DRAWN.contains(name)) {
        to.write(png.array(), at, length + AROUND);
      } else if (name.equals("eXIf")) {
        orientation = Exif.orientation(ByteBuffer.wrap(png.array(), at + 8, length));
      }
      if (name.equals("IEND")) {
        return of(png, orientation, to.toByteArray());
      }
      at += length + AROUND;
    }
  }

  private static String name(ByteBuffer png, int at) {
    return new String(png.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
  }

  private static PngPolos of(ByteBuffer png, int orientation, byte[] plain) throws GambarRusak {
    var head = SIGNATURE + 8;
    var width = png.getInt(head);
    var height = png.getInt(head + 4);
    var deep = png.get(head + 8) == 16;
    if (width <= 0 || height <= 0) {
      throw new GambarRusak("tanpa ukuran");
    }
    return new PngPolos(width, height, deep ? 8 : 4, orientation, plain);
  }
}
