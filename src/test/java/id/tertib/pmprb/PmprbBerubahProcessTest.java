package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Offices and people change while an office's PMPRB is under way. */
@ProcessTest
class PmprbBerubahProcessTest {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-07-01", "Perda 5/2026", null);

  private static final String ISI = "Isi lembar kerja";
  private static final String REVIU = "Reviu koordinator asesor";
  private static final String TANDA_TANGAN = "Tanda tangan kepala";
  private static final String VERIFIKASI = "Verifikasi";

  /** In the second area. */
  private static final String PETA = "U-PM2.1-a";

  private static final String KEDUA = "dinkespejabat";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Reorganisasi reorganisasi;
  @Autowired Deadlines deadlines;
  @Autowired EngineTasks engine;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;

  private SatuKantor dinkes;

  @BeforeEach
  void withTwoAssessors() {
    time.startAt("2026-07-13T07:00");
    dinkes = new SatuKantor(port, "dinkes");
    identity.createMembership(KEDUA, "dinkesasesor");
  }

  @AfterEach
  void asBefore() {
    identity.deleteMembership(KEDUA, "dinkesasesor");
    identity.deleteMembership("dinkesasesor", "dinkesasesor");
    identity.createMembership("dinkesasesor", "dinkesasesor");
  }

  @Test
  void carriesOnWithTheSuccessorsPeopleWhenTheOfficeIsMergedWhileItsAssessorsFill() {
    dinkes.started().divided("dinkesasesor", KEDUA);
    dinkes.fill("dinkesasesor", "B");
    reorganisasi.carryOut(new OfficeCommand.Merge("dinkes", "dispora", PERDA), "admin");

    var open = dinkes.taskOf(KEDUA, ISI);
    assertThat(groups(open)).containsExactly("disporaasesor");
    assertThat(deadlines.find("pmprb-isi", dinkes.key()).orElseThrow())
        .extracting(Deadline::office, Deadline::role, Deadline::state)
        .containsExactly("dispora", "disporaasesor", Deadline.State.TERBUKA);
    assertThat(dinkes.item("dinkespejabat", open, "U-PM1.1-b").path("outside").asText())
        .isEqualTo("bagian asesor lain");
    dinkes.fill(KEDUA, "B");

    // Merged people are the successor's, and what they filled they do not review there either.
    assertThat(groups(dinkes.task(REVIU))).containsExactly("disporasekretaris");
    identity.createMembership("dinkesasesor", "disporasekretaris");
    try {
      refused(dinkes.claim("dinkesasesor", dinkes.task(REVIU)), "Anda ikut mengisi");
    } finally {
      identity.deleteMembership("dinkesasesor", "disporasekretaris");
    }
    var reviu = dinkes.claimed("disporasekretaris", REVIU);
    dinkes.judge("disporasekretaris", reviu);
    done(dinkes.complete("disporasekretaris", reviu, decision("setuju", "")));
    done(
        dinkes.complete(
            "disporakepala",
            dinkes.claimed("disporakepala", TANDA_TANGAN),
            decision("tanda_tangan", "")));
    done(
        dinkes.complete(
            "tpianggota", dinkes.claimed("tpianggota", VERIFIKASI), decision("terverifikasi", "")));
    assertThat(result()).isEqualTo("terverifikasi");
    done(new SatuKantor(port, "dispora").start(2026, ""));
  }

  @Test
  void endsWithAnOfficeThatIsClosedTogetherWithItsWork() {
    dinkes.started().divided("dinkesasesor", KEDUA);
    assertThatThrownBy(
            () -> reorganisasi.carryOut(new OfficeCommand.Close("dinkes", false, PERDA), "admin"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(dinkes.key());

    reorganisasi.carryOut(new OfficeCommand.Close("dinkes", true, PERDA), "admin");

    assertThat(dinkes.tasks(ISI)).isEmpty();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(dinkes.key())
                .finished()
                .count())
        .isOne();
    assertThat(result()).isEqualTo("ditutup");
    assertThat(
            jdbc.queryForObject(
                "select keadaan from tenggat where jenis = 'pmprb-isi' and perkara = ?",
                String.class,
                dinkes.key()))
        .isEqualTo("batal");
    assertThat(trail()).contains("mengakhiri tanpa hasil");
  }

  @Test
  void leavesThePartOfAnAssessorWhoLeftToWhoeverTakesItAndReturnsItToHim() {
    dinkes.started().divided("dinkesasesor", KEDUA);
    var left = dinkes.taskOf("dinkesasesor", ISI);
    identity.deleteMembership("dinkesasesor", "dinkesasesor");
    engine.asSystem(
        () -> {
          tasks.setAssignee(left, null);
          return null;
        });

    // The part stays what it was: the colleague fills it beside his own, each in its own task.
    done(dinkes.claim(KEDUA, left));
    assertThat(dinkes.item(KEDUA, left, PETA).path("outside").asText())
        .isEqualTo("bagian asesor lain");
    dinkes.fillAll(KEDUA, "B");

    var reviu = dinkes.claimed("dinkessekretaris", REVIU);
    dinkes.judge("dinkessekretaris", reviu);
    dinkes.mark("dinkessekretaris", reviu, "U-PM1.1-c", "Rencana kerjanya belum ada");
    done(dinkes.complete("dinkessekretaris", reviu, decision("kembali", "Lengkapi")));
    assertThat(dinkes.tasks(ISI)).hasSize(1);
    assertThat(
            dinkes.items(KEDUA, dinkes.taskOf(KEDUA, ISI), item -> item.path("outside").isNull()))
        .extracting(item -> item.path("code").asText())
        .containsExactly("U-PM1.1-c");
  }

  @Test
  void offersAReturnedPartToTheOfficesAssessorsWhenItsAssessorIsGone() {
    dinkes.started().divided("dinkesasesor", KEDUA);
    dinkes.fill("dinkesasesor", "B");
    dinkes.fill(KEDUA, "B");
    identity.deleteMembership("dinkesasesor", "dinkesasesor");

    var reviu = dinkes.claimed("dinkessekretaris", REVIU);
    dinkes.judge("dinkessekretaris", reviu);
    dinkes.mark("dinkessekretaris", reviu, "U-PM1.1-c", "Rencana kerjanya belum ada");
    done(dinkes.complete("dinkessekretaris", reviu, decision("kembali", "Lengkapi")));

    // Not to an account that can no longer hold it.
    var again = dinkes.task(ISI);
    assertThat(dinkes.tasks(ISI).get(0).path("assignee").asText()).isNotEqualTo("dinkesasesor");
    assertThat(groups(again)).containsExactly("dinkesasesor");
    if (dinkes.tasks(ISI).get(0).path("assignee").isNull()) {
      done(dinkes.claim(KEDUA, again));
    }
    done(dinkes.save(KEDUA, again, "U-PM1.1-c", "\"A\"", "Map PMPRB", "", 1));
    done(dinkes.complete(KEDUA, again, ""));
    assertThat(dinkes.tasks(REVIU)).hasSize(1);
  }

  @Test
  void isReadByItsOfficeAndByLeadersAndByNobodyElsesOffice() {
    dinkes.started().divided("dinkesasesor", KEDUA);
    for (var reader : List.of("organisasi", "walikota", "sekda", "dinkeskepala", "dinkesasesor")) {
      assertThat(keys(reader)).as(reader).contains(dinkes.key());
      assertThat(done(dinkes.as(reader).get("/api/progress?cycle=PMPRB-2026")).body())
          .as(reader)
          .contains("Dinas Kesehatan", ISI);
    }
    for (var stranger : List.of("dlhasesor", "dlhkepala", "tpianggota")) {
      assertThat(keys(stranger)).as(stranger).doesNotContain(dinkes.key());
      assertThat(dinkes.as(stranger).get("/api/progress?cycle=PMPRB-2026").body())
          .as(stranger)
          .doesNotContain("Dinas Kesehatan");
    }
  }

  private List<String> keys(String account) {
    return json(done(dinkes.as(account).get("/api/deadlines?perangkatDaerah=dinkes")))
        .findValuesAsText("perkara");
  }

  private List<String> groups(String task) {
    return engine.asSystem(
        () ->
            tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList());
  }

  private String result() {
    return jdbc.queryForObject(
        "select hasil from kasus where kunci = ?", String.class, dinkes.key());
  }

  private List<String> trail() {
    return jdbc.queryForList("select apa from jejak where perkara = ?", String.class, dinkes.key());
  }
}
