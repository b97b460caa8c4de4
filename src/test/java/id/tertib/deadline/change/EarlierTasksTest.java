package id.tertib.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadlines;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A program that starts on tasks from before the register. */
@ProcessTest
class EarlierTasksTest {

  @Autowired EarlierTasks earlier;
  @Autowired Deadlines deadlines;
  @Autowired SiklusMonitoring cycles;
  @Autowired TimeTravel clock;
  @Autowired JdbcTemplate jdbc;

  @Test
  void registersThemOnceWithTheRemindersThatAreStillToCome(
      @Autowired ApplicationContext application) {
    clock.startAt("2026-07-13T08:00");
    cycles.start("2026-S2", "organisasi");
    clock.runDue();
    jdbc.update("delete from pengingat");
    jdbc.update("delete from tenggat_tugas");
    jdbc.update("delete from tenggat");

    earlier.run(new DefaultApplicationArguments());
    earlier.run(new DefaultApplicationArguments());

    var plan = deadlines.find(MonitoringKinds.RENCANA, "2026-S2").orElseThrow();
    assertThat(plan.due()).hasToString("2026-07-20");
    assertThat(new BukuPengingat(application).of(plan))
        .extracting(Row::stage, Row::state)
        .contains(tuple("H-1", "direncanakan"), tuple("H", "direncanakan"))
        .doesNotContain(tuple("H-14", "direncanakan"));
  }
}
