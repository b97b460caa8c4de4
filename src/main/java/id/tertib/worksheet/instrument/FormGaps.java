package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.VisibleText;
import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.AnswerForm.Contradiction;
import id.tertib.instrument.AnswerForm.Count;
import id.tertib.instrument.AnswerForm.Day;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer of several parts lacks, and what of it does not fit together. */
final class FormGaps {

  private final AnswerForm form;
  private final String choice;
  private final List<Day> days;
  private final List<Count> counts;
  private final Clock clock;

  FormGaps(AnswerForm form, Clock clock) {
    this.form = form;
    this.choice = form.choice().key();
    this.days = form.parts(Day.class);
    this.counts = form.parts(Count.class);
    this.clock = clock;
  }

  /** Of the owner's own answer. */
  Optional<String> missing(AnsweredItem item) {
    var own = item.layers().get(Layer.SELF);
    if (own == null || own.value() == null) {
      return item.item().required() ? Optional.of(form.blank()) : Optional.empty();
    }
    var value = own.value();
    var noted = isSaid(own.note());
    return note(value, noted)
        .or(() -> day(value))
        .or(() -> noted || !item.evidence().isEmpty() ? Optional.empty() : document(value));
  }

  private Optional<String> note(JsonNode value, boolean noted) {
    return noted
        ? Optional.empty()
        : form.choice().options().stream()
            .filter(option -> option.code().equals(chosen(value)))
            .findFirst()
            .map(AnswerForm.Option::note);
  }

  private Optional<String> day(JsonNode value) {
    for (var day : days) {
      if (day.only().contains(chosen(value))) {
        var called = inSentence(day.words().label());
        var date = value.path(day.key()).asText();
        if (date.isEmpty()) {
          return Optional.of("perlu " + called);
        }
        if (!LocalDate.parse(date).isAfter(LocalDate.now(clock))) {
          return Optional.of(called + "nya sudah lewat");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> document(JsonNode value) {
    return counts.stream().anyMatch(count -> count.documents() && number(value, count.key()) > 0)
        ? Optional.of("perlu berkas bukti atau catatan tempat dokumennya")
        : Optional.empty();
  }

  /** Of the answer that counts. */
  Optional<String> contradiction(AnsweredItem item) {
    return item.last()
        .map(answer -> Objects.requireNonNull(answer.value()))
        .map(
            value ->
                form.contradictions().stream()
                    .filter(one -> holds(one, item, value))
                    .map(one -> sentence(one, item, value))
                    .collect(Collectors.joining("; ")))
        .filter(found -> !found.isEmpty());
  }

  private boolean holds(Contradiction one, AnsweredItem item, JsonNode value) {
    var beside = one.beside().isEmpty() || one.beside().contains(chosen(value));
    return beside
        && Stream.of(one.more(), one.than()).allMatch(key -> isAsked(key, value))
        && number(one.more(), item, value) > number(one.than(), item, value);
  }

  private boolean isAsked(String key, JsonNode value) {
    return counts.stream()
        .noneMatch(count -> count.key().equals(key) && count.except().contains(chosen(value)));
  }

  private String sentence(Contradiction one, AnsweredItem item, JsonNode value) {
    var sentence = one.sentence();
    for (var key : keys()) {
      sentence = sentence.replace("{" + key + "}", Integer.toString(number(key, item, value)));
    }
    return one.unproven() == null || !item.evidence().isEmpty() || isExplained(item)
        ? sentence
        : sentence + ", " + one.unproven();
  }

  private List<String> keys() {
    return Stream.concat(Stream.of(AnswerForm.FILES), counts.stream().map(Count::key)).toList();
  }

  private static int number(String key, AnsweredItem item, JsonNode value) {
    return key.equals(AnswerForm.FILES) ? item.evidence().size() : number(value, key);
  }

  private static int number(JsonNode value, String key) {
    return value.path(key).asInt();
  }

  /** By a note, or by the reason of whoever corrected. */
  private static boolean isExplained(AnsweredItem item) {
    return item.layers().values().stream()
        .anyMatch(answer -> isSaid(answer.note()) || isSaid(answer.reason()));
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !VisibleText.isBlank(text);
  }

  private String chosen(JsonNode value) {
    return value.path(choice).asText();
  }

  private static String inSentence(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
