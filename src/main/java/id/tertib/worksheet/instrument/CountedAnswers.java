package id.tertib.worksheet.instrument;

import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Scoring;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which answers of a sheet count: the last that stands, if it lacks nothing. */
@Component
class CountedAnswers {

  private final InstrumentScales scales;

  CountedAnswers(InstrumentScales scales) {
    this.scales = scales;
  }

  /**
   * @param given by item, those that count
   * @param waiting by item whose answer counts once its document, note or reason is there: what it
   *     lacks
   */
  record Counted(Map<String, GivenAnswer> given, Map<String, String> waiting) {}

  /**
   * @param layer the last one that counts
   */
  Counted of(Sheet sheet, String layer, Scoring scoring) {
    var seen = new LinkedHashSet<String>();
    for (var each : sheet.layers()) {
      seen.add(each.code());
      if (each.code().equals(layer)) {
        break;
      }
    }
    var judging = Layer.judging(sheet.layers());
    var given = new HashMap<String, GivenAnswer>();
    var waiting = new LinkedHashMap<String, String>();
    for (var item : sheet.items()) {
      var counted = upTo(item, seen, judging);
      var value = counted.last().map(Answer::value).orElse(null);
      if (value == null) {
        continue;
      }
      var code = item.item().code();
      lacking(counted)
          .ifPresentOrElse(
              lack -> waiting.put(code, lack), () -> given.put(code, scoring.kept(code, value)));
    }
    return new Counted(given, waiting);
  }

  private static AnsweredItem upTo(AnsweredItem item, Set<String> seen, Set<String> judging) {
    var layers = new LinkedHashMap<String, Answer>();
    item.layers()
        .forEach(
            (code, answer) -> {
              if (seen.contains(code)) {
                layers.put(code, answer);
              }
            });
    return AnsweredItem.judged(item.item(), layers, item.evidence(), judging);
  }

  private Optional<String> lacking(AnsweredItem item) {
    return scales.find(item.item().scale()).flatMap(scale -> scale.missing(item));
  }
}
