package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Item;
import id.tertib.instrument.score.AnswerReader;
import id.tertib.instrument.score.BadAnswerException;
import id.tertib.instrument.score.Scoring;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A scale as an instrument's file describes it. */
final class InstrumentScale implements Scale {

  /** Key of the context that keeps what was answered the time before. */
  static final String EARLIER = "tahunLalu";

  private static final int MOST = 999_999_999;

  private final Scoring scoring;
  private final AnswerScale scale;
  private final ObjectMapper json;

  InstrumentScale(Scoring scoring, AnswerScale scale, ObjectMapper json) {
    this.json = json;
    this.scoring = scoring;
    this.scale = scale;
  }

  @Override
  public String kind() {
    return scale.name();
  }

  @Override
  public List<Field> fields(SheetItem item) {
    var asked = asked(item);
    return switch (scale.kind()) {
      case LEVEL, CHOICE -> List.of(Field.level(PLAIN, "Jawaban", levels(asked)));
      case RATIO -> ratio(asked);
      case INDEX -> List.of(number("Nilai", Objects.requireNonNull(scale.most())));
      case SCORE -> List.of(number("Nilai", scoring.nodeWeight(asked.code()).rounded(2)));
      case SURVEY ->
          List.of(
              count(AnswerReader.SUM, "Jumlah nilai jawaban"),
              count(AnswerReader.RESPONDENTS, "Responden"));
      case COUNT -> List.of(count(PLAIN, "Jumlah"));
      case FORM -> throw new IllegalStateException(scale.name());
    };
  }

  private List<Option> levels(Item asked) {
    return scale.options().stream()
        .map(option -> new Option(option.code(), asked.levels().getOrDefault(option.code(), "")))
        .toList();
  }

  @Override
  public List<AnswerCell> cells(SheetItem item) {
    return Scale.super.cells(item).stream().map(cell -> cell.under(column(cell))).toList();
  }

  /** Items name their counts each in its own words; in a file they stand under one head. */
  private String column(AnswerCell cell) {
    return switch (scale.kind()) {
      case RATIO ->
          cell.key().equals(AnswerReader.RECORDED)
              ? "Dicatat saja"
              : StringUtils.capitalize(cell.key());
      case SURVEY -> cell.title();
      default -> "Jawaban";
    };
  }

  private static List<Field> ratio(Item asked) {
    var formula = formula(asked);
    var kind = formula.kind();
    var fields = new ArrayList<Field>();
    fields.add(count(kind.first(), StringUtils.capitalize(formula.first())));
    fields.add(count(kind.second(), StringUtils.capitalize(formula.second())));
    asked.recorded().stream()
        .findFirst()
        .ifPresent(
            name ->
                fields.add(
                    count(AnswerReader.RECORDED, StringUtils.capitalize(name))
                        .hint("(dicatat, tidak dinilai)")
                        .optional()));
    if (kind == Formula.Kind.RATIO) {
      fields.add(
          Field.ratio("nisbah", "Hitungan", new Field.Ratio(kind.first(), kind.second(), "", "")));
    }
    return List.copyOf(fields);
  }

  private static Field count(String key, String label) {
    return Field.count(key, label, 0, MOST);
  }

  private static Field number(String label, BigDecimal most) {
    return Field.number(
        PLAIN, "%s, 0 sampai %s".formatted(label, plain(most)), BigDecimal.ZERO, most);
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    try {
      return scoring.read(item.code(), value).normal();
    } catch (BadAnswerException bad) {
      throw RefusedException.badRequest(bad.sentence());
    }
  }

  /**
   * An answer that is worth more than nothing needs a document, or a note that says where it lies
   * (CONTRACT 7).
   */
  @Override
  public Optional<String> missing(AnsweredItem item) {
    var answer = Optional.ofNullable(item.layers().get(Layer.SELF));
    var value = answer.map(Answer::value);
    if (value.isEmpty()) {
      return item.item().required() ? Optional.of("belum diisi") : Optional.empty();
    }
    var asked = asked(item.item());
    var proven =
        !scoring.instrument().evidenceWanted()
            || asked.evidence().isEmpty()
            || !item.evidence().isEmpty()
            || answer.map(Answer::note).filter(note -> !VisibleText.isBlank(note)).isPresent()
            || scoring.kept(item.item().code(), value.get()).share().signum() == 0;
    return proven
        ? Optional.empty()
        : Optional.of("perlu berkas bukti atau catatan tempat dokumennya");
  }

  @Override
  public Optional<String> contradiction(AnsweredItem item) {
    var asked = asked(item.item());
    var formula = asked.formula();
    if (formula == null || formula.kind() != Formula.Kind.RATIO) {
      return Optional.empty();
    }
    return item.last()
        .map(answer -> Objects.requireNonNull(answer.value()))
        .filter(value -> count(value, "pembilang") > count(value, "penyebut"))
        .map(
            value ->
                "%s (%d) lebih banyak daripada %s (%d)"
                    .formatted(
                        formula.first(),
                        count(value, "pembilang"),
                        formula.second(),
                        count(value, "penyebut")));
  }

  private static int count(JsonNode value, String key) {
    return value.path(key).asInt();
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    var asked = asked(item);
    var beside = new ArrayList<Beside>();
    beside.add(new Beside("Pilihan jawaban", choices(item)));
    if (!asked.evidence().isEmpty()) {
      beside.add(new Beside("Bukti yang diminta", wanted(asked)));
    }
    return beside;
  }

  /** Each on a line: what may be answered, each count by its column, and what explains it. */
  private String choices(SheetItem item) {
    var asked = asked(item);
    var answers =
        switch (scale.kind()) {
          case LEVEL, CHOICE ->
              levels(asked).stream().map(option -> line(option.code(), option.text()));
          case RATIO -> cells(item).stream().map(cell -> line(cell.column(), cell.title()));
          case SURVEY ->
              asked.levels().entrySet().stream()
                  .map(level -> line(level.getKey(), level.getValue()));
          default -> cells(item).stream().map(AnswerCell::title);
        };
    var explained = told(asked).stream().map(told -> line(told.title(), told.text()));
    return Stream.concat(answers, explained).collect(Collectors.joining("\n"));
  }

  private static String line(String what, String words) {
    return words.isEmpty() ? what : what + ": " + words;
  }

  @Override
  public ItemView view(SheetItem item) {
    var asked = asked(item);
    var plain = ItemView.of(told(asked));
    var marks = new ArrayList<ItemView.Mark>();
    if ("terbuka".equals(asked.status())) {
      marks.add(new ItemView.Mark("bobot atau rumus masih terbuka", null, null));
    }
    var earlier = item.context().get(EARLIER);
    return new ItemView(
        plain.lines(),
        marks,
        null,
        null,
        earlier == null ? null : proposal(earlier),
        asked.evidence().isEmpty() ? null : wanted(asked));
  }

  @Override
  public RowView row() {
    return new RowView(false, true, null);
  }

  @Override
  public Map<String, String> worth() {
    var worth = new LinkedHashMap<String, String>();
    scale
        .options()
        .forEach(
            option ->
                worth.put(
                    option.code(), option.value().setScale(2, RoundingMode.HALF_UP).toString()));
    return worth;
  }

  @Override
  public List<String> documents(SheetItem item) {
    return asked(item).evidence();
  }

  private ItemView.Proposal proposal(String kept) {
    try {
      var earlier = json.readValue(kept, EarlierAnswer.class);
      return new ItemView.Proposal(
          "Jawaban " + earlier.when(),
          earlier.answer(),
          earlier.note(),
          earlier.documents(),
          "tahun lalu");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String wanted(Item asked) {
    return String.join("; ", asked.evidence());
  }

  private static List<Beside> told(Item asked) {
    var lines = new ArrayList<Beside>();
    if (asked.guidance() != null) {
      lines.add(new Beside("Panduan", asked.guidance()));
    }
    var formula = asked.formula();
    if (formula != null) {
      lines.add(new Beside("Rumus", formula.explanation()));
    }
    return lines;
  }

  private Item asked(SheetItem item) {
    return scoring
        .item(item.code())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Butir %s tidak ada pada instrumen %s"
                        .formatted(item.code(), scoring.instrument().id())));
  }

  private static Formula formula(Item asked) {
    return Objects.requireNonNull(asked.formula(), asked.code());
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null || number.signum() == 0
        ? "0"
        : number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
