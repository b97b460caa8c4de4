package id.tertib.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A BPMN file as the rules read it: its elements by id, their shapes and their edges. */
record Bpmn(
    String file,
    List<Element> elements,
    Map<String, Element> byId,
    Map<String, Box> shapes,
    Map<String, List<Point>> edges) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

  private static final Set<String> FLOWS =
      Set.of("sequenceFlow", "messageFlow", "association", "dataInputAssociation");

  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "task",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "businessRuleTask",
          "scriptTask",
          "callActivity",
          "subProcess",
          "transaction",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "complexGateway");

  record Point(double x, double y) {}

  record Box(double x, double y, double width, double height) {

    /** Shares more than its border with the other. */
    boolean overlaps(Box other) {
      return x < other.x + other.width - 1
          && other.x < x + width - 1
          && y < other.y + other.height - 1
          && other.y < y + height - 1;
    }

    boolean contains(Box other) {
      return other.x >= x
          && other.y >= y
          && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }

    /** Whether the point lies in the box or within five pixels of it. */
    boolean isNear(Point point) {
      return point.x >= x - 5
          && point.x <= x + width + 5
          && point.y >= y - 5
          && point.y <= y + height + 5;
    }

    /** Whether the straight line passes through more than the border (Liang and Barsky). */
    boolean isCrossedBy(Point from, Point to) {
      var dx = to.x - from.x;
      var dy = to.y - from.y;
      double[] p = {-dx, dx, -dy, dy};
      double[] q = {
        from.x - (x + 2), (x + width - 2) - from.x, from.y - (y + 2), (y + height - 2) - from.y
      };
      double enter = 0;
      double leave = 1;
      for (var side = 0; side < 4; side++) {
        if (p[side] == 0) {
          if (q[side] < 0) {
            return false;
          }
        } else {
          var t = q[side] / p[side];
          if (p[side] < 0) {
            enter = Math.max(enter, t);
          } else {
            leave = Math.min(leave, t);
          }
        }
      }
      return enter < leave;
    }
  }

  static Bpmn parse(String file, String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
      var bpmn =
          new Bpmn(
              file,
              new ArrayList<>(),
              new LinkedHashMap<>(),
              new LinkedHashMap<>(),
              new LinkedHashMap<>());
      bpmn.read(document.getDocumentElement());
      return bpmn;
    } catch (Exception e) {
      throw new AssertionError(file + ": bukan XML yang utuh, " + e.getMessage(), e);
    }
  }

  private void read(Element element) {
    if (MODEL.equals(element.getNamespaceURI())) {
      elements.add(element);
      if (element.hasAttribute("id")) {
        byId.put(element.getAttribute("id"), element);
      }
    } else if (DIAGRAM.equals(element.getNamespaceURI())) {
      readDiagram(element);
    }
    children(element).forEach(this::read);
  }

  private void readDiagram(Element element) {
    var of = element.getAttribute("bpmnElement");
    if (element.getLocalName().equals("BPMNShape")) {
      children(element)
          .filter(child -> child.getLocalName().equals("Bounds"))
          .findFirst()
          .ifPresent(
              bounds ->
                  shapes.put(
                      of,
                      new Box(
                          number(bounds, "x"),
                          number(bounds, "y"),
                          number(bounds, "width"),
                          number(bounds, "height"))));
    } else if (element.getLocalName().equals("BPMNEdge")) {
      edges.put(
          of,
          children(element)
              .filter(child -> child.getLocalName().equals("waypoint"))
              .map(point -> new Point(number(point, "x"), number(point, "y")))
              .toList());
    }
  }

  static Stream<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        children.add((Element) child);
      }
    }
    return children.stream();
  }

  Stream<Element> all(String... names) {
    var wanted = Set.of(names);
    return elements.stream().filter(element -> wanted.contains(element.getLocalName()));
  }

  /** What a reader sees as a symbol with a place in the flow. */
  Stream<Element> nodes() {
    return elements.stream().filter(element -> NODES.contains(element.getLocalName()));
  }

  Stream<Element> flows() {
    return elements.stream().filter(element -> FLOWS.contains(element.getLocalName()));
  }

  List<Element> outgoing(Element node) {
    return all("sequenceFlow")
        .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
        .toList();
  }

  /** A symbol that others stand in: a pool, a lane, an opened subprocess. */
  boolean isContainer(String id) {
    var element = byId.get(id);
    return element != null
        && (Set.of("participant", "lane", "group").contains(element.getLocalName())
            || (Set.of("subProcess", "transaction").contains(element.getLocalName())
                && children(element)
                    .map(child -> shapes.get(child.getAttribute("id")))
                    .filter(java.util.Objects::nonNull)
                    .anyMatch(child -> shapes.get(id).contains(child))));
  }

  static Optional<String> camunda(Element element, String attribute) {
    return Optional.of(element.getAttributeNS(CAMUNDA, attribute)).filter(v -> !v.isEmpty());
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
