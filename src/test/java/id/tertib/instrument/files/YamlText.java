package id.tertib.instrument.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes maps, lists and texts as YAML for people: words stay plain where no reader of YAML can
 * take them for something else, a blank line stands between nodes.
 */
final class YamlText {

  /** Written on one line: {@code {kode: Ya, nilai: 1}}. */
  record Inline(Object content) {}

  /** A number, plain. */
  record Plain(String digits) {}

  private static final Set<String> LISTS_OF_NODES = Set.of("simpul", "isi");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}(].*");
  private static final Pattern NO_WORDS = Pattern.compile(".*(: | #|:$| $).*");
  private static final Pattern OTHER_THAN_TEXT =
      Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

  private final StringBuilder text = new StringBuilder();

  /**
   * @param sections by key, each value a text, {@link Plain}, {@link Inline}, map or list
   * @return every section after a blank line
   */
  static String of(Map<String, ?> sections) {
    var yaml = new YamlText();
    sections.forEach(
        (key, content) -> {
          yaml.text.append('\n');
          yaml.entry(key, content, "", 0);
        });
    return yaml.text.toString();
  }

  private void entry(String key, Object content, String before, int indent) {
    text.append(before).append(scalar(key, false)).append(':');
    if (content instanceof Map<?, ?> map) {
      text.append('\n');
      map(map, " ".repeat(indent + 2), indent + 2);
    } else if (content instanceof List<?> list) {
      text.append('\n');
      list(list, LISTS_OF_NODES.contains(key), indent + 2);
    } else {
      text.append(' ').append(line(content, false)).append('\n');
    }
  }

  private void map(Map<?, ?> map, String first, int indent) {
    var before = first;
    for (var each : map.entrySet()) {
      entry((String) each.getKey(), each.getValue(), before, indent);
      before = " ".repeat(indent);
    }
  }

  private void list(List<?> list, boolean apart, int indent) {
    for (var i = 0; i < list.size(); i++) {
      var dash = " ".repeat(indent) + "- ";
      if (apart && i > 0) {
        text.append('\n');
      }
      if (list.get(i) instanceof Map<?, ?> map) {
        map(map, dash, indent + 2);
      } else {
        text.append(dash).append(line(list.get(i), false)).append('\n');
      }
    }
  }

  private static String line(Object content, boolean inside) {
    if (content instanceof Inline inline) {
      return line(inline.content(), true);
    }
    if (content instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(each -> scalar((String) each.getKey(), true) + ": " + line(each.getValue(), true))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (content instanceof List<?> list) {
      return list.stream()
          .map(each -> line(each, true))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return content instanceof Plain plain ? plain.digits() : scalar((String) content, inside);
  }

  private static String scalar(String words, boolean inside) {
    var plain =
        WORDS.matcher(words).matches()
            && !NO_WORDS.matcher(words).matches()
            && !OTHER_THAN_TEXT.matcher(words).matches()
            && !(inside && words.matches(".*[,\\[\\]{}].*"));
    return plain ? words : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
