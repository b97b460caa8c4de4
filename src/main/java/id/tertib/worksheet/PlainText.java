package id.tertib.worksheet;

import org.jspecify.annotations.Nullable;

/** What people type, as it is kept: no invisible control characters, no blank edges. */
final class PlainText {

  private PlainText() {}

  /**
   * @return null when nothing is left
   */
  static @Nullable String orNull(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    var text = clean(typed);
    return text.isEmpty() ? null : text;
  }

  static String clean(String typed) {
    // PostgreSQL keeps no NUL; line ends are kept as one sign
    return typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
  }

  /** On one line, shortened for a sentence. */
  static String brief(String text, int letters) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= letters ? line : line.substring(0, letters - 1).strip() + "…";
  }
}
