package id.tertib.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document, said once and written as DOCX and as PDF. */
public sealed interface Block {

  record Heading(String text) implements Block {}

  /** Text with {@code **bold**} spans. */
  record Paragraph(String text) implements Block {}

  /** Small grey text under a table. */
  record Remark(String text) implements Block {}

  /** A framed summary. */
  record Box(String title, String text) implements Block {}

  record Numbered(List<String> items) implements Block {}

  /**
   * @param widths of the columns in percent, together 100
   * @param numbered whether a row 1 … n stands under the head, as Tabel 11 has it
   */
  record Table(
      List<Head> columns, List<Integer> widths, List<Row> rows, boolean numbered, boolean small)
      implements Block {}

  /** Head of a column; figures stand to the right. */
  record Head(String text, boolean right) {}

  /** A row of cells, a heading over the whole width, or the last row with the sums. */
  record Row(List<Cell> cells, Kind kind) {
    public enum Kind {
      NORMAL,
      SECTION,
      TOTAL
    }
  }

  /** Text, or a bar of shares that prints in grey; the bar carries its words. */
  record Cell(String text, @Nullable Bar bar) {
    public static Cell text(String text) {
      return new Cell(text, null);
    }
  }

  /**
   * @param full share of the full part, {@code half} of the hatched part, together at most 1
   */
  record Bar(double full, double half) {}

  /** Two places to sign, left and right; each a few lines above the line and one below. */
  record Signatures(List<String> left, List<String> right) implements Block {}
}
