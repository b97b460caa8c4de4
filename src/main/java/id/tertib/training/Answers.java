package id.tertib.training;

import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskSheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    var sheet = sheets.read(use.sheetId());
    switch (use.mode()) {
      case FILL -> {
        if (!fill(sheet, scene, by) && scene.completes()) {
          change(sheet, Layer.SELF, "perbaikan", by);
        }
      }
      case CORRECT -> {
        if (scene.values().containsKey(Scene.CORRECTION)) {
          change(sheet, Layer.ASESOR, Scene.CORRECTION, by);
        }
      }
      case READ -> {}
    }
  }

  /**
   * Answers what is blank in the part of the sheet that the scene names.
   *
   * @return whether anything was
   */
  private boolean fill(Sheet sheet, Scene scene, String by) {
    var all = sheet.items();
    var upTo = Math.max(1, all.size() * scene.number(Scene.SHARE, 100) / 100);
    var blank =
        all.subList(0, Math.min(upTo, all.size())).stream()
            .filter(item -> !item.layers().containsKey(Layer.SELF))
            .toList();
    var reach = 100 - AHEAD * new Draw("mutu", sheet.office()).between(0, 2);
    blank.forEach(item -> answer(sheet, item, reach, by));
    return !blank.isEmpty();
  }

  private void answer(Sheet sheet, AnsweredItem item, int reach, String by) {
    var draw = new Draw(sheet.subject(), item.item().code());
    var about = known.of(sheet.subject(), item);
    var drawn = words.fill(item.item().scale(), about, Map.of(), reach, draw);
    save(sheet, item, Layer.SELF, drawn, draw, by);
    if (drawn.containsKey(PROOF)) {
      proofs.attach(sheet, item.item(), words.write("{Dokumen}", about, draw), by);
    }
  }

  /** One answer that a later layer has not corrected, of the first kind that the words name. */
  private void change(Sheet sheet, Layer layer, String why, String by) {
    for (var item : sheet.items()) {
      var list = item.item().scale() + " " + why;
      var about = known.of(sheet.subject(), item);
      if (!item.layers().containsKey(Layer.ASESOR)
          && words.conditions(list).stream().anyMatch(each -> Words.agree(each, about))) {
        var draw = new Draw(sheet.subject(), why);
        save(sheet, item, layer, words.fill(list, about, Map.of(), 100, draw), draw, by);
        return;
      }
    }
  }

  private void save(
      Sheet sheet,
      AnsweredItem item,
      Layer layer,
      Map<String, String> drawn,
      Draw draw,
      String by) {
    var scale = known.scale(item);
    var cells = new LinkedHashMap<String, String>();
    item.last().map(answer -> answer.value()).map(scale::toCells).ifPresent(cells::putAll);
    for (var cell : scale.cells()) {
      if (drawn.containsKey(cell.key())) {
        cells.put(cell.key(), drawn.get(cell.key()));
      } else if (cells.isEmpty()) {
        cells.put(cell.key(), without(cell, draw));
      }
    }
    sheets.save(
        sheet.id(),
        item.item().code(),
        layer,
        by,
        scale.fromCells(cells),
        drawn.get(NOTE),
        drawn.get(REASON),
        Optional.ofNullable(item.layers().get(layer)).map(answer -> answer.revision()).orElse(0));
  }

  /** For a scale of which the words say nothing. */
  private static String without(AnswerCell cell, Draw draw) {
    return switch (cell.kind()) {
      case CHOICE -> draw.of(cell.options()).code();
      case COUNT, NUMBER -> String.valueOf(Optional.ofNullable(cell.least()).orElseThrow());
      case TEXT -> "";
    };
  }
}
