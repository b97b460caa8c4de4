package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A step that comes again lies with whoever did it, and says why it is there. */
@ProcessTest
class DibukaLagiProcessTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired IdentityService identity;
  @Autowired HistoryService history;
  @Autowired ObjectMapper json;

  private Kota kota;

  @BeforeEach
  void aChecklistThatWaitsForItsReview() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
  }

  @Test
  void whatIsReturnedGoesToWhoeverDidIt() {
    var first = kota.tugas(KUNCI, REVIU_KETUA_TIM).getId();
    assertThat(tanda("asesor1", first).isNull()).isTrue();

    kota.kasus(KUNCI).kembalikan(ISI_DAFTAR_PERIKSA, "Lengkapi RA-001.");

    var again = kota.tugas(KUNCI, ISI_DAFTAR_PERIKSA);
    assertThat(again.getAssignee()).isEqualTo("dinkesasesor");
    assertThat(tanda("dinkesasesor", again.getId()).asText()).isEqualTo("dikembalikan");
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/").body())
        .contains("dikembalikan");
  }

  @Test
  void whatFollowsIsOpenedAgain() {
    kota.kasus(KUNCI).kembalikan(ISI_DAFTAR_PERIKSA, "Lengkapi RA-001.");
    kota.kasus(KUNCI).serahkan();

    var observasi = kota.tugas(KUNCI, OBSERVASI);
    assertThat(tanda(observasi.getAssignee(), observasi.getId()).asText()).isEqualTo("dibuka lagi");
  }

  @Test
  void whatIsReturnedGoesToTheGroupWhenWhoeverDidItHasLeftIt() {
    identity.deleteMembership("dinkesasesor", "dinkesasesor");
    try {
      kota.kasus(KUNCI).kembalikan(ISI_DAFTAR_PERIKSA, "Lengkapi RA-001.");

      assertThat(kota.tugas(KUNCI, ISI_DAFTAR_PERIKSA).getAssignee()).isNull();
    } finally {
      identity.createMembership("dinkesasesor", "dinkesasesor");
    }
  }

  @Test
  void anOldLinkTellsWhatBecameOfTheTask() {
    var reviu = kota.tugas(KUNCI, REVIU_KETUA_TIM).getId();
    assertThat(Visitor.program(port, "asesor1").get(akhir(reviu)).statusCode()).isEqualTo(404);
    kota.kasus(KUNCI).kembalikan(ISI_DAFTAR_PERIKSA, "Lengkapi RA-001.");

    var akhir = json("asesor1", akhir(reviu));
    assertThat(akhir.path("nama").asText()).isEqualTo("Reviu ketua tim");
    assertThat(akhir.path("tempat").asText()).isEqualTo("Dinas Kesehatan · semester II 2026");
    assertThat(akhir.path("kapan").asText()).contains("Juli 2026").endsWith("WIB");
    assertThat(akhir.path("oleh").asText()).isEqualTo("Ketua tim asesor");
    assertThat(akhir.path("tarik").isNull()).isTrue();
    assertThat(
            json("dinkesasesor", akhir(isi()))
                .path("berikutnya")
                .path(0)
                .path("milikAnda")
                .asBoolean())
        .isTrue();
    for (var other : new String[] {"bappedaasesor", "admpengaduan"}) {
      assertThat(Visitor.program(port, other).get(akhir(reviu)).statusCode())
          .as(other)
          .isEqualTo(404);
    }
    assertThat(Visitor.stranger(port).get(akhir(reviu)).statusCode()).isEqualTo(401);
  }

  @Test
  void whoeverHandedInMayTakeItBackFromThere() {
    kota.kasus(KUNCI).kembalikan(ISI_DAFTAR_PERIKSA, "Lengkapi RA-001.");
    var task = kota.tugas(KUNCI, ISI_DAFTAR_PERIKSA).getId();
    kota.mulai(2027, 1).rencanakan("2027-S1", "2027-06-18", "dlh").tetapkan("2027-S1");
    var dlh = kota.kasus("2027-S1/dlh").isi(kode -> Kasus.Isi.sudah());
    var handedIn = kota.tugas("2027-S1/dlh", ISI_DAFTAR_PERIKSA).getId();
    dlh.serahkan();

    assertThat(json("dlhasesor", akhir(handedIn)).path("tarik").asText())
        .isEqualTo("/api/monitoring/2027-S1/dlh/tarik-kembali");
    assertThat(json("organisasi", akhir(handedIn)).path("tarik").isNull()).isTrue();
    assertThat(Visitor.program(port, "dinkesasesor").get(akhir(task)).statusCode()).isEqualTo(404);
  }

  /** Of the first checklist, which is over. */
  private String isi() {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(KUNCI)
        .taskDefinitionKey(ISI_DAFTAR_PERIKSA)
        .finished()
        .singleResult()
        .getId();
  }

  private static String akhir(String task) {
    return "/api/beranda/tugas/" + task + "/akhir";
  }

  private JsonNode tanda(String who, String task) {
    return json(who, "/api/beranda/tugas?id=" + task).path(task).path("tanda");
  }

  private JsonNode json(String who, String path) {
    var answer = Visitor.program(port, who).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
