package id.tertib.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.engine.TaskInfo;
import id.tertib.notification.outbox.MailBench;
import id.tertib.testing.ProcessTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears of a task, when, and in which words. */
@ProcessTest
class TaskMailsTest {

  private static final String CASE = "2026-S2/uji";

  @Autowired ApplicationContext application;
  @Autowired MailRegister register;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired TransactionTemplate transaction;

  private MailBench bench;
  private final Procedure procedure = new Procedure();
  private String deployment;

  @BeforeEach
  void aProcedureWithOneTask() {
    bench = new MailBench(application);
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example", "ujitim");
    bench.account("ujiasesordua", "Asesor Uji Dua", "asesordua@uji.example", "ujitim");
    deployment =
        repository
            .createDeployment()
            .addString(
                "uji.bpmn",
                described(
                    Bpmn.createExecutableProcess("uji-tugas")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask("kerjakan")
                        .name("Kerjakan")
                        .camundaAssignee("${orang}")
                        .camundaCandidateGroups("${kelompok}")
                        .camundaDueDate("${tenggat}")
                        .exclusiveGateway("lagi")
                        .condition("lagi", "${lagi}")
                        .connectTo("kerjakan")
                        .moveToNode("lagi")
                        .condition("selesai", "${!lagi}")
                        .endEvent()
                        .done()))
            .deploy()
            .getId();
    singletons().registerSingleton("ujiTaskMailSource", procedure);
  }

  @AfterEach
  void forget() {
    singletons().destroySingleton("ujiTaskMailSource");
    identity.clearAuthentication();
    repository.deleteDeployment(deployment, true);
    bench.forget("ujiasesor", "ujiasesordua");
  }

  @Test
  void theAssigneeIsToldOnceThoughTheEngineReportsCreationAndAssignment() {
    var task = start("ujiasesor", null, "2026-07-17");

    assertThat(register.ofCase(CASE))
        .extracting(MailRow::recipient, MailRow::kind, MailRow::subject)
        .containsExactly(
            tuple(
                "ujiasesor",
                "tugas",
                "Tugas baru: Kerjakan lembar uji, Dinas Uji, tenggat 17 Juli 2026"));
    assertThat(text())
        .contains(
            """
            Yth. Asesor Uji,

            ada tugas baru untuk Anda.

            [!] 4 hari kerja lagi
                Kerjakan lembar uji
                Dinas Uji.
                Tenggat Jumat, 17 Juli 2026.
                http://localhost:8080/camunda/app/tasklist/default/#/?task=%s

            Ada halangan? Hubungi Bagian Organisasi sebelum tenggat.
            """
                .formatted(task.getId()))
        .contains("Dikirim karena tugas ini diberikan\nkepada Anda.");
  }

  @Test
  void everyoneInTheGroupIsToldWhileNobodyHoldsTheTask() {
    start(null, "ujitim", null);

    assertThat(register.ofCase(CASE))
        .extracting(MailRow::recipient)
        .containsExactlyInAnyOrder("ujiasesor", "ujiasesordua");
    assertThat(text())
        .contains("ada tugas baru untuk Kelompok ujitim.")
        .contains("Anda anggota kelompok")
        .contains("\n\n    Kerjakan lembar uji\n");
  }

  @Test
  void claimingATaskOneselfIsNoNews() {
    var task = start(null, "ujitim", null);
    identity.setAuthentication("ujiasesor", List.of("ujitim"));

    tasks.claim(task.getId(), "ujiasesor");

    assertThat(register.ofCase(CASE)).hasSize(2);
  }

  @Test
  void theNewHolderOfAnExchangedTaskIsToldOnce() {
    var task = start("ujiasesor", null, null);

    tasks.setAssignee(task.getId(), "ujiasesordua");
    tasks.setAssignee(task.getId(), "ujiasesor");
    tasks.setAssignee(task.getId(), "ujiasesordua");

    assertThat(register.ofCase(CASE))
        .extracting(MailRow::recipient)
        .containsExactly("ujiasesor", "ujiasesordua");
  }

  @Test
  void aReturnedTaskQuotesTheNoteAndSaysWhoReturnedIt() {
    procedure.round = 3;
    procedure.note = "Bukti RA-014 tidak terbaca";
    procedure.by = "ketua tim asesor";

    start("ujiasesor", null, "2026-07-10");

    assertThat(register.ofCase(CASE))
        .extracting(MailRow::kind, MailRow::subject)
        .containsExactly(
            tuple(
                "dikembalikan",
                "Dikembalikan: Kerjakan lembar uji, Dinas Uji, tenggat 10 Juli 2026"));
    assertThat(text())
        .contains("tugas ini dikembalikan oleh ketua tim asesor untuk diperbaiki.")
        .contains("[X] TERLAMBAT 1 hari kerja\n")
        .contains("    Pengembalian ke-2.\n")
        .contains("    Catatan: “Bukti RA-014 tidak terbaca”\n");
  }

  @Test
  void aStepReachedForTheFirstTimeAfterAReturnElsewhereIsNew() {
    procedure.round = 2;

    start("ujiasesor", null, null);

    assertThat(register.ofCase(CASE))
        .extracting(MailRow::subject)
        .containsExactly("Tugas baru: Kerjakan lembar uji, Dinas Uji");
  }

  @Test
  void aStepOpenedAgainForConfirmationIsNoReproach() {
    var task = start("ujiasesor", null, null);
    procedure.round = 2;

    tasks.complete(task.getId(), Map.of("lagi", true));

    assertThat(register.ofCase(CASE))
        .extracting(MailRow::kind, MailRow::subject)
        .containsExactly(
            tuple("tugas", "Tugas baru: Kerjakan lembar uji, Dinas Uji"),
            tuple("tugas", "Dibuka kembali: Kerjakan lembar uji, Dinas Uji"));
  }

  @Test
  void aTaskThatTheProcedureDoesNotDescribeIsNotMailed() {
    procedure.silent = true;

    start("ujiasesor", null, null);

    assertThat(register.ofCase(CASE)).isEmpty();
  }

  @Test
  void aTaskThatWasNeverCommittedWasNeverAnnounced() {
    transaction.executeWithoutResult(
        status -> {
          start("ujiasesor", null, null);
          status.setRollbackOnly();
        });

    assertThat(register.ofCase(CASE)).isEmpty();
  }

  @Test
  void aTaskWhoseHolderHasNoAddressGoesItsWay() {
    bench.account("ujiasesor", "Asesor Uji", null);

    var task = start("ujiasesor", null, null);
    tasks.complete(task.getId());

    assertThat(register.ofCase(CASE))
        .singleElement()
        .extracting(MailRow::state)
        .isEqualTo(MailState.TANPA_ALAMAT);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(CASE).count())
        .isZero();
  }

  private Task start(@Nullable String person, @Nullable String group, @Nullable String due) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("lagi", false);
    variables.put("orang", person);
    variables.put("kelompok", new ArrayList<>(group == null ? List.of() : List.of(group)));
    variables.put("tenggat", due);
    var instance = runtime.startProcessInstanceByKey("uji-tugas", CASE, variables);
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
  }

  private String text() {
    return register.letter(register.ofCase(CASE).get(0).number()).orElseThrow().text();
  }

  private DefaultSingletonBeanRegistry singletons() {
    return (DefaultSingletonBeanRegistry) application.getAutowireCapableBeanFactory();
  }

  /** Our own keys are held by nobody unless their models describe them. */
  private static String described(BpmnModelInstance model) {
    return Bpmn.convertToString(model)
        .replaceFirst(
            "(<process [^>]*>)",
            "$1<extensionElements><camunda:properties xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\">"
                + "<camunda:property name=\"tertib.surel\" value=\"-\"/>"
                + "</camunda:properties></extensionElements>");
  }

  /** A procedure that describes its task as the test wants. */
  private static final class Procedure implements TaskMailSource {

    private int round = 1;
    private @Nullable String note;
    private @Nullable String by;
    private boolean silent;

    @Override
    public Optional<TaskMail> describe(TaskInfo task, @Nullable LocalDate due) {
      return silent || !task.processKey().equals("uji-tugas")
          ? Optional.empty()
          : Optional.of(new TaskMail("Kerjakan lembar uji", "Dinas Uji", round, note, by));
    }
  }
}
