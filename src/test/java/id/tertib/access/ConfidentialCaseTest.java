package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.DeadlineBoard;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.deadline.Deadlines;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.notification.MailRegister;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import id.tertib.report.ReportDocument;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case of a confidential kind that speaks of an office: everybody asks for it at every address.
 * Dinas Sosial holds its first step, the head of the TPI its second; the model names the TPI's
 * controller as a reader.
 */
@ProcessTest
class ConfidentialCaseTest {

  private static final String KEY = "uji-rahasia";
  private static final String CASE = "UJIR-2026-1/dinkes";
  private static final String HOLDER = "dinsosasesor";
  private static final String NEXT_HOLDER = "tpiketua";
  private static final String NAMED_READER = "tpidalnis";
  private static final String TITLE = "Menerima perkara rahasia";
  private static final String WORD = "kata sandi perkara";

  @LocalServerPort int port;
  @Autowired AccessSetup setup;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired EvidenceStore evidence;
  @Autowired LaporanRegister reports;
  @Autowired Deadlines deadlines;
  @Autowired DeadlineBoard boards;
  @Autowired DeadlineCounts counts;
  @Autowired MailRegister mails;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;

  private String deployment;
  private String instance;
  private String task;
  private Evidence document;
  private Laporan report;
  private long deadline;
  private LocalDate due;

  @BeforeEach
  void startOne() throws IOException {
    deployment =
        repository
            .createDeployment()
            .addClasspathResource("id/tertib/access/uji-rahasia.bpmn")
            .deploy()
            .getId();
    setup.setUp();
    instance = runtime.startProcessInstanceByKey(KEY, CASE, Map.of("catatan", WORD)).getId();
    task = task();
    document =
        evidence.store(
            new CaseSubject(Matter.DOCUMENT, KEY, "dinkes", CASE),
            HOLDER,
            "nama-terlapor.pdf",
            new ByteArrayInputStream("%PDF-1.4 rahasia".getBytes(StandardCharsets.UTF_8)));
    report =
        reports.publish(
            CASE,
            "dinkes",
            KEY,
            "Laporan perkara rahasia",
            "1/RHS",
            LocalDate.of(2026, 7, 1),
            "0".repeat(64),
            "laporan-rahasia",
            new ReportDocument(
                List.of("Kota"), List.of("Laporan"), "1/RHS", "Kaki", List.of(), List.of()));
    var owed = deadlines.find("uji-rahasia-terima", CASE).orElseThrow();
    assertThat(owed.office()).as("the column of its office is filled").isEqualTo("dinkes");
    deadline = owed.id();
    due = owed.due();
  }

  @AfterEach
  void takeItAway() {
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "walikota",
        "sekda",
        "inspektur",
        "organisasi",
        "admin",
        "asesor1",
        "asesor2",
        "dinkeskepala",
        "dinkesasesor",
        "dlhasesor",
        NEXT_HOLDER
      })
  void isNotThereForWhoeverHoldsNoStep(String account) {
    var visitor = browser(account);
    for (var address : single()) {
      assertThat(ask(visitor, address).statusCode()).as("%s %s", account, address).isEqualTo(404);
    }
    for (var address :
        List.of(
            "/api/laporan",
            "/laporan",
            "/api/deadlines",
            "/api/tenggat",
            "/api/tenggat?keadaan=semua",
            "/api/tenggat/daftar.csv",
            "/api/tenggat/kalender",
            "/api/tenggat?jenis=uji-rahasia-terima",
            "/api/tenggat?keadaan=semua&perangkatDaerah=dinkes",
            "/api/tenggat?keadaan=minggu-ini",
            "/api/tenggat/daftar.csv?keadaan=semua&urai=true",
            "/api/tenggat/kalender?keadaan=semua&bulan=" + due.toString().substring(0, 7),
            "/api/deadlines?perangkatDaerah=dinkes",
            "/api/deadlines?kind=uji-rahasia-terima",
            "/api/deadlines?cycle=UJIR-2026-1",
            "/tenggat",
            "/api/beranda/tugas",
            "/")) {
      var answer = ask(visitor, address);
      assertThat(answer.statusCode()).as("%s %s", account, address).isEqualTo(200);
      assertThat(answer.body())
          .as("%s %s", account, address)
          .doesNotContain(CASE, TITLE, "Laporan perkara rahasia");
    }
    assertThat(visitor.get("/api/tenggat?keadaan=semua").body())
        .as(account)
        .contains("\"deadlines\":0", "Terbuka dan terlambat (0)")
        .doesNotContain("uji-rahasia-terima");
    assertThat(boards.of(account, 50, 50).toString()).doesNotContain(CASE, TITLE);
    assertThat(
            visitor
                .post(
                    "/api/deadlines/" + deadline + "/extension",
                    "{\"due\":\"2099-01-15\",\"nomorSurat\":\"1\",\"alasan\":\"x\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(visitor.post("/api/tenggat/" + deadline + "/ingatkan", "{}").statusCode())
        .isIn(403, 404);
  }

  /** What is one thing, each at its address. */
  private List<String> single() {
    return List.of(
        "/api/evidence/" + document.id(),
        "/api/laporan/" + report.id(),
        "/api/laporan/" + report.id() + "/docx",
        "/laporan/" + report.id() + "/pdf",
        "/api/deadlines/" + deadline,
        "/api/tenggat/" + deadline,
        "/api/reminders?deadline=" + deadline,
        "/tenggat/" + deadline,
        "/tenggat/" + deadline + "/bukti.pdf",
        "/tenggat/" + deadline + "/alasan",
        "/api/tasks/" + task + "/context",
        "/api/tasks/" + task + "/trail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"walikota", "sekda", "inspektur", "organisasi", "asesor1", "dinkeskepala"})
  void showsNothingOfItInTheEngine(String account) {
    var visitor = Visitor.program(port, account);
    for (var path :
        List.of(
            "process-instance/" + instance,
            "process-instance/" + instance + "/variables",
            "process-instance/" + instance + "/activity-instances",
            "execution/" + instance + "/localVariables",
            "history/process-instance/" + instance,
            "task/" + task,
            "task/" + task + "/variables",
            "task/" + task + "/form-variables",
            "task/" + task + "/comment")) {
      var answer = visitor.get("/engine-rest/" + path);
      assertThat(answer.statusCode()).as("%s %s", account, path).isIn(200, 403, 404);
      if (answer.statusCode() == 200) {
        assertThat(answer.body()).as("%s %s", account, path).isIn("[]", "{}");
      }
    }
    for (var path :
        List.of(
            "task",
            "process-instance",
            "execution",
            "variable-instance",
            "incident",
            "job",
            "history/task",
            "history/process-instance",
            "history/activity-instance",
            "history/variable-instance",
            "history/detail",
            "history/identity-link-log",
            "history/incident",
            "history/user-operation")) {
      assertThat(visitor.get("/engine-rest/" + path).body())
          .as("%s %s", account, path)
          .doesNotContain(WORD, CASE, instance, task);
    }
  }

  /** Cockpit's own questions go past the engine's services. */
  @ParameterizedTest
  @ValueSource(strings = {"walikota", "sekda", "inspektur", "organisasi"})
  void showsNothingOfItInCockpit(String account) {
    var visitor = browser(account);
    var definition =
        repository.createProcessDefinitionQuery().processDefinitionKey(KEY).singleResult().getId();
    for (var path :
        List.of(
            "process-instance",
            "process-instance/" + instance + "/called-process-instances",
            "process-definition/" + definition + "/called-process-definitions",
            "incident")) {
      var answer = visitor.get("/camunda/api/cockpit/plugin/base/default/" + path);
      assertThat(answer.statusCode()).as("%s %s", account, path).isEqualTo(200);
      assertThat(answer.body()).as("%s %s", account, path).doesNotContain(WORD, CASE, instance);
    }
  }

  @Test
  void isCountedForWhoeverMayOpenCockpit() {
    for (var account : List.of("walikota", "sekda", "inspektur", "organisasi", "admin")) {
      var counts =
          Visitor.program(port, account)
              .get("/engine-rest/process-definition/statistics?incidents=true")
              .body();
      assertThat(counts).as(account).containsPattern("\"id\":\"" + KEY + ":[^}]*\"instances\":1");
    }
    assertThat(Visitor.program(port, "admin").get("/engine-rest/process-instance").body())
        .contains(instance);
  }

  @Test
  void isReadByItsHolderUntilHisStepEnds() {
    var holder = browser(HOLDER);
    for (var address : single()) {
      assertThat(ask(holder, address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(holder.get("/api/laporan").body()).contains(report.id());
    assertThat(holder.get("/api/deadlines").body()).contains(CASE);
    assertThat(holder.get("/api/tenggat").body()).contains(TITLE);

    tasks.claim(task, HOLDER);
    assertThat(holder.get("/api/evidence/" + document.id()).statusCode()).isEqualTo(200);
    tasks.complete(task);

    for (var address : single()) {
      assertThat(ask(holder, address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(holder.get("/api/laporan").body()).doesNotContain(report.id());
    assertThat(holder.get("/api/tenggat?keadaan=semua").body()).doesNotContain(TITLE);
    task = task();
    var next = browser(NEXT_HOLDER);
    for (var address : single()) {
      assertThat(ask(next, address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void isReadByWhomItsModelNames() {
    var reader = Visitor.program(port, NAMED_READER);

    assertThat(reader.get("/api/evidence/" + document.id()).statusCode()).isEqualTo(200);
    assertThat(reader.get("/api/laporan").body()).contains(report.id());
    assertThat(reader.get("/api/deadlines/" + deadline).statusCode()).isEqualTo(200);
    tasks.complete(task);
    assertThat(reader.get("/api/evidence/" + document.id()).statusCode()).isEqualTo(200);
  }

  /** A task that a colleague has taken is his; the group reads with it no more. */
  @Test
  void isReadByOneOnceHeHasTakenTheStep() {
    tasks.claim(task, "dlhasesor");

    assertThat(
            Visitor.program(port, "dlhasesor").get("/api/evidence/" + document.id()).statusCode())
        .isEqualTo(200);
    assertThat(Visitor.program(port, HOLDER).get("/api/evidence/" + document.id()).statusCode())
        .isEqualTo(404);
    assertThat(Visitor.program(port, HOLDER).get("/api/tasks/" + task + "/trail").statusCode())
        .isEqualTo(404);
  }

  /**
   * He has it among his tasks and deadlines; the page of leaders and the week's mail name it not.
   */
  @Test
  void isNotOnTheBoardOfALeaderWhoHoldsItsStep() {
    tasks.claim(task, "sekda");

    assertThat(browser("sekda").get("/api/tenggat").body()).contains(TITLE);
    assertThat(counts.of("sekda").counts().open()).isEqualTo(1);
    var board = boards.of("sekda", 50, 50);
    assertThat(board.told().counts().open()).isZero();
    assertThat(board.next()).isNull();
    assertThat(board.toString()).doesNotContain(CASE, TITLE, "uji-rahasia-terima");
    assertThat(ask(browser("sekda"), "/").body()).doesNotContain(TITLE);
  }

  /** Mails are kept, and administrators look at what was sent. */
  @Test
  void isNamedInTheMailOfItsHolderByTitleAndNumberWithTheLinkToHisTask() {
    time.forwardTo(due + "T08:00");

    var mail = mails.find("ringkasan/" + due, HOLDER).orElseThrow();
    var text = mails.letter(mail.number()).orElseThrow().text();
    assertThat(text)
        .contains(TITLE, "Nomor " + CASE + ".", "/?task=" + task)
        .doesNotContain("Dinas Kesehatan");
  }

  /** Whoever may give tasks to others gives this one to those alone whose step it is. */
  @Test
  void isNotOpenedByAnAdministratorWhoTakesItsStep() {
    var admin = Visitor.program(port, "admin");
    var path = "/engine-rest/task/" + task;

    for (var account : List.of("admin", "walikota", "dinkesasesor")) {
      assertThat(admin.post(path + "/assignee", user(account)).statusCode()).isEqualTo(400);
    }
    assertThat(admin.post(path + "/claim", user("admin")).statusCode()).isEqualTo(400);
    assertThat(
            admin
                .post(
                    path + "/identity-links",
                    "{\"groupId\":\"camunda-admin\",\"type\":\"candidate\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(ask(admin, "/api/evidence/" + document.id()).statusCode()).isEqualTo(404);
    assertThat(admin.post(path + "/assignee", user(HOLDER)).statusCode()).isEqualTo(204);
  }

  private static String user(String account) {
    return "{\"userId\":\"%s\"}".formatted(account);
  }

  /** Anybody may name his case as he likes in a process that is not ours. */
  @Test
  void isNotOpenedByACaseOfTheSameName() {
    var foreign =
        repository
            .createDeployment()
            .addModelInstance(
                "tiruan.bpmn",
                Bpmn.createExecutableProcess("tiruan")
                    .startEvent()
                    .userTask("isi")
                    .camundaAssignee("dlhasesor")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    try {
      runtime.startProcessInstanceByKey("tiruan", CASE);

      assertThat(
              Visitor.program(port, "dlhasesor").get("/api/evidence/" + document.id()).statusCode())
          .isEqualTo(404);
    } finally {
      repository.deleteDeployment(foreign, true);
    }
  }

  @Test
  void isNotNamedInTheRemindersOfItsHolder() {
    jdbc.update(
        """
        insert into pengingat (tenggat, jatuh_tempo, tahap, hari, sasaran, peran, penerima,
          direncanakan, keadaan, terlambat)
        select id, jatuh_tempo, 'H', 0, 'pemegang', peran, ?, now(), 'batal', false
        from tenggat where id = ?
        """,
        HOLDER,
        deadline);
    var organisation = browser("organisasi");

    var page = organisation.page("/tenggat/orang/" + HOLDER);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain(TITLE);
    assertThat(browser(HOLDER).page("/tenggat/orang/" + HOLDER).body()).contains(TITLE);
  }

  @Test
  void isOfferedToNoOtherSheet() {
    assertThat(document.owner()).isEqualTo("perkara/" + CASE);
    assertThat(evidence.ofOwner("dinkes")).isEmpty();
  }

  /** Signed in on the page, so that pages and addresses of programs are asked alike. */
  private Visitor browser(String account) {
    return Visitor.browser(port).signIn(account);
  }

  private static HttpResponse<String> ask(Visitor visitor, String address) {
    return address.startsWith("/api") ? visitor.get(address) : visitor.page(address);
  }

  private String task() {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }
}
