package id.tertib.instrument.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was answered by the item's scale. */
public final class AnswerReader {

  /** Further counts of a ratio, kept and never scored. */
  public static final String RECORDED = "dicatat";

  public static final String SUM = "jumlah";
  public static final String RESPONDENTS = "responden";

  private static final int MOST = 999_999_999;

  private final Item item;
  private final AnswerScale scale;
  private final Fraction weight;

  /**
   * @param weight of the item's node, which a score may not exceed
   */
  public AnswerReader(Item item, AnswerScale scale, Fraction weight) {
    this.item = item;
    this.scale = scale;
    this.weight = weight;
  }

  /**
   * @throws BadAnswerException when the scale does not take it
   */
  public GivenAnswer read(JsonNode value) throws BadAnswerException {
    return switch (scale.kind()) {
      case LEVEL, CHOICE -> option(value);
      case RATIO -> ratio(value);
      case INDEX -> index(value, Fraction.of(Objects.requireNonNull(scale.most())));
      case SCORE -> index(value, weight);
      case SURVEY -> survey(value);
      case COUNT -> new GivenAnswer(IntNode.valueOf(count("jumlah", value)), Fraction.ZERO);
      case FORM -> throw new IllegalStateException("Isian %s tidak dinilai".formatted(item.code()));
    };
  }

  private GivenAnswer option(JsonNode value) throws BadAnswerException {
    var code = value.isTextual() ? value.textValue() : "";
    for (var option : scale.options()) {
      if (option.code().equals(code)) {
        return new GivenAnswer(TextNode.valueOf(code), Fraction.of(option.value()));
      }
    }
    throw bad(
        "Jawaban %s harus %s, bukan %s.",
        item.code(),
        either(scale.options().stream().map(AnswerScale.Option::code).toList()),
        shown(value));
  }

  private GivenAnswer index(JsonNode value, Fraction most) throws BadAnswerException {
    var number = number(value);
    if (number == null) {
      throw bad(
          "Jawaban %s harus angka 0 sampai %s, bukan %s.", item.code(), plain(most), shown(value));
    }
    var given = Fraction.of(number);
    if (given.signum() < 0 || given.compareTo(most) > 0) {
      throw bad(
          "Jawaban %s di luar skalanya: %s. Isi angka 0 sampai %s.",
          item.code(), shown(value), plain(most));
    }
    var normal =
        number.scale() <= 0 ? IntNode.valueOf(number.intValueExact()) : DecimalNode.valueOf(number);
    return new GivenAnswer(normal, most.signum() == 0 ? Fraction.ZERO : given.over(most));
  }

  private GivenAnswer survey(JsonNode value) throws BadAnswerException {
    var counts = counts(value, List.of(SUM, RESPONDENTS), false);
    var sum = counts.first;
    var respondents = counts.second;
    if (respondents == 0) {
      throw bad(
          "Responden pada %s 0. Isi berapa orang yang menjawab, paling sedikit 1.", item.code());
    }
    var least = Fraction.of(Objects.requireNonNull(scale.least())).times(Fraction.of(respondents));
    var most = Fraction.of(Objects.requireNonNull(scale.most())).times(Fraction.of(respondents));
    var given = Fraction.of(sum);
    if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
      throw bad(
          "Jumlah jawaban %s, %d dari %d responden, tidak mungkin: tiap jawaban %s sampai %s, jadi"
              + " jumlahnya %s sampai %s. Periksa kedua angka.",
          item.code(), sum, respondents, scale.least(), scale.most(), plain(least), plain(most));
    }
    return new GivenAnswer(counts.normal, given.over(most));
  }

  private GivenAnswer ratio(JsonNode value) throws BadAnswerException {
    var formula = formula();
    var kind = formula.kind();
    var read = counts(value, kind.keys(), true);
    var first = read.first;
    var second = read.second;
    if (first == 0 && second == 0) {
      return new GivenAnswer(read.normal, Fraction.of(formula.zeroByZero()));
    }
    if (kind == Formula.Kind.DECREASE) {
      return new GivenAnswer(
          read.normal,
          first == 0
              ? Fraction.ZERO
              : Fraction.of(first - second, first).max(Fraction.ZERO).min(Fraction.ONE));
    }
    if (second == 0) {
      throw bad(
          "Hitungan %s tidak mungkin: penyebut (%s) 0, padahal pembilang (%s) %d. Periksa kedua"
              + " angka.",
          item.code(), formula.second(), formula.first(), first);
    }
    return new GivenAnswer(read.normal, Fraction.of(first, second).min(Fraction.ONE));
  }

  private Formula formula() {
    var formula = item.formula();
    if (formula == null) {
      throw new IllegalStateException("Butir %s tidak mempunyai rumus".formatted(item.code()));
    }
    return formula;
  }

  private record Counts(ObjectNode normal, int first, int second) {}

  private Counts counts(JsonNode value, List<String> keys, boolean mayRecord)
      throws BadAnswerException {
    if (!value.isObject()) {
      throw bad("Jawaban %s harus berisi %s, bukan %s.", item.code(), both(keys), shown(value));
    }
    var unknown = new ArrayList<String>();
    value.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(keys);
    if (mayRecord) {
      unknown.remove(RECORDED);
    }
    if (!unknown.isEmpty()) {
      throw bad(
          "Jawaban %s memuat isian yang tidak dikenal: %s. Isinya hanya %s.",
          item.code(), brief(String.join(", ", unknown)), both(keys));
    }
    var counts = new ArrayList<Integer>();
    var normal = JsonNodeFactory.instance.objectNode();
    for (var key : keys) {
      var part = value.get(key);
      if (part == null || part.isNull()) {
        throw bad("Jawaban %s belum memuat %s. Isi %s.", item.code(), key, both(keys));
      }
      var count = count(key, part);
      counts.add(count);
      normal.put(key, count);
    }
    var recorded = value.get(RECORDED);
    if (recorded != null && !recorded.isNull()) {
      normal.set(RECORDED, recorded(recorded));
    }
    return new Counts(normal, counts.get(0), counts.get(1));
  }

  private JsonNode recorded(JsonNode value) throws BadAnswerException {
    if (!value.isObject()) {
      return IntNode.valueOf(count(RECORDED, value));
    }
    var normal = JsonNodeFactory.instance.objectNode();
    if (value.size() > 20) {
      throw bad(
          "Jawaban %s mencatat %d hitungan tambahan, paling banyak 20.", item.code(), value.size());
    }
    for (var names = value.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (name.length() > 120) {
        throw bad(
            "Nama hitungan tambahan pada %s lebih dari 120 huruf: %s.", item.code(), brief(name));
      }
      normal.put(name, count(name, value.path(name)));
    }
    return normal;
  }

  private int count(String key, JsonNode value) throws BadAnswerException {
    var number = number(value);
    if (number == null
        || number.signum() < 0
        || number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw bad(
          "%s pada %s harus bilangan bulat 0 sampai %d, bukan %s.",
          capital(key), item.code(), MOST, shown(value));
    }
    return number.intValueExact();
  }

  /** Also from a string, with a decimal point or comma; null when it is none. */
  private static @Nullable BigDecimal number(JsonNode value) {
    if (!value.isNumber() && !value.isTextual()) {
      return null;
    }
    var text =
        value.isNumber()
            ? plainText(value.decimalValue())
            : value.textValue().strip().replace(',', '.');
    if (text == null || !text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      return null;
    }
    var number = new BigDecimal(text);
    return number.signum() == 0
        ? BigDecimal.ZERO
        : number.stripTrailingZeros().scale() < 0
            ? number.setScale(0)
            : number.stripTrailingZeros();
  }

  /** Null for what is too large to be written out. */
  private static @Nullable String plainText(BigDecimal number) {
    return Math.abs((long) number.scale()) + number.precision() > 60
        ? null
        : number.stripTrailingZeros().toPlainString();
  }

  private static String either(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " atau " + last(words);
  }

  private static String both(List<String> words) {
    return words.stream().map(AnswerReader::quoted).collect(Collectors.joining(" dan "));
  }

  private static String quoted(String word) {
    return "‘" + word + "’";
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static String shown(JsonNode value) {
    return quoted(brief(value.isValueNode() ? value.asText() : value.toString()));
  }

  private static String brief(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static String plain(Fraction number) {
    var exact = number.exact();
    return exact.contains(".") ? exact.replaceAll("\\.?0+$", "").replace('.', ',') : exact;
  }

  private static BadAnswerException bad(String sentence, Object... parts) {
    return new BadAnswerException(sentence.formatted(parts));
  }
}
