package id.tertib.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a file that is deployed defines, calls and listens to, all by name. */
public final class DefinitionNames {

  /** In what way a file names something. */
  public enum Use {
    PROCESS,
    PROCESS_CALLED,
    MESSAGE,
    SIGNAL,
    DECISION,
    DECISION_CALLED,
    FORM
  }

  /**
   * @param element id of the element that names it, empty when it has none
   */
  public record Named(Use use, String name, String element) {}

  /** Suffixes that the engine's deployers take. */
  private static final List<String> MODELS =
      List.of(".bpmn", ".bpmn20.xml", ".dmn", ".dmn11.xml", ".cmmn", ".cmmn10.xml", ".cmmn11.xml");

  private static final String FORM = ".form";

  /** The attribute in which an element carries the name, by element. */
  private static final Map<String, Attribute> ATTRIBUTES =
      Map.of(
          "process", new Attribute(Use.PROCESS, "id"),
          "message", new Attribute(Use.MESSAGE, "name"),
          "signal", new Attribute(Use.SIGNAL, "name"),
          "callActivity", new Attribute(Use.PROCESS_CALLED, "calledElement"),
          "processTask", new Attribute(Use.PROCESS_CALLED, "processRef"),
          "decision", new Attribute(Use.DECISION, "id"),
          "businessRuleTask", new Attribute(Use.DECISION_CALLED, "decisionRef"),
          "decisionTask", new Attribute(Use.DECISION_CALLED, "decisionRef"));

  /** Elements of cases that carry the name as their text. */
  private static final Map<String, Use> TEXTS =
      Map.of(
          "processRefExpression", Use.PROCESS_CALLED, "decisionRefExpression", Use.DECISION_CALLED);

  private static final ObjectMapper JSON = new ObjectMapper();

  private DefinitionNames() {}

  /**
   * @param file name of the resource, whose ending says what it is; other files name nothing
   * @throws IllegalArgumentException when it is a model and no XML, or a form and no JSON
   */
  public static List<Named> of(String file, byte[] content) {
    if (file.endsWith(FORM)) {
      return form(content);
    }
    return MODELS.stream().anyMatch(file::endsWith) ? model(content) : List.of();
  }

  private static List<Named> form(byte[] content) {
    try {
      var id = JSON.readTree(content).path("id").asText("");
      return List.of(new Named(Use.FORM, id.strip(), ""));
    } catch (IOException e) {
      throw new IllegalArgumentException("bukan formulir Camunda (JSON)", e);
    }
  }

  private static List<Named> model(byte[] content) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var found = new ArrayList<Named>();
    try {
      var xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          named(xml).forEach(found::add);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("bukan XML yang utuh", e);
    }
    return found;
  }

  private static Stream<Named> named(XMLStreamReader xml) throws XMLStreamException {
    var element = xml.getLocalName();
    var text = TEXTS.get(element);
    if (text != null) {
      var id = attribute(xml, "id").orElse("");
      return Stream.of(new Named(text, xml.getElementText().strip(), id));
    }
    return Optional.ofNullable(ATTRIBUTES.get(element)).stream()
        .flatMap(
            where ->
                attribute(xml, where.name())
                    .map(name -> new Named(where.use(), name, attribute(xml, "id").orElse("")))
                    .stream());
  }

  /** Whatever namespace it is in: {@code camunda:decisionRef} and {@code decisionRef} alike. */
  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i).strip());
      }
    }
    return Optional.empty();
  }

  private record Attribute(Use use, String name) {}
}
