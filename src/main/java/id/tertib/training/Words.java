package id.tertib.training;

import static java.util.stream.Collectors.groupingBy;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.CsvTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What people write, drawn from the files {@code latihan/…/kata.csv}. A line fills some columns of
 * a list, or some cells of an answer, when what is known of the row agrees with its condition.
 * Lines without a list are words that others hold in braces: {@code {arsip}}, or {@code {Arsip}} at
 * the beginning of a sentence; {@code {+14}} is a working day in two weeks, {@code {08-15}} a time.
 */
@Component
@Profile("demo")
class Words {

  static final List<String> COLUMNS = List.of("daftar", "bila", "bobot", "kolom", "isi");
  private static final Pattern HELD = Pattern.compile("\\{([^}]+)}");

  private final Map<String, List<Line>> lines;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  Words(ResourcePatternResolver files, WorkingDayCalendar calendar, Clock clock) {
    this.lines =
        SceneTable.lines(files, "kata.csv", COLUMNS).stream()
            .map(Line::of)
            .collect(groupingBy(Line::list));
    this.calendar = calendar;
    this.clock = clock;
  }

  private record Line(
      String list, Map<String, String> when, int weight, List<String> columns, List<String> texts) {

    static Line of(CsvTable.Line line) {
      var columns = List.of(line.required("kolom").split(" +"));
      var texts = List.of(line.text("isi").split(" *\\| *", -1));
      if (columns.size() != texts.size()) {
        throw line.problem(
            "isi",
            "%d bagian untuk %d kolom".formatted(texts.size(), columns.size()),
            "Pisahkan isi tiap kolom dengan tanda |.");
      }
      var when = SceneTable.entries(line, "bila", " *; *");
      return new Line(line.text("daftar"), when, weight(line), columns, texts);
    }

    private static int weight(CsvTable.Line line) {
      return line.text("bobot").isEmpty()
          ? 1
          : line.parsed(
              "bobot", Integer::parseInt, "Tulis bilangan bulat, atau kosongkan untuk 1.");
    }
  }

  boolean has(String list) {
    return lines.containsKey(list);
  }

  private List<Line> of(String list) {
    return lines.getOrDefault(list, List.of());
  }

  /** What rows of this list are about, in the order of the file; each once. */
  List<Map<String, String>> conditions(String list) {
    return of(list).stream().map(Line::when).distinct().toList();
  }

  static boolean agree(Map<String, String> condition, Map<String, String> known) {
    return condition.entrySet().stream()
        .allMatch(each -> each.getValue().equals(known.getOrDefault(each.getKey(), "")));
  }

  /**
   * Draws what a row says.
   *
   * @param known what the row is about
   * @param given columns that are decided already
   * @param reach percent of the lines, from the first, that can be drawn
   * @return by column, the given ones too; blank ones are left out
   */
  Map<String, String> fill(
      String list, Map<String, String> known, Map<String, String> given, int reach, Draw draw) {
    var filled = new LinkedHashMap<>(given);
    var all = new HashMap<>(known);
    all.putAll(given);
    var ofList = of(list);
    for (var columns : ofList.stream().map(Line::columns).distinct().toList()) {
      var fitting =
          ofList.stream()
              .filter(line -> line.columns().equals(columns) && agree(line.when(), all))
              .toList();
      if (!fitting.isEmpty() && !given.keySet().containsAll(columns)) {
        var drawn = draw.weighted(fitting, Line::weight, reach);
        for (var i = 0; i < columns.size(); i++) {
          var text = write(drawn.texts().get(i), all, draw);
          if (!text.isEmpty()) {
            filled.putIfAbsent(columns.get(i), text);
            all.putIfAbsent(columns.get(i), text);
          }
        }
      }
    }
    return filled;
  }

  /** A text with everything that it holds in braces. */
  String write(String text, Map<String, String> known, Draw draw) {
    return HELD.matcher(text)
        .replaceAll(held -> Matcher.quoteReplacement(held(held.group(1), known, draw)));
  }

  private String held(String name, Map<String, String> known, Draw draw) {
    if (name.startsWith("+")) {
      var day = LocalDate.now(clock).plusDays(Integer.parseInt(name.substring(1)));
      return calendar.onOrAfter(day).toString();
    }
    if (name.matches("\\d+-\\d+")) {
      var hours = name.split("-");
      return "%02d:%02d"
          .formatted(
              draw.between(Integer.parseInt(hours[0]), Integer.parseInt(hours[1])),
              15 * draw.between(0, 3));
    }
    var key = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    var value = known.containsKey(key) ? known.get(key) : drawn(key, known, draw);
    return key.equals(name)
        ? value
        : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
  }

  private String drawn(String key, Map<String, String> known, Draw draw) {
    var fitting =
        of("").stream()
            .filter(line -> line.columns().contains(key))
            .filter(line -> agree(line.when(), known))
            .toList();
    if (fitting.isEmpty()) {
      throw new IllegalStateException("Kata latihan {%s} tidak ada untuk %s".formatted(key, known));
    }
    return write(draw.of(fitting).texts().get(0), known, draw);
  }
}
