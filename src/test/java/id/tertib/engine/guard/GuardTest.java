package id.tertib.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guard against people who ask the engine for more than their form offers. */
@ProcessTest
class GuardTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired ProcessEngine engine;
  @Autowired FilterService filters;

  private PenjagaProcess process;
  private String task;

  @BeforeEach
  void waitAtTheFirstTask() {
    process = new PenjagaProcess(engine);
    process.grantUser("pengisi", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    process.grantUser(
        "pengisi",
        Resources.PROCESS_DEFINITION,
        "penjaga",
        Permissions.CREATE_INSTANCE,
        Permissions.READ);
    task = process.waitingAtTheForm();
  }

  @AfterEach
  void removeTheProcess() {
    process.close();
  }

  @Test
  void completesWhatTheFormDeclares() {
    claimedBy("pengisi");

    tasks.complete(task, uraian("Rapat tim sudah diadakan"));

    identity.clearAuthentication();
    assertThat(tasks.createTaskQuery().singleResult().getTaskDefinitionKey()).isEqualTo("reviu");
  }

  @Test
  void refusesAVariableThatTheFormDoesNotDeclare() {
    claimedBy("pengisi");
    var variables = uraian("Rapat tim sudah diadakan");
    variables.put("abc", 1);

    refused(
        () -> tasks.complete(task, variables),
        400,
        "Isian 'abc' tidak dikenal pada tugas Isi formulir. Kirim hanya isian formulirnya.");
    refused(() -> forms.submitTaskForm(task, variables), 400, "abc");
    stillWaitsAt("isi");
  }

  @Test
  void refusesAnAdministratorsUnknownVariableToo() {
    identity.clearAuthentication();
    tasks.setAssignee(task, "admin");
    asAdmin();

    refused(() -> tasks.complete(task, Map.of("abc", 1)), 400, "abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "NULL",
      value = {
        "uraian  | NULL          | Isian 'Uraian' belum terisi. Isi dahulu, lalu kirim lagi.",
        "uraian  | '   '         | Isian 'Uraian' belum terisi. Isi dahulu, lalu kirim lagi.",
        "uraian  | abc           | Isian 'Uraian' berisi 3 huruf, paling sedikit 5. Lengkapi.",
        "uraian  | 01234567890123456789012345678901234567890123 | paling banyak 40. Ringkas.",
        "nomor   | 12/ab         | Isian 'Nomor surat' tidak mengikuti bentuk yang diminta",
        "tanggal | 31-12-2026    | Isian 'Tanggal rapat' bukan tanggal.",
        "tanggal | 2026-02-30    | Isian 'Tanggal rapat' bukan tanggal.",
        "tanggal | 2026-12-31T10:00Z | Isian 'Tanggal rapat' bukan tanggal.",
        "jenis   | lain          | Pilih salah satu: rapat, surat.",
        "unit    | u3            | Isian 'Unit' berisi 'u3'",
        "jumlah  | banyak        | Isian 'Jumlah dokumen' harus berupa angka.",
        "hadir   | ya            | Isian 'Hadir' harus ya atau tidak",
        "kode    | X             | Isian 'Kode' tidak dapat diubah",
        "tanda   | a             | Isian 'Tanda' harus berupa daftar pilihan",
      })
  void refusesAValueAgainstTheForm(String key, String value, String message) {
    claimedBy("pengisi");
    var variables = uraian("Rapat tim sudah diadakan");
    variables.put(key, value);

    refused(() -> tasks.complete(task, variables), 400, message);
    stillWaitsAt("isi");
  }

  @Test
  void refusesNumbersOffTheirLimits() {
    claimedBy("pengisi");

    refused(() -> tasks.complete(task, with("jumlah", 11)), 400, "paling besar 10.");
    refused(() -> tasks.complete(task, with("jumlah", -1L)), 400, "paling kecil 0.");
    refused(() -> tasks.complete(task, with("jumlah", 1.5)), 400, "harus bilangan bulat.");
    refused(() -> tasks.complete(task, with("tahun", 2027)), 400, "hanya untuk dibaca");
    refused(() -> tasks.complete(task, with("tahun", null)), 400, "hanya untuk dibaca");
  }

  @Test
  void refusesObjectsDatesAndFilesInAForm() {
    claimedBy("pengisi");

    refused(() -> tasks.complete(task, with("nomor", new Date())), 400, "jenis yang tidak dikenal");
    refused(
        () -> tasks.complete(task, with("nomor", Variables.fileValue("a.txt").create())),
        400,
        "jenis yang tidak dikenal");
    refused(
        () -> tasks.complete(task, with("nomor", Variables.objectValue(Map.of()).create())),
        400,
        "jenis yang tidak dikenal");
  }

  @Test
  void looksIntoAGroupWithAPath() {
    claimedBy("pengisi");

    refused(
        () -> tasks.complete(task, with("kontak", json("{\"surel\":\"bukan\"}"))),
        400,
        "Isian 'Surel' bukan alamat surel.");
    refused(
        () -> tasks.complete(task, with("kontak", json("{\"lain\":1}"))),
        400,
        "Isian 'kontak.lain' tidak dikenal");
    refused(() -> tasks.complete(task, with("kontak", "teks")), 400, "objek Json");
  }

  @Test
  void takesEveryKindOfFieldAsTasklistSendsIt() {
    claimedBy("pengisi");
    var variables = uraian("Rapat tim sudah diadakan");
    variables.put("nomor", "123/ORG");
    variables.put("jumlah", 5.0);
    variables.put("tanggal", "2026-12-31");
    variables.put("jenis", "");
    variables.put("unit", "u1");
    variables.put("tanda", json("[\"a\",\"b\"]"));
    variables.put("hadir", false);
    variables.put("tahun", 2026L);
    variables.put("kontak", json("{\"surel\":\"organisasi@contoh.go.id\"}"));

    assertThatCode(() -> forms.submitTaskForm(task, variables)).doesNotThrowAnyException();
  }

  @Test
  void wantsTheNoteOnlyWhileItsGroupIsShown() {
    var review = atReview("ketua");

    refused(
        () -> tasks.complete(review, Map.of("keputusan", "kembalikan")),
        400,
        "Isian 'Catatan' belum terisi");
    tasks.complete(review, Map.of("keputusan", "setuju"));
  }

  @Test
  void letsOnlyTheHolderComplete() {
    as("pengisi", "timasesor");

    refused(
        () -> tasks.complete(task, uraian("Rapat tim sudah diadakan")),
        409,
        "Tugas Isi formulir belum diambil siapa pun. Ambil dahulu, lalu selesaikan.");

    tasks.claim(task, "pengisi");
    asAdmin();
    refused(
        () -> tasks.complete(task, uraian("Rapat tim sudah diadakan")),
        409,
        "Tugas Isi formulir dipegang pengisi. Hanya pemegangnya yang dapat menyelesaikannya.");
  }

  @Test
  void tellsAStrangerNothingOfTheTask() {
    as("orang", "dinkesasesor");

    refused(() -> tasks.complete(task, Map.of()), 404, "sudah selesai, atau bukan tugas Anda");
    refused(() -> tasks.claim(task, "orang"), 404, "sudah selesai, atau bukan tugas Anda");
  }

  @Test
  void keepsFourEyesAtClaimAssignAndCompletion() {
    var review = atReview(null);
    as("pengisi", "ketuatim");
    refused(() -> tasks.claim(review, "pengisi"), 400, "orang lain yang mereviu");
    refused(() -> tasks.setAssignee(review, "pengisi"), 400, "orang lain yang mereviu");
    refused(
        () -> tasks.addUserIdentityLink(review, "pengisi", IdentityLinkType.ASSIGNEE),
        400,
        "orang lain yang mereviu");

    asAdmin();
    refused(() -> tasks.setAssignee(review, "pengisi"), 400, "orang lain yang mereviu");
    tasks.setAssignee(review, "ketua");

    identity.clearAuthentication();
    tasks.setAssignee(review, "pengisi");
    as("pengisi", "ketuatim");
    refused(
        () -> tasks.complete(review, Map.of("keputusan", "setuju")),
        400,
        "orang lain yang mereviu");
  }

  @Test
  void asksTheRulesOfTheTaskBeforeItCompletes() {
    claimedBy("pengisi");

    refused(
        () -> tasks.complete(task, uraian("belum")),
        400,
        "Lembar kerja belum lengkap: RA-001 belum dijawab.");
    stillWaitsAt("isi");
  }

  @Test
  void claimsForOneselfOnlyAndGivesBackOnlyOnesOwn() {
    as("pengisi", "timasesor");
    refused(() -> tasks.claim(task, "lain"), 400, "tidak dapat diberikan kepada orang lain");
    refused(() -> tasks.setAssignee(task, "lain"), 400, "tidak dapat diberikan kepada orang lain");
    refused(() -> tasks.delegateTask(task, "lain"), 400, "Pelimpahan");
    tasks.claim(task, "pengisi");

    as("lain", "timasesor");
    refused(() -> tasks.claim(task, "lain"), 409, "sudah dipegang pengisi");
    refused(() -> tasks.setAssignee(task, null), 409, "dipegang pengisi");

    as("pengisi", "timasesor");
    tasks.setAssignee(task, null);
    identity.clearAuthentication();
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  @Test
  void keepsTheHeadOfATaskAsItIs() {
    claimedBy("pengisi");

    refused(() -> tasks.setDueDate(task, new Date()), 400, "Tenggat tugas Isi formulir");
    refused(() -> tasks.setFollowUpDate(task, new Date()), 400, "Tanggal tindak lanjut");
    refused(() -> tasks.setPriority(task, 99), 400, "Prioritas");
    refused(() -> tasks.setOwner(task, "lain"), 400, "Pemilik");
    refused(() -> tasks.addCandidateGroup(task, "lain"), 400, "Grup");
    refused(() -> tasks.addCandidateUser(task, "lain"), 400, "Grup");
    refused(() -> tasks.deleteCandidateGroup(task, "timasesor"), 400, "Grup");
    var changed = tasks.createTaskQuery().taskId(task).singleResult();
    changed.setDueDate(new Date());
    refused(() -> tasks.saveTask(changed), 400, "Tenggat tugas Isi formulir");
    identity.clearAuthentication();
    var loose = tasks.newTask();
    as("pengisi", "timasesor");
    refused(() -> tasks.saveTask(loose), 400, "Tugas lepas tidak dapat dibuat");
    refused(() -> tasks.deleteTask(task), 403, "hanya dapat dilakukan administrator");
    refused(() -> tasks.createComment(task, null, "halo"), 400, "Komentar dan lampiran");
    refused(
        () -> tasks.createAttachment("x", task, null, "a", "b", "http://contoh"),
        400,
        "Komentar dan lampiran");
  }

  @Test
  void letsAnAdministratorChangeTheHeadButNotTheDueDate() {
    asAdmin();

    tasks.setPriority(task, 60);
    tasks.setAssignee(task, "pengisi");
    refused(() -> tasks.setDueDate(task, new Date()), 400, "Tenggat");
  }

  @Test
  void refusesDirectVariablesEvenToAdministrators() {
    claimedBy("pengisi");
    var execution = tasks.createTaskQuery().taskId(task).singleResult().getExecutionId();
    refused(() -> tasks.setVariable(task, "uraian", "x"), 400, "Variabel proses");
    refused(() -> tasks.setVariableLocal(task, "uraian", "x"), 400, "Variabel proses");
    refused(() -> tasks.removeVariable(task, "tahun"), 400, "Variabel proses");
    asAdmin();
    refused(() -> runtime.setVariable(execution, "tahun", 2020), 400, "Variabel proses");
    refused(() -> runtime.removeVariable(execution, "tahun"), 400, "Variabel proses");
    refused(
        () -> runtime.createMessageCorrelation("siklusDibatalkan").correlate(),
        400,
        "Pesan dan sinyal");
    refused(() -> runtime.signal(execution), 400, "Pesan dan sinyal");
  }

  /** A value kept by resolving would have stood in the form of whoever decides next. */
  @Test
  void storesNothingByResolvingATask() {
    claimedBy("pengisi");

    refused(
        () -> tasks.resolveTask(task, uraian("Rapat tim sudah diadakan")),
        400,
        "hanya diselesaikan lewat formulirnya");
    refused(() -> tasks.resolveTask(task), 400, "hanya diselesaikan lewat formulirnya");
    asAdmin();
    refused(() -> tasks.delegateTask(task, "lain"), 400, "Pelimpahan");
    var changed = tasks.createTaskQuery().taskId(task).singleResult();
    changed.setDelegationState(DelegationState.PENDING);
    refused(() -> tasks.saveTask(changed), 400, "Pelimpahan");
    stillWaitsAt("isi");
    assertThat(tasks.getVariables(task)).doesNotContainKey("uraian");
  }

  @Test
  void refusesEndingATaskByErrorOrEscalation() {
    claimedBy("pengisi");

    refused(() -> tasks.handleBpmnError(task, "x"), 400, "hanya diselesaikan lewat formulirnya");
    refused(() -> tasks.handleEscalation(task, "x"), 400, "hanya diselesaikan lewat formulirnya");
    stillWaitsAt("isi");
  }

  @Test
  void startsWithWhatTheStartFormDeclares() {
    as("pengisi", "organisasi");
    Map<String, Object> form = Map.of("tahun", 2026, "semester", "1");
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("penjaga")
            .singleResult()
            .getId();

    assertThatCode(() -> runtime.startProcessInstanceByKey("penjaga", form))
        .doesNotThrowAnyException();
    assertThatCode(() -> forms.submitStartForm(definition, form)).doesNotThrowAnyException();
    refused(
        () -> forms.submitStartForm(definition, Map.of("tahun", 2026, "semester", "3")),
        400,
        "Isian 'Semester' berisi '3'");
    refused(
        () -> runtime.startProcessInstanceByKey("penjaga", Map.of("semester", "1")),
        400,
        "Isian 'Tahun' belum terisi");
    refused(
        () ->
            runtime.startProcessInstanceByKey(
                "penjaga", Map.of("tahun", 2026, "semester", "1", "x", 1)),
        400,
        "Isian 'x' tidak dikenal pada formulir mulai Uji penjaga.");
    refused(
        () -> runtime.startProcessInstanceByKey("penjaga", "KUNCI", form), 400, "Kunci perkara");
    refused(
        () -> runtime.startProcessInstanceByKey("penjaga", Map.of("tahun", 2023, "semester", "2")),
        400,
        "Semester II 2023 sudah selesai.");
    refused(
        () -> runtime.createProcessInstanceByKey("penjaga").startBeforeActivity("reviu").execute(),
        400,
        "Proses dimulai dari awalnya");
  }

  @Test
  void refusesAStartToWhoeverMayNot() {
    as("orang", "dinkesasesor");

    refused(() -> runtime.startProcessInstanceByKey("penjaga"), 403, "tidak berwenang memulai");
  }

  @Test
  void passesWhatOurServicesDoInTheOpen() {
    as("pengisi", "timasesor");

    Guard.open(() -> tasks.setAssignee(task, "lain"));
    Guard.open(() -> Guard.open(() -> tasks.setDueDate(task, new Date(0))));

    refused(() -> tasks.setDueDate(task, new Date()), 400, "Tenggat");
  }

  @Test
  void closesTheDoorAfterAFailure() {
    assertThatThrownBy(
            () ->
                Guard.open(
                    () -> {
                      throw new IllegalStateException("di dalam");
                    }))
        .hasMessage("di dalam");

    assertThat(Guard.isOpen()).isFalse();
  }

  @Test
  void refusesExpressionsInEveryPartOfAQuery() {
    refused(
        () -> tasks.createTaskQuery().or().taskAssigneeExpression("${tidakAda}").endOr().list(),
        400,
        "'${tidakAda}' tidak boleh dipakai dalam pencarian");
    refused(
        () -> tasks.createTaskQuery().dueAfterExpression("${tidakAda}").count(),
        400,
        "tidak boleh dipakai dalam pencarian");
    assertThat(tasks.createTaskQuery().or().taskUnassigned().taskAssignee("x").endOr().count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${currentUser().getClass()}",
        "${dateTime().getClass()}",
        "#{kalender.hapus()}",
        "${currentUser()}${''.getClass()}"
      })
  void refusesToStoreAHarmfulExpression(String expression) {
    asAdmin();
    var filter = filters.newTaskFilter("Uji");

    refused(
        () ->
            filters.saveFilter(
                filter.setQuery(
                    tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr())),
        400,
        "tidak boleh disimpan dalam penyaring");
  }

  @Test
  void storesTheHarmlessExpressionsForAdministratorsOnly() {
    asAdmin();
    var query =
        tasks
            .createTaskQuery()
            .taskAssigneeExpression("${currentUser()}")
            .dueBeforeExpression("${dateTime().plusDays(2).withTimeAtStartOfDay()}");
    var filter = filters.saveFilter(filters.newTaskFilter("Tugas saya").setQuery(query));
    assertThat(filters.list(filter.getId())).isEmpty();

    refused(
        () ->
            filters.list(
                filter.getId(),
                new TaskQueryImpl().or().taskAssigneeExpression("${tidakAda}").endOr()),
        400,
        "tidak boleh dipakai dalam pencarian");
    as("pengisi", "timasesor");
    refused(() -> filters.deleteFilter(filter.getId()), 403, "hanya dapat dilakukan administrator");
    asAdmin();
    filters.deleteFilter(filter.getId());
  }

  @Test
  void letsNobodyDeleteAnAccountNotEvenHisOwn() {
    as("dinkesasesor", "dinkesasesor", "dinkes");

    refused(() -> identity.deleteUser("dinkesasesor"), 403, "hanya dapat dilakukan administrator");
    assertThat(identity.createUserQuery().userId("dinkesasesor").count()).isEqualTo(1);
  }

  private void refused(ThrowingCallable deed, int status, String message) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(message);
              assertThat(refusal.status()).isEqualTo(status);
            });
  }

  private void stillWaitsAt(String taskKey) {
    identity.clearAuthentication();
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getTaskDefinitionKey())
        .isEqualTo(taskKey);
  }

  private void claimedBy(String user) {
    as(user, "timasesor");
    tasks.claim(task, user);
  }

  private String atReview(String holder) {
    identity.clearAuthentication();
    tasks.complete(task);
    var review = tasks.createTaskQuery().taskDefinitionKey("reviu").singleResult().getId();
    if (holder != null) {
      as(holder, "ketuatim");
      tasks.claim(review, holder);
    }
    return review;
  }

  private void as(String user, String... groups) {
    identity.setAuthentication(user, List.of(groups));
  }

  private void asAdmin() {
    as("admin", "camunda-admin");
  }

  private static Map<String, Object> uraian(String text) {
    var variables = new HashMap<String, Object>();
    variables.put("uraian", text);
    return variables;
  }

  private static Map<String, Object> with(String key, Object value) {
    var variables = Variables.fromMap(uraian("Rapat tim sudah diadakan"));
    variables.put(key, value);
    return variables;
  }

  private static Object json(String text) {
    return SpinValues.jsonValue(text).create();
  }
}
