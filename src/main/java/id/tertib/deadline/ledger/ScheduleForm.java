package id.tertib.deadline.ledger;

import id.tertib.deadline.ledger.ScheduleTable.Line;
import id.tertib.engine.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A schedule as its form sends it: row by row the days from the due date, a share of the limit or
 * every month, and who hears of them.
 *
 * @param rows as typed, blank ones left out
 */
public record ScheduleForm(List<Row> rows) {

  public static final List<String> TARGETS =
      List.of("pemegang", "atasan", "sekretaris", "kepala", "inspektur", "sekda");

  public static final int FARTHEST = 60;
  static final int MOST_ROWS = 20;

  private static final int SPARE_ROWS = 2;

  /**
   * @param day as typed
   * @param targets of {@link #TARGETS}, as sent
   * @param group a group besides; blank for none
   */
  record Row(String day, List<String> targets, String group) {

    private boolean blank() {
      return day.isEmpty() && targets.isEmpty() && group.isEmpty();
    }

    public boolean has(String target) {
      return targets.contains(target);
    }
  }

  public static ScheduleForm of(MultiValueMap<String, String> sent) {
    return new ScheduleForm(
        IntStream.range(0, MOST_ROWS)
            .mapToObj(
                number ->
                    new Row(
                        first(sent, "hari" + number),
                        sent.getOrDefault("sasaran" + number, List.of()),
                        first(sent, "kelompok" + number)))
            .filter(row -> !row.blank())
            .toList());
  }

  /** What stands in the table, to be changed. */
  public static ScheduleForm of(Collection<Line> lines) {
    var days =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Line::stage,
                    TreeMap::new,
                    Collectors.mapping(Line::target, Collectors.toList())));
    var rows = new ArrayList<Row>();
    days.forEach(
        (stage, targets) -> {
          var groups = targets.stream().filter(target -> !TARGETS.contains(target)).toList();
          rows.add(
              new Row(
                  stage.text(),
                  targets.stream().filter(TARGETS::contains).toList(),
                  groups.isEmpty() ? "" : groups.get(0)));
          groups.stream()
              .skip(1)
              .forEach(group -> rows.add(new Row(stage.text(), List.of(), group)));
        });
    return new ScheduleForm(rows);
  }

  /** The rows with some blank ones to add more. */
  public List<Row> withSpare() {
    return Stream.concat(
            rows.stream(),
            Stream.generate(() -> new Row("", List.of(), ""))
                .limit(Math.min(SPARE_ROWS, MOST_ROWS - rows.size())))
        .toList();
  }

  /**
   * @param isGroup whether there is such a group
   * @throws RefusedException 400 naming the first row that cannot be
   */
  List<Line> lines(String kind, Predicate<String> isGroup) {
    if (rows.isEmpty()) {
      throw RefusedException.badRequest(
          "Jadwal ini tidak berisi satu tahap pun. Isi minimal satu tahap, atau kembalikan ke"
              + " jadwal baku.");
    }
    var stages = new TreeSet<Stage>();
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var at = stage(row.day());
      var stage = at.label();
      if (!stages.add(at)) {
        throw RefusedException.badRequest(
            "Tahap %s ada dua kali. Gabungkan penerimanya dalam satu baris.".formatted(stage));
      }
      var targets = targets(row, stage, isGroup);
      targets.forEach(target -> lines.add(new Line(kind, at, target)));
    }
    return lines.stream().sorted(ScheduleTable.ORDER).toList();
  }

  private static List<String> targets(Row row, String stage, Predicate<String> isGroup) {
    var targets = new TreeSet<String>(row.targets());
    if (!TARGETS.containsAll(targets)) {
      throw RefusedException.badRequest(
          "Penerima tahap %s tidak dikenal. Pilih dari daftar.".formatted(stage));
    }
    if (!row.group().isEmpty()) {
      if (row.group().length() > 64 || !isGroup.test(row.group())) {
        throw RefusedException.badRequest(
            "Kelompok '%s' pada tahap %s tidak ada. Isi nama kelompok seperti di Administrasi, misalnya organisasi."
                .formatted(row.group().substring(0, Math.min(40, row.group().length())), stage));
      }
      targets.add(row.group());
    }
    if (targets.isEmpty()) {
      throw RefusedException.badRequest(
          "Tahap %s tanpa penerima. Pilih minimal satu, atau kosongkan harinya.".formatted(stage));
    }
    return List.copyOf(targets);
  }

  private static Stage stage(String text) {
    try {
      var stage = Stage.parse(text);
      if (Math.abs(stage.days()) <= FARTHEST) {
        return stage;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw RefusedException.badRequest(
        ("Hari '%s' tidak dapat dipakai. Isi bilangan bulat dari -%d (sebelum tenggat) sampai %d,"
                + " bagian batas waktu dari 1%% sampai 100%%, atau kata bulanan.")
            .formatted(text.length() > 20 ? text.substring(0, 20) : text, FARTHEST, FARTHEST));
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    var value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
