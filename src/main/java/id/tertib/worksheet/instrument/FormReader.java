package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.AnswerForm.Choice;
import id.tertib.instrument.AnswerForm.Count;
import id.tertib.instrument.AnswerForm.Day;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Brings an answer of several parts into its normal form. */
final class FormReader {

  private static final List<String> NUMBERS =
      List.of(
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan",
          "sepuluh");

  private final AnswerForm form;
  private final Clock clock;

  FormReader(AnswerForm form, Clock clock) {
    this.form = form;
    this.clock = clock;
  }

  /**
   * @param code of the item
   * @throws RefusedException 400 when a part is none of the kind
   */
  ObjectNode read(String code, JsonNode value) {
    var always =
        form.parts().stream()
            .filter(part -> part instanceof Choice || part instanceof Count)
            .map(AnswerForm.Part::key)
            .toList();
    if (!value.isObject() && always.size() > 1) {
      throw refused("Jawaban %s harus berisi %s.", code, joined(always, "dan"));
    }
    var normal = JsonNodeFactory.instance.objectNode();
    for (var part : form.parts()) {
      if (part instanceof Choice choice) {
        normal.put(choice.key(), option(code, choice, value.path(choice.key()).asText()));
      } else if (part instanceof Count count) {
        normal.put(count.key(), number(code, count, value.path(count.key())));
      } else if (part instanceof Day day) {
        day(code, day, value.path(day.key()).asText("").strip(), normal);
      }
    }
    return normal;
  }

  private static String option(String code, Choice choice, String answered) {
    var known = choice.options().stream().map(AnswerForm.Option::code).toList();
    if (!known.contains(answered)) {
      throw refused("%s %s harus %s.", choice.words().called(), code, joined(known, "atau"));
    }
    return answered;
  }

  private static int number(String code, Count count, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return count.least();
    }
    var text = value.asText().strip();
    var digits = Integer.toString(count.most()).length();
    if (text.matches("\\d{1,%d}".formatted(digits))) {
      var number = Integer.parseInt(text);
      if (number >= count.least() && number <= count.most()) {
        return number;
      }
    }
    throw refused(
        "%s pada %s harus bilangan bulat %d sampai %d, bukan '%s'.",
        count.words().called(), code, count.least(), count.most(), text);
  }

  private void day(String code, Day day, String text, ObjectNode normal) {
    if (text.isEmpty()) {
      return;
    }
    if (!day.only().contains(normal.path(form.choice().key()).asText())) {
      throw refused("%s %s hanya untuk %s. Kosongkan.", day.words().called(), code, day.onlyFor());
    }
    normal.put(day.key(), toCome(code, day, text).toString());
  }

  private LocalDate toCome(String code, Day day, String text) {
    var called = day.words().called();
    var today = LocalDate.now(clock);
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused(
          "%s %s tidak dapat dibaca: '%s'. Tulis tahun-bulan-hari yang ada, misalnya %s.",
          called, code, text, today.plusMonths(1));
    }
    if (!date.isAfter(today)) {
      throw refused(
          "%s %s, %s, harus sesudah hari ini. Pilih tanggal yang akan datang.",
          called, code, Tanggal.panjang(date));
    }
    if (date.isAfter(today.plusYears(day.years()))) {
      throw refused(
          "%s %s, %s, lebih dari %s tahun lagi. Periksa tahunnya.",
          called, code, Tanggal.panjang(date), spelled(day.years()));
    }
    return date;
  }

  private static String spelled(int number) {
    return number <= NUMBERS.size() ? NUMBERS.get(number - 1) : Integer.toString(number);
  }

  /** “sudah, sebagian, atau belum”. */
  private static String joined(List<String> words, String last) {
    var before = String.join(", ", words.subList(0, words.size() - 1));
    return "%s%s %s %s"
        .formatted(before, words.size() > 2 ? "," : "", last, words.get(words.size() - 1));
  }

  private static RefusedException refused(String sentence, Object... parts) {
    return RefusedException.badRequest(sentence.formatted(parts));
  }
}
