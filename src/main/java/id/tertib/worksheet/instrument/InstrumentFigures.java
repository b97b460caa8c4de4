package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.Outline;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The running score of a sheet that an instrument describes (CONTRACT 7, in short). */
@Component
class InstrumentFigures implements SheetFigures {

  private final Instruments instruments;
  private final CountedAnswers counted;

  InstrumentFigures(Instruments instruments, CountedAnswers counted) {
    this.instruments = instruments;
    this.counted = counted;
  }

  @Override
  public boolean concerns(String instrument) {
    return instruments.all().stream()
        .anyMatch(each -> each.hasTree() && each.id().key().equals(instrument));
  }

  @Override
  public Map<String, Object> of(Sheet sheet) {
    return figures(standing(sheet));
  }

  @Override
  public Optional<Outline> outline(Sheet sheet) {
    return Optional.of(SheetOutline.of(standing(sheet)));
  }

  /** What the layers say so far, and what that is worth. */
  Standing standing(Sheet sheet) {
    var scoring = instruments.scoring(new InstrumentId(sheet.instrument(), sheet.version()));
    var layers = new ArrayList<LayerScore>();
    Score score = scoring.score(Map.of());
    @Nullable Fraction before = null;
    var waiting = 0;
    for (var layer : sheet.layers()) {
      if (!layers.isEmpty()
          && sheet.items().stream().noneMatch(item -> item.isJudgedBy(layer.code()))) {
        continue;
      }
      var answers = counted.of(sheet, layer.code(), scoring);
      score = scoring.scoreGiven(answers.given());
      waiting = answers.waiting().size();
      var change = before == null ? null : shown(score.total().minus(before));
      layers.add(new LayerScore(layer.code(), layer.name(), shown(score.total()), change));
      before = score.total();
    }
    return new Standing(score, layers, waiting);
  }

  private static Map<String, Object> figures(Standing standing) {
    var score = standing.score();
    var figures = new LinkedHashMap<String, Object>();
    var weight = Fraction.of(score.instrument().weight());
    figures.put("score", shown(score.total()));
    figures.put("exact", score.total().exact());
    figures.put("weight", score.instrument().weight().toPlainString());
    figures.put("percent", percent(score.total(), weight));
    figures.put("complete", score.complete());
    figures.put("places", score.instrument().places());
    figures.put("waiting", standing.waiting());
    figures.put("blank", score.missing().size() - standing.waiting());
    figures.put("layers", standing.layers());
    var category = score.category();
    if (category != null) {
      figures.put("category", Band.of(category));
    }
    figures.put("gates", score.gates().stream().map(GateScore::of).toList());
    figures.put(
        "nodes",
        score
            .allNodes()
            .map(
                node ->
                    new NodeScore(
                        node.node().code(),
                        node.node().title(),
                        Scoring.shownWeight(node),
                        shown(node.score())))
            .toList());
    return figures;
  }

  static String shown(Fraction score) {
    return score.rounded(2).toPlainString();
  }

  private static String percent(Fraction score, Fraction weight) {
    return weight.signum() == 0 ? "0.00" : shown(score.over(weight).times(Fraction.of(100)));
  }

  /**
   * A sheet as it stands.
   *
   * @param layers the first, and those that judged something
   * @param waiting how many answers count once their document, note or reason is there
   */
  record Standing(Score score, List<LayerScore> layers, int waiting) {}

  /**
   * What the sheet was worth when this layer had its say.
   *
   * @param change against the layer before; null for the first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LayerScore(String code, String name, String score, @Nullable String change) {}

  record NodeScore(String code, String title, String weight, String score) {}

  record Band(String code, String label, @Nullable Next next) {

    record Next(String code, String needs) {}

    static Band of(Score.Reached reached) {
      var next = reached.next();
      var needs = reached.needs();
      return new Band(
          reached.category().code(),
          reached.category().label(),
          next == null || needs == null ? null : new Next(next.code(), needs.toPlainString()));
    }
  }

  record GateScore(String level, String title, boolean met, List<ConditionScore> conditions) {

    static GateScore of(Score.GateResult gate) {
      return new GateScore(
          gate.gate().level(),
          gate.gate().title(),
          gate.met(),
          gate.conditions().stream().map(ConditionScore::of).toList());
    }
  }

  /**
   * @param other what another source reads as required; null when they agree
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConditionScore(
      String code,
      String label,
      String required,
      String actual,
      boolean met,
      String gap,
      @Nullable String other) {

    static ConditionScore of(Score.ConditionResult result) {
      var condition = result.condition();
      var other = condition.other();
      return new ConditionScore(
          condition.code(),
          condition.label(),
          shown(result.required()),
          shown(result.actual()),
          result.met(),
          result.gap().toPlainString(),
          other == null ? null : other.toPlainString());
    }
  }
}
