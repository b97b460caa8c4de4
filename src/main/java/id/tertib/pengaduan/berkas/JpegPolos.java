package id.tertib.pengaduan.berkas;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without what its camera told, read from its markers alone: no pixel is decoded.
 *
 * @param lebar in pixels
 * @param warna parts of a colour: 1 for grey, 3, or 4 for print
 * @param orientasi of EXIF, 1 to 8
 * @param isi the same picture without EXIF, XMP, colour profile, comment and thumbnail
 */
record JpegPolos(int lebar, int tinggi, int warna, int orientasi, byte[] isi) {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COM = 0xFE;

  /** Cameras and phones write ten at most; each costs a walk through the whole picture. */
  private static final int MOST_SCANS = 40;

  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  /** Version 1.1, one to one, no thumbnail. */
  private static final byte[] PLAIN_JFIF = {
    (byte) 0xFF, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  static JpegPolos of(byte[] jpeg) throws GambarRusak {
    try {
      return new Walk(jpeg).read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException torn) {
      throw new GambarRusak("penanda terpotong");
    }
  }

  private static final class Walk {

    private final byte[] from;
    private final ByteArrayOutputStream to;
    private int width;
    private int height;
    private int colours;
    private int orientation = Exif.TEGAK;

    Walk(byte[] from) {
      this.from = from;
      this.to = new ByteArrayOutputStream(from.length);
    }

    JpegPolos read() throws GambarRusak {
      to.write(0xFF);
      to.write(SOI);
      var at = 2;
      while (true) {
        while (at(at) == 0xFF && at(at + 1) == 0xFF) {
          at++;
        }
        if (at(at) != 0xFF) {
          throw new GambarRusak("bukan penanda");
        }
        var marker = at(at + 1);
        var length = at(at + 2) << 8 | at(at + 3);
        if (length < 2 || at + 2 + length > from.length) {
          throw new GambarRusak("penanda terpotong");
        }
        segment(marker, at, length);
        if (marker == SOS) {
          break;
        }
        at += 2 + length;
      }
      if (width == 0 || height == 0) {
        throw new GambarRusak("tanpa ukuran");
      }
      to.write(from, at, end(at) - at);
      return new JpegPolos(width, height, colours, orientation, to.toByteArray());
    }

    private void segment(int marker, int at, int length) throws GambarRusak {
      var content = at + 4;
      if (marker == APP0 && begins(content, JFIF)) {
        to.writeBytes(PLAIN_JFIF);
      } else if (marker == APP1 && begins(content, EXIF)) {
        orientation =
            Exif.orientation(
                ByteBuffer.wrap(from, content + EXIF.length, length - 2 - EXIF.length));
      } else if (marker == APP14 && begins(content, ADOBE)) {
        to.write(from, at, 2 + length);
      } else if (marker >= APP0 && marker <= APP15 || marker == COM || marker == SOS) {
        return;
      } else {
        if (isFrame(marker)) {
          frame(marker, content);
        }
        to.write(from, at, 2 + length);
      }
    }

    private void frame(int marker, int content) throws GambarRusak {
      if (width != 0) {
        throw new GambarRusak("dua ukuran");
      }
      if (marker > 0xC2) {
        throw new GambarRusak("bukan JPEG biasa");
      }
      height = at(content + 1) << 8 | at(content + 2);
      width = at(content + 3) << 8 | at(content + 4);
      colours = at(content + 5);
    }

    /** Within the data of a picture, FF begins a marker unless 00 follows. */
    private int end(int first) throws GambarRusak {
      var scans = 0;
      for (var index = first; index + 1 < from.length; index++) {
        if (at(index) == 0xFF) {
          var marker = at(index + 1);
          if (marker == EOI) {
            return index + 2;
          }
          if (marker == SOS && ++scans > MOST_SCANS || isFrame(marker) || marker == SOI) {
            throw new GambarRusak("susunan tidak wajar");
          }
        }
      }
      throw new GambarRusak("terpotong");
    }

    private static boolean isFrame(int marker) {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean begins(int at, byte[] signature) {
      return at + signature.length <= from.length
          && Arrays.equals(from, at, at + signature.length, signature, 0, signature.length);
    }

    private int at(int index) {
      return from[index] & 0xFF;
    }
  }
}
