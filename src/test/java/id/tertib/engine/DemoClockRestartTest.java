package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.TertibApplication;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demo's clock over two starts on the same file, with the job executor at work. Last in its
 * JVM: ending an application takes the engine that goes by the name "default" with it.
 */
@Order(Integer.MAX_VALUE)
class DemoClockRestartTest {

  @TempDir Path data;

  @BeforeEach
  @AfterEach
  void backToTheRealTime() {
    ClockUtil.reset();
  }

  @Test
  void beginsOnItsFirstDayAndKeepsItsShiftOverARestart() {
    try (var application = start()) {
      var clock = application.getBean(DemoClock.class);
      assertThat(clock.now())
          .isBetween(DemoClockShift.BEGINNING, DemoClockShift.BEGINNING.plusMinutes(10));
      application
          .getBean(RepositoryService.class)
          .createDeployment()
          .addClasspathResource("penjaga/jam.bpmn")
          .deploy();
      application.getBean(RuntimeService.class).startProcessInstanceByKey("jam");

      clock.forwardTo(ZonedDateTime.parse("2026-07-16T08:00+07:00"));

      assertThat(application.getBean(CatatWaktu.class).seen()).hasSize(3);
      assertThat(jobExecutorRuns(application)).isTrue();
    }
    ClockUtil.reset();

    try (var application = start()) {
      assertThat(application.getBean(DemoClock.class).now())
          .isBetween(
              ZonedDateTime.parse("2026-07-16T08:00+07:00"),
              ZonedDateTime.parse("2026-07-16T08:30+07:00"));
    }
  }

  @Test
  void hasNoAddressAndNoShiftOutsideTheDemo() {
    try (var application =
        new SpringApplicationBuilder(TertibApplication.class)
            .profiles("test")
            .run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:tanpa-demo")) {
      var port = ((WebServerApplicationContext) application).getWebServer().getPort();

      assertThat(Visitor.program(port, "admin").get("/api/demo/clock").statusCode()).isEqualTo(404);
      assertThat(application.getBeanNamesForType(DemoClock.class)).isEmpty();
      assertThat(application.getBean(Clock.class).instant())
          .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }
  }

  private static boolean jobExecutorRuns(ConfigurableApplicationContext application) {
    return application.getBean(SpringProcessEngineConfiguration.class).getJobExecutor().isActive();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(TertibApplication.class)
        .profiles("demo", "test")
        .run(
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:file:" + data.resolve("tertib"),
            "--camunda.bpm.job-execution.enabled=true",
            "--tertib.data-dir=" + data);
  }
}
