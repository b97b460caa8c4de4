package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.JsonText;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.BadAnswerException;
import id.tertib.instrument.score.Closing;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Missing;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.score.Workings;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetClosing;
import id.tertib.worksheet.instrument.CountedAnswers.Counted;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains the score of a sheet that an instrument describes. */
@Component
public class Explanations {

  private final Instruments instruments;
  private final CountedAnswers counted;
  private final JsonText json;
  private final WorksheetWords words;

  Explanations(
      Instruments instruments, CountedAnswers counted, JsonText json, WorksheetWords words) {
    this.instruments = instruments;
    this.counted = counted;
    this.json = json;
    this.words = words;
  }

  /**
   * @param layer the last one that counts
   * @return empty when no instrument describes the sheet
   */
  public Optional<Explanation> of(Sheet sheet, String layer) {
    return instruments
        .find(new InstrumentId(sheet.instrument(), sheet.version()))
        .map(
            instrument -> {
              var scoring = instruments.scoring(instrument.id());
              return new Writer(scoring, counted.of(sheet, layer, scoring), notes(sheet)).write();
            });
  }

  /**
   * Which items would close all that a level lacks.
   *
   * @param layer the last one that counts
   * @return empty when no instrument describes the sheet
   */
  Optional<SheetClosing> closing(Sheet sheet, String layer, String level) {
    return instruments
        .find(new InstrumentId(sheet.instrument(), sheet.version()))
        .map(
            instrument -> {
              var scoring = instruments.scoring(instrument.id());
              var answers = counted.of(sheet, layer, scoring);
              var score = scoring.scoreGiven(answers.given());
              var documents = new HashMap<String, List<String>>();
              notes(sheet)
                  .forEach(
                      (code, note) -> {
                        if (!note.documents().isEmpty()) {
                          documents.put(
                              code,
                              note.documents().stream().map(ItemView.Document::name).toList());
                        }
                      });
              var closing = new Closing(scoring, score, answers.given(), documents.keySet());
              return new SheetClosing(
                  score, answers.waiting().size(), closing.gate(level), Map.copyOf(documents));
            });
  }

  /**
   * What an item has beside its answer.
   *
   * @param documents in any layer or last year's
   * @param earlier answer of the year before; null for none
   */
  private record Notes(List<ItemView.Document> documents, @Nullable JsonNode earlier) {}

  private Map<String, Notes> notes(Sheet sheet) {
    var notes = new HashMap<String, Notes>();
    sheet.items().forEach(item -> notes.put(item.item().code(), notes(item)));
    return notes;
  }

  private Notes notes(AnsweredItem item) {
    var own = item.evidence().stream().map(one -> new ItemView.Document(one.id(), one.name()));
    var kept = item.item().context().get(InstrumentScale.EARLIER);
    if (kept == null) {
      return new Notes(own.toList(), null);
    }
    var earlier = json.tree(kept);
    var before =
        StreamSupport.stream(earlier.path("documents").spliterator(), false)
            .map(one -> new ItemView.Document(one.path("id").asText(), one.path("name").asText()));
    return new Notes(Stream.concat(own, before).distinct().toList(), earlier.path("answer"));
  }

  private final class Writer {

    private final Scoring scoring;
    private final Counted answers;
    private final Map<String, Notes> notes;
    private final Score score;
    private final Workings workings;

    Writer(Scoring scoring, Counted answers, Map<String, Notes> notes) {
      this.scoring = scoring;
      this.answers = answers;
      this.notes = notes;
      this.score = scoring.scoreGiven(answers.given());
      this.workings = Workings.of(score, answers.given());
    }

    Explanation write() {
      var documented = new ArrayList<String>();
      notes.forEach(
          (code, note) -> {
            if (!note.documents().isEmpty()) {
              documented.add(code);
            }
          });
      var closing = new Closing(scoring, score, answers.given(), Set.copyOf(documented));
      return new Explanation(
          shown(score.total()),
          workings.total().sentence(),
          score.nodes().stream().map(this::node).toList(),
          score.allNodes().flatMap(this::items).toList(),
          score.instrument().categoriesInUse().isEmpty() ? null : missing(closing.category()),
          gates(closing));
    }

    private Explanation.NodePart node(ScoredNode node) {
      var code = node.node().code();
      var working = Objects.requireNonNull(workings.nodes().get(code));
      return new Explanation.NodePart(
          code,
          node.node().title(),
          Scoring.shownWeight(node),
          shown(node.score()),
          working.sentence(),
          working.more(),
          node.items().stream().map(item -> item.item().code()).toList(),
          node.children().stream().map(this::node).toList());
    }

    private Stream<Explanation.ItemPart> items(ScoredNode node) {
      return node.items().stream().map(item -> item(item, node));
    }

    private Explanation.ItemPart item(ScoredItem item, ScoredNode node) {
      var code = item.item().code();
      var working = Objects.requireNonNull(workings.items().get(code));
      var lack = answers.waiting().get(code);
      return new Explanation.ItemPart(
          code,
          shown(item.weight()),
          shown(item.score()),
          lack == null ? working.sentence() : words.of("lembar.nilai.menunggu", lack),
          working.more(),
          compared(item, node));
    }

    /** Only where the answer is one word, and where each item has its share of the whole. */
    private @Nullable String compared(ScoredItem item, ScoredNode node) {
      var code = item.item().code();
      var given = answers.given().get(code);
      var earlier = Objects.requireNonNull(notes.get(code)).earlier();
      if (given == null
          || earlier == null
          || !given.normal().isTextual()
          || node.node().rollUp() == RollUp.BEST) {
        return null;
      }
      var difference = item.weight().times(given.share().minus(share(code, earlier)));
      if (difference.rounded(2).signum() == 0) {
        return null;
      }
      var raised = difference.signum() > 0;
      var sentence =
          words.of(
              raised ? "lembar.nilai.menambah" : "lembar.nilai.mengurangi",
              given.normal().asText(),
              comma(shown(raised ? difference : Fraction.ZERO.minus(difference))),
              earlier.asText());
      var siblings = node.items().stream().filter(ScoredItem::scored).count();
      return node.node().rollUp() == RollUp.MEAN && siblings > 1
          ? sentence
              + " "
              + words.of(
                  "lembar.nilai.pembagian",
                  comma(Scoring.shownWeight(node)),
                  String.valueOf(siblings))
              + "."
          : sentence + ".";
    }

    private Fraction share(String code, JsonNode earlier) {
      try {
        return scoring.read(code, earlier).share();
      } catch (BadAnswerException changed) {
        throw new IllegalStateException(changed);
      }
    }

    private List<Explanation.GatePart> gates(Closing closing) {
      var nearest = score.gates().stream().filter(gate -> !gate.met()).findFirst();
      return score.gates().stream()
          .map(gate -> gate(gate, nearest.filter(gate::equals).isPresent(), closing))
          .toList();
    }

    private Explanation.GatePart gate(Score.GateResult gate, boolean nearest, Closing closing) {
      var level = gate.gate().level();
      return new Explanation.GatePart(
          level,
          missing(closing.gate(level)),
          gate.conditions().stream()
              .filter(condition -> nearest && !condition.met())
              .map(condition -> condition.condition().code())
              .map(
                  code ->
                      new Explanation.ConditionPart(code, missing(closing.condition(level, code))))
              .toList());
    }

    private Explanation.MissingPart missing(Missing missing) {
      return new Explanation.MissingPart(
          missing.state().name().toLowerCase(Locale.ROOT),
          missing.exact(),
          missing.open().stream()
              .map(
                  open ->
                      new Explanation.OpenPart(
                          open.code(),
                          open.label(),
                          shown(open.required()),
                          shown(open.actual()),
                          open.gap().toPlainString(),
                          shown(open.highest())))
              .toList(),
          missing.sets().stream().map(this::set).toList());
    }

    private Explanation.SetPart set(Missing.ClosingSet set) {
      return new Explanation.SetPart(
          set.withoutNewDocument(),
          shown(set.gain()),
          set.raises().stream()
              .map(
                  raise ->
                      new Explanation.RaisePart(
                          raise.item().code(),
                          raise.from(),
                          raise.to(),
                          shown(raise.gain()),
                          Objects.requireNonNull(notes.get(raise.item().code())).documents()))
              .toList(),
          set.closed().stream()
              .map(
                  closed ->
                      new Explanation.ClosedPart(
                          closed.code(), shown(closed.required()), shown(closed.actual())))
              .toList());
    }

    private static String shown(Fraction points) {
      return points.rounded(2).toPlainString();
    }

    private static String comma(String number) {
      return number.replace('.', ',');
    }
  }
}
