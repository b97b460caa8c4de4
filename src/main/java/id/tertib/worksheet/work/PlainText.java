package id.tertib.worksheet.work;

import id.tertib.data.VisibleText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, as it is kept: no invisible control characters, no blank edges. */
public final class PlainText {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

  private PlainText() {}

  /**
   * @return null when nothing is left
   */
  public static @Nullable String orNull(@Nullable String typed) {
    var text = typed == null ? "" : clean(typed);
    return text.isEmpty() ? null : text;
  }

  /** Empty when nobody would see anything of it. */
  public static String clean(String typed) {
    if (VisibleText.isBlank(typed)) {
      return "";
    }
    // PostgreSQL keeps no NUL; line ends are kept as one sign
    return CONTROLS.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
  }

  /** On one line, shortened for a sentence. */
  public static String brief(String text, int letters) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= letters ? line : line.substring(0, letters - 1).strip() + "…";
  }
}
