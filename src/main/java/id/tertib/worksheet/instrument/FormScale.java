package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.AnswerForm.Choice;
import id.tertib.instrument.AnswerForm.Count;
import id.tertib.instrument.AnswerForm.Day;
import id.tertib.instrument.AnswerForm.Ratio;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.SheetRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer of several parts, as an instrument's file describes it; the same for every item. */
final class FormScale implements Scale {

  private final String name;
  private final AnswerForm form;
  private final List<Field> fields;
  private final List<Option> options;
  private final List<String> known;
  private final FormReader reader;
  private final FormGaps gaps;
  private final @Nullable SheetRows rows;

  /**
   * @param rows what stands beside an item; null where nothing does
   */
  FormScale(String name, AnswerForm form, @Nullable SheetRows rows, Clock clock) {
    this.name = name;
    this.form = form;
    this.rows = rows;
    this.fields = form.parts().stream().map(part -> field(form.choice(), part)).toList();
    this.options = form.choice().options().stream().map(FormScale::option).toList();
    this.known =
        Stream.concat(
                form.parts().stream()
                    .filter(part -> !(part instanceof Ratio))
                    .map(AnswerForm.Part::key),
                form.dropped().stream())
            .toList();
    this.reader = new FormReader(form, clock);
    this.gaps = new FormGaps(form, clock);
  }

  private static Field field(Choice choice, AnswerForm.Part part) {
    var words = part.words();
    var field = bare(choice, part);
    field = words.name() == null ? field : field.named(words.name());
    return words.hint() == null ? field : field.hint(words.hint());
  }

  private static Field bare(Choice choice, AnswerForm.Part part) {
    var key = part.key();
    var label = part.words().label();
    if (part instanceof Count count) {
      var field =
          Field.count(key, label, count.least(), count.most())
              .beginningWith(Integer.toString(count.least()));
      field =
          count.except().isEmpty() ? field : field.shownWhen(choice.key(), shown(choice, count));
      return count.documents() ? field.countingDocuments() : field;
    }
    if (part instanceof Day day) {
      return Field.date(key, label).askedWhen(choice.key(), day.only().toArray(String[]::new));
    }
    if (part instanceof Ratio ratio) {
      var sides =
          new Field.Ratio(ratio.part(), ratio.whole(), ratio.unit(), ratio.unitInSentence());
      return Field.ratio(key, label, sides);
    }
    return Field.choice(key, label, choice.options().stream().map(FormScale::option).toList());
  }

  /** Also while nothing is chosen. */
  private static String[] shown(Choice choice, Count count) {
    return Stream.concat(
            Stream.of(""),
            choice.options().stream()
                .map(AnswerForm.Option::code)
                .filter(code -> !count.except().contains(code)))
        .toArray(String[]::new);
  }

  private static Option option(AnswerForm.Option option) {
    return new Option(
        option.code(),
        option.text(),
        switch (option.progress()) {
          case DONE -> Mark.DONE;
          case PARTLY -> Mark.PARTLY;
          case OPEN -> Mark.OPEN;
          case NOT_ASKED -> Mark.NOT_ASKED;
        });
  }

  @Override
  public String kind() {
    return name;
  }

  @Override
  public List<Field> fields(SheetItem item) {
    return fields;
  }

  @Override
  public List<Option> options(SheetItem item) {
    return options;
  }

  @Override
  public List<String> known(SheetItem item) {
    return known;
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    return reader.read(item.code(), value);
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    return gaps.missing(item);
  }

  @Override
  public Optional<String> contradiction(AnsweredItem item) {
    return gaps.contradiction(item);
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return rows == null ? List.of() : rows.beside(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return rows == null ? ItemView.of(List.of()) : rows.view(item);
  }

  @Override
  public RowView row() {
    return new RowView(form.oneLine(), form.noteHint());
  }
}
