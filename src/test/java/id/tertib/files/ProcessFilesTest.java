package id.tertib.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules over every model and form in {@code processes} and {@code forms}, and the rules' own.
 */
class ProcessFilesTest {

  @Test
  void modelsKeepTheRules() {
    var forms = formIds();
    var problems =
        files("processes", ".bpmn").stream()
            .flatMap(file -> BpmnRules.check(Bpmn.parse(name(file), read(file)), forms).stream())
            .toList();

    assertThat(problems).isEmpty();
  }

  @Test
  void formsKeepTheRules() {
    var problems =
        files("forms", ".form").stream()
            .flatMap(file -> FormRules.check(name(file), read(file)).stream())
            .toList();

    assertThat(problems).isEmpty();
  }

  @Test
  void everyFormHasAnIdOfItsOwnAndIsUsed() {
    var ids = files("forms", ".form").stream().map(file -> FormRules.id(read(file))).toList();
    var models = files("processes", ".bpmn").stream().map(ProcessFilesTest::read).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(models)
                    .as("a model that uses the form %s", id)
                    .anyMatch(model -> model.contains("formRef=\"" + id + "\"")));
  }

  @Test
  void seesEverythingThatIsWrongInAModel() {
    var problems = BpmnRules.check(Bpmn.parse("buruk.bpmn", bad()), Set.of("ada"));

    assertThat(problems)
        .contains(
            "buruk.bpmn, p “P”: tanpa camunda:historyTimeToLive; pilih menurut jadwal retensi arsip",
            "buruk.bpmn, mulai: startEvent tanpa nama; beri nama dalam bahasa Indonesia",
            "buruk.bpmn, g “Setuju”: gerbang bertanya tanpa '?'; akhiri namanya dengan '?'",
            "buruk.bpmn, ya: sequenceFlow tanpa nama; alur dari gerbang tanpa jawaban; beri nama",
            "buruk.bpmn, u “Isi”: formulir hilang tidak ada di folder forms",
            "buruk.bpmn, u “Isi”: isi camunda:formRefBinding=\"deployment\"",
            "buruk.bpmn, s “Kirim”: mengirim atau membuat dokumen; isi camunda:asyncBefore=\"true\"",
            "buruk.bpmn, k “Kelas”: memakai class; pakai delegateExpression dengan nama bean",
            "buruk.bpmn, k “Kelas”: tidak tergambar; tambahkan BPMNShape",
            "buruk.bpmn, u “Isi”: bertumpuk dengan s; geser salah satunya",
            "buruk.bpmn, ya: melintasi s; belokkan garisnya",
            "buruk.bpmn, tidak “Tidak”: tidak tergambar; tambahkan BPMNEdge",
            "buruk.bpmn, l “Listener”: memakai class; pakai delegateExpression dengan nama bean");
  }

  @Test
  void seesEverythingThatIsWrongInAForm() {
    var problems =
        FormRules.check(
            "forms/x/buruk.form",
            """
            {"id":"lain","type":"default","components":[
              {"type":"textarea","key":"catatan","label":"Catatan"},
              {"type":"textfield","key":"catatan","label":""},
              {"type":"filepicker","key":"berkas","label":"Berkas"},
              {"type":"select","key":"Pilih an","label":"Pilihan"},
              {"type":"textfield","key":"pola","label":"Pola","validate":{"pattern":"(","maxLength":5000}}
            ]}
            """);

    assertThat(problems)
        .containsExactly(
            "forms/x/buruk.form, id lain: nama berkas harus sama: lain.form",
            "forms/x/buruk.form, catatan: isi validate.maxLength, paling besar 4000",
            "forms/x/buruk.form, catatan: kunci dipakai dua kali; pilih yang lain",
            "forms/x/buruk.form, catatan: tanpa label; beri nama yang dibaca orang",
            "forms/x/buruk.form, berkas: filepicker tidak jalan di Tasklist 7.24; pakai tab",
            "forms/x/buruk.form, Pilih an: kunci 'Pilih an' bukan kata seperti namaIsian",
            "forms/x/buruk.form, Pilih an: tanpa pilihan; isi values atau valuesKey",
            "forms/x/buruk.form, pola: validate.maxLength paling besar 4000",
            "forms/x/buruk.form, pola: validate.pattern tidak dapat dibaca: Unclosed group");
  }

  private static Set<String> formIds() {
    return files("forms", ".form").stream()
        .map(file -> FormRules.id(read(file)))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(String folder, String suffix) {
    var root = Path.of(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var all = Files.walk(root)) {
      return new ArrayList<>(
          all.filter(file -> file.toString().endsWith(suffix)).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String bad() {
    return """
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
        xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
        xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
      <bpmn:process id="p" name="P" isExecutable="true">
        <bpmn:startEvent id="mulai"/>
        <bpmn:exclusiveGateway id="g" name="Setuju"/>
        <bpmn:sequenceFlow id="ya" sourceRef="g" targetRef="u"/>
        <bpmn:sequenceFlow id="tidak" name="Tidak" sourceRef="g" targetRef="s"/>
        <bpmn:userTask id="u" name="Isi" camunda:formRef="hilang"/>
        <bpmn:serviceTask id="s" name="Kirim" camunda:delegateExpression="${kirimSurel}"/>
        <bpmn:serviceTask id="k" name="Kelas" camunda:class="x.Y"/>
        <bpmn:userTask id="l" name="Listener" camunda:formRef="ada" camunda:formRefBinding="deployment">
          <bpmn:extensionElements><camunda:taskListener event="create" class="x.Y"/></bpmn:extensionElements>
        </bpmn:userTask>
      </bpmn:process>
      <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
        <bpmndi:BPMNShape bpmnElement="mulai"><dc:Bounds x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>
        <bpmndi:BPMNShape bpmnElement="g"><dc:Bounds x="100" y="0" width="50" height="50"/></bpmndi:BPMNShape>
        <bpmndi:BPMNShape bpmnElement="u"><dc:Bounds x="250" y="0" width="100" height="80"/></bpmndi:BPMNShape>
        <bpmndi:BPMNShape bpmnElement="s"><dc:Bounds x="200" y="0" width="100" height="80"/></bpmndi:BPMNShape>
        <bpmndi:BPMNEdge bpmnElement="ya"><di:waypoint x="150" y="25"/><di:waypoint x="250" y="25"/></bpmndi:BPMNEdge>
      </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
    </bpmn:definitions>
    """;
  }
}
