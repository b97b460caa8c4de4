package id.tertib.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.calendar.ShippedCalendar;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.deadline.register.Chunks;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.quarter.TriwulanKinds;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A holiday that moves thousands of deadlines with their tasks and reminders. */
@PostgresTest
class IkutiKalenderIT {

  private static final int BANYAK = 5000;
  private static final String LIBUR =
      "{\"nama\":\"Libur HUT RI\",\"jenis\":\"cuti_bersama\",\"dasar\":\"SKB 933/2026\"}";

  @LocalServerPort int port;
  @Autowired TimeTravel clock;
  @Autowired Deadlines deadlines;
  @Autowired DeadlineTable table;
  @Autowired MovedDates dates;
  @Autowired TaskService tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext application;

  @AfterEach
  void restore() {
    tasks.createTaskQuery().taskNameLike("uji kalender%").list().stream()
        .map(Task::getId)
        .forEach(id -> tasks.deleteTask(id, true));
    ShippedCalendar.of(application).restore();
  }

  @Test
  void movesFiveThousandDeadlinesWithTheirTasksAndRemindersAtOnce() {
    clock.startAt("2026-08-03T08:00");
    owe();
    var rows = count("select count(*) from pengingat where keadaan = 'direncanakan'");

    var begun = System.nanoTime();
    var answer =
        Visitor.program(port, "admin")
            .send(
                "PUT",
                "/api/calendar/holidays/2026-08-18",
                LIBUR,
                "Content-Type",
                "application/json");
    System.out.printf(
        "%d tenggat dipindah dalam %.1f detik%n", BANYAK, (System.nanoTime() - begun) / 1e9);

    assertThat(answer.body()).isEqualTo("{\"moved\":" + BANYAK + "}");
    assertThat(count("select count(*) from tenggat where jatuh_tempo = date '2026-08-21'"))
        .isEqualTo(BANYAK);
    assertThat(
            count(
                """
                select count(*) from tenggat_perubahan
                where sebab = 'kalender' and dari = date '2026-08-20'
                """))
        .isEqualTo(BANYAK);
    assertThat(
            tasks
                .createTaskQuery()
                .taskNameLike("uji kalender%")
                .dueDate(dates.endOf(LocalDate.of(2026, 8, 21)))
                .count())
        .isEqualTo(BANYAK);
    assertThat(
            count(
                """
                select count(*) from pengingat
                where keadaan = 'direncanakan' and jatuh_tempo = date '2026-08-21'
                """))
        .isEqualTo(rows);
    assertThat(
            count(
                """
                select count(*) from pengingat
                where keadaan = 'direncanakan' and jatuh_tempo = date '2026-08-20'
                """))
        .isZero();
  }

  /** Registered as a procedure would, a task for each; many in a transaction. */
  private void owe() {
    var offices =
        jdbc.sql("select kode from perangkat_daerah order by urutan").query(String.class).list();
    for (var chunk : Chunks.of(IntStream.range(0, BANYAK).boxed().toList())) {
      transaction.executeWithoutResult(status -> chunk.forEach(number -> owe(number, offices)));
    }
  }

  private void owe(int number, List<String> offices) {
    var office = offices.get(number % offices.size());
    var made =
        deadlines.register(
            new Obligation(
                TriwulanKinds.RENCANA_AKSI,
                "uji/%d/%s".formatted(number, office),
                "uji",
                office,
                "Laporan %d".formatted(number),
                "Perwali 63/2022",
                office.replace("-", "") + "asesor",
                DueRule.workingDays(LocalDate.of(2026, 8, 10), 7, null)));
    var task = tasks.newTask("uji-kalender-" + number);
    task.setName("uji kalender " + number);
    task.setDueDate(dates.endOf(made.due()));
    tasks.saveTask(task);
    table.addTask(task.getId(), made.id());
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
