package id.tertib.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditTrail;
import id.tertib.calendar.ShippedCalendar;
import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A limit stands still while somebody else has to act, and goes on with the days it had left. */
@ProcessTest
class PausedDeadlinesTest {

  private static final String TASK = "tugas-uji-jeda";

  @LocalServerPort int port;
  @Autowired Deadlines deadlines;
  @Autowired Reminders reminders;
  @Autowired DeadlineTable table;
  @Autowired MovedDates dates;
  @Autowired AuditTrail trail;
  @Autowired TaskService tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired TimeTravel clock;
  @Autowired ApplicationContext application;

  private BukuPengingat ledger;
  private Deadline deadline;

  @BeforeEach
  void tenWorkingDaysFromTheThirdOfAugust() {
    ledger = new BukuPengingat(application);
    clock.startAt("2026-08-03T08:00");
    deadline = ledger.owes("dinkes", DueRule.workingDays(LocalDate.parse("2026-08-03"), 10, null));
    assertThat(deadline.due()).hasToString("2026-08-18");
  }

  @AfterEach
  void restore() {
    tasks.deleteTask(TASK, true);
    ShippedCalendar.of(application).restore();
  }

  @Test
  void withdrawsItsRemindersAndPlansThemAnewWhenItGoesOn() {
    clock.forwardTo("2026-08-06T09:00");
    pause("Menunggu data pelapor");

    assertThat(ledger.of(deadline)).extracting(Row::state).doesNotContain("direncanakan");

    clock.forwardTo("2026-08-12T09:00");
    resume("Data lengkap");

    // seven of ten days were left on the sixth; the 17th is off
    assertThat(ledger.now(deadline).due()).hasToString("2026-08-24");
    assertThat(ledger.of(deadline))
        .extracting(Row::due, Row::stage, Row::plannedFor, Row::state)
        .contains(
            tuple("2026-08-18", "H", "2026-08-18T07:30", "batal"),
            tuple("2026-08-24", "H-7", "2026-08-14T07:30", "direncanakan"),
            tuple("2026-08-24", "H", "2026-08-24T07:30", "direncanakan"));
  }

  @Test
  void staysOpenAndIsNeitherLateNorRemindedByHand() {
    pause("Menunggu data pelapor");
    clock.forwardTo("2026-09-01T09:00");

    assertThat(seen("/api/deadlines?perangkatDaerah=dinkes"))
        .contains("\"state\":\"terbuka\"", "\"late\":false", "\"paused\":true");
    assertThat(seen("/api/tenggat/" + deadline.id()))
        .contains("\"text\":\"dijeda\"")
        .contains("dijeda sejak 3 Agustus 2026 oleh Bagian Organisasi (“Menunggu data pelapor”)");
    assertThat(seen("/api/tenggat?keadaan=terlambat")).contains("\"deadlines\":0");
    assertThat(seen("/api/tenggat")).contains("\"text\":\"dijeda\"", "Terlambat (0)");
    assertThatThrownBy(() -> reminders.remind(List.of(deadline.id()), null, "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("sedang dijeda");
  }

  @Test
  void takesItsTaskAlongAndLeavesALineInTheTrailEachTime() {
    var task = tasks.newTask(TASK);
    task.setDueDate(dates.endOf(deadline.due()));
    tasks.saveTask(task);
    table.addTask(TASK, deadline.id());

    pause("Menunggu data pelapor");
    clock.forwardTo("2026-08-06T09:00");
    resume("Data lengkap");

    assertThat(tasks.createTaskQuery().taskId(TASK).singleResult().getDueDate())
        .isEqualTo(dates.endOf(LocalDate.parse("2026-08-21")));
    assertThat(trail.of(deadline.caseKey()))
        .extracting(row -> row.what() + ", " + row.who() + ": " + row.reason())
        .contains(
            "menjeda tenggat, organisasi: Menunggu data pelapor",
            "melanjutkan tenggat, organisasi: Data lengkap");
    assertThat(seen("/api/tenggat/" + deadline.id()))
        .contains(
            "dilanjutkan 6 Agustus 2026 oleh Bagian Organisasi: 18 Agustus 2026 menjadi"
                + " 21 Agustus 2026 (“Data lengkap”)");
  }

  @Test
  void isCountedByTheCalendarOfTheDayOnWhichItGoesOn() {
    clock.forwardTo("2026-08-06T09:00");
    pause("Menunggu data pelapor");

    assertThat(dayOff("2026-08-21")).isEqualTo("{\"moved\":0}");

    clock.forwardTo("2026-08-12T09:00");
    resume("Data lengkap");
    assertThat(ledger.now(deadline).due()).hasToString("2026-08-26");
  }

  @Test
  void followsTheCalendarAfterwardsWithItsPauseLeftOut() {
    clock.forwardTo("2026-08-06T09:00");
    pause("Menunggu data pelapor");
    clock.forwardTo("2026-08-12T09:00");
    resume("Data lengkap");

    assertThat(dayOff("2026-08-11")).as("stood still on that day").isEqualTo("{\"moved\":0}");
    assertThat(dayOff("2026-08-21")).isEqualTo("{\"moved\":1}");
    assertThat(ledger.now(deadline).due()).hasToString("2026-08-26");
  }

  @Test
  void movesADateThatWasFixedByTheWorkingDaysThatWereLeft() {
    var fixed = ledger.owes("dinsos", "2026-08-14");
    clock.forwardTo("2026-08-12T09:00");
    pause(fixed, "Menunggu surat");
    clock.forwardTo("2026-08-19T09:00");
    resume(fixed, "Surat tiba");

    assertThat(ledger.now(fixed).due()).hasToString("2026-08-21");
    assertThat(dayOff("2026-08-20")).isEqualTo("{\"moved\":1}");
    assertThat(ledger.now(fixed).due()).hasToString("2026-08-24");
  }

  @Test
  void forgetsItsPausesWhenALetterSetsTheDate() {
    pause("Menunggu data pelapor");
    clock.forwardTo("2026-08-06T09:00");
    resume("Data lengkap");
    ledger.extend(ledger.now(deadline), "2026-09-30");

    assertThat(dayOff("2026-08-21")).isEqualTo("{\"moved\":0}");
    assertThat(ledger.now(deadline).due()).hasToString("2026-09-30");

    // a letter while it stands still: what was left is counted from the letter on
    pause("Menunggu lagi");
    ledger.extend(ledger.now(deadline), "2026-10-01");
    assertThat(ledger.of(deadline))
        .filteredOn(row -> row.stage().startsWith("H"))
        .extracting(Row::state)
        .doesNotContain("direncanakan");
    clock.forwardTo("2026-08-07T09:00");
    resume("Lengkap");
    assertThat(ledger.now(deadline).due()).hasToString("2026-10-02");
  }

  @Test
  void isMetWhileItStandsStillAndRunsWhenItIsOpenAgain() {
    pause("Menunggu data pelapor");
    ledger.meets("dinkes");
    clock.forwardTo("2026-08-10T09:00");

    var again = ledger.owes("dinkes", DueRule.workingDays(LocalDate.parse("2026-08-10"), 5, null));

    assertThat(again.paused()).isFalse();
    assertThat(again.due()).hasToString("2026-08-18");
    assertThat(ledger.of(deadline)).extracting(Row::state).contains("direncanakan");
  }

  @Test
  void needsAReasonAndHappensOnce() {
    assertThatThrownBy(() -> pause(" ")).isInstanceOf(IllegalArgumentException.class);
    pause("Menunggu data pelapor");
    pause("Sekali lagi");
    resume("Lengkap");
    resume("Sekali lagi");

    assertThat(trail.of(deadline.caseKey()))
        .extracting(row -> row.what() + ": " + row.reason())
        .containsExactlyInAnyOrder(
            "menjeda tenggat: Menunggu data pelapor", "melanjutkan tenggat: Lengkap");
  }

  private void pause(String reason) {
    pause(deadline, reason);
  }

  private void resume(String reason) {
    resume(deadline, reason);
  }

  private void pause(Deadline one, String reason) {
    transaction.executeWithoutResult(
        status -> deadlines.pause(one.kind(), one.caseKey(), reason, "organisasi"));
  }

  private void resume(Deadline one, String reason) {
    transaction.executeWithoutResult(
        status -> deadlines.resume(one.kind(), one.caseKey(), reason, "organisasi"));
  }

  private String seen(String address) {
    return Visitor.program(port, "organisasi").get(address).body();
  }

  private String dayOff(String day) {
    return Visitor.program(port, "admin")
        .send(
            "PUT",
            "/api/calendar/holidays/" + day,
            "{\"nama\":\"Libur\",\"jenis\":\"cuti_bersama\",\"dasar\":\"SKB\"}",
            "Content-Type",
            "application/json")
        .body();
  }
}
