package id.tertib.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** What every model of ours keeps, so that it can be read from the wall and run safely. */
final class BpmnRules {

  private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
  private static final Pattern SENDS_OR_MAKES =
      Pattern.compile("\\$\\{(kirim|buat)[A-Za-z0-9]*.*}");

  /** Writes only to our own tables, in the transaction of the step. */
  private static final Set<String> HARMLESS = Set.of("${kirimUlangSurel}");

  private static final Set<String> DECIDING =
      Set.of("exclusiveGateway", "inclusiveGateway", "complexGateway");

  private final Bpmn bpmn;
  private final Set<String> forms;
  private final List<String> problems = new ArrayList<>();

  private BpmnRules(Bpmn bpmn, Set<String> forms) {
    this.bpmn = bpmn;
    this.forms = forms;
  }

  /**
   * @param forms ids of the forms that exist
   * @return every problem: file, element, what is wrong, how to mend it
   */
  static List<String> check(Bpmn bpmn, Set<String> forms) {
    var rules = new BpmnRules(bpmn, forms);
    rules.names();
    rules.processes();
    rules.code();
    rules.forms();
    rules.boundaries();
    rules.everythingIsDrawn();
    rules.nothingOverlaps();
    rules.noFlowCrossesASymbol();
    return rules.problems;
  }

  private void names() {
    bpmn.nodes().forEach(node -> named(node, "beri nama dalam bahasa Indonesia"));
    bpmn.all("process", "participant", "lane")
        .forEach(element -> named(element, "beri nama: siapa atau apa"));
    bpmn.nodes()
        .filter(node -> DECIDING.contains(node.getLocalName()) && bpmn.outgoing(node).size() > 1)
        .forEach(
            gateway -> {
              if (!gateway.getAttribute("name").strip().endsWith("?")) {
                problem(gateway, "gerbang bertanya tanpa '?'; akhiri namanya dengan '?'");
              }
              bpmn.outgoing(gateway)
                  .forEach(flow -> named(flow, "alur dari gerbang tanpa jawaban; beri nama"));
            });
  }

  private void named(Element element, String mend) {
    if (element.getAttribute("name").isBlank()) {
      problem(element, element.getLocalName() + " tanpa nama; " + mend);
    }
  }

  private void processes() {
    bpmn.all("process")
        .forEach(
            process -> {
              if (!process.getAttribute("isExecutable").equals("true")) {
                problem(process, "tidak dapat dijalankan; isi isExecutable=\"true\"");
              }
              if (Bpmn.camunda(process, "historyTimeToLive").isEmpty()) {
                problem(
                    process, "tanpa camunda:historyTimeToLive; pilih menurut jadwal retensi arsip");
              }
            });
  }

  private void code() {
    bpmn.all("scriptTask").forEach(task -> problem(task, "memakai skrip; panggil bean"));
    for (var element : bpmn.elements()) {
      noCode(element, element);
    }
  }

  /** Looks at an element and at Camunda's own elements inside it. */
  private void noCode(Element element, Element owner) {
    for (var attribute : List.of("class", "resource", "scriptFormat")) {
      if (Bpmn.camunda(element, attribute).isPresent()
          || (Bpmn.CAMUNDA.equals(element.getNamespaceURI()) && element.hasAttribute(attribute))) {
        problem(
            owner, "memakai %s; pakai delegateExpression dengan nama bean".formatted(attribute));
      }
    }
    if (Bpmn.CAMUNDA.equals(element.getNamespaceURI()) && element.getLocalName().equals("script")) {
      problem(owner, "memakai skrip; panggil bean");
    }
    if (element.getLocalName().equals("conditionExpression") && element.hasAttribute("language")) {
      problem(owner, "syarat ditulis dalam bahasa skrip; tulis sebagai ${…}");
    }
    var own = Bpmn.CAMUNDA.equals(element.getNamespaceURI());
    var delegate =
        own
            ? element.getAttribute("delegateExpression")
            : Bpmn.camunda(element, "delegateExpression").orElse("");
    if (!delegate.isEmpty() && !BEAN.matcher(delegate).matches()) {
      problem(owner, "delegateExpression %s bukan ${namaBean}".formatted(delegate));
    }
    var expression =
        own ? element.getAttribute("expression") : Bpmn.camunda(element, "expression").orElse("");
    if (expression.contains("getClass") || expression.matches(".*\\b(java|org|com)\\..*")) {
      problem(owner, "ungkapan %s menyebut kelas; pakai nama bean".formatted(expression));
    }
    Bpmn.children(element)
        .filter(child -> !isNode(child))
        .forEach(
            child -> {
              if (Bpmn.CAMUNDA.equals(child.getNamespaceURI())
                  || child.getLocalName().equals("extensionElements")
                  || child.getLocalName().equals("conditionExpression")) {
                noCode(child, owner);
              }
            });
  }

  private boolean isNode(Element element) {
    return bpmn.nodes().anyMatch(node -> node == element);
  }

  private void forms() {
    bpmn.all("userTask")
        .filter(task -> Bpmn.camunda(task, "formRef").isEmpty())
        .forEach(
            task ->
                problem(task, "tugas tanpa formulir; isi camunda:formRef dengan id berkas .form"));
    bpmn.all("userTask", "startEvent")
        .forEach(
            element -> {
              if (Bpmn.camunda(element, "formKey").isPresent()) {
                problem(element, "memakai formKey; pakai camunda:formRef");
              }
              Bpmn.camunda(element, "formRef")
                  .ifPresent(
                      form -> {
                        if (!forms.contains(form)) {
                          problem(element, "formulir %s tidak ada di folder forms".formatted(form));
                        }
                        if (!Bpmn.camunda(element, "formRefBinding")
                            .equals(java.util.Optional.of("deployment"))) {
                          problem(element, "isi camunda:formRefBinding=\"deployment\"");
                        }
                      });
            });
  }

  /** A mail or a document that fails must not take the step before it along. */
  private void boundaries() {
    bpmn.all("serviceTask", "sendTask")
        .filter(
            task ->
                SENDS_OR_MAKES
                        .matcher(Bpmn.camunda(task, "delegateExpression").orElse(""))
                        .matches()
                    || SENDS_OR_MAKES
                        .matcher(Bpmn.camunda(task, "expression").orElse(""))
                        .matches())
        .filter(task -> !HARMLESS.contains(Bpmn.camunda(task, "delegateExpression").orElse("")))
        .filter(task -> !Bpmn.camunda(task, "asyncBefore").orElse("").equals("true"))
        .forEach(
            task ->
                problem(task, "mengirim atau membuat dokumen; isi camunda:asyncBefore=\"true\""));
  }

  private void everythingIsDrawn() {
    bpmn.nodes().forEach(this::hasShape);
    bpmn.all("participant", "lane", "textAnnotation", "dataObjectReference", "dataStoreReference")
        .forEach(this::hasShape);
    bpmn.all("sequenceFlow", "messageFlow", "association")
        .forEach(
            flow -> {
              var points = bpmn.edges().get(flow.getAttribute("id"));
              if (points == null || points.size() < 2) {
                problem(flow, "tidak tergambar; tambahkan BPMNEdge");
              } else {
                endsAt(flow, points.get(0), flow.getAttribute("sourceRef"));
                endsAt(flow, points.get(points.size() - 1), flow.getAttribute("targetRef"));
              }
            });
  }

  private void hasShape(Element element) {
    if (!bpmn.shapes().containsKey(element.getAttribute("id"))) {
      problem(element, "tidak tergambar; tambahkan BPMNShape");
    }
  }

  private void endsAt(Element flow, Bpmn.Point point, String symbol) {
    var box = bpmn.shapes().get(symbol);
    if (box != null && !box.isNear(point)) {
      problem(flow, "garisnya tidak sampai ke %s; geser titiknya".formatted(symbol));
    }
  }

  private void nothingOverlaps() {
    var drawn = List.copyOf(bpmn.shapes().keySet());
    for (var a : drawn) {
      for (var b : drawn.subList(drawn.indexOf(a) + 1, drawn.size())) {
        var first = bpmn.shapes().get(a);
        var second = bpmn.shapes().get(b);
        if (first.overlaps(second) && !belongTogether(a, b) && !standsIn(a, b)) {
          problem(bpmn.byId().get(a), "bertumpuk dengan %s; geser salah satunya".formatted(b));
        }
      }
    }
  }

  private boolean standsIn(String a, String b) {
    var first = bpmn.shapes().get(a);
    var second = bpmn.shapes().get(b);
    return (bpmn.isContainer(a) && first.contains(second))
        || (bpmn.isContainer(b) && second.contains(first));
  }

  private boolean belongTogether(String a, String b) {
    return attachedTo(a).equals(b) || attachedTo(b).equals(a);
  }

  private String attachedTo(String id) {
    var element = bpmn.byId().get(id);
    return element == null ? "" : element.getAttribute("attachedToRef");
  }

  private void noFlowCrossesASymbol() {
    bpmn.flows()
        .filter(flow -> bpmn.edges().containsKey(flow.getAttribute("id")))
        .forEach(
            flow -> {
              var points = bpmn.edges().get(flow.getAttribute("id"));
              var ends = Set.of(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"));
              bpmn.shapes()
                  .forEach(
                      (id, box) -> {
                        if (!ends.contains(id)
                            && !bpmn.isContainer(id)
                            && IntStream.range(1, points.size())
                                .anyMatch(i -> box.isCrossedBy(points.get(i - 1), points.get(i)))) {
                          problem(flow, "melintasi %s; belokkan garisnya".formatted(id));
                        }
                      });
            });
  }

  private void problem(Element element, String what) {
    var id = element == null ? "?" : element.getAttribute("id");
    var name = element == null ? "" : element.getAttribute("name");
    problems.add(
        "%s, %s%s: %s".formatted(bpmn.file(), id, name.isBlank() ? "" : " “" + name + "”", what));
  }
}
