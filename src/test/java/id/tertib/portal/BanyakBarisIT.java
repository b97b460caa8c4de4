package id.tertib.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.WatchedSql;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * How PostgreSQL answers the pages that people open all day, with 20,000 open tasks, 20,000
 * reports, and 200,000 finished tasks, mails and rows of the trail: the statements are those that
 * the pages really send.
 */
@PostgresTest
@Import(WatchedSql.class)
class BanyakBarisIT {

  private static final int ROWS = 20_000;
  private static final int PAST = 200_000;

  @Autowired WebApplicationContext context;
  @Autowired JdbcTemplate jdbc;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired PerangkatDaerahRegister offices;

  private String deployment;

  @BeforeEach
  void aProcess() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "banyak-uji.bpmn",
                Bpmn.createExecutableProcess("banyak-uji")
                    .camundaHistoryTimeToLive(180)
                    .startEvent()
                    .userTask("kerjakan")
                    .name("Kerjakan")
                    .camundaCandidateGroups("${kelompok}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
  }

  @AfterEach
  void forget() {
    jdbc.update("delete from act_ru_authorization where resource_id_ like 'uji-%'");
    jdbc.update("delete from act_ru_identitylink where id_ like 'uji-%'");
    jdbc.update("delete from act_ru_task where id_ like 'uji-%'");
    jdbc.update("delete from act_hi_taskinst where id_ like 'uji-%'");
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void theFrontPageReadsItsReadersTasksAndCasesOnly() throws Exception {
    tasks();
    past();
    jdbc.execute("vacuum analyze");

    var sent = WatchedSql.during(() -> page("dinkesasesor", "/"));

    assertThat(plans(sent, "act_ru_task"))
        .isNotEmpty()
        .allSatisfy(
            plan ->
                assertThat(plan)
                    .doesNotContain("Seq Scan on act_ru_task")
                    .doesNotContain("Seq Scan on act_ru_identitylink")
                    .doesNotContain("Seq Scan on act_ru_authorization"));
    assertThat(plans(sent, "act_hi_taskinst"))
        .isNotEmpty()
        .allSatisfy(
            plan ->
                assertThat(plan)
                    .contains("tertib_hi_taskinst_orang")
                    .doesNotContain("Seq Scan on act_hi_taskinst"));
    assertThat(plans(sent, "from jejak"))
        .isNotEmpty()
        .allSatisfy(
            plan -> assertThat(plan).contains("jejak_perkara").doesNotContain("Seq Scan on jejak"));
  }

  @Test
  void thePageOfReportsReadsOnePageOfThem() throws Exception {
    reports();
    jdbc.execute("vacuum analyze");

    for (var address :
        List.of("/laporan", "/laporan?halaman=5", "/laporan?siklus=2020-S1&halaman=2")) {
      var sent = WatchedSql.during(() -> page("sekda", address));
      assertThat(plans(sent, "select * from laporan"))
          .singleElement()
          .satisfies(
              plan ->
                  assertThat(plan)
                      .containsAnyOf("laporan_terbaru", "laporan_siklus")
                      .doesNotContain("Seq Scan")
                      .doesNotContain("Sort"));
      assertThat(plans(sent, "select siklus, perangkat_daerah, count(*)"))
          .singleElement()
          .satisfies(plan -> assertThat(plan).contains("Index Only Scan using laporan_banyak"));
    }
    var sent = WatchedSql.during(() -> page("dinkeskepala", "/laporan"));
    assertThat(plans(sent, "select * from laporan"))
        .singleElement()
        .satisfies(plan -> assertThat(plan).doesNotContain("Seq Scan"));
  }

  @Test
  void thePageOfMailsReadsOnePageOfThem() throws Exception {
    mails();
    jdbc.execute("vacuum analyze");

    for (var address : List.of("/surel", "/surel?halaman=3", "/surel?keadaan=gagal")) {
      var sent = WatchedSql.during(() -> page("admin", address));
      assertThat(plans(sent, "select nomor, kunci"))
          .singleElement()
          .satisfies(
              plan ->
                  assertThat(plan)
                      .containsAnyOf("surel_pkey", "surel_keadaan")
                      .doesNotContain("Seq Scan")
                      .doesNotContain("Filter")
                      .doesNotContain("Sort"));
    }
  }

  /**
   * Each statement with this in it, explained once, at the price that a random read has on a disk
   * without moving parts: on others PostgreSQL may rather read all open tasks than some hundreds
   * one by one.
   */
  private List<String> plans(List<String> sent, String part) {
    return Objects.requireNonNull(
        jdbc.execute(
            (ConnectionCallback<List<String>>)
                connection -> {
                  var here = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                  here.execute("set random_page_cost = 1.1");
                  try {
                    return sent.stream()
                        .filter(sql -> sql.toLowerCase(Locale.ROOT).startsWith("select"))
                        .filter(sql -> sql.toLowerCase(Locale.ROOT).contains(part))
                        .distinct()
                        .map(sql -> here.queryForList("explain " + sql, String.class))
                        .map(plan -> String.join("\n", plan))
                        .toList();
                  } finally {
                    here.execute("reset random_page_cost");
                  }
                }));
  }

  private Void page(String account, String address) throws Exception {
    MockMvcBuilders.webAppContextSetup(context)
        .apply(springSecurity())
        .build()
        .perform(get(address).with(user(account)))
        .andExpect(status().isOk());
    return null;
  }

  /**
   * Open to the assessors of all offices in turn, with the authorisations that the engine gives.
   */
  private void tasks() {
    var instance =
        runtime.startProcessInstanceByKey(
            "banyak-uji", "2026-S2/dinkes", Map.of("kelompok", "dinkesasesor"));
    // News is told of the product's own cases only.
    jdbc.update(
        "update act_hi_procinst set proc_def_key_ = 'monitoring-perangkat-daerah' where id_ = ?",
        instance.getId());
    jdbc.update(
        """
        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
          task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_)
        select 'uji-' || n, 1, ?, ?, ?, 'Kerjakan', 'kerjakan',
          case when mod(n, 4) = 0 then %s end, 50, now(), now() + n * interval '1 minute', 1
        from generate_series(1, ?) as n
        """
            .formatted(role("n")),
        instance.getId(),
        instance.getId(),
        instance.getProcessDefinitionId(),
        ROWS);
    jdbc.update(
        """
        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
        select 'uji-' || n, 1, %s, 'candidate', 'uji-' || n from generate_series(1, ?) as n
        """
            .formatted(role("n")),
        ROWS);
    jdbc.update(
        """
        insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_,
          perms_)
        select 'uji-' || n, 1, 1, %s, 7, 'uji-' || n, 6 from generate_series(1, ?) as n
        """
            .formatted(role("n")),
        ROWS);
  }

  /** Finished by the offices' people in turn, and told in the trail. */
  private void past() {
    jdbc.update(
        """
        insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_inst_id_, name_,
          assignee_, start_time_, end_time_, priority_)
        select 'uji-' || n, 'kerjakan', 'banyak-uji', 'uji-' || n / 7, 'Kerjakan', %s,
          now() - n * interval '1 hour', now() - n * interval '1 hour', 50
        from generate_series(1, ?) as n
        """
            .formatted(role("n")),
        PAST);
    jdbc.update(
        """
        insert into jejak (waktu, siapa, apa, perkara)
        select now(), 'uji', 'menyimpan', '2026-S2/' || %s from generate_series(1, ?) as n
        """
            .formatted(office("n")),
        PAST);
  }

  /** Sent, and ten of them given up long ago. */
  private void mails() {
    jdbc.update(
        """
        insert into surel (kunci, penerima, nama, alamat, alamat_khusus, jenis, perkara, subjek, kata,
          message_id, keadaan, percobaan, coba_lagi, dibuat, terkirim)
        select 'uji/' || n, 'uji', 'Uji', 'uji@uji.example', false, 'tugas', '', 'Uji', '{}',
          '<' || n || '@uji>', case when n > 10 then 'terkirim' else 'gagal' end, 1, now(), now(),
          case when n > 10 then now() end
        from generate_series(1, ?) as n
        """,
        PAST);
  }

  private void reports() {
    jdbc.update(
        """
        insert into laporan (id, perkara, siklus, perangkat_daerah, jenis, versi, judul, nomor,
          tanggal, sidik_data, berkas_docx, sidik_docx, ukuran_docx, berkas_pdf, sidik_pdf,
          ukuran_pdf, waktu)
        select 'uji-' || n, s || '/' || k, s, case when mod(n, 50) > 0 then k end, 'uji', n,
          'Laporan ' || n, 'Nomor ' || n, date '2026-01-01', lpad(n || '', 64, '0'), n || '.docx',
          repeat('b', 64), 1, n || '.pdf', repeat('c', 64), 1, now() - n * interval '1 hour'
        from (select n, 2010 + mod(n, 17) || '-S' || 1 + mod(n, 2) as s, %s as k
              from generate_series(1, ?) as n) x
        """
            .formatted(office("n")),
        ROWS);
  }

  /** Head, sekretaris and assessor of all offices in turn. */
  private String role(String number) {
    return "replace(%s, '-', '') || (array['kepala', 'sekretaris', 'asesor'])[1 + mod(%s / %d, 3)]"
        .formatted(office(number), number, offices.all().size());
  }

  private String office(String number) {
    var codes = offices.all().stream().map(one -> "'" + one.kode() + "'").toList();
    return "(array[%s])[1 + mod(%s, %d)]".formatted(String.join(",", codes), number, codes.size());
  }
}
