package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One clock for engine and code, moved as if the days had passed. */
@ProcessTest
class ClockTest {

  @Autowired TimeTravel time;
  @Autowired DemoClock demo;
  @Autowired Clock clock;
  @Autowired CatatWaktu notes;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;

  private String deployment;

  @BeforeEach
  void startADailyTimer() {
    notes.forget();
    deployment =
        repository.createDeployment().addClasspathResource("penjaga/jam.bpmn").deploy().getId();
    time.startAt("2026-07-13T07:00");
    runtime.startProcessInstanceByKey("jam");
  }

  @AfterEach
  void removeTheProcess() {
    repository.deleteDeployment(deployment, true);
    ClockUtil.reset();
  }

  @Test
  void stopsAtEveryTimerAndEveryMomentOfOurLedgersInTheirOrder() {
    notes.plan(Instant.parse("2026-07-14T12:00:00Z"));
    notes.plan(Instant.parse("2026-07-20T00:00:00Z"));

    time.forwardTo("2026-07-17T07:00");

    assertThat(notes.seen())
        .containsExactly(
            "pekerjaan 2026-07-14T00:00:00Z",
            "buku 2026-07-14T12:00:00Z",
            "pekerjaan 2026-07-15T00:00:00Z",
            "pekerjaan 2026-07-16T00:00:00Z");
    assertThat(time.now()).isEqualTo(ZonedDateTime.parse("2026-07-17T07:00+07:00[Asia/Jakarta]"));
  }

  @Test
  void meetsTheLastOfACountedCycleOnceThoughSomethingElseStopsTheClockAtItsDueDate() {
    notes.plan(Instant.parse("2026-07-16T00:00:00Z"));

    time.forwardTo("2026-07-17T07:00");

    assertThat(notes.seen())
        .filteredOn(seen -> seen.startsWith("pekerjaan"))
        .containsExactly(
            "pekerjaan 2026-07-14T00:00:00Z",
            "pekerjaan 2026-07-15T00:00:00Z",
            "pekerjaan 2026-07-16T00:00:00Z");
  }

  @Test
  void movesTheCodesClockWithTheEngines() {
    time.forwardTo("2026-12-31T09:00");

    assertThat(clock.instant()).isEqualTo("2026-12-31T02:00:00Z");
  }

  @Test
  void neverGoesBack() {
    assertThatThrownBy(() -> time.forwardTo("2026-07-13T06:59"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> demo.forwardTo(ZonedDateTime.parse("2026-07-13T06:59+07:00")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Jam hanya dapat maju");
  }

  @Test
  void theDemosClockRunsOnFromWhereItWasPut() {
    demo.forwardTo(ZonedDateTime.parse("2026-07-15T08:00+07:00"));

    assertThat(notes.seen()).hasSize(2);
    assertThat(demo.now())
        .isBetween(
            ZonedDateTime.parse("2026-07-15T08:00+07:00"),
            ZonedDateTime.parse("2026-07-15T08:01+07:00"));
  }
}
