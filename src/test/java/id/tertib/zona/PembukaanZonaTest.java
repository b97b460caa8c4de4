package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bagian Organisasi opens the year of several units at once. */
@ProcessTest
class PembukaanZonaTest {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired PerkaraZonaTable table;
  @Autowired RuntimeService runtime;
  @Autowired AuditTrail trail;

  @BeforeEach
  void afterTheLastDayOfTheYear() {
    time.startAt("2026-07-13T10:00");
  }

  @Test
  void opensAllThatCanAndNamesTheOthersWithTheirReason() {
    new SatuUnit(port, "rsud", "rsudkepala").started(2027);
    var visitor = browser("organisasi");
    assertThat(visitor.page("/zona-integritas").body())
        .contains("value=\"2027\"", "Pilih SMP Negeri 6", "ZI-2027/rsud berjalan")
        .doesNotContain("Pilih Rumah Sakit Umum Daerah");

    var page =
        after(
            visitor,
            buka(visitor, "tahun=2027&unit=dukcapil&unit=rsud&unit=bapenda&unit=tidakada"));

    assertThat(page)
        .contains(
            "2 unit dibuka untuk usulan 2027",
            "/zona-integritas/perkara/ZI-2027/dukcapil",
            "/zona-integritas/perkara/ZI-2027/bapenda",
            "2 unit tidak dibuka",
            "sudah dibuka untuk usulan 2027",
            "&#39;tidakada&#39; bukan kode unit");
    for (var unit : List.of("dukcapil", "bapenda")) {
      var key = ZonaIntegritas.key(2027, unit);
      assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count())
          .isOne();
      assertThat(table.get(key).lembar()).isNotEmpty();
      assertThat(trail.of(key)).extracting(one -> one.who()).contains("organisasi");
    }
    assertThat(after(visitor, buka(visitor, "tahun=2027&unit=dukcapil")))
        .contains("1 unit tidak dibuka")
        .doesNotContain("unit dibuka untuk");
    assertThat(table.ofYear(2027)).hasSize(3);
  }

  @Test
  void opensNothingWithoutAYearOrAUnit() {
    var visitor = browser("organisasi");

    assertThat(after(visitor, buka(visitor, "tahun=&unit=rsud"))).contains("Tahun usulan belum");
    assertThat(after(visitor, buka(visitor, "tahun=20x7&unit=rsud"))).contains("Tahun usulan");
    assertThat(after(visitor, buka(visitor, "tahun=2027"))).contains("Belum ada unit yang");
    assertThat(after(visitor, buka(visitor, "tahun=1999&unit=rsud"))).contains("1 unit tidak");
    assertThat(table.all()).isEmpty();
  }

  @Test
  void isForBagianOrganisasiAndAdministratorsAlone() {
    for (var user : List.of("rsudkepala", "rsudoperator", "tpiketua", "walikota")) {
      var visitor = browser(user);
      assertThat(visitor.page("/zona-integritas").body())
          .as(user)
          .doesNotContain("/zona-integritas/buka");
      assertThat(buka(visitor, "tahun=2027&unit=rsud").statusCode()).as(user).isEqualTo(403);
    }
    assertThat(
            Visitor.browser(port)
                .form("/zona-integritas/buka", "tahun=2027&unit=rsud")
                .statusCode())
        .isIn(302, 403);
    assertThat(table.all()).isEmpty();
  }

  private static HttpResponse<String> buka(Visitor visitor, String body) {
    return visitor.send(
        "POST",
        "/zona-integritas/buka",
        body,
        visitor.tokens("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
  }

  private static String after(Visitor visitor, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return visitor.page("/zona-integritas").body();
  }

  private Visitor browser(String user) {
    return Visitor.browser(port).signIn(user);
  }
}
