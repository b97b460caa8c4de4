package id.tertib.training;

import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people answer on a sheet, whatever its scales: blanks, mended answers, corrections. */
@Component
@Profile("demo")
class Answers {

  private static final String NOTE = "catatan";
  private static final String REASON = "alasan";
  private static final String PROOF = "bukti";

  /** Offices differ: one behind draws from all words, one ahead from the first ones. */
  private static final int AHEAD = 15;

  private final Sheets sheets;
  private final Words words;
  private final Known known;
  private final Proofs proofs;

  Answers(Sheets sheets, Words words, Known known, Proofs proofs) {
    this.sheets = sheets;
    this.words = words;
    this.known = known;
    this.proofs = proofs;
  }

  void give(TaskSheet use, Scene scene, String by) {
    var layer = use.layer();
    if (layer == null) {
      return;
    }
    var sheet = sheets.read(use.sheetId());
    if (layer.equals(Layer.SELF)) {
      if (!fill(sheet, use, scene, by) && scene.completes()) {
        change(sheet, layer, "perbaikan", by);
      }
    } else {
      judge(sheet, layer, scene, by);
      if (scene.values().containsKey(Scene.CORRECTION)) {
        change(sheet, layer, Scene.CORRECTION, by);
      }
      agree(sheets.read(sheet.id()), layer, scene, by);
    }
  }

  /**
   * Answers what is blank in the part of the task's rows that the scene names.
   *
   * @return whether anything was
   */
  private boolean fill(Sheet sheet, TaskSheet use, Scene scene, String by) {
    var all = sheet.items().stream().filter(item -> use.outside(item.item()).isEmpty()).toList();
    var blank = share(all, scene).filter(item -> blank(item, Layer.SELF)).toList();
    var reach = 100 - AHEAD * new Draw("mutu", sheet.owner().code()).between(0, 2);
    if (scene.atOnce()) {
      answerAtOnce(sheet, blank, scene, reach, by);
    } else {
      blank.forEach(item -> answer(sheet, item, scene, reach, by));
    }
    return !blank.isEmpty();
  }

  /** The part of these items that the scene names, from the top. */
  private static Stream<AnsweredItem> share(List<AnsweredItem> all, Scene scene) {
    return all.stream().limit(Math.max(1, all.size() * scene.number(Scene.SHARE, 100) / 100));
  }

  private void answer(Sheet sheet, AnsweredItem item, Scene scene, int reach, String by) {
    var draw = new Draw(sheet.subject(), item.item().code());
    var drawn = drawn(sheet, item, scene, reach, draw);
    save(sheet, item, Layer.SELF, drawn, draw, by);
    if (drawn.containsKey(PROOF)) {
      prove(sheet, item, draw, by);
    }
  }

  private void prove(Sheet sheet, AnsweredItem item, Draw draw, String by) {
    var title = words.write("{Dokumen}", known.of(sheet.subject(), item), draw);
    proofs.attach(sheet, List.of(item.item()), title, by);
  }

  /** What needs a proof has it in one document, unless the scene wants one for each. */
  private void answerAtOnce(
      Sheet sheet, List<AnsweredItem> blank, Scene scene, int reach, String by) {
    var entries = new ArrayList<Sheets.Entry>();
    var proven = new ArrayList<AnsweredItem>();
    for (var item : blank) {
      var draw = new Draw(sheet.subject(), item.item().code());
      var drawn = drawn(sheet, item, scene, reach, draw);
      entries.add(entry(item, drawn, draw));
      if (drawn.containsKey(PROOF)) {
        proven.add(item);
      }
    }
    sheets.saveAll(sheet.id(), Layer.SELF, by, entries);
    if (scene.values().containsKey(Scene.OWN_PROOFS)) {
      proven.forEach(item -> prove(sheet, item, new Draw(item.item().code()), by));
    } else if (!proven.isEmpty()) {
      var items = proven.stream().map(AnsweredItem::item).toList();
      var about = known.of(sheet.subject());
      proofs.attach(sheet, items, words.write("{Himpunan}", about, new Draw(by)), by);
    }
  }

  private Map<String, String> drawn(
      Sheet sheet, AnsweredItem item, Scene scene, int reach, Draw draw) {
    var about = known.of(sheet.subject(), item);
    var given = scene.ofRow(Scene.SHEET, item.item().code());
    return words.fill(list(sheet, item), about, given, reach, draw);
  }

  /** Words for this kind of sheet, where a procedure has its own, else those for the scale. */
  private String list(Sheet sheet, AnsweredItem item) {
    var own = sheet.instrument() + " " + item.item().scaleName();
    return words.has(own) ? own : item.item().scaleName();
  }

  /** Items of which the scene says what this layer finds. */
  private void judge(Sheet sheet, String layer, Scene scene, String by) {
    for (var item : sheet.items()) {
      var given = scene.ofRow(Scene.CORRECTION, item.item().code());
      if (!given.isEmpty() && blank(item, layer)) {
        var draw = new Draw(sheet.subject(), layer, item.item().code());
        var about = known.of(sheet.subject(), item);
        var list = list(sheet, item) + " " + Scene.CORRECTION;
        save(sheet, item, layer, words.fill(list, about, given, 100, draw), draw, by);
      }
    }
  }

  /** The first answer of the kinds that the words name, unless this layer or a later one spoke. */
  private void change(Sheet sheet, String layer, String why, String by) {
    for (var item : sheet.items()) {
      var list = list(sheet, item) + " " + why;
      var about = known.of(sheet.subject(), item);
      var untouched = layer.equals(Layer.SELF) ? item.layers().size() == 1 : blank(item, layer);
      if (untouched && words.conditions(list).stream().anyMatch(each -> Words.agree(each, about))) {
        var draw = new Draw(sheet.subject(), why);
        save(sheet, item, layer, words.fill(list, about, Map.of(), 100, draw), draw, by);
        return;
      }
    }
  }

  /** A layer that must say a word to each item says what stood there already. */
  private void agree(Sheet sheet, String layer, Scene scene, String by) {
    if (sheet.layers().stream().noneMatch(each -> each.code().equals(layer) && each.everyItem())) {
      return;
    }
    var left =
        share(sheet.items(), scene)
            .filter(item -> blank(item, layer) && item.last().isPresent())
            .toList();
    if (scene.atOnce()) {
      sheets.saveAll(
          sheet.id(),
          layer,
          by,
          left.stream().map(item -> entry(item, Map.of(), new Draw())).toList());
    } else {
      left.forEach(item -> save(sheet, item, layer, Map.of(), new Draw(), by));
    }
  }

  private static boolean blank(AnsweredItem item, String layer) {
    return !item.layers().containsKey(layer);
  }

  private void save(
      Sheet sheet,
      AnsweredItem item,
      String layer,
      Map<String, String> drawn,
      Draw draw,
      String by) {
    var entry = entry(item, drawn, draw);
    sheets.save(
        sheet.id(),
        entry.code(),
        layer,
        by,
        entry.value(),
        entry.note(),
        entry.reason(),
        Optional.ofNullable(item.layers().get(layer)).map(answer -> answer.revision()).orElse(0));
  }

  private Sheets.Entry entry(AnsweredItem item, Map<String, String> drawn, Draw draw) {
    var scale = known.scale(item);
    var cells = new LinkedHashMap<String, String>();
    item.last().map(answer -> answer.value()).map(scale::toCells).ifPresent(cells::putAll);
    for (var field : scale.fields(item.item())) {
      if (drawn.containsKey(field.key())) {
        cells.put(field.key(), drawn.get(field.key()));
      } else if (drawn.isEmpty() && item.last().isEmpty()) {
        without(field, draw).ifPresent(value -> cells.put(field.key(), value));
      }
    }
    return new Sheets.Entry(
        item.item().code(), scale.fromCells(cells), drawn.get(NOTE), drawn.get(REASON));
  }

  /** For a scale of which the words say nothing. */
  private static Optional<String> without(Field field, Draw draw) {
    return switch (field.kind()) {
      case CHOICE, LEVEL -> Optional.of(draw.of(field.options()).code());
      case COUNT, NUMBER ->
          Optional.ofNullable(field.range()).map(range -> range.least().toPlainString());
      case DATE, TEXT, RATIO -> Optional.empty();
    };
  }
}
