package id.tertib.notification;

import java.util.stream.Collectors;

/** Text parts and headers: lines of a width that every mail program shows, and no line too many. */
public final class PlainText {

  static final int WIDTH = 72;

  private PlainText() {}

  /** One line without control characters, so that no value can begin a header of its own. */
  public static String line(String value, int longest) {
    var line = value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }

  /** Breaks at spaces; a word longer than the line, such as a link, stays whole. */
  public static String wrap(String value, String indent) {
    return value
        .strip()
        .lines()
        .map(paragraph -> wrapParagraph(paragraph, indent))
        .collect(Collectors.joining("\n"));
  }

  private static String wrapParagraph(String paragraph, String indent) {
    var result = new StringBuilder();
    var line = new StringBuilder(indent);
    for (var word : paragraph.strip().split("\\s+", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        result.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
      }
      if (line.length() > indent.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    return result.append(line).toString();
  }
}
