package id.tertib.instrument.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Category;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Gate;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.shelf.Edition;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole instrument as programs read it. Figures are decimal strings, as the file writes them. */
record InstrumentTree(
    @JsonUnwrapped InstrumentEntry head,
    boolean evidence,
    int places,
    String rollUp,
    Map<String, Parameter> parameters,
    List<Scale> scales,
    List<Layer> layers,
    List<Part> nodes,
    List<Group> groups,
    Map<String, List<Band>> categories,
    List<Level> gates) {

  record Parameter(String value, List<String> choices, String status, String explanation) {}

  /**
   * @param kind e.g. {@code tingkat}, {@code rasio}
   * @param from least number of a survey
   * @param to largest number of an index or a survey
   * @param parts of an answer of several; null otherwise
   */
  record Scale(
      String name,
      String kind,
      List<Option> options,
      @Nullable String from,
      @Nullable String to,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AnswerPart> parts) {}

  /**
   * @param kind e.g. {@code bilangan}
   * @param options texts by code, in their order; empty for what is not chosen
   */
  record AnswerPart(String key, String label, String kind, Map<String, String> options) {}

  record Option(String code, String value) {}

  record Layer(String code, String name, boolean reason, boolean everyItem) {}

  record Part(
      String code,
      String title,
      @Nullable String weight,
      String rollUp,
      List<Part> children,
      List<Question> items) {}

  record Question(
      String code,
      String text,
      String scale,
      Map<String, String> levels,
      List<String> evidence,
      @Nullable String guidance,
      @Nullable String weight,
      @Nullable Ratio formula,
      List<String> recorded,
      Map<String, String> same,
      @Nullable String status,
      @Nullable String source) {}

  /**
   * @param counts words for both counts, by their name in an answer
   */
  record Ratio(Map<String, String> counts, String zeroByZero, String explanation) {}

  record Group(String code, String title, List<String> nodes) {}

  record Band(
      String code,
      String label,
      String from,
      boolean fromIncluded,
      String to,
      boolean toIncluded,
      @Nullable String status,
      @Nullable String source) {}

  record Level(String level, String title, List<Condition> conditions) {}

  /**
   * @param minimum in points, or in percent of the weight
   */
  record Condition(
      String code,
      String label,
      String from,
      String minimum,
      boolean percent,
      @Nullable String other,
      @Nullable String status,
      @Nullable String source) {}

  static InstrumentTree of(Edition edition) {
    var instrument = edition.instrument();
    return new InstrumentTree(
        InstrumentEntry.of(edition),
        instrument.evidenceWanted(),
        instrument.places(),
        instrument.rollUp().code(),
        mapped(
            instrument.parameters(),
            one -> new Parameter(one.value(), one.choices(), one.status(), one.explanation())),
        instrument.scales().values().stream().map(InstrumentTree::scale).toList(),
        instrument.layers().stream()
            .map(one -> new Layer(one.code(), one.name(), one.reasonAsked(), one.everyItem()))
            .toList(),
        instrument.nodes().stream().map(InstrumentTree::part).toList(),
        instrument.groups().stream().map(InstrumentTree::group).toList(),
        mapped(instrument.categories(), table -> table.stream().map(InstrumentTree::band).toList()),
        instrument.gates().stream().map(InstrumentTree::level).toList());
  }

  private static <A, B> Map<String, B> mapped(
      Map<String, A> map, java.util.function.Function<A, B> change) {
    var result = new LinkedHashMap<String, B>();
    map.forEach((name, value) -> result.put(name, change.apply(value)));
    return result;
  }

  private static Scale scale(AnswerScale scale) {
    return new Scale(
        scale.name(),
        scale.kind().code(),
        scale.options().stream()
            .map(option -> new Option(option.code(), option.value().toPlainString()))
            .toList(),
        plain(scale.least()),
        plain(scale.most()),
        parts(scale.form()));
  }

  private static @Nullable List<AnswerPart> parts(@Nullable AnswerForm form) {
    return form == null ? null : form.parts().stream().map(InstrumentTree::answerPart).toList();
  }

  private static AnswerPart answerPart(AnswerForm.Part part) {
    var options = new LinkedHashMap<String, String>();
    if (part instanceof AnswerForm.Choice choice) {
      choice.options().forEach(option -> options.put(option.code(), option.text()));
    }
    return new AnswerPart(part.key(), part.words().label(), part.kind(), options);
  }

  private static Part part(Node node) {
    return new Part(
        node.code(),
        node.title(),
        plain(node.weight()),
        node.rollUp().code(),
        node.children().stream().map(InstrumentTree::part).toList(),
        node.items().stream().map(InstrumentTree::question).toList());
  }

  private static Question question(Item item) {
    return new Question(
        item.code(),
        item.text(),
        item.scale(),
        item.levels(),
        item.evidence(),
        item.guidance(),
        plain(item.weight()),
        ratio(item.formula()),
        item.recorded(),
        item.same(),
        item.status(),
        item.source());
  }

  private static @Nullable Ratio ratio(@Nullable Formula formula) {
    if (formula == null) {
      return null;
    }
    var counts = new LinkedHashMap<String, String>();
    counts.put(formula.kind().first(), formula.first());
    counts.put(formula.kind().second(), formula.second());
    return new Ratio(counts, formula.zeroByZero().toPlainString(), formula.explanation());
  }

  private static Group group(Instrument.Group group) {
    return new Group(group.code(), group.title(), group.nodes());
  }

  private static Band band(Category band) {
    return new Band(
        band.code(),
        band.label(),
        band.from().toPlainString(),
        band.fromIncluded(),
        band.to().toPlainString(),
        band.toIncluded(),
        band.status(),
        band.source());
  }

  private static Level level(Gate gate) {
    return new Level(
        gate.level(),
        gate.title(),
        gate.conditions().stream()
            .map(
                one ->
                    new Condition(
                        one.code(),
                        one.label(),
                        one.from(),
                        one.minimum().toPlainString(),
                        one.percent(),
                        plain(one.other()),
                        one.status(),
                        one.source()))
            .toList());
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
