package id.tertib.zona.pemantauan;

import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.roadmap.FurtherActions;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.PerkaraUji;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.unit.Predikat;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The TPI looks at every holder of WBK or WBBM each January and July. */
@ProcessTest
class PemantauanProcessTest {

  private static final String S2 = "PANTAU-ZI-2026-S2";
  private static final String STEP = "Pantau pemegang predikat";
  private static final String BAPENDA = "Badan Pendapatan Daerah";
  private static final String PUSKESMAS = "Pondok Jagung";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext application;
  @Autowired PemantauanSchedule schedule;
  @Autowired UnitDesk desk;
  @Autowired Deadlines deadlines;
  @Autowired FurtherActions actions;
  @Autowired MailRegister mails;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  private PerkaraUji perkara;

  @BeforeEach
  void people() {
    perkara = new PerkaraUji(port, S2);
  }

  @Test
  void startsOneTaskForAllHoldersOnTheFirstWorkingDayOfJuly() {
    installedThenAt("2026-06-30T08:00", "2026-07-01T07:30");

    var task = perkara.claimed("tpiketua", STEP);
    assertThat(perkara.rows("tpiketua", task, Pemantauan.DAFTAR))
        .extracting(row -> row.path("values").path("predikat").asText())
        .containsExactly("WBK sejak 11 Februari 2026", "WBK sejak 11 Februari 2026");
    assertThat(deadlines.find(PantauKinds.PANTAU, S2).orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 7, 22));
    assertThat(mails.ofCase(S2)).extracting(MailRow::recipient).containsExactly("tpiketua");
    assertThat(schedule.start(S2)).isFalse();
    assertThat(perkara.browser("organisasi").page("/kemajuan?siklus=" + S2).statusCode())
        .isEqualTo(200);
    assertThat(perkara.as("tpianggota").get("/api/progress?cycle=" + S2).body())
        .contains("Pemantauan zona integritas semester II 2026");
  }

  @Test
  void startsInJanuaryAsWell() {
    installedThenAt("2026-12-31T08:00", "2027-01-04T07:30");

    assertThat(new PerkaraUji(port, "PANTAU-ZI-2027-S1").tasks(STEP)).hasSize(1);
  }

  @Test
  void startsNothingWhereNobodyHoldsAPredicateOnThatDay() {
    for (var unit : new String[] {"bapenda", "pkm-pondok-jagung"}) {
      desk.withdraw("organisasi", unit, desk.get(unit).predikatKini().id(), "Belum ditetapkan");
    }

    installedThenAt("2026-06-30T08:00", "2026-07-02T07:30");

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(S2).count())
        .isZero();
  }

  @Test
  void doesNotCatchUpWhatBeganBeforeAnyPredicateWasHeldOrASemesterThatIsOver() {
    time.startAt("2026-03-02T08:00");
    var from = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(schedule.start("PANTAU-ZI-2026-S1")).isFalse();
    assertThat(schedule.dueBetween(from, Instant.parse("2026-08-03T00:00:00Z")))
        .extracting(due -> due.key())
        .containsExactly(S2);
  }

  @Test
  void turnsWhatTheTpiSaysIntoActionsAndProposals() {
    time.startAt("2026-07-13T08:00");
    assertThat(schedule.start(S2)).isTrue();
    var task = perkara.claimed("tpiketua", STEP);
    refused(perkara.complete("tpiketua", task), "Keadaan");

    refused(set(task, BAPENDA, "pencabutan", ""), "Tulis apa yang terjadi");
    done(set(task, BAPENDA, "pencabutan", "Pungutan di loket"));
    done(perkara.attach("tpiketua", task, Pemantauan.DAFTAR, BAPENDA));
    refused(perkara.complete("tpiketua", task), "Keadaan");
    refused(set(task, PUSKESMAS, "pembinaan", " "), "Tulis apa yang harus dibenahi");
    done(set(task, PUSKESMAS, "pembinaan", "Survei persepsi belum diulang"));
    done(perkara.complete("tpiketua", task));
    time.runDue();

    assertThat(deadlines.find(PantauKinds.PANTAU, S2).orElseThrow().state())
        .isEqualTo(Deadline.State.TERPENUHI);
    assertThat(actions.ofSeries("PZI-2026"))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.kantor().kode()).isEqualTo("dinkes");
              assertThat(action.aksi().isi().judul())
                  .isEqualTo(
                      "Pembinaan zona integritas UPTD Puskesmas Pondok Jagung: Survei persepsi belum diulang");
              assertThat(action.aksi().isi().mulai()).hasToString("2026-TW4");
            });

    // Whoever proposed it does not confirm it: the technical controller does.
    var key = "CABUT-ZI-2026-1/bapenda";
    var cabut = new PerkaraUji(port, key);
    var confirm = cabut.task("Konfirmasi TPI");
    assertThat(cabut.claim("tpiketua", confirm).statusCode()).isNotEqualTo(204);
    done(cabut.claim("tpidalnis", confirm));
    assertThat(deadlines.find(PantauKinds.KONFIRMASI, key).orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 7, 20));
    assertThat(cabut.rows("tpidalnis", confirm, BerkasPencabutan.INFORMASI))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("values").path("uraian").asText()).isEqualTo("Pungutan di loket");
              assertThat(row.path("documents")).hasSize(1);
              assertThat(
                      cabut
                          .as("tpidalnis")
                          .get("/api/evidence/" + row.path("documents").get(0).path("id").asText())
                          .statusCode())
                  .isEqualTo(200);
            });
    done(
        cabut.set(
            "tpidalnis",
            confirm,
            BerkasPencabutan.KONFIRMASI,
            BAPENDA,
            "\"hasil\":\"ya\",\"alasan\":\"Terbukti\""));
    done(cabut.complete("tpidalnis", confirm));
    var decide = cabut.claimed("organisasi", "Catat keputusan pencabutan");
    done(
        cabut.set(
            "organisasi",
            decide,
            BerkasPencabutan.KEPUTUSAN,
            BAPENDA,
            "\"keputusan\":\"dicabut\",\"nomor\":\"Keputusan 9/2026\",\"tanggal\":\"2026-07-13\""));
    done(cabut.attach("organisasi", decide, BerkasPencabutan.KEPUTUSAN, BAPENDA));
    done(cabut.complete("organisasi", decide));
    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.DICABUT);
    assertThat(
            history.createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue())))
        .noneMatch(value -> value.contains("Pungutan") || value.contains("Survei"));
  }

  @Test
  void startsNoSecondProposalWhileOneRuns() {
    time.startAt("2026-07-13T08:00");
    assertThat(perkara.propose("organisasi", "bapenda", "Pungutan", "2026-07-10").statusCode())
        .isEqualTo(302);
    schedule.start(S2);
    var task = perkara.claimed("tpiketua", STEP);
    done(set(task, BAPENDA, "pencabutan", "Pungutan di loket"));
    done(set(task, PUSKESMAS, "memenuhi", ""));
    done(perkara.complete("tpiketua", task));
    time.runDue();

    assertThat(
            runtime.createProcessInstanceQuery().processDefinitionKey(PencabutanZona.KEY).count())
        .isEqualTo(1);
    assertThat(actions.ofSeries("PZI-2026")).isEmpty();
  }

  private HttpResponse<String> set(String task, String unit, String keadaan, String catatan) {
    return perkara.set(
        "tpiketua",
        task,
        Pemantauan.DAFTAR,
        unit,
        "\"keadaan\":\"%s\",\"catatan\":\"%s\"".formatted(keadaan, catatan));
  }

  private void installedThenAt(String installed, String then) {
    time.startAt(installed);
    new Calendars(application).installedNow();
    time.forwardTo(then);
  }
}
