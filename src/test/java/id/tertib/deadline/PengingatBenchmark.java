package id.tertib.deadline;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.Node;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ten thousand reminders of ten thousand people due at one instant, on two whole nodes and one
 * PostgreSQL, all on this machine, while somebody completes one task after the other.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class PengingatBenchmark {

  private static final int MANY = 10_000;
  private static final int STEPS_BEFORE = 400;
  private static final Duration WRITTEN = Duration.ofMinutes(2);
  private static final Duration OUT = Duration.ofMinutes(5);
  private static final Duration GIVE_UP = Duration.ofMinutes(20);

  @Autowired TimeTravel clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  @Value("${spring.datasource.url}")
  String database;

  @TempDir Path folder;

  private String deployment;

  @BeforeEach
  void tenThousandPeople() {
    clock.startAt("2026-07-13T07:00");
    repository
        .updateProcessDefinitionSuspensionState()
        .byProcessDefinitionKey("kalender-siklus")
        .includeProcessInstances(true)
        .suspend();
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "ukur.bpmn",
                Bpmn.createExecutableProcess("ukur")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .userTask("langkah")
                    .camundaAssignee("organisasi")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    jdbc.update(
        """
        insert into act_id_user (id_, rev_, first_, last_, email_)
        select 'banyak' || n, 1, 'Pegawai ' || n, '', 'pegawai' || n || '@uji.example'
        from generate_series(1, ?) as n
        """,
        MANY);
    var many = new BanyakTenggat(jdbc);
    many.people(MANY, "banyak", "2026-07-27");
    many.planned("2026-07-27", "H-14", -14, "2026-07-13T07:30:00+07:00");
    jdbc.execute("analyze");
  }

  @AfterEach
  void forget() {
    jdbc.update("delete from act_id_user where id_ like 'banyak%'");
    repository.deleteDeployment(deployment, true);
    repository
        .updateProcessDefinitionSuspensionState()
        .byProcessDefinitionKey("kalender-siklus")
        .includeProcessInstances(true)
        .activate();
  }

  @Test
  void sendsTenThousandRemindersOnTwoNodes(Figures figures) throws Exception {
    try (var server = new FakeSmtp();
        var one = Node.start(folder, database, folder.resolve("data"), server.port());
        var other = Node.start(folder, database, folder.resolve("data"), server.port())) {
      Timings.of(STEPS_BEFORE / 2, this::step);
      var before = Timings.of(STEPS_BEFORE, this::step);

      var during = Timings.of(0, this::step);
      var begun = System.nanoTime();
      var both = List.of(one.clockTo("2026-07-13T07:31"), other.clockTo("2026-07-13T07:31"));
      Duration written = null;
      Duration out = null;
      while (out == null && since(begun).compareTo(GIVE_UP) < 0) {
        for (var step = 0; step < 10; step++) {
          during.add(this::step);
        }
        if (written == null && count("surel where jenis = 'ringkasan'") == MANY) {
          written = since(begun);
        }
        if (written != null && count("surel where terkirim is not null") == MANY) {
          out = since(begun);
        }
      }
      both.forEach(java.util.concurrent.CompletableFuture::join);

      figures.add(
          "10,000 reminders due at once on two nodes: all in the outbox",
          written == null ? "not within 20 min" : Timings.seconds(written),
          "≤ 120 s",
          written != null && written.compareTo(WRITTEN) <= 0);
      figures.add(
          "the same, out to a mail server on this machine (%d mails, %d different)"
              .formatted(server.messages().size(), server.messageIds().stream().distinct().count()),
          out == null ? "not within 20 min" : Timings.seconds(out),
          "≤ 300 s",
          out != null && out.compareTo(OUT) <= 0);
      var ratio =
          (double) during.percentile(95).toNanos() / (double) before.percentile(95).toNanos();
      figures.add(
          "start and completion of a one-step case meanwhile, against before: "
              + during.percentiles()
              + ", before "
              + before.percentiles(),
          String.format(Locale.ROOT, "p95 × %.1f", ratio),
          "≤ × 2",
          ratio <= 2);
    }
  }

  private Boolean step() {
    var instance = runtime.startProcessInstanceByKey("ukur");
    tasks.complete(
        tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId());
    return true;
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private int count(String what) {
    return jdbc.queryForObject("select count(*) from " + what, Integer.class);
  }
}
