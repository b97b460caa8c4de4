package id.tertib.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The letters that every PDF carries with it (SIL Open Font License), read once. */
@Component
final class Fonts {

  static final String SANS = "Liberation Sans";
  static final String MONO = "Liberation Mono";

  /** Stands for a letter that no font of ours has: an emoji, a script of far away. */
  private static final int MISSING = '□';

  // Where the directory of a TrueType font says what
  private static final int TABLE_COUNT = 4;
  private static final int FIRST_TABLE = 12;
  private static final int TABLE_ENTRY = 16;

  record Face(String family, int weight, byte[] bytes) {}

  private final List<Face> faces;
  private final TrueTypeFont regular;
  private final TrueTypeFont bold;
  private final CmapLookup drawn;

  Fonts() {
    faces =
        List.of(
            new Face(SANS, 400, read("LiberationSans-Regular.ttf")),
            new Face(SANS, 700, read("LiberationSans-Bold.ttf")),
            new Face(MONO, 400, read("LiberationMono-Regular.ttf")));
    regular = parse(faces.get(0));
    bold = parse(faces.get(1));
    try {
      drawn = regular.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Face> faces() {
    return faces;
  }

  /** The text with □ for each letter that could not be drawn, so that its loss shows. */
  String drawable(String text) {
    if (text.codePoints().allMatch(this::isDrawn)) {
      return text;
    }
    var result = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> isDrawn(letter) ? letter : MISSING)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  /** Width of the text on one line, in em. */
  double width(String text, boolean isBold) {
    var font = isBold ? bold : regular;
    try {
      var lookup = font.getUnicodeCmapLookup();
      var units = 0;
      for (var letter : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(lookup.getGlyphId(letter));
      }
      return (double) units / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The letters on one line as shapes, an em high, from the start of their base line; so that a
   * drawing needs no fonts of the machine.
   */
  Path2D outline(String text, boolean isBold) {
    var font = isBold ? bold : regular;
    var whole = new Path2D.Double();
    try {
      var lookup = font.getUnicodeCmapLookup();
      var at = 0.0;
      for (var letter : drawable(text).codePoints().toArray()) {
        var id = lookup.getGlyphId(letter);
        var glyph = font.getGlyph().getGlyph(id);
        var em = 1.0 / font.getUnitsPerEm();
        if (glyph != null) {
          whole.append(
              new AffineTransform(em, 0, 0, -em, at, 0).createTransformedShape(glyph.getPath()),
              false);
        }
        at += font.getAdvanceWidth(id) * em;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole;
  }

  private static TrueTypeFont parse(Face face) {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isDrawn(int letter) {
    return letter == '\n' || drawn.getGlyphId(letter) != 0;
  }

  private static byte[] read(String name) {
    try {
      return withoutLigatures(new ClassPathResource("fonts/" + name).getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hides the table of ligatures: looking for them in each text took two thirds of the time of a
   * report, and Indonesian does without.
   */
  private static byte[] withoutLigatures(byte[] font) {
    var tables = ByteBuffer.wrap(font).getShort(TABLE_COUNT);
    for (var entry = FIRST_TABLE;
        entry < FIRST_TABLE + tables * TABLE_ENTRY;
        entry += TABLE_ENTRY) {
      if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
        font[entry] = 'x';
      }
    }
    return font;
  }
}
