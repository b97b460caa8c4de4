package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.ProcessTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Somebody without an address gets one: not everything of the weeks before, but what still holds.
 */
@ProcessTest
class WaitingMailsTest {

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @TempDir Path directory;

  private MailBench bench;
  private FakeSmtp server;
  private MailRelay relay;

  @BeforeEach
  void somebodyWithoutAnAddress() {
    bench = new MailBench(application);
    server = new FakeSmtp();
    var settings = bench.settings(directory);
    relay = bench.relay(bench.smtp(server.port(), settings), settings);
    bench.account("ujitanpa", "Tanpa Alamat", null);
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujitanpa");
  }

  @Test
  void getsOneMailOfTheTasksThatAreStillHis() {
    var first = task("ujitanpa");
    var second = task("ujitanpa");
    var done = task("ujitanpa");
    var other = task("ujitanpa");
    outbox.toPerson("ujitanpa", MailBench.digest(LocalDate.of(2026, 7, 13)));
    end(done);
    tasks.setAssignee(other, "admin");
    relay.runDue();
    assertThat(server.messages()).as("still without an address").isEmpty();

    hasAddress("ada@uji.example");
    relay.runDue();
    relay.runDue();

    assertThat(server.messages())
        .singleElement()
        .extracting(mail -> mail.replaceAll("=\\r?\\n", ""))
        .asString()
        .contains("Subject: 2 tugas menunggu Anda")
        .contains("task=3D" + first, "task=3D" + second)
        .doesNotContain(done)
        .doesNotContain(other);
    assertThat(register.ofCase("2026-S2/dinkes"))
        .extracting(MailRow::state, MailRow::answer)
        .containsOnly(tuple(MailState.DIBATALKAN, "digantikan satu surel susulan"));
    assertThat(register.ofCase("ringkasan"))
        .extracting(MailRow::state)
        .containsExactly(MailState.DIBATALKAN);
  }

  @Test
  void getsASingleTaskAndWhateverIsNoTaskAsItWasWritten() {
    var task = task("ujitanpa");
    outbox.toPerson("ujitanpa", MailBench.message("laporan/2026-S2/dinkes"));

    hasAddress("ada@uji.example");
    relay.runDue();

    assertThat(server.messages()).hasSize(2);
    assertThat(register.find("tugas/" + task, "ujitanpa").orElseThrow().state())
        .isEqualTo(MailState.TERKIRIM);
  }

  @Test
  void hearsNothingOfTasksThatAreDone() {
    var task = task("ujitanpa");
    end(task);

    hasAddress("ada@uji.example");
    relay.runDue();

    assertThat(server.messages()).isEmpty();
    assertThat(register.find("tugas/" + task, "ujitanpa").orElseThrow().state())
        .isEqualTo(MailState.DIBATALKAN);
  }

  /** An open task with the mail that told of it. */
  private String task(String holder) {
    var instance =
        runtime.startProcessInstanceByKey(
            SurelGagal.KEY,
            "0",
            Map.of(SurelGagal.SUREL.name(), "0", SurelGagal.ALASAN.name(), "uji"));
    var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    tasks.setAssignee(task, holder);
    outbox.toPerson(holder, MailBench.message("tugas/" + task));
    return task;
  }

  private void end(String task) {
    var open = tasks.createTaskQuery().taskId(task).singleResult();
    runtime.deleteProcessInstance(open.getProcessInstanceId(), "uji");
  }

  private void hasAddress(String address) {
    var account = identity.createUserQuery().userId("ujitanpa").singleResult();
    account.setEmail(address);
    identity.saveUser(account);
  }
}
