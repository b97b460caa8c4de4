package id.tertib.instrument.check;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules find, each told with instrument, place and mend. */
final class Findings {

  private final String instrument;
  private final List<Problem> problems = new ArrayList<>();

  Findings(Instrument instrument) {
    this.instrument = "Instrumen " + instrument.id().toString().strip();
  }

  List<Problem> all() {
    return problems;
  }

  /**
   * @param place e.g. {@code simpul ZI-P3}
   * @param sentence with its mend, e.g. {@code bobotnya 0. Isi angka di atas 0.}
   */
  void add(String place, String path, String sentence, String found, String expected) {
    var where = place.isEmpty() ? instrument : instrument + ", " + place;
    problems.add(new Problem(path, "%s: %s".formatted(where, sentence), found, expected));
  }

  /** With a decimal comma, as people read it. */
  static String words(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  /** “A, B, dan C”; the first eight of many. */
  static String list(List<String> words) {
    if (words.size() > 8) {
      return "%s, dan %d lainnya"
          .formatted(String.join(", ", words.subList(0, 8)), words.size() - 8);
    }
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.get(0);
      case 2 -> words.get(0) + " dan " + words.get(1);
      default ->
          words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
              + ", dan "
              + words.get(words.size() - 1);
    };
  }
}
