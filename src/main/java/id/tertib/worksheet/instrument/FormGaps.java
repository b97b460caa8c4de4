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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer of several parts lacks, and what of it does not fit together. */
final class FormGaps {

  private final AnswerForm form;
  private final String choice;

  /** What is said while the note is blank, by the option that needs it. */
  private final Map<String, String> notes = new HashMap<>();

  /** Where a sentence names a count, by the count's key. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private final List<Day> days;
  private final List<Count> counts;
  private final Clock clock;

  FormGaps(AnswerForm form, Clock clock) {
    this.form = form;
    this.choice = form.choice().key();
    this.days = form.parts(Day.class);
    this.counts = form.parts(Count.class);
    this.clock = clock;
    for (var option : form.choice().options()) {
      if (option.note() != null) {
        notes.put(option.code(), option.note());
      }
    }
    places.put(AnswerForm.FILES, place(AnswerForm.FILES));
    counts.forEach(count -> places.put(count.key(), place(count.key())));
  }

  private static String place(String key) {
    return "{" + key + "}";
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
    return noted ? Optional.empty() : Optional.ofNullable(notes.get(chosen(value)));
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
        .flatMap(answer -> contradiction(item, Objects.requireNonNull(answer.value())));
  }

  private Optional<String> contradiction(AnsweredItem item, JsonNode value) {
    var chosen = chosen(value);
    var found = new ArrayList<String>();
    for (var one : form.contradictions()) {
      if (holds(one, chosen, item, value)) {
        found.add(sentence(one, item, value));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
  }

  private boolean holds(Contradiction one, String chosen, AnsweredItem item, JsonNode value) {
    return (one.beside().isEmpty() || one.beside().contains(chosen))
        && isAsked(one.more(), chosen)
        && isAsked(one.than(), chosen)
        && number(one.more(), item, value) > number(one.than(), item, value);
  }

  private boolean isAsked(String key, String chosen) {
    for (var count : counts) {
      if (count.key().equals(key) && count.except().contains(chosen)) {
        return false;
      }
    }
    return true;
  }

  private String sentence(Contradiction one, AnsweredItem item, JsonNode value) {
    var sentence = one.sentence();
    for (var place : places.entrySet()) {
      if (sentence.contains(place.getValue())) {
        var number = Integer.toString(number(place.getKey(), item, value));
        sentence = sentence.replace(place.getValue(), number);
      }
    }
    return one.unproven() == null || !item.evidence().isEmpty() || isExplained(item)
        ? sentence
        : sentence + ", " + one.unproven();
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
