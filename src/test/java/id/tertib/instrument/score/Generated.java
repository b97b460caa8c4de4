package id.tertib.instrument.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Category;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Gate;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.Shipped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Instruments that nobody wrote, and answers by chance. */
final class Generated {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, AnswerScale> SCALES =
      Map.of(
          "YT", choice("YT", "1", "0"),
          "ABC", choice("ABC", "1", "0.5", "0"),
          "ABCD", choice("ABCD", "1", "0.67", "0.33", "0"),
          "ACAK", choice("ACAK", "0.4", "1", "1", "0", "0.4"),
          "INDEKS4",
              new AnswerScale(
                  "INDEKS4", AnswerScale.Kind.INDEX, List.of(), null, new BigDecimal("4"), null),
          "SKOR", new AnswerScale("SKOR", AnswerScale.Kind.SCORE, List.of(), null, null, null),
          "RASIO", new AnswerScale("RASIO", AnswerScale.Kind.RATIO, List.of(), null, null, null),
          "JUMLAH", new AnswerScale("JUMLAH", AnswerScale.Kind.COUNT, List.of(), null, null, null),
          "SKM",
              new AnswerScale(
                  "SKM",
                  AnswerScale.Kind.SURVEY,
                  List.of(),
                  BigDecimal.ONE,
                  new BigDecimal("4"),
                  null));

  private static final List<String> NAMES = SCALES.keySet().stream().sorted().toList();

  static final List<Scoring> SEVEN =
      List.of(
          Shipped.scoring("zi-lke", "90-2021"),
          Shipped.scoring("pmprb-kota", "26-2020"),
          Shipped.scoring("pmprb-unit", "26-2020"),
          Shipped.scoring("rb-komponen", "26-2020"),
          Shipped.scoring("rb", "9-2023"),
          Shipped.scoring("skm", "14-2017"),
          Shipped.scoring("sakip", "12-2015"));

  private final Random chance;
  private int items;

  Generated(long seed) {
    this.chance = new Random(seed);
  }

  private static AnswerScale choice(String name, String... values) {
    var options = new ArrayList<AnswerScale.Option>();
    for (var value : values) {
      options.add(
          new AnswerScale.Option(
              String.valueOf((char) ('A' + options.size())), new BigDecimal(value)));
    }
    return new AnswerScale(name, AnswerScale.Kind.CHOICE, options, null, null, null);
  }

  /** Any instrument: one of the seven, or one that nobody wrote. */
  Scoring any() {
    return chance.nextInt(3) == 0
        ? SEVEN.get(chance.nextInt(SEVEN.size()))
        : new Scoring(instrument());
  }

  /** A small one, with at most nine items and a gate. */
  Instrument instrument() {
    items = 0;
    var rollUp = rollUp();
    var nodes = nodes("N", rollUp, 1, 1 + chance.nextInt(3));
    return new Instrument(
        new InstrumentId("acak", "1"),
        "Acak",
        "Tidak ada",
        "unit",
        false,
        List.of(),
        null,
        null,
        false,
        2,
        new BigDecimal(List.of("100", "60", "7.5").get(chance.nextInt(3))),
        rollUp,
        Map.of(),
        SCALES,
        List.of(),
        nodes,
        List.of(new Instrument.Group("gabungan", "Gabungan", groupOf(nodes))),
        Map.of("acak", List.of(category("A", "50", "100"), category("B", "0", "50"))),
        List.of(new Gate("LULUS", "Lulus", conditions(nodes))),
        Map.of());
  }

  private static Category category(String code, String from, String to) {
    return new Category(
        code, code, new BigDecimal(from), true, new BigDecimal(to), code.equals("A"), null, null);
  }

  private static List<String> groupOf(List<Node> nodes) {
    return nodes.stream().limit(2).map(Node::code).toList();
  }

  private List<Gate.Condition> conditions(List<Node> nodes) {
    var conditions = new ArrayList<Gate.Condition>();
    conditions.add(condition(Gate.TOTAL));
    conditions.add(condition("gabungan"));
    var codes = nodes.stream().flatMap(Generated::withBelow).map(Node::code).toList();
    conditions.add(condition(codes.get(chance.nextInt(codes.size()))));
    return conditions;
  }

  private static Stream<Node> withBelow(Node node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(Generated::withBelow));
  }

  private Gate.Condition condition(String from) {
    return new Gate.Condition(
        "syarat-" + from,
        from,
        from,
        BigDecimal.valueOf(3000 + chance.nextInt(6500), 2),
        true,
        null,
        null,
        null);
  }

  private RollUp rollUp() {
    return RollUp.values()[chance.nextInt(RollUp.values().length)];
  }

  private List<Node> nodes(String code, RollUp within, int depth, int count) {
    var nodes = new ArrayList<Node>();
    for (var number = 1; number <= count && (items < 9 || nodes.isEmpty()); number++) {
      nodes.add(node(code + number, within, depth));
    }
    return nodes;
  }

  private Node node(String code, RollUp within, int depth) {
    var rollUp = rollUp();
    var leaf = depth == 3 || chance.nextBoolean();
    return new Node(
        code,
        code,
        within == RollUp.SUM || within == RollUp.WEIGHTED_MEAN ? weight() : null,
        rollUp,
        leaf ? List.of() : nodes(code + ".", rollUp, depth + 1, 1 + chance.nextInt(2)),
        leaf ? items(code, rollUp) : List.of());
  }

  private BigDecimal weight() {
    return BigDecimal.valueOf(1 + chance.nextInt(30), chance.nextInt(2));
  }

  private List<Item> items(String code, RollUp rollUp) {
    var all = new ArrayList<Item>();
    var count = 1 + chance.nextInt(3);
    for (var number = 1; number <= count && (items < 9 || all.isEmpty()); number++) {
      items++;
      var scale = NAMES.get(chance.nextInt(NAMES.size()));
      all.add(
          new Item(
              code + "-" + number,
              "Butir",
              scale,
              Map.of(),
              List.of(),
              null,
              rollUp == RollUp.SUM || rollUp == RollUp.WEIGHTED_MEAN ? weight() : null,
              scale.equals("RASIO") ? formula() : null,
              List.of(),
              Map.of(),
              null,
              null));
    }
    return all;
  }

  private Formula formula() {
    return new Formula(
        Formula.Kind.values()[chance.nextInt(2)],
        "satu",
        "dua",
        BigDecimal.valueOf(chance.nextInt(2)),
        "");
  }

  /** Answers to most items. */
  Answers answers(Scoring scoring) {
    var answers = new LinkedHashMap<String, JsonNode>();
    for (var item : scoring.instrument().items()) {
      if (chance.nextInt(8) > 0) {
        answers.put(item.code(), answer(scoring, item));
      }
    }
    return Answers.of(scoring, answers);
  }

  JsonNode answer(Scoring scoring, Item item) {
    var scale = scoring.instrument().scale(item);
    return switch (scale.kind()) {
      case LEVEL, CHOICE ->
          JSON.textNode(scale.options().get(chance.nextInt(scale.options().size())).code());
      case RATIO -> ratio(item.formula());
      case INDEX -> JSON.numberNode(part(scale.most()));
      case SCORE -> JSON.numberNode(part(weightOf(scoring, item)));
      case SURVEY -> {
        var respondents = 1 + chance.nextInt(40);
        yield JSON.objectNode()
            .put("jumlah", respondents + chance.nextInt(3 * respondents + 1))
            .put("responden", respondents);
      }
      case COUNT, FORM -> JSON.numberNode(chance.nextInt(9));
    };
  }

  private JsonNode ratio(Formula formula) {
    var second = chance.nextInt(9);
    var first =
        second == 0 && formula.kind() == Formula.Kind.RATIO
            ? 0
            : chance.nextInt(4) == 0 ? second : chance.nextInt(9);
    return JSON.objectNode()
        .put(formula.kind().first(), first)
        .put(formula.kind().second(), second);
  }

  private BigDecimal part(BigDecimal most) {
    return most.multiply(BigDecimal.valueOf(chance.nextInt(101), 2)).setScale(2, RoundingMode.DOWN);
  }

  private static BigDecimal weightOf(Scoring scoring, Item item) {
    return scoring
        .score(Map.of())
        .allNodes()
        .filter(node -> node.node().items().contains(item))
        .findFirst()
        .orElseThrow()
        .weight()
        .rounded(2, RoundingMode.DOWN);
  }

  /** Items that have a document. */
  Set<String> documented(Scoring scoring) {
    var documented = new HashSet<String>();
    for (var item : scoring.instrument().items()) {
      if (chance.nextBoolean()) {
        documented.add(item.code());
      }
    }
    return documented;
  }

  Random chance() {
    return chance;
  }
}
