package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** PMPRB of one office: assessors by area, coordinator, head, TPI, and every way back. */
@ProcessTest
class PmprbPerangkatDaerahProcessTest {

  private static final String ISI = "Isi lembar kerja";
  private static final String REVIU = "Reviu koordinator asesor";
  private static final String TANDA_TANGAN = "Tanda tangan kepala";
  private static final String VERIFIKASI = "Verifikasi";

  /** In the first area, held by the first assessor. */
  private static final String TIM = "U-PM1.1-b";

  /** In the second area, held by the second assessor. */
  private static final String PETA = "U-PM2.1-a";

  /** A second assessor of the office. */
  private static final String KEDUA = "dinkesasesor2";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired HistoryService history;
  @Autowired JdbcTemplate jdbc;

  private SatuKantor dinkes;

  @BeforeEach
  void onTheFirstDayOfTheDemo() {
    time.startAt("2026-07-13T07:00");
    dinkes = new SatuKantor(port, "dinkes");
  }

  @Test
  void goesThroughEveryReturnToTheVerification() {
    dinkes.started().divided("dinkesasesor", KEDUA);

    // Two assessors on one sheet, each in his own areas.
    assertThat(dinkes.tasks(ISI)).hasSize(2);
    var mine = dinkes.taskOf("dinkesasesor", ISI);
    assertThat(dinkes.item("dinkesasesor", mine, PETA).path("outside").asText())
        .isEqualTo("bagian asesor lain");
    refused(dinkes.save("dinkesasesor", mine, PETA, "\"A\"", "", "", 0), "bagian asesor lain");
    refused(dinkes.complete("dinkesasesor", mine, ""), "belum diisi");
    dinkes.fill("dinkesasesor", "B");
    assertThat(deadlines.find("pmprb-isi", dinkes.key()).orElseThrow().state())
        .isEqualTo(Deadline.State.TERBUKA);
    dinkes.fill(KEDUA, "B");
    assertThat(deadlines.find("pmprb-isi", dinkes.key()).orElseThrow().state())
        .isEqualTo(Deadline.State.TERPENUHI);

    // The coordinator judges item by item, and returns one.
    var reviu = dinkes.claimed("dinkessekretaris", REVIU);
    refused(dinkes.complete("dinkessekretaris", reviu, decision("setuju", "")), "belum dinilai");
    dinkes.judge("dinkessekretaris", reviu);
    refused(dinkes.save("dinkessekretaris", reviu, PETA, "\"C\"", "", "", 1), "alasan");
    dinkes.mark("dinkessekretaris", reviu, PETA, "Petanya belum lengkap");
    done(
        dinkes.complete("dinkessekretaris", reviu, decision("kembali", "Lengkapi peta peraturan")));

    time.forwardTo("2026-07-14T08:00");

    // Only whoever holds the returned row gets it back, and only that row is open.
    assertThat(dinkes.tasks(ISI)).hasSize(1);
    var again = dinkes.taskOf(KEDUA, ISI);
    assertThat(dinkes.items(KEDUA, again, item -> item.path("outside").isNull()))
        .extracting(item -> item.path("code").asText())
        .containsExactly(PETA);
    done(dinkes.save(KEDUA, again, PETA, "\"A\"", "Map PMPRB", "", 1));
    done(dinkes.complete(KEDUA, again, ""));

    time.forwardTo("2026-07-15T08:00");

    // What changed is judged anew, the rest stands.
    var second = dinkes.claimed("dinkessekretaris", REVIU);
    assertThat(dinkes.items("dinkessekretaris", second, item -> !item.path("missing").isNull()))
        .extracting(item -> item.path("code").asText())
        .containsExactly(PETA);
    dinkes.judge("dinkessekretaris", second);
    done(dinkes.complete("dinkessekretaris", second, decision("setuju", "")));

    // The head sees the score and returns to the coordinator.
    var tanda = dinkes.claimed("dinkeskepala", TANDA_TANGAN);
    assertThat(dinkes.sheet("dinkeskepala", tanda).path("mode").asText()).isEqualTo("read");
    assertThat(dinkes.sheet("dinkeskepala", tanda).path("score").path("layers")).hasSize(2);
    done(dinkes.complete("dinkeskepala", tanda, decision("kembali", "Periksa area 1 lagi")));
    var third = dinkes.claimed("dinkessekretaris", REVIU);
    assertThat(
            json(dinkes.as("dinkessekretaris").get("/api/tasks/" + third + "/context"))
                .path("returned")
                .path("note")
                .asText())
        .isEqualTo("Periksa area 1 lagi");
    done(dinkes.save("dinkessekretaris", third, TIM, "\"Tidak\"", "", "SK belum terbit", 1));
    done(dinkes.complete("dinkessekretaris", third, decision("setuju", "")));
    done(
        dinkes.complete(
            "dinkeskepala",
            dinkes.claimed("dinkeskepala", TANDA_TANGAN),
            decision("tanda_tangan", "")));

    // The TPI returns to the assessors; all steps between run again.
    var verifikasi = dinkes.claimed("tpianggota", VERIFIKASI);
    dinkes.mark("tpianggota", verifikasi, TIM, "Mana SK-nya?");
    done(dinkes.complete("tpianggota", verifikasi, decision("kembali", "Lengkapi SK tim")));
    time.forwardTo("2026-07-16T08:00");
    var last = dinkes.taskOf("dinkesasesor", ISI);
    done(dinkes.save("dinkesasesor", last, TIM, "\"Ya\"", "SK 1/2026, map 1", "", 1));
    done(dinkes.complete("dinkesasesor", last, ""));
    time.forwardTo("2026-07-17T08:00");
    var fourth = dinkes.claimed("dinkessekretaris", REVIU);
    dinkes.judge("dinkessekretaris", fourth);
    done(dinkes.complete("dinkessekretaris", fourth, decision("setuju", "")));
    done(
        dinkes.complete(
            "dinkeskepala",
            dinkes.claimed("dinkeskepala", TANDA_TANGAN),
            decision("tanda_tangan", "")));
    done(
        dinkes.complete(
            "tpianggota", dinkes.claimed("tpianggota", VERIFIKASI), decision("terverifikasi", "")));

    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(dinkes.key())
                .finished()
                .count())
        .isOne();
    assertThat(
            jdbc.queryForObject(
                "select hasil from kasus where kunci = ?", String.class, dinkes.key()))
        .isEqualTo("terverifikasi");
    assertThat(
            jdbc.queryForList(
                "select apa from jejak where perkara = ?", String.class, dinkes.key()))
        .contains(
            "memulai PMPRB perangkat daerah",
            "menunjuk asesor PMPRB",
            "menyerahkan isian PMPRB",
            "mengembalikan lembar PMPRB",
            "menandatangani lembar PMPRB",
            "memverifikasi lembar PMPRB");
  }

  @Test
  void keepsWhoFilledFromReviewing() {
    dinkes.started().divided("dinkesasesor");
    dinkes.fill("dinkesasesor", "A");
    jdbc.update(
        "insert into act_id_membership (user_id_, group_id_) values ('dinkesasesor', 'dinkessekretaris')");
    try {
      refused(
          dinkes.claim("dinkesasesor", dinkes.task(REVIU)), "Anda ikut mengisi PMPRB-2026/dinkes");
    } finally {
      jdbc.update(
          "delete from act_id_membership where user_id_ = 'dinkesasesor' and group_id_ = 'dinkessekretaris'");
    }
  }

  @Test
  void countsEachStepInWorkingDaysAndNeverBeyondTheBatasUnit() {
    done(dinkes.start(2026, "2026-07-20"));
    assertThat(deadlines.find("pmprb-tunjuk-asesor", dinkes.key()).orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 7, 16));
    dinkes.divided("dinkesasesor");
    assertThat(deadlines.find("pmprb-isi", dinkes.key()).orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 7, 20));
  }

  @Test
  void isAskedOfAnOfficeOnceAYearUpToOneDayForAll() {
    dinkes.started();
    refused(dinkes.start(2026, "2026-12-30"), "PMPRB 2026 Dinas Kesehatan sudah dimulai");
    refused(new SatuKantor(port, "dlh").start(2026, "2026-12-29"), "sudah ditetapkan");
    refused(new SatuKantor(port, "tidak-ada").start(2026, ""), "bukan kode perangkat daerah");
    refused(new SatuKantor(port, "dlh").start(2025, "2025-01-01"), "sudah lewat");
    refused(new SatuKantor(port, "dlh").start(2027, ""), "belum ditetapkan");
    done(new SatuKantor(port, "dlh").start(2026, ""));
  }

  @Test
  void letsBagianOrganisasiVerifyTheInspektorat() {
    var inspektorat = new SatuKantor(port, "inspektorat").started();
    inspektorat.divided("inspektoratasesor");
    inspektorat.fill("inspektoratasesor", "A");
    var reviu = inspektorat.claimed("inspektoratsekretaris", REVIU);
    inspektorat.judge("inspektoratsekretaris", reviu);
    done(inspektorat.complete("inspektoratsekretaris", reviu, decision("setuju", "")));
    done(
        inspektorat.complete(
            "inspektur",
            inspektorat.claimed("inspektur", TANDA_TANGAN),
            decision("tanda_tangan", "")));
    done(
        inspektorat.complete(
            "organisasi",
            inspektorat.claimed("organisasi", VERIFIKASI),
            decision("terverifikasi", "")));
  }

  @Test
  void offersLastYearsAnswersToBeConfirmedAndNeverAsDone() {
    time.startAt("2025-03-03T07:00");
    done(dinkes.start(2025, "2025-12-30"));
    dinkes.divided("dinkesasesor");
    dinkes.fill("dinkesasesor", "B");
    var reviu = dinkes.claimed("dinkessekretaris", REVIU);
    dinkes.judge("dinkessekretaris", reviu);
    done(dinkes.complete("dinkessekretaris", reviu, decision("setuju", "")));
    done(
        dinkes.complete(
            "dinkeskepala",
            dinkes.claimed("dinkeskepala", TANDA_TANGAN),
            decision("tanda_tangan", "")));
    done(
        dinkes.complete(
            "tpianggota", dinkes.claimed("tpianggota", VERIFIKASI), decision("terverifikasi", "")));

    time.startAt("2026-03-02T07:00");
    done(dinkes.start(2026, "2026-12-30"));
    dinkes.divided("dinkesasesor");
    var task = dinkes.taskOf("dinkesasesor", ISI);
    var item = dinkes.item("dinkesasesor", task, PETA);
    assertThat(item.path("answer").isNull()).isTrue();
    assertThat(item.path("view").path("proposal").path("source").asText())
        .isEqualTo("Jawaban PMPRB 2025");
    assertThat(item.path("view").path("proposal").path("answer").asText()).isEqualTo("B");
    refused(dinkes.complete("dinkesasesor", task, ""), "belum diisi");
  }

  @Test
  void countsAnAssessorsOwnPartOnHisFrontPageAsInHisSheet() {
    dinkes.started().divided("dinkesasesor", KEDUA);
    var task = dinkes.taskOf(KEDUA, ISI);
    var own = dinkes.items(KEDUA, task, item -> item.path("outside").isNull()).size();
    dinkes.answer(KEDUA, task, dinkes.item(KEDUA, task, PETA), "B");

    assertThat(dinkes.sheet(KEDUA, task).path("progress").path("required").asInt()).isEqualTo(own);
    assertThat(Visitor.browser(port).signIn(KEDUA).page("/").body())
        .contains("1 dari %d butir".formatted(own));
  }

  @Test
  void staysClosedToOtherOfficesAndStartsForBagianOrganisasiAlone() {
    dinkes.started().divided("dinkesasesor");
    var task = dinkes.taskOf("dinkesasesor", ISI);
    assertThat(dinkes.as("dlhasesor").get("/api/tasks/" + task + "/worksheet").statusCode())
        .isEqualTo(404);
    assertThat(
            Visitor.program(port, "dinkeskepala")
                .post(
                    "/engine-rest/process-definition/key/pmprb-perangkat-daerah/start",
                    "{\"variables\":{\"tahun\":{\"value\":2026},\"perangkatDaerah\":{\"value\":\"dlh\"}}}")
                .statusCode())
        .isBetween(400, 404);
  }
}
