package id.tertib.worksheet.workbook;

/**
 * What reading one uploaded workbook may cost. Counted while it is read: what an archive says about
 * its own sizes may be a lie.
 */
final class ReadingBudget {

  /** Of the parts that are read, unpacked; the largest checklist of ours takes one megabyte. */
  static final long MOST_BYTES = 8L * 1024 * 1024;

  static final int MOST_PAGES = 20;
  static final int MOST_ROWS = 20_000;
  static final int MOST_CELLS = 200_000;
  static final int MOST_ELEMENTS = 600_000;

  /** A text counts again in each cell that shows it. */
  static final int MOST_LETTERS = 4_000_000;

  static final int DEEPEST = 100;

  private long bytes;
  private int pages;
  private int rows;
  private int cells;
  private int elements;
  private long letters;

  /** More than any sheet of ours can hold. */
  static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("Isi buku kerja melampaui batas", null, false, false);
    }
  }

  void bytes(int read) {
    bytes += read;
    require(bytes <= MOST_BYTES);
  }

  void page() {
    require(++pages <= MOST_PAGES);
  }

  void row() {
    require(++rows <= MOST_ROWS);
  }

  void cell() {
    require(++cells <= MOST_CELLS);
  }

  void element(int depth) {
    require(++elements <= MOST_ELEMENTS && depth <= DEEPEST);
  }

  void letters(int read) {
    letters += read;
    require(letters <= MOST_LETTERS);
  }

  private static void require(boolean within) {
    if (!within) {
      throw new Exceeded();
    }
  }
}
