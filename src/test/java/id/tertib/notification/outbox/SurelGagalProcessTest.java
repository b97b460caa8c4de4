package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.ProcessTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A mail given up, until an administrator has decided. */
@ProcessTest
class SurelGagalProcessTest {

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired FailedMails failedMails;
  @Autowired SurelGagalTasks rule;
  @Autowired AuditTrail trail;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @TempDir Path directory;

  private MailBench bench;
  private MailSettings settings;
  private FakeSmtp server;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    settings = bench.settings(directory);
    server = new FakeSmtp().answering("RCPT", "550 5.1.1 alamat tidak dikenal");
    bench.account("ujiasesor", "Asesor Uji", "lama@uji.example");
    bench.account("ujiadmin", "Administrator Uji", "admin@uji.example", "camunda-admin");
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujiasesor", "ujiadmin");
  }

  @Test
  void asksTheAdministratorsWithAFormAndNoPersonalDataInVariables() {
    var instance = givenUp();

    BpmnAwareTests.assertThat(instance).isWaitingAt(SurelGagal.PERBAIKI);
    BpmnAwareTests.assertThat(task(instance)).hasCandidateGroup("camunda-admin");
    assertThat(forms.getDeployedTaskForm(task(instance).getId())).isNotEmpty();
    assertThat(runtime.getVariables(instance.getId()))
        .containsOnlyKeys(SurelGagal.SUREL.name(), SurelGagal.ALASAN.name());
    assertThat(runtime.getVariables(instance.getId()).toString())
        .doesNotContain("@")
        .doesNotContain("ujiasesor");
  }

  @Test
  void sendsAgainToTheAddressThatTheAccountHasByNow() {
    var instance = givenUp();
    bench.account("ujiasesor", "Asesor Uji", "baru@uji.example");
    server.recover();

    decide(instance, SurelGagal.Keputusan.KIRIM_ULANG);
    relay().runDue();

    BpmnAwareTests.assertThat(instance).isEnded().hasPassed(SurelGagal.KIRIM_ULANG);
    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
    assertThat(server.messages()).singleElement().asString().contains("<baru@uji.example>");
    assertThat(trail.of("2026-S2/dinkes"))
        .extracting(AuditRow::who, AuditRow::what)
        .contains(tuple("ujiadmin", "mengirim ulang surel"));
  }

  @Test
  void sendsAgainToTheAddressGivenForThisMailAlone() {
    var instance = givenUp();
    failedMails.correctAddress(mail().number(), "khusus@uji.example", "ujiadmin");
    server.recover();

    decide(instance, SurelGagal.Keputusan.KIRIM_ULANG);
    relay().runDue();

    assertThat(server.messages()).singleElement().asString().contains("<khusus@uji.example>");
    assertThat(trail.of("2026-S2/dinkes").toString()).doesNotContain("@uji.example");
  }

  @Test
  void sendsEverythingAgainByOneButton() {
    var instance = givenUp();
    server.recover();

    var result = application.getBean(ResendAll.class).by("ujiadmin");
    relay().runDue();

    assertThat(result.sent()).isPositive();
    assertThat(result.left()).isZero();
    assertThat(open()).isEmpty();
    BpmnAwareTests.assertThat(instance).isEnded().hasPassed(SurelGagal.KIRIM_ULANG);
    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
    assertThat(trail.of("2026-S2/dinkes"))
        .extracting(AuditRow::who, AuditRow::what)
        .contains(tuple("ujiadmin", "mengirim ulang surel"));
  }

  @Test
  void asksAnewWhenItFailsAgain() {
    var instance = givenUp();

    decide(instance, SurelGagal.Keputusan.KIRIM_ULANG);
    relay().runDue();

    BpmnAwareTests.assertThat(instance).isEnded();
    assertThat(open()).hasSize(1);
  }

  @Test
  void dropsTheMail() {
    var instance = givenUp();
    server.recover();

    decide(instance, SurelGagal.Keputusan.BATALKAN);
    relay().runDue();

    BpmnAwareTests.assertThat(instance).isEnded().hasPassed(SurelGagal.BATALKAN);
    assertThat(mail().state()).isEqualTo(MailState.DIBATALKAN);
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void refusesToEndWithoutADecision() {
    var info =
        new TaskInfo(
            "1",
            "surel-gagal:1:1",
            SurelGagal.KEY,
            SurelGagal.PERBAIKI,
            "12",
            "2",
            "Perbaiki",
            "ujiadmin");

    assertThat(rule.concerns(info)).isTrue();
    assertThat(rule.refuseCompletion(info, "ujiadmin", Map.of()))
        .hasValueSatisfying(reason -> assertThat(reason).contains("nomor 12").contains("Pilih"));
    assertThat(rule.refuseCompletion(info, "ujiadmin", Map.of("keputusan", "HAPUS"))).isNotEmpty();
    assertThat(rule.refuseCompletion(info, "ujiadmin", Map.of("keputusan", "BATALKAN"))).isEmpty();
  }

  @Test
  void theModelAndTheCodeAgreeOnItsParts() {
    var model =
        application
            .getBean(RepositoryService.class)
            .getBpmnModelInstance(givenUp().getProcessDefinitionId());

    for (var id : List.of(SurelGagal.PERBAIKI, SurelGagal.KIRIM_ULANG, SurelGagal.BATALKAN)) {
      assertThat((Object) model.getModelElementById(id)).as(id).isNotNull();
    }
  }

  /** As an administrator: authorisations and the guard are asked as in Tasklist. */
  private void decide(ProcessInstance instance, SurelGagal.Keputusan decision) {
    var taskId = task(instance).getId();
    identity.setAuthentication("ujiadmin", List.of("camunda-admin"));
    try {
      tasks.claim(taskId, "ujiadmin");
      tasks.complete(taskId, Map.of(SurelGagal.KEPUTUSAN.name(), decision.name()));
    } finally {
      identity.clearAuthentication();
    }
  }

  private ProcessInstance givenUp() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    relay().runDue();
    return open().get(0);
  }

  private List<ProcessInstance> open() {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(SurelGagal.KEY)
        .processInstanceBusinessKey(Long.toString(mail().number()))
        .list();
  }

  private MailRow mail() {
    return register.find("tugas/1", "ujiasesor").orElseThrow();
  }

  private MailRelay relay() {
    return bench.relay(bench.smtp(server.port(), settings), settings);
  }
}
