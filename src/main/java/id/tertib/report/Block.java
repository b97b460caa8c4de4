package id.tertib.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document, said once and written as DOCX and as PDF.
 *
 * <p>Every text is taken letter by letter: a star or a backtick that somebody typed is printed as
 * typed. In running text ({@link Paragraph}, {@link Remark}, {@link Box}, {@link Numbered}) a
 * report marks its own words by {@link #bold} and {@link #code}. A line feed breaks the line
 * everywhere.
 */
public sealed interface Block {

  /** These words in bold, to be put into running text. */
  static String bold(String words) {
    return Letters.BOLD + words + Letters.BOLD;
  }

  /** These letters evenly spaced, such as a checksum, to be put into running text. */
  static String code(String letters) {
    return Letters.CODE + letters + Letters.CODE;
  }

  /** A SHA-256 in groups of eight letters, to be put into running text. */
  static String checksum(String sha256) {
    return code(Letters.grouped(sha256));
  }

  /** Heading of a section; also a bookmark of the PDF and a level-1 heading of the DOCX. */
  record Heading(String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /** Small grey text under a table. */
  record Remark(String text) implements Block {}

  /** A framed summary. */
  record Box(String title, String text) implements Block {}

  record Numbered(List<String> items) implements Block {}

  /**
   * Its head stands on every page that it reaches, no row is torn apart, a section row stays with
   * the row after it.
   *
   * @param widths of the columns in percent, together 100
   * @param numbered whether a row 1 … n stands under the head, as Tabel 11 has it
   * @param small whether the letters are smaller, for the many columns of an annex
   */
  record Table(
      List<Head> columns, List<Integer> widths, List<Row> rows, boolean numbered, boolean small)
      implements Block {

    /** Of texts that stand to the left, in letters of the usual size. */
    public static Table of(List<String> heads, List<Integer> widths, List<Row> rows) {
      return new Table(
          heads.stream().map(text -> new Head(text, false)).toList(), widths, rows, false, false);
    }

    /**
     * @throws IllegalArgumentException when there is not one width for each column, or a row has
     *     more cells than columns
     */
    public Table {
      if (columns.isEmpty() || columns.size() != widths.size()) {
        throw new IllegalArgumentException(
            "Tabel laporan dengan %d kolom memuat %d lebar; keduanya harus sama banyak."
                .formatted(columns.size(), widths.size()));
      }
      for (var row : rows) {
        if (row.cells().isEmpty() || row.cells().size() > columns.size()) {
          throw new IllegalArgumentException(
              "Baris tabel laporan memuat %d sel; seharusnya 1 sampai %d."
                  .formatted(row.cells().size(), columns.size()));
        }
      }
    }
  }

  /** Head of a column; figures stand to the right. */
  record Head(String text, boolean right) {}

  /**
   * A row of cells, a heading over the whole width, or the last row with the sums.
   *
   * <p>A {@code SECTION} has one cell. A {@code TOTAL} with fewer cells than columns stretches its
   * first one, so that {@code Jumlah, 146, 97, 66,4 %} ends under the last three. A {@code NORMAL}
   * row is filled up with empty cells.
   */
  record Row(List<Cell> cells, Kind kind) {

    /** A normal row of texts. */
    public static Row of(String... texts) {
      return new Row(Arrays.stream(texts).map(Cell::text).toList(), Kind.NORMAL);
    }

    public enum Kind {
      NORMAL,
      SECTION,
      TOTAL
    }
  }

  /**
   * Text, alone or after a disc, or a bar of shares. Bar and disc print in grey. A figure of at
   * most eight letters ({@code 72,7 %}) is printed beside its bar; longer words ({@code 1 sudah, 4
   * sebagian, 6 belum}) are kept for those who cannot see the bar.
   */
  record Cell(String text, @Nullable Bar bar, @Nullable Disc disc) {

    public Cell(String text, @Nullable Bar bar) {
      this(text, bar, null);
    }

    public static Cell text(String text) {
      return new Cell(text, null, null);
    }

    /**
     * @param words a figure to print beside the bar, or longer words to be read aloud
     */
    public static Cell bar(String words, double full, double half) {
      return new Cell(words, new Bar(full, half), null);
    }

    /**
     * @param text the word beside the disc, e.g. {@code Sebagian}
     */
    public static Cell disc(Disc disc, String text) {
      return new Cell(text, null, disc);
    }
  }

  /** Shape before a word: sudah is full, sebagian half, belum empty. */
  enum Disc {
    FULL,
    HALF,
    EMPTY
  }

  /**
   * @param full share of the full part, {@code half} of the hatched part, together at most 1
   */
  record Bar(double full, double half) {

    /**
     * @throws IllegalArgumentException when a share is negative or both are more than the whole
     */
    public Bar {
      if (!(full >= 0 && half >= 0 && full + half <= 1.000001)) {
        throw new IllegalArgumentException(
            "Bagian penuh %s dan bergaris %s tidak mungkin; keduanya 0 sampai 1, bersama paling banyak 1."
                .formatted(full, half));
      }
    }
  }

  /**
   * A drawing; its table is a block of its own.
   *
   * @param share of the width of the text, over 0 to 1
   */
  record Drawing(Chart chart, double share) implements Block {

    /**
     * @throws IllegalArgumentException when the share is none
     */
    public Drawing {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "Lebar grafik %s tidak mungkin; lebih dari 0 sampai 1.".formatted(share));
      }
    }
  }

  /**
   * Two places to sign, left and right; each a few lines above the line and, as its last, one below
   * it: {@code Mengetahui,} · {@code Kepala Dinas Kesehatan} · {@code NIP}.
   */
  record Signatures(List<String> left, List<String> right) implements Block {}
}
