package id.tertib.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks sent values against the form itself, since Camunda's forms are checked in the browser
 * only. The first fault is refused with the label of its field and what to mend.
 */
public final class FormCheck {

  /** Longest text that a variable of the engine holds. */
  private static final int LONGEST = 4000;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern EMAIL =
      Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*$");

  private static final Pattern PHONE = Pattern.compile("^(\\+|00)[1-9]\\d{3,17}$");

  private static final Pattern TIME =
      Pattern.compile("(\\d{2}:\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?");

  private final FormSchema form;
  private final FormConditions conditions;
  private final String place;

  /**
   * @param place where the form stands, as people read it: “tugas Reviu ketua tim”
   */
  public FormCheck(FormSchema form, FormConditions conditions, String place) {
    this.form = form;
    this.conditions = conditions;
    this.place = place;
  }

  /**
   * @throws RefusedException 400 with the first fault
   */
  public void check(Map<String, JsonNode> sent) {
    for (var name : sent.keySet()) {
      if (!form.declares(name)) {
        throw refused(
            "Isian '%s' tidak dikenal pada %s. Kirim hanya isian formulirnya."
                .formatted(name, place));
      }
    }
    check(form, sent);
  }

  private void check(FormSchema schema, Map<String, JsonNode> sent) {
    for (var field : schema.fields().values()) {
      if (sent.containsKey(field.key())) {
        checkShownOnly(field, sent.get(field.key()));
      }
      checkField(field, Optional.ofNullable(sent.get(field.key())).filter(v -> !v.isNull()));
    }
    schema.groups().forEach((path, group) -> checkGroup(path, group, sent.get(path)));
  }

  private void checkGroup(String path, FormSchema group, @Nullable JsonNode value) {
    Map<String, JsonNode> inside = new HashMap<>();
    if (value != null && !value.isNull()) {
      if (!value.isObject()) {
        throw refused("Isian '%s' harus berupa objek Json.".formatted(path));
      }
      value.fields().forEachRemaining(entry -> inside.put(entry.getKey(), entry.getValue()));
    }
    for (var name : inside.keySet()) {
      if (!group.declares(name)) {
        throw refused(
            "Isian '%s.%s' tidak dikenal pada %s. Kirim hanya isian formulirnya."
                .formatted(path, name, place));
      }
    }
    check(group, inside);
  }

  private void checkField(FormSchema.Field field, Optional<JsonNode> value) {
    if (isDisabled(field) || isReadonly(field)) {
      return;
    }
    if (value.isEmpty() || isBlank(field, value.get())) {
      if (field.rule("required").asBoolean(false) && !conditions.hidden(field)) {
        throw fault(field, "belum terisi. Isi dahulu, lalu kirim lagi.");
      }
      if (value.isEmpty() || (value.get().isTextual() && value.get().asText().isEmpty())) {
        return;
      }
    }
    checkValue(field, value.get());
  }

  private boolean isDisabled(FormSchema.Field field) {
    return conditions.holds(field.definition().path("disabled"));
  }

  private boolean isReadonly(FormSchema.Field field) {
    return conditions.holds(field.definition().path("readonly"));
  }

  /** A disabled field sends nothing; a readonly one sends back what it was shown with. */
  private void checkShownOnly(FormSchema.Field field, JsonNode sent) {
    if (isDisabled(field)) {
      throw fault(field, "tidak dapat diubah pada %s. Jangan dikirim.".formatted(place));
    }
    if (isReadonly(field) && !same(conditions.process(field.key()), SentValues.plain(sent))) {
      throw fault(field, "hanya untuk dibaca pada %s. Kirim seperti semula.".formatted(place));
    }
  }

  private static boolean same(@Nullable Object before, @Nullable Object now) {
    if (before instanceof Number a && now instanceof Number b) {
      return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
    }
    return Objects.equals(before, now) || (before == null && "".equals(now));
  }

  private static boolean isBlank(FormSchema.Field field, JsonNode value) {
    return switch (field.type()) {
      case "checkbox" -> value.isBoolean() && !value.asBoolean();
      case "checklist", "taglist" -> value.isEmpty() && !value.isValueNode();
      default -> value.isTextual() && VisibleText.isBlank(value.asText());
    };
  }

  private void checkValue(FormSchema.Field field, JsonNode value) {
    switch (field.type()) {
      case "textfield", "textarea" -> checkText(field, value);
      case "number" -> checkNumber(field, value);
      case "checkbox" -> {
        if (!value.isBoolean()) {
          throw fault(field, "harus ya atau tidak (true atau false).");
        }
      }
      case "radio", "select" -> {
        if (!value.isValueNode()) {
          throw fault(field, "harus satu pilihan saja.");
        }
        checkLength(field, value.asText());
        checkOption(field, value);
      }
      case "checklist", "taglist" -> {
        if (!value.isArray()) {
          throw fault(field, "harus berupa daftar pilihan (Json).");
        }
        value.forEach(option -> checkOption(field, option));
      }
      case "datetime" -> checkMoment(field, value);
      default -> {
        if (value.isTextual()) {
          checkLength(field, value.asText());
        }
      }
    }
  }

  private void checkText(FormSchema.Field field, JsonNode value) {
    if (!value.isTextual()) {
      throw fault(field, "harus berupa teks.");
    }
    var text = value.asText();
    checkLength(field, text);
    var length = text.strip().length();
    var shortest = field.rule("minLength");
    if (shortest.isNumber() && length < shortest.asInt()) {
      throw fault(
          field,
          "berisi %d huruf, paling sedikit %d. Lengkapi.".formatted(length, shortest.asInt()));
    }
    var longest = field.rule("maxLength");
    if (longest.isNumber() && length > longest.asInt()) {
      throw fault(
          field, "berisi %d huruf, paling banyak %d. Ringkas.".formatted(length, longest.asInt()));
    }
    var pattern = field.rule("pattern").asText("");
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
      throw fault(field, "tidak mengikuti bentuk yang diminta (%s).".formatted(pattern));
    }
    var kind = field.rule("validationType").asText("");
    if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
      throw fault(field, "bukan alamat surel. Contoh: nama@contoh.go.id.");
    }
    if (kind.equals("phone") && !PHONE.matcher(text).matches()) {
      throw fault(field, "bukan nomor telepon. Tulis dengan kode negara, contoh +62215550100.");
    }
  }

  private void checkLength(FormSchema.Field field, String text) {
    if (text.length() > LONGEST) {
      throw fault(
          field, "berisi %d huruf, paling banyak %d. Ringkas.".formatted(text.length(), LONGEST));
    }
    if (text.indexOf('\0') >= 0) {
      throw fault(field, "memuat huruf yang tidak dapat disimpan. Ketik ulang.");
    }
  }

  private void checkNumber(FormSchema.Field field, JsonNode value) {
    BigDecimal number;
    try {
      var asText = field.definition().path("serializeToString").asBoolean(false);
      if (!value.isNumber() && !(asText && value.isTextual())) {
        throw fault(field, "harus berupa angka.");
      }
      number = new BigDecimal(value.asText().strip());
    } catch (NumberFormatException e) {
      throw fault(field, "harus berupa angka.");
    }
    var smallest = field.rule("min");
    if (smallest.isNumber() && number.compareTo(smallest.decimalValue()) < 0) {
      throw fault(field, "paling kecil %s.".formatted(shown(smallest.decimalValue())));
    }
    var largest = field.rule("max");
    if (largest.isNumber() && number.compareTo(largest.decimalValue()) > 0) {
      throw fault(field, "paling besar %s.".formatted(shown(largest.decimalValue())));
    }
    var decimals = field.definition().path("decimalDigits");
    if (decimals.isNumber() && number.stripTrailingZeros().scale() > decimals.asInt()) {
      throw fault(
          field,
          decimals.asInt() == 0
              ? "harus bilangan bulat."
              : "paling banyak %d angka di belakang koma.".formatted(decimals.asInt()));
    }
  }

  private void checkOption(FormSchema.Field field, JsonNode value) {
    options(field)
        .filter(options -> !options.contains(value.asText()))
        .ifPresent(
            options -> {
              throw fault(
                  field,
                  "berisi '%s', yang tidak ada pada pilihannya. Pilih salah satu: %s."
                      .formatted(cut(value.asText()), cut(String.join(", ", options))));
            });
  }

  /** What may be chosen; empty when only the browser can tell. */
  private Optional<Set<String>> options(FormSchema.Field field) {
    var values = field.definition().path("values");
    if (values.isArray()) {
      Set<String> options = new LinkedHashSet<>();
      values.forEach(option -> options.add(option.path("value").asText()));
      return Optional.of(options);
    }
    var from = field.definition().path("valuesKey").asText("");
    if (!from.isEmpty() && conditions.process(from) instanceof Iterable<?> list) {
      Set<String> options = new LinkedHashSet<>();
      for (var option : list) {
        options.add(String.valueOf(option instanceof Map<?, ?> pair ? pair.get("value") : option));
      }
      return Optional.of(options);
    }
    return Optional.empty();
  }

  private void checkMoment(FormSchema.Field field, JsonNode value) {
    if (!value.isTextual()) {
      throw fault(field, "harus berupa teks tanggal atau jam.");
    }
    var text = value.asText();
    switch (field.definition().path("subtype").asText("date")) {
      case "time" -> {
        if (!isTime(text)) {
          throw fault(field, "bukan jam. Tulis seperti 13:30.");
        }
      }
      case "datetime" -> {
        var at = text.indexOf('T');
        if (at < 0 || !isDate(text.substring(0, at)) || !isTime(text.substring(at + 1))) {
          throw fault(field, "bukan tanggal dan jam. Tulis seperti 2026-12-31T13:30+07:00.");
        }
      }
      default -> {
        if (!isDate(text)) {
          throw fault(field, "bukan tanggal. Tulis tahun-bulan-hari yang ada, seperti 2026-12-31.");
        }
      }
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text, DATE);
      return text.length() == 10;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    var parts = TIME.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    try {
      LocalTime.parse(parts.group(1));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String cut(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private RefusedException fault(FormSchema.Field field, String what) {
    return refused("Isian '%s' %s".formatted(field.label(), what));
  }

  private static RefusedException refused(String message) {
    return RefusedException.badRequest(message);
  }
}
