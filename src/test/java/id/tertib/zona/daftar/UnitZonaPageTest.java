package id.tertib.zona.daftar;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.office.UnitLayananRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of units at {@code /zona-integritas}, as people meet it. */
@ProcessTest
class UnitZonaPageTest {

  private static final String ENTER = "/zona-integritas/unit/rsud/keadaan";

  @LocalServerPort int port;
  @Autowired UnitDesk desk;
  @Autowired UnitLayananRegister units;
  @Autowired IdentityService identity;
  @Autowired AuditTrail trail;

  @Test
  void startsWithTheUnitsThatWereShipped() {
    var all = desk.all();

    assertThat(all).hasSize(11);
    var bapenda = desk.get("bapenda");
    assertThat(bapenda.predikat()).isEqualTo(Predikat.WBK);
    assertThat(bapenda.predikatKini().sejak()).hasToString("2026-02-11");
    assertThat(bapenda.tahap()).isEqualTo(Tahap.DIBANGUN);
    assertThat(desk.get("labkesda").tahap()).isEqualTo(Tahap.DICANANGKAN);
    assertThat(desk.get("disnaker").tahap()).isEqualTo(Tahap.BELUM);
    assertThat(desk.get("rsud").jenis()).isEqualTo(JenisUnit.RSUD);
    assertThat(desk.get("labkesda").jenis().bolehMenyusul()).isFalse();
  }

  @Test
  void listsAllUnitsAndKeepsItsFilterInTheAddress() {
    var visitor = browser("dinkesasesor");

    var all = visitor.page("/zona-integritas").body();
    assertThat(all).contains("11 dari 11 unit; 2 berpredikat", "UPTD Puskesmas Pondok Jagung");
    assertThat(all).doesNotContain("/zona-integritas/baru", "/zona-integritas/impor");
    var holders = visitor.page("/zona-integritas?predikat=WBK&cari=dinas+kesehatan").body();
    assertThat(holders).contains("1 dari 11 unit", "Pondok Jagung").doesNotContain("SMP Negeri 6");
    assertThat(visitor.page("/zona-integritas?cari=tidakada").body()).contains("Hapus saringan");
  }

  @Test
  void entersANewUnitWithTheGroupOfItsOperators() {
    var saved =
        post(
            browser("organisasi"),
            "/zona-integritas/baru",
            body(
                Map.of(
                    "kode", "smpn-7",
                    "perangkat_daerah", "dikbud",
                    "nama", "SMP Negeri 7",
                    "jenis", "pendidikan",
                    "kepala", "Kepala sekolah",
                    "tim", "Wakil kepala sekolah")));

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(desk.get("smpn-7").unit().office().kode()).isEqualTo("dikbud");
    assertThat(identity.createGroupQuery().groupId("smpn7operator").singleResult().getName())
        .isEqualTo("Operator zona integritas SMP Negeri 7");
    assertThat(units.find("smpn-7")).isPresent();
    assertThat(trail.of("unit/smpn-7")).hasSize(1);
    assertThat(browser("dinkesasesor").page("/zona-integritas/unit/smpn-7/riwayat").body())
        .contains("SMP Negeri 7", "Kepala sekolah", "Belum ada tahap");
  }

  @ParameterizedTest
  @CsvSource({
    "rsud,rsud,RSUD,rsud,409",
    "smpn6,dikbud,SMP,pendidikan,409",
    "SMPN,dikbud,SMP,pendidikan,400",
    "dinkes,dikbud,Dinas,lainnya,400",
    "kecsetu,dikbud,Sekolah,pendidikan,400",
    "smpn-8,tidakada,SMP,pendidikan,400",
    "smpn-8,dikbud,,pendidikan,400",
    "smpn-8,dikbud,SMP,sekolah,400"
  })
  void refusesAUnitThatCannotBe(String kode, String office, String nama, String jenis, int status) {
    var form = Map.of("kode", kode, "perangkat_daerah", office, "jenis", jenis);
    var answer =
        post(
            browser("organisasi"),
            "/zona-integritas/baru",
            body(form) + "&nama=" + (nama == null ? "" : nama));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("Belum disimpan");
    assertThat(desk.all()).hasSize(11);
  }

  @Test
  void countsStageAndPredicateEachFromItsDateAndKeepsWhatWasBefore() {
    enter("predikat:WBK", "2024-02-11", 302);
    enter("predikat:WBBM", "2025-02-11", 302);
    enter("predikat:DICABUT", "2026-01-05", 302);
    enter("tahap:DIUSULKAN", "2025-05-20", 302);

    var rsud = desk.get("rsud");
    assertThat(rsud.predikat()).isEqualTo(Predikat.DICABUT);
    assertThat(rsud.predikat(java.time.LocalDate.of(2025, 2, 10))).isEqualTo(Predikat.WBK);
    assertThat(rsud.tahap()).isEqualTo(Tahap.DIUSULKAN);
    assertThat(rsud.dicabutPada(java.time.LocalDate.of(2026, 7, 13)))
        .contains(java.time.LocalDate.of(2026, 1, 5));
    assertThat(browser("rsudasesor").page("/zona-integritas/unit/rsud/riwayat").body())
        .contains("Belum dapat diusulkan", "5 Januari 2028", "sejak 11 Februari 2024");
  }

  @ParameterizedTest
  @CsvSource({
    "predikat:WBBM,2025-02-11",
    "predikat:DICABUT,2025-02-11",
    "predikat:WBK,2199-01-01",
    "predikat:WBK,",
    "predikat:ABC,2025-02-11",
    "tahap:DIBANGUN,2026-01-05",
    "x,2025-02-11"
  })
  void refusesWhatCannotFollow(String nilai, String sejak) {
    var before = desk.get("rsud").riwayat();

    var answer = enter(nilai, sejak == null ? "" : sejak, 0);

    assertThat(answer).contains("Belum disimpan");
    assertThat(desk.get("rsud").riwayat()).isEqualTo(before);
  }

  @Test
  void withdrawsWhatWasWrongWithAReasonAndKeepsItReadable() {
    enter("predikat:WBK", "2024-02-11", 302);
    var id = desk.get("rsud").predikatKini().id();
    var visitor = browser("organisasi");

    assertThat(post(visitor, ENTER + "/" + id + "/tarik", "alasan=").statusCode()).isEqualTo(400);
    assertThat(post(visitor, ENTER + "/" + id + "/tarik", "alasan=Salah+unit").statusCode())
        .isEqualTo(302);
    assertThat(post(visitor, ENTER + "/" + id + "/tarik", "alasan=Lagi").statusCode())
        .isEqualTo(409);
    assertThat(desk.get("rsud").predikat()).isEqualTo(Predikat.BELUM);
    assertThat(visitor.page("/zona-integritas/unit/rsud/riwayat").body()).contains("Salah unit");
  }

  @Test
  void takesUnitsHomeAndBackWithAPreview() {
    var visitor = browser("organisasi");
    var csv = visitor.page("/zona-integritas/unit.csv").body().replace("\uFEFF", "");
    assertThat(csv.lines().count()).isEqualTo(12);
    assertThat(preview(visitor, csv)).contains("0 baru, 0 berubah, 11 tetap");

    var separator = csv.contains(";") ? ";" : ",";
    var changed =
        csv.strip()
            + "\r\n"
            + String.join(
                separator,
                "smpn-9",
                "SMP Negeri 9",
                "dikbud",
                "pendidikan",
                "Kepala sekolah",
                "",
                "dicanangkan",
                "2026-01-05",
                "Pakta integritas 1/2026",
                "",
                "",
                "");
    var shown = preview(visitor, changed);
    assertThat(shown).contains("1 baru, 0 berubah, 11 tetap", "dicanangkan sejak 5 Januari 2026");
    assertThat(desk.all()).hasSize(11);

    var sidik = shown.replaceAll("(?s).*name=\"sidik\" value=\"([0-9a-f]+)\".*", "$1");
    var form = Map.of("isi", changed, "sidik", sidik);
    assertThat(post(visitor, "/zona-integritas/impor/simpan", body(form)).statusCode())
        .isEqualTo(302);
    assertThat(desk.get("smpn-9").tahap()).isEqualTo(Tahap.DICANANGKAN);
    assertThat(post(visitor, "/zona-integritas/impor/simpan", body(form)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void takesNothingOfAFileWithOneBadLine() {
    var visitor = browser("organisasi");
    var head = String.join(";", UnitBerkas.COLUMNS) + "\n";
    var good = "smpn-9;SMP Negeri 9;dikbud;pendidikan;;;;;;;;\n";

    assertThat(preview(visitor, head + good + "x-1;X;dikbud;sekolah;;;;;;;;\n"))
        .contains("baris 3, kolom jenis_unit");
    assertThat(preview(visitor, head + good + good)).contains("Satu unit satu baris");
    var bad = head + good + "rsud;RSUD;rsud;rsud;;;;;;wbbm;2026-01-05;SK\n";
    var sidik =
        preview(visitor, bad).replaceAll("(?s).*name=\"sidik\" value=\"([0-9a-f]+)\".*", "$1");
    var answer =
        post(visitor, "/zona-integritas/impor/simpan", body(Map.of("isi", bad, "sidik", sidik)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("rsud:", "tidak berpredikat WBK");
    assertThat(desk.all()).hasSize(11);
  }

  @Test
  void isKeptByBagianOrganisasiAndAdministratorsAlone() {
    for (var user : java.util.List.of("dinkesasesor", "rsudoperator", "tpiketua", "sekda")) {
      var visitor = browser(user);
      assertThat(visitor.page("/zona-integritas/baru").statusCode()).as(user).isEqualTo(403);
      assertThat(visitor.page("/zona-integritas/impor").statusCode()).as(user).isEqualTo(403);
      assertThat(
              post(visitor, ENTER, "nilai=predikat:WBK&sejak=2024-02-11&dokumen=SK").statusCode())
          .as(user)
          .isEqualTo(403);
      for (var page : java.util.List.of("", "/riwayat")) {
        assertThat(visitor.page("/zona-integritas/unit/rsud" + page).statusCode())
            .as(user + page)
            .isEqualTo(200);
      }
    }
    assertThat(browser("admin").page("/zona-integritas/baru").statusCode()).isEqualTo(200);
    assertThat(browser("organisasi").page("/zona-integritas/unit/tidak-ada").statusCode())
        .isEqualTo(404);
  }

  private String enter(String nilai, String sejak, int status) {
    var form = Map.of("nilai", nilai, "sejak", sejak, "dokumen", "Keputusan 1/2026");
    var answer = post(browser("organisasi"), ENTER, body(form));
    if (status > 0) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
    return answer.body();
  }

  private static HttpResponse<String> post(Visitor visitor, String path, String body) {
    return visitor.send(
        "POST",
        path,
        body,
        visitor.tokens("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
  }

  private static String preview(Visitor visitor, String csv) {
    return visitor
        .upload("/zona-integritas/impor", "unit.csv", csv.getBytes(StandardCharsets.UTF_8))
        .body();
  }

  private static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Visitor browser(String user) {
    return Visitor.browser(port).signIn(user);
  }
}
