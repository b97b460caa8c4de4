package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Every step at which a report can wait has its place in the list. */
class KelompokLangkahTest {

  @Test
  void knowsEveryStepThatWaits() {
    var model =
        Bpmn.readModelFromStream(
            getClass().getResourceAsStream("/processes/pengaduan/pengaduan.bpmn"));
    var names = ResourceBundle.getBundle("messages.pengaduan");
    var steps =
        Stream.of(UserTask.class, ReceiveTask.class)
            .flatMap(kind -> model.getModelElementsByType(kind).stream())
            .map(FlowNode.class::cast)
            .map(FlowNode::getId)
            .toList();

    assertThat(steps).hasSizeGreaterThan(10);
    for (var step : steps) {
      var group = KelompokLangkah.of(step);
      if (group.dikerjakan()) {
        assertThat(names.containsKey("pengaduan.petugas.langkah." + step)).as(step).isTrue();
        assertThat(names.containsKey("pengaduan.petugas.saring." + group.kode())).isTrue();
      }
    }
    assertThat(List.of(KelompokLangkah.values()))
        .allMatch(one -> KelompokLangkah.find(one.kode()).isPresent());
  }
}
