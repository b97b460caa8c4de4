package id.tertib.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What people typed, made fit for paper, and the little markup that reports use. */
final class Letters {

  private static final String BOLD = "**";
  private static final String CODE = "`";

  private Letters() {}

  /** Letters of one kind. */
  record Span(String text, boolean bold, boolean code) {}

  /**
   * Composes letters and takes out what has no place on paper: control and format characters
   * (writing from right to left among them), halves of a surrogate pair. Line feeds stay, a tab
   * becomes a space.
   */
  static String clean(String text) {
    var composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    var clean = new StringBuilder(composed.length());
    composed
        .codePoints()
        .map(letter -> letter == '\t' || letter == '\r' ? ' ' : letter)
        .filter(letter -> letter == '\n' || isVisible(letter))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isVisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      // the selectors that ask for a coloured picture instead of a letter
      default -> !(letter >= 0xFE00 && letter <= 0xFE0F);
    };
  }

  /** Cleans and splits at {@code **bold**} and {@code `code`}; a mark without its pair is text. */
  static List<Span> spans(String text) {
    var rest = clean(text);
    var spans = new ArrayList<Span>();
    while (!rest.isEmpty()) {
      var bold = pair(rest, BOLD);
      var code = pair(rest, CODE);
      if (bold < 0 && code < 0) {
        spans.add(new Span(rest, false, false));
        break;
      }
      var isBold = code < 0 || (bold >= 0 && bold < code);
      var mark = isBold ? BOLD : CODE;
      var from = isBold ? bold : code;
      var to = rest.indexOf(mark, from + mark.length());
      if (from > 0) {
        spans.add(new Span(rest.substring(0, from), false, false));
      }
      spans.add(new Span(rest.substring(from + mark.length(), to), isBold, !isBold));
      rest = rest.substring(to + mark.length());
    }
    return spans;
  }

  /** Where a mark opens that is closed again with something in between; −1 when none does. */
  private static int pair(String text, String mark) {
    var from = text.indexOf(mark);
    return from >= 0 && text.indexOf(mark, from + mark.length()) > from + mark.length() ? from : -1;
  }
}
