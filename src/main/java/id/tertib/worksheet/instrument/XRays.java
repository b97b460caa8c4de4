package id.tertib.worksheet.instrument;

import id.tertib.engine.CaseKey;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.instrument.xray.Facts;
import id.tertib.instrument.xray.Finding;
import id.tertib.instrument.xray.XRay;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through the sheet of an instrument for what is odd. */
@Component
public class XRays {

  private final Instruments instruments;
  private final CountedAnswers counted;

  XRays(Instruments instruments, CountedAnswers counted) {
    this.instruments = instruments;
    this.counted = counted;
  }

  /**
   * @param layer the last one that counts
   * @param earlier gives at most so many sheets of the same owner from cycles before, the oldest
   *     first
   * @return none when no instrument describes the sheet
   */
  public List<Finding> of(Sheet sheet, String layer, IntFunction<List<Sheet>> earlier) {
    return instruments
        .find(id(sheet))
        .map(
            instrument -> {
              var scoring = instruments.scoring(instrument.id());
              var xray = new XRay(instrument);
              var items = new HashMap<String, Facts.ItemFacts>();
              sheet.items().forEach(item -> items.put(item.item().code(), facts(item, scoring)));
              return xray.findings(
                  new Facts(items, List.of(), cycles(sheet, layer, earlier.apply(xray.cycles()))));
            })
        .orElse(List.of());
  }

  private static Facts.ItemFacts facts(AnsweredItem item, Scoring scoring) {
    var own = item.layers().get(Layer.SELF);
    var note = own == null ? null : own.note();
    return new Facts.ItemFacts(
        given(item, scoring),
        note == null ? "" : note,
        item.evidence().stream()
            .map(document -> new Facts.Document(document.sha256(), document.name()))
            .toList());
  }

  private static @Nullable GivenAnswer given(AnsweredItem item, Scoring scoring) {
    var value = item.last().map(Answer::value).orElse(null);
    return value == null ? null : scoring.kept(item.item().code(), value);
  }

  private List<Facts.Cycle> cycles(Sheet sheet, String layer, List<Sheet> earlier) {
    var cycles = new ArrayList<Facts.Cycle>();
    for (var before : earlier) {
      cycle(before, before.layers().get(before.layers().size() - 1).code()).ifPresent(cycles::add);
    }
    cycle(sheet, layer).ifPresent(cycles::add);
    return cycles;
  }

  /** Empty when nobody judged it yet. */
  private Optional<Facts.Cycle> cycle(Sheet sheet, String layer) {
    var judged =
        sheet.items().stream()
            .flatMap(item -> item.layers().keySet().stream())
            .anyMatch(code -> !code.equals(Layer.SELF));
    return judged
        ? instruments
            .find(id(sheet))
            .map(
                instrument ->
                    new Facts.Cycle(
                        CaseKey.parse(sheet.subject()).cycle(),
                        scores(sheet, layer, instruments.scoring(instrument.id()))))
        : Optional.empty();
  }

  private Map<String, Facts.TwoScores> scores(Sheet sheet, String layer, Scoring scoring) {
    var self = points(scoring.scoreGiven(counted.of(sheet, Layer.SELF, scoring).given()));
    var reviewer = points(scoring.scoreGiven(counted.of(sheet, layer, scoring).given()));
    var both = new HashMap<String, Facts.TwoScores>();
    self.forEach(
        (code, points) ->
            both.put(
                code, new Facts.TwoScores(points, Objects.requireNonNull(reviewer.get(code)))));
    return both;
  }

  private static Map<String, Fraction> points(Score score) {
    var points = new HashMap<String, Fraction>();
    score.allNodes().forEach(node -> points.put(node.node().code(), node.score()));
    score.allItems().forEach(item -> points.put(item.item().code(), item.score()));
    points.put(XRay.TOTAL, score.total());
    return points;
  }

  private static InstrumentId id(Sheet sheet) {
    return new InstrumentId(sheet.instrument(), sheet.version());
  }
}
