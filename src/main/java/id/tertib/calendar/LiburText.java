package id.tertib.calendar;

import id.tertib.data.VisibleText;
import java.util.Optional;

/** What a name or a decree of a day off may contain: one printable line of at most 200 letters. */
final class LiburText {

  static final int LONGEST = 200;

  /** A spreadsheet would take what begins like this for a formula. */
  private static final String FORMULA_STARTS = "=+-@";

  private LiburText() {}

  /**
   * @param apa what is wrong, e.g. “kosong”
   * @param perbaikan what to do
   */
  record Problem(String apa, String perbaikan) {}

  /** Empty when the text, already stripped, can be kept. */
  static Optional<Problem> check(String text) {
    if (VisibleText.isBlank(text)) {
      return Optional.of(new Problem("kosong", "Isi bagian ini."));
    }
    if (text.length() > LONGEST) {
      return Optional.of(
          new Problem(
              "berisi %d huruf".formatted(text.length()),
              "Singkat menjadi paling banyak %d huruf.".formatted(LONGEST)));
    }
    if (!text.codePoints().allMatch(LiburText::isPrintable)) {
      return Optional.of(
          new Problem("berisi tanda yang tidak dapat dicetak", "Ketik ulang dalam satu baris."));
    }
    if (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      return Optional.of(
          new Problem(
              "diawali tanda %s".formatted(text.charAt(0)), "Awali dengan huruf atau angka."));
    }
    return Optional.empty();
  }

  private static boolean isPrintable(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
