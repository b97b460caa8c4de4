package id.tertib.worksheet.instrument;

import id.tertib.evidence.Evidence;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.ExplainedSheet;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.work.AnswerWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page tells of a score: figures, their workings, and what was answered. */
@Component
class ExplainedSheets {

  private static final String UNCHANGED = "0.00";

  private final Instruments instruments;
  private final InstrumentFigures figures;
  private final Explanations explanations;
  private final InstrumentScales scales;

  ExplainedSheets(
      Instruments instruments,
      InstrumentFigures figures,
      Explanations explanations,
      InstrumentScales scales) {
    this.instruments = instruments;
    this.figures = figures;
    this.explanations = explanations;
    this.scales = scales;
  }

  /** Empty when no instrument describes the sheet. */
  Optional<ExplainedSheet> of(Sheet sheet) {
    return instruments
        .find(new InstrumentId(sheet.instrument(), sheet.version()))
        .flatMap(instrument -> explanations.of(sheet, lastLayer(sheet)))
        .map(explanation -> new Writer(sheet, figures.standing(sheet), explanation).write());
  }

  private static String lastLayer(Sheet sheet) {
    return sheet.layers().get(sheet.layers().size() - 1).code();
  }

  private final class Writer {

    private final Sheet sheet;
    private final InstrumentFigures.Standing standing;
    private final Explanation explanation;
    private final Map<String, AnsweredItem> answered;
    private final Map<String, Explanation.ItemPart> worked;
    private final Map<String, ScoredNode> scored;

    Writer(Sheet sheet, InstrumentFigures.Standing standing, Explanation explanation) {
      this.sheet = sheet;
      this.standing = standing;
      this.explanation = explanation;
      this.answered =
          sheet.items().stream()
              .collect(Collectors.toMap(one -> one.item().code(), Function.identity()));
      this.worked =
          explanation.items().stream()
              .collect(Collectors.toMap(Explanation.ItemPart::code, Function.identity()));
      this.scored =
          standing
              .score()
              .allNodes()
              .collect(Collectors.toMap(one -> one.node().code(), Function.identity()));
    }

    ExplainedSheet write() {
      var score = standing.score();
      return new ExplainedSheet(
          score.instrument().title(),
          score.instrument().id().toString(),
          explanation.total(),
          comma(score.instrument().weight().toPlainString()),
          standing.waiting(),
          score.missing().size() - standing.waiting(),
          standing.layers().stream()
              .map(
                  one ->
                      new ExplainedSheet.LayerScore(
                          one.code(), one.name(), comma(one.score()), signed(one.change())))
              .toList(),
          band(score),
          nearest(),
          explanation.nodes().stream().map(this::part).toList());
    }

    private static ExplainedSheet.@Nullable Band band(Score score) {
      var reached = score.category();
      if (reached == null) {
        return null;
      }
      var next = reached.next();
      var needs = reached.needs();
      return new ExplainedSheet.Band(
          reached.category().code(),
          reached.category().label(),
          next == null ? null : next.code(),
          needs == null ? null : comma(needs.toPlainString()));
    }

    private List<ExplainedSheet.Raise> nearest() {
      var missing = explanation.category();
      return missing == null
          ? List.of()
          : missing.sets().stream()
              .findFirst()
              .map(set -> set.raises().stream().map(this::raise).toList())
              .orElse(List.of());
    }

    private ExplainedSheet.Raise raise(Explanation.RaisePart raise) {
      return new ExplainedSheet.Raise(
          raise.code(),
          item(raise.code()).item().text(),
          comma(raise.from()),
          comma(raise.to()),
          comma(raise.gain()),
          raise.documents().stream().map(ItemView.Document::name).toList());
    }

    private ExplainedSheet.Part part(Explanation.NodePart node) {
      var share = Objects.requireNonNull(scored.get(node.code())).share();
      return new ExplainedSheet.Part(
          node.code(),
          node.title(),
          comma(node.weight()),
          comma(node.score()),
          (int) Math.round(Math.min(1, share.rounded(4).doubleValue()) * 100),
          node.workings(),
          node.more(),
          node.items().stream().map(this::itemPart).toList(),
          node.nodes().stream().map(this::part).toList());
    }

    private ExplainedSheet.Item itemPart(String code) {
      var item = item(code);
      var working = Objects.requireNonNull(worked.get(code));
      return new ExplainedSheet.Item(
          code,
          item.item().text(),
          comma(working.weight()),
          comma(working.score()),
          working.workings(),
          working.more(),
          working.compared(),
          sheet.layers().stream()
              .flatMap(
                  layer ->
                      Optional.ofNullable(item.layers().get(layer.code()))
                          .map(answer -> said(item, layer, answer))
                          .stream())
              .toList(),
          item.evidence().stream().map(Writer::document).toList());
    }

    private ExplainedSheet.Said said(AnsweredItem item, Layer layer, Answer answer) {
      var value = answer.value();
      return new ExplainedSheet.Said(
          layer.name(),
          value == null
              ? ""
              : scales
                  .find(item.item().scale())
                  .map(scale -> AnswerWords.of(scale.fields(item.item()), value))
                  .orElse(""),
          answer.reason());
    }

    private static ItemView.Document document(Evidence evidence) {
      return new ItemView.Document(evidence.id(), evidence.name());
    }

    private AnsweredItem item(String code) {
      return Objects.requireNonNull(answered.get(code));
    }

    private static @Nullable String signed(@Nullable String change) {
      return change == null || change.equals(UNCHANGED)
          ? null
          : comma(change.startsWith("-") ? change : "+" + change);
    }

    private static String comma(String number) {
      return number.replace('.', ',');
    }
  }
}
