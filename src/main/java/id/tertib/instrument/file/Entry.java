package id.tertib.instrument.file;

import id.tertib.instrument.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One map of the file, asked key by key. What is missing or of another kind becomes a problem, and
 * a stand-in lets the reading go on, so that all problems are named at once.
 */
final class Entry {

  private static final int LONGEST = 4000;

  private final Map<String, @Nullable Object> values;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Entry(Map<String, @Nullable Object> values, String path, List<Problem> problems) {
    this.values = values;
    this.path = path;
    this.problems = problems;
  }

  /** An empty one when {@code value} is no map. */
  @SuppressWarnings("unchecked")
  static Entry of(@Nullable Object value, String path, List<Problem> problems) {
    if (value instanceof Map<?, ?> map) {
      return new Entry((Map<String, @Nullable Object>) map, path, problems);
    }
    problems.add(
        new Problem(
            path,
            "%s harus berisi pasangan kunci dan isi.".formatted(path.isEmpty() ? "Berkas" : path),
            shown(value),
            "pasangan kunci dan isi"));
    return new Entry(new LinkedHashMap<>(), path, problems);
  }

  String path() {
    return path;
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    asked.add(key);
    return values.get(key) != null;
  }

  /** Empty, with a problem, when it is missing. */
  String text(String key) {
    var text = textOrNull(key);
    if (text == null) {
      problem(key, "%s belum diisi".formatted(path(key)), "", "teks");
      return "";
    }
    return text;
  }

  @Nullable String textOrNull(String key) {
    asked.add(key);
    var value = values.get(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      problem(key, "%s harus sebuah teks".formatted(path(key)), shown(value), "teks");
      return null;
    }
    var bounded = bounded(key, path(key), text);
    return bounded.isBlank() ? null : bounded.strip();
  }

  private String bounded(String key, String place, String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    problem(
        key,
        "%s terlalu panjang".formatted(place),
        text.length() + " huruf",
        "paling banyak " + LONGEST);
    return shown(text);
  }

  /** Of letters, digits and {@code . _ -}. */
  String code(String key) {
    var code = text(key);
    if (!code.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      problem(
          key,
          "%s hanya huruf, angka, titik, garis bawah, dan tanda hubung, paling banyak 64"
              .formatted(path(key)),
          code,
          "misalnya ZI-P1.1-a");
    }
    return code;
  }

  BigDecimal number(String key) {
    var number = numberOrNull(key);
    if (number == null && !has(key)) {
      problem(key, "%s belum diisi".formatted(path(key)), "", "angka seperti 0.50");
    }
    return number == null ? BigDecimal.ZERO : number;
  }

  @Nullable BigDecimal numberOrNull(String key) {
    var text = textOrNull(key);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      problem(
          key,
          "%s harus angka dengan titik desimal".formatted(path(key)),
          text,
          "angka seperti 0.50");
      return null;
    }
    return new BigDecimal(text);
  }

  /** {@code ya} or {@code tidak}; false when it is left out. */
  boolean yes(String key) {
    var text = textOrNull(key);
    if (text == null) {
      return false;
    }
    return switch (text) {
      case "ya", "true" -> true;
      case "tidak", "false" -> false;
      default -> {
        problem(key, "%s harus ya atau tidak".formatted(path(key)), text, "ya atau tidak");
        yield false;
      }
    };
  }

  String oneOf(String key, List<String> words, String usual) {
    var text = textOrNull(key);
    if (text == null) {
      return usual;
    }
    if (!words.contains(text)) {
      problem(
          key,
          "%s harus salah satu dari %s".formatted(path(key), String.join(", ", words)),
          text,
          String.join(", ", words));
      return usual;
    }
    return text;
  }

  @Nullable LocalDate date(String key) {
    var text = textOrNull(key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(key, "%s bukan tanggal".formatted(path(key)), text, "tanggal seperti 2026-01-31");
      return null;
    }
  }

  /** The texts of a list; none when it is left out. */
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    var list = rawList(key);
    for (var i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof String text && !text.isBlank()) {
        texts.add(bounded(key, "%s[%d]".formatted(path(key), i + 1), text).strip());
      } else {
        problem(
            key,
            "%s[%d] harus sebuah teks".formatted(path(key), i + 1),
            shown(list.get(i)),
            "teks");
      }
    }
    return texts;
  }

  /** Texts by key; none when it is left out. */
  Map<String, String> textsByKey(String key) {
    asked.add(key);
    var texts = new LinkedHashMap<String, String>();
    if (values.get(key) == null) {
      return texts;
    }
    var inside = of(values.get(key), path(key), problems);
    inside.values.keySet().forEach(name -> texts.put(name, inside.text(name)));
    return texts;
  }

  /** One of each entry of a list; entries are called by their {@code name} in paths. */
  <T> List<T> list(String key, String name, Function<Entry, T> read) {
    var list = rawList(key);
    var result = new ArrayList<T>();
    for (var i = 0; i < list.size(); i++) {
      var called =
          list.get(i) instanceof Map<?, ?> map && map.get(name) instanceof String word
              ? word
              : Integer.toString(i + 1);
      var entry = of(list.get(i), "%s[%s]".formatted(path(key), called), problems);
      result.add(read.apply(entry));
      entry.finish();
    }
    return result;
  }

  /** One of each value of a map, by its key. */
  <T> Map<String, T> map(String key, Function<Entry, T> read) {
    asked.add(key);
    var result = new LinkedHashMap<String, T>();
    if (values.get(key) == null) {
      return result;
    }
    var inside = of(values.get(key), path(key), problems);
    inside.values.forEach(
        (name, value) -> {
          var entry = of(value, inside.path(name), problems);
          result.put(name, read.apply(entry));
          entry.finish();
        });
    return result;
  }

  /** Lists by key. */
  <T> Map<String, List<T>> lists(String key, String name, Function<Entry, T> read) {
    asked.add(key);
    var result = new LinkedHashMap<String, List<T>>();
    if (values.get(key) == null) {
      return result;
    }
    var inside = of(values.get(key), path(key), problems);
    inside.values.keySet().forEach(one -> result.put(one, inside.list(one, name, read)));
    return result;
  }

  /** What stands under a key; null when nothing does. */
  <T> @Nullable T entry(String key, Function<Entry, T> read) {
    asked.add(key);
    if (values.get(key) == null) {
      return null;
    }
    var entry = of(values.get(key), path(key), problems);
    var result = read.apply(entry);
    entry.finish();
    return result;
  }

  private List<?> rawList(String key) {
    asked.add(key);
    var value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    problem(key, "%s harus sebuah daftar".formatted(path(key)), shown(value), "daftar");
    return List.of();
  }

  /** Names the keys that nobody asked for. */
  void finish() {
    values.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(
            key ->
                problem(
                    key,
                    "%s tidak dikenal. Yang dikenal di sini: %s"
                        .formatted(path(key), String.join(", ", asked)),
                    key,
                    String.join(", ", asked)));
  }

  void problem(String key, String message, String found, String expected) {
    problems.add(new Problem(path(key), message + ".", found, expected));
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value instanceof String word ? word : value.toString();
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
