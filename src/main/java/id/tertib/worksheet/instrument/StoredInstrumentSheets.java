package id.tertib.worksheet.instrument;

import id.tertib.data.JsonText;
import id.tertib.evidence.Evidence;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.ExplainedSheet;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetClosing;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the rows of a sheet from its instrument, and scores what was answered. */
@Component
class StoredInstrumentSheets implements InstrumentSheets {

  private final Instruments instruments;
  private final ObjectProvider<Sheets> sheets;
  private final CountedAnswers counted;
  private final JsonText json;
  private final ExplainedSheets explained;
  private final Explanations explanations;

  /** Sheets ask the scales of instruments, so they are asked for when they are needed. */
  StoredInstrumentSheets(
      Instruments instruments,
      ObjectProvider<Sheets> sheets,
      CountedAnswers counted,
      JsonText json,
      ExplainedSheets explained,
      Explanations explanations) {
    this.instruments = instruments;
    this.sheets = sheets;
    this.counted = counted;
    this.json = json;
    this.explained = explained;
    this.explanations = explanations;
  }

  @Override
  public String create(InstrumentId id, String subject, Owner owner, @Nullable Earlier earlier) {
    var scoring = instruments.scoring(id);
    var instrument = scoring.instrument();
    var before = earlier == null ? Map.<String, AnsweredItem>of() : answered(earlier.sheetId());
    var rows =
        InstrumentRows.items(instrument).stream()
            .map(item -> earlier == null ? item : offered(item, earlier, before, scoring))
            .toList();
    return sheets
        .getObject()
        .create(
            new NewSheet(
                id.key(), id.version(), subject, owner, InstrumentRows.layers(instrument), rows));
  }

  private Map<String, AnsweredItem> answered(String sheetId) {
    var answered = new HashMap<String, AnsweredItem>();
    sheets
        .getObject()
        .read(sheetId)
        .items()
        .forEach(item -> answered.put(item.item().code(), item));
    return answered;
  }

  /** With the answer that counted then, if the item still takes it. */
  private SheetItem offered(
      SheetItem item, Earlier earlier, Map<String, AnsweredItem> before, Scoring scoring) {
    var old = before.get(item.code());
    var value = old == null ? null : old.last().map(answer -> answer.value()).orElse(null);
    if (old == null || value == null || !scoring.takes(item.code(), value)) {
      return item;
    }
    var context = new LinkedHashMap<>(item.context());
    context.put(
        InstrumentScale.EARLIER,
        json.write(
            new EarlierAnswer(
                earlier.when(),
                value,
                Optional.ofNullable(old.layers().get(Layer.SELF))
                    .map(answer -> answer.note())
                    .orElse(null),
                old.evidence().stream().map(StoredInstrumentSheets::document).toList())));
    return new SheetItem(
        item.code(), item.headings(), item.text(), item.scale(), item.required(), context);
  }

  private static ItemView.Document document(Evidence evidence) {
    return new ItemView.Document(evidence.id(), evidence.name());
  }

  @Override
  public Optional<Score> score(Sheet sheet, @Nullable String layer) {
    return instruments
        .find(new InstrumentId(sheet.instrument(), sheet.version()))
        .map(
            instrument -> {
              var scoring = instruments.scoring(instrument.id());
              return scoring.scoreGiven(
                  counted
                      .of(sheet, Objects.requireNonNullElse(layer, last(sheet)), scoring)
                      .given());
            });
  }

  @Override
  public Optional<ExplainedSheet> explain(Sheet sheet) {
    return explained.of(sheet);
  }

  @Override
  public Optional<SheetClosing> closing(Sheet sheet, String level) {
    return explanations.closing(sheet, last(sheet), level);
  }

  private static String last(Sheet sheet) {
    return sheet.layers().get(sheet.layers().size() - 1).code();
  }
}
