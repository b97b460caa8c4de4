package id.tertib.zona.pemantauan;

import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.zona.PerkaraUji;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.unit.Predikat;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A predicate is taken away: proposed on the unit's page, confirmed, decided, in the register. */
@ProcessTest
class PencabutanProcessTest {

  private static final String KEY = "CABUT-ZI-2026-1/bapenda";
  private static final String CONFIRM = "Konfirmasi TPI";
  private static final String DECIDE = "Catat keputusan pencabutan";
  private static final String UNIT = "Badan Pendapatan Daerah";
  private static final String PAGE = "/zona-integritas/unit/bapenda/riwayat";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired UnitDesk desk;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;

  private PerkaraUji perkara;

  @BeforeEach
  void onTheDayOfTheDemo() {
    time.startAt("2026-07-13T08:00");
    perkara = new PerkaraUji(port, KEY);
  }

  @Test
  void takesThePredicateFromTheDayOfTheDecision() {
    assertThat(proposed().headers().firstValue("Location").orElse("")).endsWith(PAGE);
    var confirm = perkara.claimed("tpiketua", CONFIRM);
    refused(perkara.complete("tpiketua", confirm), "Hasil");
    confirm("tpiketua", confirm, "ya");
    var decide = perkara.claimed("organisasi", DECIDE);
    refused(
        decided(decide, "\"keputusan\":\"dicabut\",\"nomor\":\"Keputusan 9/2026\""),
        "perlu tanggalnya");
    refused(
        decided(decide, revoked("2026-02-10")),
        "lebih awal daripada WBK yang dicabutnya, yang dipegang sejak 11 Februari 2026");
    refused(decided(decide, revoked("2026-07-14")), "belum tiba");
    done(decided(decide, revoked("2026-07-06")));
    refused(perkara.complete("organisasi", decide), "belum berdokumen");
    done(perkara.attach("organisasi", decide, BerkasPencabutan.KEPUTUSAN, UNIT));
    done(perkara.complete("organisasi", decide));

    var now = desk.get("bapenda").predikatKini();
    assertThat(now.nilai()).isEqualTo("DICABUT");
    assertThat(now.sejak()).isEqualTo(LocalDate.of(2026, 7, 6));
    assertThat(now.dokumen()).isEqualTo("Keputusan 9/2026");
    assertThat(now.oleh()).isEqualTo("organisasi");
    var page = perkara.browser("dinkesasesor").page(PAGE).body();
    assertThat(page)
        .contains("Unit dapat diusulkan lagi mulai 6 Juli 2028", "keputusan.pdf")
        .doesNotContain(KEY);
    assertThat(perkara.as("dinkesasesor").get("/api/evidence/" + now.bukti()).statusCode())
        .isEqualTo(200);
    assertThat(perkara.browser("bapendaasesor").page(PAGE).body())
        .contains("Predikat dicabut", KEY);
    assertThat(history.createHistoricVariableInstanceQuery().list()).isEmpty();
    // It holds nothing any more.
    refused(propose("bapenda", "Lagi", "2026-07-10"), "Hanya predikat yang dipegang");
  }

  @Test
  void leavesThePredicateWhereTheTpiOrTheMinistryDoesNotAgree() {
    proposed();
    confirm("tpiketua", perkara.claimed("tpiketua", CONFIRM), "tidak");
    assertThat(running()).isZero();
    assertThat(perkara.browser("organisasi").page(PAGE).body()).contains("Tidak dikonfirmasi TPI");

    proposed();
    perkara = new PerkaraUji(port, "CABUT-ZI-2026-2/bapenda");
    confirm("tpiketua", perkara.claimed("tpiketua", CONFIRM), "ya");
    var decide = perkara.claimed("organisasi", DECIDE);
    refused(decided(decide, "\"keputusan\":\"tidak_dicabut\""), "mengapa predikat tidak dicabut");
    done(decided(decide, "\"keputusan\":\"tidak_dicabut\",\"alasan\":\"Sudah dipulihkan\""));
    done(perkara.complete("organisasi", decide));

    assertThat(running()).isZero();
    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.WBK);
    assertThat(perkara.browser("organisasi").page(PAGE).body())
        .contains("Predikat tidak dicabut", "Usulkan pencabutan");
  }

  @Test
  void refusesWhatCannotBeProposed() {
    refused(propose("rsud", "Pungutan", "2026-07-10"), "tidak memegang WBK atau WBBM");
    refused(propose("bapenda", "", "2026-07-10"), "Apa yang terjadi kosong");
    refused(propose("bapenda", "Pungutan", "2026-07-14"), "Tanggal informasi kosong atau di luar");
    refused(propose("bapenda", "Pungutan", ""), "Tanggal informasi kosong atau di luar");
    refused(perkara.proposeBare("organisasi", "bapenda"), "Dokumen informasi belum dipilih");
    assertThat(perkara.proposeBare("organisasi", "tidak-ada").statusCode()).isEqualTo(404);
    assertThat(running()).isZero();

    proposed();
    var again = propose("bapenda", "Lagi", "2026-07-10");
    refused(again, "Satu unit satu usul pencabutan");
    assertThat(again.body()).doesNotContain("Usulkan pencabutan");
    assertThat(running()).isEqualTo(1);
  }

  @Test
  void isProposedByBagianOrganisasiAloneAndNeverByAMessageFromOutside() {
    for (var account : new String[] {"dinkesasesor", "tpiketua", "bapendakepala", "sekda"}) {
      assertThat(perkara.proposeBare(account, "bapenda").statusCode()).as(account).isEqualTo(403);
      assertThat(perkara.browser(account).page(PAGE).body()).doesNotContain("Usulkan pencabutan");
    }
    assertThat(
            Visitor.stranger(port)
                .form("/zona-integritas/unit/bapenda/pencabutan", "uraian=x")
                .statusCode())
        .isNotEqualTo(302);
    var message = "{\"messageName\":\"%s\"}".formatted(PencabutanZona.PESAN_DIUSULKAN);
    assertThat(perkara.as("organisasi").post("/engine-rest/message", message).statusCode())
        .isBetween(400, 403);
    assertThat(
            perkara
                .as("admin")
                .post(
                    "/engine-rest/process-definition/key/%s/start".formatted(PemantauanZona.KEY),
                    "{}")
                .body())
        .contains("dimulai oleh sistem");
    assertThat(running()).isZero();
  }

  @Test
  void isNotConfirmedByPeopleOfTheUnitOrItsOffice() {
    proposed();
    refusedAsMemberOf("bapendaasesor");
    assertThat(propose("pkm-pondok-jagung", "Pungutan", "2026-07-10").statusCode()).isEqualTo(302);
    perkara = new PerkaraUji(port, "CABUT-ZI-2026-1/pkm-pondok-jagung");
    refusedAsMemberOf("dinkesasesor");
    refusedAsMemberOf("pkmpondokjagungoperator");
  }

  private void refusedAsMemberOf(String group) {
    identity.createMembership("tpiketua", group);
    try {
      refused(
          perkara.claim("tpiketua", perkara.task(CONFIRM)),
          "jadi tidak dapat mengonfirmasi pencabutan predikatnya");
    } finally {
      identity.deleteMembership("tpiketua", group);
    }
  }

  @Test
  void canBeProposedAgainWhereACaseWasEndedByHand() {
    proposed();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(KEY)
        .list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "Salah unit"));
    assertThat(perkara.browser("organisasi").page(PAGE).body())
        .contains("Dihentikan", "Usulkan pencabutan");

    proposed();

    assertThat(new PerkaraUji(port, "CABUT-ZI-2026-2/bapenda").tasks(CONFIRM)).hasSize(1);
    assertThat(perkara.as("organisasi").get("/api/progress/cycles").body())
        .contains("Pencabutan predikat zona integritas 2026 (usul ke-2)");
  }

  @Test
  void isReadByThePeopleOfTheUnitAndItsOfficeWhileItRuns() {
    assertThat(propose("pkm-pondok-jagung", "Pungutan", "2026-07-10").statusCode()).isEqualTo(302);
    var page = "/zona-integritas/unit/pkm-pondok-jagung/riwayat";
    for (var account :
        new String[] {"pkmpondokjagungoperator", "dinkeskepala", "tpianggota", "sekda"}) {
      assertThat(perkara.browser(account).page(page).body())
          .as(account)
          .contains("Sedang diproses");
    }
    assertThat(perkara.browser("bapendaasesor").page(page).body())
        .doesNotContain("Sedang diproses");
    assertThat(new PerkaraUji(port, "CABUT-ZI-2026-1/pkm-pondok-jagung").tasks(CONFIRM)).hasSize(1);
  }

  private HttpResponse<String> proposed() {
    var answer = propose("bapenda", "Pungutan+di+loket", "2026-07-10");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer;
  }

  private HttpResponse<String> propose(String unit, String uraian, String tanggal) {
    return perkara.propose("organisasi", unit, uraian, tanggal);
  }

  private void confirm(String account, String task, String hasil) {
    done(
        perkara.set(
            account,
            task,
            BerkasPencabutan.KONFIRMASI,
            UNIT,
            "\"hasil\":\"%s\",\"alasan\":\"Sudah diperiksa\"".formatted(hasil)));
    done(perkara.complete(account, task));
  }

  private HttpResponse<String> decided(String task, String values) {
    return perkara.set("organisasi", task, BerkasPencabutan.KEPUTUSAN, UNIT, values);
  }

  private static String revoked(String day) {
    return "\"keputusan\":\"dicabut\",\"nomor\":\"Keputusan 9/2026\",\"tanggal\":\"%s\""
        .formatted(day);
  }

  private long running() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PencabutanZona.KEY).count();
  }
}
