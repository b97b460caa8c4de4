package id.tertib.pmprb;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.access.People;
import id.tertib.procedure.Parameters;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.RowVotes;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The two panels: open points, attendance and its quorum, proposals and objections. */
@Component
class PanelPmprb {

  /** Row lists of the panels. */
  static final String TITIK = "titik-panel";

  static final String KEHADIRAN = "kehadiran-panel";
  static final String USUL = "usul-panel";
  static final String RAPAT = "rapat-panel";

  /** Layer of the city's sheet in which panel 2 fixes values. */
  static final String LAPIS = "panel";

  static final String BUTIR = "butir";
  static final String POKJA = "pokja";
  static final String PALING = "paling";
  static final String HADIR = "hadir";
  static final String PENGUSUL = "pengusul";

  private static final int AREAS = 8;
  private static final String KUORUM = "kuorum_pmprb";

  private final RowLists lists;
  private final RowVotes votes;
  private final Sheets sheets;
  private final Parameters parameters;
  private final People people;

  PanelPmprb(RowLists lists, RowVotes votes, Sheets sheets, Parameters parameters, People people) {
    this.people = people;
    this.lists = lists;
    this.votes = votes;
    this.sheets = sheets;
    this.parameters = parameters;
  }

  /** Groups of the eight pokja, in the order of their areas. */
  static List<String> pokja() {
    return IntStream.rangeClosed(1, AREAS).mapToObj(area -> "pokja" + area).toList();
  }

  /** As people call them, by group. */
  Map<String, String> names() {
    return people.groupNamesOf(pokja());
  }

  /** Pokja that have an open point, in their order. */
  List<String> ownersOfPoints(String key) {
    var named =
        lists.rows(TITIK, key).stream().map(row -> row.value(POKJA)).collect(Collectors.toSet());
    return pokja().stream().filter(named::contains).toList();
  }

  /** Items that a pokja has to make clear. */
  Set<String> points(String key, String pokja) {
    return ofPokja(key, pokja).stream()
        .map(row -> row.value(BUTIR))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The last day on which a pokja may do so. */
  Optional<LocalDate> lastDay(String key, String pokja) {
    return ofPokja(key, pokja).stream()
        .map(row -> LocalDate.parse(row.value(PALING)))
        .max(LocalDate::compareTo);
  }

  private List<ListRow> ofPokja(String key, String pokja) {
    return lists.rows(TITIK, key).stream().filter(row -> row.value(POKJA).equals(pokja)).toList();
  }

  /** A row for each pokja, nobody there yet. */
  void open(String key, String by) {
    var names = names();
    pokja()
        .forEach(
            group ->
                lists.prepare(
                    KEHADIRAN, key, group, Map.of(POKJA, names.getOrDefault(group, group)), by));
  }

  /**
   * @param of how many pokja there are
   */
  record Attendance(long present, int of, int quorum) {

    boolean reached() {
      return present >= quorum;
    }

    String text() {
      return "hadir %d dari %d pokja, kuorum %d".formatted(present, of, quorum);
    }
  }

  Attendance attendance(String key) {
    var rows = lists.rows(KEHADIRAN, key);
    return new Attendance(
        rows.stream().filter(row -> row.value(HADIR).equals(HADIR)).count(),
        AREAS,
        Math.min(AREAS, parameters.days(KUORUM)));
  }

  /** In the order in which they came. */
  List<UsulPanel> proposals(String key) {
    var names = new LinkedHashMap<String, String>();
    var all = names();
    pokja().forEach(group -> names.put(group, all.getOrDefault(group, group)));
    var present =
        lists.rows(KEHADIRAN, key).stream()
            .filter(row -> row.value(HADIR).equals(HADIR))
            .map(ListRow::key)
            .collect(Collectors.toSet());
    var rows = lists.rows(USUL, key);
    var given = votes.of(USUL, key, rows, PENGUSUL);
    return rows.stream()
        .map(row -> UsulPanel.of(row, given.getOrDefault(row.id(), List.of()), names, present))
        .toList();
  }

  /** The meeting stays on record, and the next one begins with nobody there. */
  void adjourn(String key, String meeting, String decision, String by) {
    var rows = lists.rows(KEHADIRAN, key);
    var present =
        rows.stream()
            .map(row -> "%s: %s".formatted(row.value(POKJA), row.value(HADIR).replace('_', ' ')))
            .collect(Collectors.joining("; "));
    lists.add(RAPAT, key, Map.of("rapat", meeting, HADIR, present, "keputusan", decision), by);
    rows.forEach(
        row ->
            lists.set(
                KEHADIRAN, key, row.key(), Map.of(HADIR, "", "pukul", "", "keterangan", ""), by));
  }

  /** How many meetings there were before. */
  int meetings(String key) {
    return lists.rows(RAPAT, key).size();
  }

  /** Items whose value the panel changed although nobody is named as having proposed it. */
  List<String> withoutProposer(String key, String sheetId) {
    var proposed =
        lists.rows(USUL, key).stream().map(row -> row.value(BUTIR)).collect(Collectors.toSet());
    return sheets.read(sheetId).items().stream()
        .filter(PanelPmprb::isChanged)
        .map(item -> item.item().code())
        .filter(code -> !proposed.contains(code))
        .toList();
  }

  /** Whether the panel fixed another value than the city gave. */
  static boolean isChanged(AnsweredItem item) {
    return item.isJudgedBy(LAPIS) && !value(item, LAPIS).equals(value(item, Layer.SELF));
  }

  private static Optional<JsonNode> value(AnsweredItem item, String layer) {
    return Optional.ofNullable(item.layers().get(layer))
        .flatMap(answer -> Optional.ofNullable(answer.value()));
  }
}
