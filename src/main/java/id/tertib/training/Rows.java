package id.tertib.training;

import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.TaskList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people write into the row lists of a task, whatever their columns. */
@Component
@Profile("demo")
class Rows {

  private static final int MOST = 3;

  private static final String ADDED = "+ ";

  /** A document of a row: list {@code <kind> berkas}, column {@code berkas}. */
  private static final String PROOF = "berkas";

  private final RowLists lists;
  private final Words words;
  private final Known known;
  private final Proofs proofs;

  Rows(RowLists lists, Words words, Known known, Proofs proofs) {
    this.lists = lists;
    this.words = words;
    this.known = known;
    this.proofs = proofs;
  }

  /**
   * @param list that the task's holder writes
   * @param items of the sheet that the task shows; new rows are about them
   */
  void write(TaskList list, Supplier<List<AnsweredItem>> items, Scene scene, String by) {
    var rows = lists.rows(list.kind(), list.subject());
    if (list.fixedRows()) {
      rows.forEach(row -> complete(list, row, scene.ofRow(list.kind(), row.key()), by));
    } else {
      for (var i = 0; i < rows.size(); i++) {
        var named = scene.ofNamedRow(list.kind(), String.valueOf(i));
        if (!named.isEmpty()) {
          complete(list, rows.get(i), named, by);
        }
      }
      add(list, rows.size(), items.get(), scene, by);
    }
  }

  /** Blank columns are filled, and those that the scene names. */
  private void complete(TaskList list, ListRow row, Map<String, String> given, String by) {
    var about = new HashMap<>(known.of(list.subject()));
    about.putAll(row.values());
    var drawn = filled(list, about, given, new Draw(list.subject(), list.kind(), row.key()));
    var changes = new LinkedHashMap<String, String>();
    drawn.forEach(
        (column, text) -> {
          var before = row.value(column);
          if (given.containsKey(column) || before.isEmpty()) {
            changes.put(column, text.startsWith(ADDED) ? added(before, text) : text);
          }
        });
    changes.entrySet().removeIf(each -> each.getValue().equals(row.value(each.getKey())));
    if (!changes.isEmpty()) {
      lists.set(list.kind(), list.subject(), row.key(), changes, by);
      about.putAll(changes);
      prove(list, row, about, by);
    }
  }

  /** Where words name a document for rows of this list. */
  private void prove(TaskList list, ListRow row, Map<String, String> about, String by) {
    var draw = new Draw(list.subject(), list.kind(), row.key(), PROOF);
    var title = words.fill(list.kind() + " " + PROOF, about, Map.of(), 100, draw).get(PROOF);
    if (title != null && list.documents() != null) {
      proofs.attach(list, row, title, by);
    }
  }

  /** Once. */
  private static String added(String before, String text) {
    var addition = text.substring(ADDED.length());
    return before.contains(addition) ? before : (before + " " + addition).strip();
  }

  /** As many rows as the scene says; each about another item, of each kind that words name. */
  private void add(TaskList list, int there, List<AnsweredItem> items, Scene scene, String by) {
    var draw = new Draw(list.subject(), list.kind());
    var usual = words.has(list.kind()) ? draw.between(1, MOST) : 0;
    var wanted = Math.max(list.minimumRows(), scene.number(Scene.ROWS, usual));
    var open = new ArrayList<Map<String, String>>();
    draw.shuffled(items).forEach(item -> open.add(known.of(list.subject(), item)));
    var kinds = words.conditions(list.kind());
    var first = draw.between(0, Math.max(0, kinds.size() - 1));
    for (var i = 0; i < wanted; i++) {
      var about = known.of(list.subject());
      for (var next = 0; next < kinds.size(); next++) {
        var kind = kinds.get((first + i + next) % kinds.size());
        var item = open.stream().filter(each -> Words.agree(kind, each)).findFirst();
        if (item.isPresent()) {
          open.remove(item.get());
          about = item.get();
          break;
        }
      }
      if (i >= there) {
        var row = new Draw(list.subject(), list.kind(), String.valueOf(i));
        var given = scene.ofRow(list.kind(), String.valueOf(i));
        var values = filled(list, about, given, row);
        var added = lists.add(list.kind(), list.subject(), values, by);
        var written = new HashMap<>(about);
        written.putAll(values);
        prove(list, added, written, by);
      }
    }
  }

  private Map<String, String> filled(
      TaskList list, Map<String, String> about, Map<String, String> given, Draw draw) {
    var drawn = words.fill(list.kind(), about, given, 100, draw);
    var values = new LinkedHashMap<String, String>();
    for (var column : list.columns()) {
      if (column.editable() && drawn.containsKey(column.key())) {
        values.put(column.key(), drawn.get(column.key()));
      } else if (column.editable() && column.required()) {
        values.put(column.key(), without(column, about, draw));
      }
    }
    return values;
  }

  /** For a column of which the words say nothing. */
  private String without(Column column, Map<String, String> about, Draw draw) {
    return switch (column.type()) {
      case CHOICE -> draw.of(column.options()).code();
      case YES_NO -> "ya";
      case DATE -> words.write("{+7}", about, draw);
      case TIME -> words.write("{08-15}", about, draw);
      case TEXT, LONG_TEXT -> words.write("{Teks}", about, draw);
    };
  }
}
