package id.tertib.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The front page as each reader gets it. */
@ProcessTest
class BerandaTest {

  private static final String PROCESS = "beranda-uji";
  private static final String DINKES = "2026-S2/dinkes";

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired AuditTrail trail;
  @Autowired MyTasks tugas;
  @Autowired JdbcTemplate jdbc;

  private MockMvc pages;
  private String deployment;

  @BeforeEach
  void deployAProcessOfTwoOffices() {
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    // Selasa, 24 November 2026
    ClockUtil.setCurrentTime(
        Date.from(ZonedDateTime.parse("2026-11-24T10:42:00+07:00").toInstant()));
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS)
                    .name("Monitoring perangkat daerah")
                    .camundaHistoryTimeToLive(180)
                    .startEvent()
                    .userTask("isi")
                    .name("Isi <b>daftar</b> periksa")
                    .camundaCandidateGroups("${kelompok}")
                    .camundaDueDate("${tenggat}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  private String task(String businessKey, String group, @Nullable String due) {
    var variables = new HashMap<String, Object>();
    variables.put("kelompok", group);
    variables.put("tenggat", due);
    var instance = runtime.startProcessInstanceByKey(PROCESS, businessKey, variables);
    return tasks
        .createTaskQuery()
        .processInstanceId(instance.getProcessInstanceId())
        .singleResult()
        .getId();
  }

  private String page(String userId) throws Exception {
    return pages
        .perform(get("/").with(user(userId)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void offersTheTrainingAccountsToAStranger() throws Exception {
    pages
        .perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Akun latihan")))
        .andExpect(content().string(containsString("/masuk?akun=dinkesasesor")))
        .andExpect(content().string(containsString("/masuk?akun=walikota")))
        .andExpect(content().string(containsString("/masuk?akun=inspektur")))
        .andExpect(content().string(containsString("/masuk?akun=admpengaduan")))
        .andExpect(content().string(containsString("/masuk?akun=dishubpejabat")))
        .andExpect(content().string(containsString("/masuk?akun=dishubkepala")))
        .andExpect(content().string(containsString("href=\"/layanan/pengaduan\"")))
        .andExpect(content().string(containsString("/masuk?akun=pokja1")))
        .andExpect(content().string(containsString("<html lang=\"id\"")))
        .andExpect(content().string(not(containsString("Tugas Anda"))))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void tellsTheOwnTasksWithTheirWorkingDays() throws Exception {
    var id = task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");

    assertThat(page("dinkesasesor"))
        .contains("Selamat pagi, ")
        .contains("Selasa, 24 November 2026, 10:42 WIB")
        .contains("3 hari kerja lagi")
        .contains("Jumat, 27 November 2026")
        .contains("Monitoring perangkat daerah · Dinas Kesehatan · semester II 2026")
        .contains("/camunda/app/tasklist/default/#/?task=" + id)
        .contains("Buka Daftar Tugas (1)")
        .doesNotContain("??");
  }

  @Test
  void putsWhatOneHoldsBeforeWhatTheGroupMayTakeOnTheSameDay() throws Exception {
    var free = task(DINKES, "dinkesasesor", "2026-11-27T12:00:00");
    var held = task("2026-S1/dinkes", "dinkesasesor", "2026-11-27T23:59:00");
    var nearer = task("2026-S2/dinsos", "dinkesasesor", "2026-11-26T23:59:00");
    tasks.setAssignee(held, "dinkesasesor");

    assertThat(page("dinkesasesor"))
        .containsSubsequence("?task=" + nearer, "?task=" + held, "?task=" + free);
  }

  @Test
  void tellsHowLateATaskIs() throws Exception {
    task(DINKES, "dinkesasesor", "2026-11-20T23:59:00");

    assertThat(page("dinkesasesor")).contains("terlambat 2 hari kerja").contains("t-state--bad");
  }

  @Test
  void writesNamesAsText() throws Exception {
    task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");

    assertThat(page("dinkesasesor"))
        .contains("Isi &lt;b&gt;daftar&lt;/b&gt; periksa")
        .doesNotContain("<b>daftar</b>");
  }

  @Test
  void showsNoTaskOfAnotherOffice() throws Exception {
    task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");

    assertThat(page("bappedaasesor"))
        .contains("Tidak ada tugas yang menunggu Anda.")
        .doesNotContain("Dinas Kesehatan");
  }

  /** The order in which Daftar Tugas asks the engine. */
  @Test
  void putsTasksWithoutADateLast() {
    task(DINKES, "dinkesasesor", null);
    var dated = task(DINKES, "dinkesasesor", "2026-12-30T23:59:00");

    assertThat(tasks.createTaskQuery().processDefinitionKey(PROCESS).orderByDueDate().asc().list())
        .first()
        .extracting(Task::getId)
        .isEqualTo(dated);
  }

  @Test
  void showsTheNearestOfManyTasksHeldOrOpenAndCountsAll() throws Exception {
    task(DINKES, "dinkesasesor", null);
    var last = task(DINKES, "dinkesasesor", "2026-12-30T23:59:00");
    for (var day = 10; day < 18; day++) {
      var id = task(DINKES, "dinkesasesor", "2026-12-%dT23:59:00".formatted(day));
      if (day % 2 == 0) {
        tasks.setAssignee(id, "dinkesasesor");
      }
    }

    assertThat(page("dinkesasesor"))
        .containsSubsequence(
            "Kamis, 10 Desember 2026", "Jumat, 11 Desember 2026", "Kamis, 17 Desember 2026")
        .doesNotContain("30 Desember 2026")
        .contains("Buka Daftar Tugas (10)");

    for (var id : tugas.nearest("dinkesasesor", 8)) {
      tasks.complete(id.getId());
    }
    assertThat(tugas.all("dinkesasesor", 8))
        .as("without a deadline comes last")
        .hasSize(2)
        .first()
        .extracting(ShownTask::id)
        .isEqualTo(last);
  }

  @Test
  void offersTheFirstCycleToBagianOrganisasiAlone() throws Exception {
    assertThat(page("organisasi"))
        .contains("Mulai siklus monitoring pertama")
        .contains("118 baris dari Perwali 63/2022.")
        .contains("38 perangkat daerah dan orangnya")
        .contains("Setiap perangkat daerah punya kepala, sekretaris, dan asesor.")
        .contains("Hari libur 2026 sudah ditetapkan.")
        .contains("Hari libur 2027 belum ditetapkan")
        .contains("Mulai siklus semester II 2026")
        .contains("/camunda/app/tasklist/default/#/?processStart=monitoring-semester")
        .doesNotContain("??");
    assertThat(page("dinkesasesor")).doesNotContain("Mulai siklus");
  }

  @Test
  void offersNoSecondCycleWhileOneRuns() throws Exception {
    jdbc.update(
        "insert into siklus (proses, kunci, berlaku, dimulai_oleh, dimulai_pada)"
            + " values ('monitoring-semester', '2026-S2', '2026-S2', 'organisasi',"
            + " current_timestamp)");
    try {
      assertThat(page("organisasi")).doesNotContain("Mulai siklus");
    } finally {
      jdbc.update("delete from siklus where kunci = '2026-S2'");
    }
  }

  @Test
  void tellsWhenTheCalendarStartsTheRunningSemesterAndOffersToStartItEarlier() throws Exception {
    assertThat(page("organisasi"))
        .contains("Sekarang triwulan IV 2026, bagian dari semester II 2026.")
        .contains("Senin, 4 Januari 2027, pukul 07.00 WIB")
        .contains("Mulai siklus semester II 2026");
  }

  @Test
  void leadsLeadershipToCockpitAndAdministratorsToTheirPages() throws Exception {
    assertThat(page("sekda"))
        .contains("href=\"/camunda/app/cockpit/default/\"")
        .doesNotContain("/camunda/app/admin/");
    assertThat(page("admin")).contains("href=\"/camunda/app/admin/default/\"");
    assertThat(page("dinkesasesor"))
        .contains("href=\"/kemajuan\"")
        .contains("href=\"/laporan\"")
        .contains("href=\"/road-map\"")
        .doesNotContain("/camunda/app/cockpit/");
  }

  @Test
  void namesTheListOfAChangedRowAndNotItsKey() throws Exception {
    task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");
    trail.record(
        AuditEntry.of("asesor2", "mengubah baris", DINKES)
            .detail("tindak-lanjut 2ddc0b7e-1c52-4f0a-9c11-0a1b2c3d4e5f"));

    assertThat(page("dinkesasesor"))
        .contains("mengubah baris tindak lanjut<")
        .doesNotContain("2ddc0b7e");
  }

  @Test
  void tellsNewsOfOwnCasesByRoleAndEscaped() throws Exception {
    task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");
    trail.record(AuditEntry.of("asesor1", "mengembalikan", DINKES).detail("RA-014 <i>"));
    trail.record(AuditEntry.of("asesor1", "mengembalikan", "2026-S2/bappeda").detail("RA-099"));

    assertThat(page("dinkesasesor"))
        .contains("mengembalikan RA-014 &lt;i&gt;")
        .doesNotContain("asesor1 mengembalikan")
        .doesNotContain("RA-099");
  }

  @Test
  void tellsARunOfTheSameActOnce() throws Exception {
    task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");
    for (var number = 1; number <= 12; number++) {
      trail.record(
          AuditEntry.of("asesor2", "mengoreksi", DINKES).detail("RA-%03d".formatted(number)));
    }

    assertThat(page("dinkesasesor")).contains("mengoreksi 12 kali").doesNotContain("RA-003");
  }

  @Test
  void tellsNobodyWhatHeTypedHimselfAndLeadsToTheStepThatWaits() throws Exception {
    var task = task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");
    trail.record(AuditEntry.of("asesor1", "mengembalikan", DINKES).detail("RA-014"));
    trail.record(AuditEntry.of("dinkesasesor", "mengisi", DINKES).detail("RA-014"));
    trail.record(AuditEntry.of("dinkesasesor", "menambah baris", DINKES).detail("temuan"));

    assertThat(page("dinkesasesor"))
        .contains("<a href=\"/camunda/app/tasklist/default/#/?task=%s\">".formatted(task))
        .contains("mengembalikan RA-014</a>")
        .doesNotContain("Anda mengisi", "Anda menambah baris");
  }

  @Test
  void tellsTheFrameTheDateOfTheTraining() throws Exception {
    pages
        .perform(get("/api/beranda/latihan").with(user("dinkesasesor")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.latihan").value(true))
        .andExpect(jsonPath("$.tanggal").value("Selasa, 24 November 2026"));
  }

  @Test
  void tellsTheFrameDeadlinesOfVisibleTasksOnly() throws Exception {
    var own = task(DINKES, "dinkesasesor", "2026-11-27T23:59:00");
    var other = task("2026-S2/bappeda", "bappedaasesor", "2026-11-27T23:59:00");

    pages
        .perform(get("/api/beranda/tugas").param("id", own, other).with(user("dinkesasesor")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$." + "['" + own + "'].tenggat").value("Jumat, 27 November 2026"))
        .andExpect(jsonPath("$." + "['" + own + "'].sisa").value("3 hari kerja lagi"))
        .andExpect(jsonPath("$." + "['" + own + "'].keadaan").value("warn"))
        .andExpect(
            jsonPath("$." + "['" + own + "'].tempat").value("Dinas Kesehatan · semester II 2026"))
        .andExpect(jsonPath("$", not(hasKey(other))));
  }

  @Test
  void refusesTooManyTasksAtOnce() throws Exception {
    var ids = new String[101];
    java.util.Arrays.fill(ids, "x");

    pages
        .perform(get("/api/beranda/tugas").param("id", ids).with(user("dinkesasesor")))
        .andExpect(status().isBadRequest());
  }
}
