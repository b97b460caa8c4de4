package id.tertib.report;

import java.util.List;

/** Text that nobody should be able to break a report with, in every kind of block. */
final class Hostile {

  static final String LONG_WORD = "Ketidakberaturan".repeat(25);
  static final String MARKUP = "<script>alert('x')</script> & <b>tebal</b> &amp; ]]> ${7*7}";
  static final String TYPOGRAPHY = "“Dikutip” – benar… ≥ 3 × 4";

  /** A zero byte, writing from right to left, half a surrogate pair, an emoji, a split é. */
  static final String ODD =
      "titik\u0000 nol, \u202Edibalik\u202C, \uD83D\uDE00\uFE0F tersenyum\uD83D, e\u0301";

  /** What other programs read as bold and code; here it is what somebody typed. */
  static final String MARKS = "SOP **wajib** dan `kode` tetap, ** juga ` sendiri";

  private Hostile() {}

  static List<Block> blocks() {
    return List.of(
        new Block.Heading(MARKUP),
        new Block.Paragraph(MARKUP + "\n" + ODD + "\n" + MARKS),
        new Block.Remark(TYPOGRAPHY + " " + MARKS + " " + LONG_WORD),
        new Block.Box(MARKUP, MARKS + " " + LONG_WORD),
        new Block.Numbered(List.of(MARKUP, MARKS, LONG_WORD)),
        SampleReport.table(
            List.of(MARKUP, "Catatan", "Kelas"),
            List.of(10, 45, 45),
            SampleReport.row("1", MARKUP, "Diperbaiki"),
            SampleReport.row("2", LONG_WORD, ODD),
            SampleReport.row("3", "baris satu\nbaris dua")),
        new Block.Signatures(List.of(MARKUP, "NIP"), List.of(LONG_WORD, "NIP")));
  }
}
