package id.tertib.worksheet.instrument;

import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Measures what one word of a later layer changed in the score of a sheet. */
@Component
public class Effects {

  private final Instruments instruments;
  private final CountedAnswers counted;
  private final WorksheetWords words;

  Effects(Instruments instruments, CountedAnswers counted, WorksheetWords words) {
    this.instruments = instruments;
    this.counted = counted;
    this.words = words;
  }

  /**
   * @param layers up to the one whose word is measured
   * @return empty when no instrument describes the sheet, or nothing stands before the layer
   */
  public Optional<Effect> of(Sheet sheet, List<Layer> layers, String code) {
    if (layers.size() < 2) {
      return Optional.empty();
    }
    return instruments
        .find(new InstrumentId(sheet.instrument(), sheet.version()))
        .map(
            instrument -> {
              var scoring = instruments.scoring(instrument.id());
              var given = counted.of(sheet, layers.get(layers.size() - 1).code(), scoring).given();
              var found =
                  counted
                      .of(sheet, layers.get(layers.size() - 2).code(), scoring)
                      .given()
                      .get(code);
              var without = new HashMap<String, GivenAnswer>(given);
              if (found == null) {
                without.remove(code);
              } else {
                without.put(code, found);
              }
              return lines(scoring.scoreGiven(without), scoring.scoreGiven(given), code);
            });
  }

  private Effect lines(Score before, Score after, String code) {
    var lines = new ArrayList<Effect.Line>();
    lines.add(line(words.of("lembar.pengaruh.butir"), ofItem(before, code), ofItem(after, code)));
    after
        .allNodes()
        .filter(node -> node.items().stream().anyMatch(item -> item.item().code().equals(code)))
        .findFirst()
        .ifPresent(
            node ->
                lines.add(
                    line(
                        node.node().title(),
                        before
                            .node(node.node().code())
                            .map(Score.ScoredNode::score)
                            .orElse(Fraction.ZERO),
                        node.score())));
    lines.add(line(words.of("lembar.pengaruh.semua"), before.total(), after.total()));
    return new Effect(List.copyOf(lines));
  }

  private static Fraction ofItem(Score score, String code) {
    return score
        .allItems()
        .filter(item -> item.item().code().equals(code))
        .map(ScoredItem::score)
        .findFirst()
        .orElse(Fraction.ZERO);
  }

  private static Effect.Line line(String label, Fraction before, Fraction after) {
    return new Effect.Line(
        label,
        InstrumentFigures.shown(before),
        InstrumentFigures.shown(after),
        InstrumentFigures.shown(after.minus(before)));
  }
}
