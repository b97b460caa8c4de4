package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.score.BadAnswerException;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Scoring;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
   * @param shares by item
   * @param answers by item, those that count
   * @param waiting items whose answer counts once its document, note or reason is there
   */
  record Counted(
      Map<String, Fraction> shares, Map<String, JsonNode> answers, Set<String> waiting) {}

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
    var shares = new HashMap<String, Fraction>();
    var answers = new HashMap<String, JsonNode>();
    var waiting = new LinkedHashSet<String>();
    for (var item : sheet.items()) {
      var counted = upTo(item, seen, judging);
      var value = counted.last().map(Answer::value).orElse(null);
      if (value == null) {
        continue;
      }
      var code = item.item().code();
      if (lacks(counted)) {
        waiting.add(code);
      } else {
        shares.put(code, share(scoring, code, value));
        answers.put(code, value);
      }
    }
    return new Counted(shares, answers, waiting);
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

  private boolean lacks(AnsweredItem item) {
    return scales.find(item.item().scale()).flatMap(scale -> scale.missing(item)).isPresent();
  }

  private static Fraction share(Scoring scoring, String code, JsonNode value) {
    try {
      return scoring.read(code, value).share();
    } catch (BadAnswerException changed) {
      throw new IllegalStateException(
          "Jawaban %s yang tersimpan tidak terbaca: %s".formatted(code, value), changed);
    }
  }
}
