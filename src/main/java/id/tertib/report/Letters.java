package id.tertib.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What people typed, made fit for paper, and the bold and code letters that reports themselves
 * mark.
 */
final class Letters {

  /** Noncharacters of Unicode: nobody types them, and no paper shows them. */
  static final String BOLD = "\uFDD0";

  static final String CODE = "\uFDD1";

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

  /** Cleans and splits at what {@link Block#bold} and {@link Block#code} marked. */
  static List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
    var bold = false;
    var code = false;
    for (var part : text.split("(?=[%1$s%2$s])|(?<=[%1$s%2$s])".formatted(BOLD, CODE))) {
      if (part.equals(BOLD)) {
        bold = !bold;
      } else if (part.equals(CODE)) {
        code = !code;
      } else if (!part.isEmpty()) {
        spans.add(new Span(clean(part), bold, code));
      }
    }
    return spans;
  }

  /** In groups of eight, so that people can compare them. */
  static String grouped(String sha256) {
    return sha256.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
