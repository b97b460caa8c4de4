package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadlines;
import id.tertib.procedure.OfficeCase;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of PMPRB that was started by mistake is taken back, and started anew. */
@ProcessTest
class PembatalanPmprbProcessTest {

  private static final String KEY = TahunPmprb.KEY;
  private static final String REASON = "Jadwal kementerian berubah";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired SiklusPmprb siklus;
  @Autowired AuditTrail trail;
  @Autowired JdbcTemplate jdbc;

  private TahunPmprb tahun;

  @BeforeEach
  void aYearThatBegan() {
    time.startAt("2026-02-02T08:00");
    tahun = new TahunPmprb(port, time::runDue).started();
  }

  @Test
  void endsEverythingTellsEverybodyKeepsTheSheetsAndLetsTheYearBeginAnew() {
    var dinkes = tahun.verified("dinkes", "B");
    tahun.office("dlh").divided("dlhasesor");
    var before = siklus.get(dinkes.key());
    var cycle = siklus.cycle(KEY).orElseThrow();
    var part = deadlines.find("pmprb-isi", KEY + "/dlh").orElseThrow();

    refused(cancel("sekda", KEY, REASON), "Bagian Organisasi");
    refused(cancel("organisasi", "PMPRB-2025", REASON), "Ketik PMPRB-2026");
    refused(cancel("organisasi", KEY, " "), "Tulis alasan");
    var ending = json(done(tahun.kota.as("organisasi").get("/api/pmprb/" + KEY + "/pembatalan")));
    assertThat(ending.path("perangkatDaerah").asInt()).isEqualTo(37);
    assertThat(ending.path("tugas").asInt()).isEqualTo(37);
    assertThat(tahun.board("organisasi").path("bolehBatalkan").asBoolean()).isTrue();

    done(cancel("organisasi", KEY, REASON));

    // Nothing of it is open or owed any more, and each deadline says why.
    assertThat(tahun.office("dlh").tasks("Isi lembar kerja")).isEmpty();
    assertThat(tahun.office("setda").tasks("Tunjuk asesor")).isEmpty();
    assertThat(deadlines.find("pmprb-isi", KEY + "/dlh")).isEmpty();
    assertThat(deadlines.find("pmprb-panel-2", KEY)).isEmpty();
    var page = done(tahun.kota.as("organisasi").get("/api/tenggat/" + part.id())).body();
    assertThat(page).contains("dibatalkan bersama siklusnya 2 Februari 2026", REASON);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from surel where jenis = 'pembatalan'", Integer.class))
        .isEqualTo(ending.path("orang").asInt());
    assertThat(trail.of(KEY))
        .filteredOn(row -> row.what().equals("membatalkan siklus"))
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).isEqualTo(REASON));
    refused(cancel("organisasi", KEY, REASON), "tidak sedang berjalan");
    assertThat(done(tahun.kota.as("organisasi").get("/api/progress/cycles")).body())
        .doesNotContain(KEY);
    assertThat(tahun.kota.as("organisasi").get("/api/pmprb/" + KEY + "/papan").statusCode())
        .isEqualTo(404);

    // The sheets stay readable where they are kept, for whoever could read them.
    var archive = ending.path("arsip").asText();
    assertThat(archive).isEqualTo(KEY + "~" + cycle.id());
    assertThat(done(tahun.page("organisasi", "/kemajuan/" + archive + "/kota")).body())
        .contains("siklus ini dibatalkan", "Dinas Kesehatan");
    assertThat(done(tahun.page("dinkesasesor", "/kemajuan/" + archive + "/dinkes")).body())
        .contains("U-PM1.1-b", "siklus ini dibatalkan");
    assertThat(tahun.page("dlhasesor", "/kemajuan/" + archive + "/dinkes").statusCode())
        .isEqualTo(404);

    // The year begins anew with empty sheets, and whoever filled then may review now.
    tahun.started();
    var again = siklus.get(dinkes.key());
    assertThat(again).extracting(OfficeCase::sheet).isNotEqualTo(before.sheet());
    assertThat(again.isRunning()).isTrue();
    assertThat(deadlines.find("pmprb-panel-2", KEY)).isPresent();
    var board = tahun.board("organisasi");
    assertThat(board.path("kantor")).hasSize(38);
    assertThat(board.path("dibatalkan").get(0).path("kunci").asText()).isEqualTo(archive);
    assertThat(board.path("kantor").findValuesAsText("keadaan")).containsOnly("BELUM");
    tahun.verified("dinkes", "A");
    assertThat(tahun.board("sekda").path("kantor").findValuesAsText("keadaan"))
        .containsOnlyOnce("TERVERIFIKASI");
  }

  @Test
  void isRefusedOnceTheYearWentToTheMinistry() {
    time.forwardTo("2026-03-09T08:00");
    tahun.filled().agreed().sent();

    refused(cancel("organisasi", KEY, REASON), "sudah dikirim ke kementerian");
    assertThat(tahun.board("organisasi").path("bolehBatalkan").asBoolean()).isFalse();
  }

  private HttpResponse<String> cancel(String account, String typed, String reason) {
    return tahun
        .kota
        .as(account)
        .post(
            "/api/pmprb/" + KEY + "/batalkan",
            "{\"kunci\":\"%s\",\"alasan\":\"%s\"}".formatted(typed, reason));
  }
}
