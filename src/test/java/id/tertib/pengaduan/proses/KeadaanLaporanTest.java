package id.tertib.pengaduan.proses;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.Pengaduan;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** A report whose step or end has no state would go on showing the one before. */
class KeadaanLaporanTest {

  private final BpmnModelInstance model =
      Bpmn.readModelFromFile(Path.of("processes/pengaduan/pengaduan.bpmn").toFile());

  @Test
  void knowsTheStateOfEveryStepThatWaits() {
    assertThat(ids(all(UserTask.class), all(ReceiveTask.class)))
        // Who joins a report sets its state with what it was joined to.
        .filteredOn(id -> !id.equals(Pengaduan.TUNGGU_INDUK))
        .containsExactlyInAnyOrderElementsOf(KeadaanLaporan.WAITING.keySet());
  }

  @Test
  void knowsTheStateOfEveryEnd() {
    assertThat(ids(all(EndEvent.class)))
        .containsExactlyInAnyOrderElementsOf(KeadaanLaporan.ENDED.keySet());
  }

  @Test
  void namesFlowsThatTheModelHas() {
    assertThat(ids(all(SequenceFlow.class))).containsAll(KeadaanLaporan.LEAVING.keySet());
  }

  private <T extends FlowElement> Collection<T> all(Class<T> kind) {
    return model.getModelElementsByType(kind);
  }

  @SafeVarargs
  private static Stream<String> ids(Collection<? extends FlowElement>... all) {
    return Stream.of(all).flatMap(Collection::stream).map(FlowElement::getId);
  }
}
