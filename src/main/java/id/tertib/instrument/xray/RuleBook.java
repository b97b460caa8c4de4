package id.tertib.instrument.xray;

import id.tertib.instrument.score.Fraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules' weights, thresholds and words, from {@code sinar-x/aturan.yaml}.
 *
 * @param severities by rule
 * @param limits thresholds by name
 * @param allWords words that leave nothing out
 * @param notWords words that take that back when they stand before it
 */
record RuleBook(
    Map<String, Severity> severities,
    Map<String, String> limits,
    Set<String> allWords,
    Set<String> notWords) {

  private static final String FILE = "/sinar-x/aturan.yaml";

  static final RuleBook SHIPPED = read();

  private static RuleBook read() {
    try (var file = RuleBook.class.getResourceAsStream(FILE)) {
      Map<String, Object> book =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Objects.requireNonNull(file, FILE));
      var severities = new LinkedHashMap<String, Severity>();
      for (var rule : (List<?>) Objects.requireNonNull(book.get("aturan"))) {
        var entry = (Map<?, ?>) rule;
        severities.put(
            String.valueOf(entry.get("kode")),
            Severity.valueOf(String.valueOf(entry.get("tingkat")).toUpperCase(Locale.ROOT)));
      }
      var limits = new LinkedHashMap<String, String>();
      ((Map<?, ?>) Objects.requireNonNull(book.get("batas")))
          .forEach((name, value) -> limits.put(String.valueOf(name), String.valueOf(value)));
      return new RuleBook(severities, limits, words(book, "kataSemua"), words(book, "kataBukan"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(Map<String, Object> book, String name) {
    return ((List<?>) Objects.requireNonNull(book.get(name)))
        .stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static final String READABLE = "[0-9]{1,6}(\\.[0-9]{1,6})?(/[1-9][0-9]{0,5})?";
  private static final String WHOLE = "[0-9]{1,6}";

  /** Whether there is such a threshold and it can be read: whole where that of the file is. */
  boolean takes(String name, String value) {
    var usual = limits.get(name);
    return usual != null && value.strip().matches(usual.matches(WHOLE) ? WHOLE : READABLE);
  }

  /**
   * @param own thresholds of an instrument; what it leaves out keeps that of the file
   */
  RuleBook with(Map<String, String> own) {
    var all = new HashMap<>(limits);
    own.forEach(
        (name, value) -> {
          if (takes(name, value)) {
            all.put(name, value.strip());
          }
        });
    return new RuleBook(severities, all, allWords, notWords);
  }

  Severity severity(String rule) {
    return Objects.requireNonNull(severities.get(rule), rule);
  }

  int count(String name) {
    return Integer.parseInt(Objects.requireNonNull(limits.get(name), name));
  }

  /** A decimal, or one number over another. */
  Fraction part(String name) {
    var parts = Objects.requireNonNull(limits.get(name), name).split("/", 2);
    var part = Fraction.of(new BigDecimal(parts[0]));
    return parts.length == 1 ? part : part.over(Fraction.of(new BigDecimal(parts[1])));
  }

  /** Whether a level's text says that nothing is left out. */
  boolean saysAll(String text) {
    var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+");
    for (var at = 0; at < words.length; at++) {
      if (allWords.contains(words[at]) && (at == 0 || !notWords.contains(words[at - 1]))) {
        return true;
      }
    }
    return false;
  }
}
