package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.TaskWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions of our processes from before models described their steps keep their rules. */
@ProcessTest
class DescriptionsTest {

  private static final String KEY = "rencana-aksi-triwulan";

  @Autowired RepositoryService repository;
  @Autowired Descriptions descriptions;
  @Autowired List<TaskWork> work;
  @Autowired List<TaskRule> rules;

  private String deployment = "";

  @AfterEach
  void takeAway() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void readsAnOlderVersionWithTheDescriptionThatShips() throws IOException {
    var older = deployed(model -> model);

    var check = descriptions.step(older, "periksaLaporan").orElseThrow();

    assertThat(check).isEqualTo(descriptions.shipped(KEY, "periksaLaporan").orElseThrow());
    assertThat(check.fourEyes().barred()).isNotEmpty();
    assertThat(check.returns()).containsEntry("kembali", "laporkan");
    assertThat(check.deadline()).isNotNull();
  }

  @Test
  void refusesAStepOfOursThatNothingDescribes() throws IOException {
    var older = deployed(model -> model.replace("periksaLaporan", "telitiLaporan"));
    var task =
        new TaskInfo("1", older, KEY, "telitiLaporan", "2026-TW3/dinkes", "1", "Teliti", null);

    assertThat(descriptions.step(task)).isEmpty();
    assertThat(
            rules.stream()
                .filter(rule -> rule.concerns(task))
                .flatMap(rule -> rule.refuseHolder(task, "dinkessekretaris").stream()))
        .singleElement()
        .asString()
        .contains("Langkah telitiLaporan tidak dijelaskan dalam model " + KEY);
    assertThat(work).allSatisfy(one -> assertThat(one.context(task)).isEmpty());
  }

  private String deployed(UnaryOperator<String> changed) throws IOException {
    var model =
        Files.readString(Path.of("processes/triwulan/rencana-aksi-triwulan.bpmn"))
            .replaceAll("(?s)<camunda:properties>.*?</camunda:properties>", "");
    assertThat(model).doesNotContain("tertib.judul");
    var done =
        repository
            .createDeployment()
            .addString("lama.bpmn", changed.apply(model))
            .addString(
                "lembar-kerja.form",
                Files.readString(Path.of("forms/monitoring/lembar-kerja.form")))
            .deployWithResult();
    deployment = done.getId();
    return done.getDeployedProcessDefinitions().get(0).getId();
  }
}
