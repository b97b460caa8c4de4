package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.zona.proses.PerkaraDesk;
import id.tertib.zona.tahun.HasilTahun;
import id.tertib.zona.tahun.TahunLama;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Years of a unit before Tertib, as people enter and read them. */
@ProcessTest
class TahunLamaPageTest {

  private static final String PAGE = "/zona-integritas/unit/dukcapil/tahun";
  private static final byte[] PAPER =
      "%PDF-1.4\n% hasil evaluasi\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private static final Map<String, String> YEAR =
      Map.of(
          "tahun", "2025",
          "tingkat", "WBK",
          "hasil", "pembinaan",
          "total", "71,42",
          "nilai-area-5", "7,85",
          "nilai-ZI-H1", "18,64",
          "sumber", "Surat hasil evaluasi 2025",
          "tanggal", "2025-12-17");

  @LocalServerPort int port;
  @Autowired TahunLama years;
  @Autowired PerkaraDesk cases;
  @Autowired UnitDesk units;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;

  @Test
  void entersAYearWithItsPaperForAllToRead() {
    assertThat(enter(Map.of()).statusCode()).isEqualTo(302);

    assertThat(years.ofUnit("dukcapil"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.tahun()).isEqualTo(2025);
              assertThat(one.hasil()).isEqualTo(HasilTahun.PEMBINAAN);
              assertThat(one.total()).isEqualByComparingTo("71.42");
              assertThat(one.bagian()).containsOnlyKeys("area-5", "ZI-H1");
              assertThat(one.tanggal()).isEqualTo(LocalDate.of(2025, 12, 17));
            });
    assertThat(years.of("dukcapil")).containsOnlyKeys(2025);
    var reader = browser("dukcapilasesor");
    assertThat(reader.page(PAGE).body())
        .contains(
            "2025, usul WBK: tidak lulus, pembinaan",
            "nilai 71,42",
            "Penguatan Pengawasan 7,85 dari 15,00",
            "17 Desember 2025",
            "dicatat dari dokumen")
        .doesNotContain("Catat tahun yang selesai", "/tarik", "/koreksi");
    var paper = years.ofUnit("dukcapil").get(0).bukti();
    assertThat(reader.page("/api/evidence/" + paper).statusCode()).isEqualTo(200);
    var other = browser("dinkesasesor");
    assertThat(other.page(PAGE).statusCode()).isEqualTo(403);
    assertThat(other.page(PAGE).body()).doesNotContain("71,42");
    assertThat(other.page("/api/evidence/" + paper).statusCode()).isIn(403, 404);
    assertThat(trail.of("unit/dukcapil"))
        .anySatisfy(row -> assertThat(row.what()).isEqualTo("mencatat tahun zona integritas"));
  }

  @ParameterizedTest
  @CsvSource({
    "tahun,2011,400,Tahun usulan",
    "tahun,2199,400,Tahun usulan",
    "tahun,x,400,Tahun usulan",
    "tingkat,WBX,400,Predikat yang diusulkan",
    "hasil,lulus,400,Hasil belum dipilih",
    "total,100.01,400,Nilai total di luar",
    "total,-1,400,bukan angka",
    "total,'71,4201',400,bukan angka",
    "nilai-area-5,'15,01',400,lebih dari bobotnya",
    "nilai-ZI-H1,'22,51',400,lebih dari bobotnya",
    "total,'26,40',400,berjumlah",
    "sumber,,400,Nomor dan judul",
    "tanggal,2024-12-31,400,Tanggal dokumen",
    "tanggal,2199-01-01,400,Tanggal dokumen",
    "tanggal,kemarin,400,Tanggal dokumen"
  })
  void refusesWhatCannotBe(String field, String value, int status, String told) {
    var answer = enter(Map.of(field, value == null ? "" : value));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("Belum disimpan", told);
    assertThat(years.ofUnit("dukcapil")).isEmpty();
  }

  @Test
  void wantsThePaperAndOneRowAYear() {
    assertThat(post(browser("organisasi"), PAGE, body(YEAR)).body())
        .contains("Berkas dokumen belum dipilih");
    assertThat(enter(Map.of()).statusCode()).isEqualTo(302);

    var again = enter(Map.of("total", "72,00"));

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("sudah dicatat");
    assertThat(years.ofUnit("dukcapil")).hasSize(1);
  }

  @Test
  void refusesAYearThatHasItsCase() {
    cases.begin(2025, units.get("dukcapil"), "organisasi");

    var answer = enter(Map.of());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("punya perkara usulan 2025");
  }

  @Test
  void correctsAndWithdrawsWithAReasonAndKeepsWhatWasBefore() {
    enter(Map.of());
    var organisasi = browser("organisasi");
    var form = organisasi.page(PAGE + "/" + id() + "/koreksi").body();
    assertThat(form).contains("value=\"71,42\"", "value=\"7,85\"", "Berkas sekarang");

    var corrected = new HashMap<>(YEAR);
    corrected.put("total", "71,24");
    var address = PAGE + "/" + id() + "/koreksi";
    assertThat(post(organisasi, address, body(corrected)).statusCode()).isEqualTo(400);
    corrected.put("alasan", "Salah ketik");
    assertThat(post(organisasi, address, body(corrected)).statusCode()).isEqualTo(302);
    assertThat(post(organisasi, address, body(corrected)).statusCode()).isEqualTo(409);
    assertThat(years.ofUnit("dukcapil"))
        .singleElement()
        .satisfies(one -> assertThat(one.total()).isEqualByComparingTo("71.24"));
    assertThat(organisasi.page(PAGE).body()).contains("nilai 71,42", "Salah ketik", "nilai 71,24");

    var withdrawal = PAGE + "/" + id() + "/tarik";
    assertThat(post(organisasi, withdrawal, "alasan=").statusCode()).isEqualTo(400);
    assertThat(post(organisasi, withdrawal, "alasan=Unit+lain").statusCode()).isEqualTo(302);
    assertThat(post(organisasi, withdrawal, "alasan=Unit+lain").statusCode()).isEqualTo(409);
    assertThat(years.ofUnit("dukcapil")).isEmpty();
    assertThat(organisasi.page(PAGE).body()).contains("Unit lain");
    assertThat(enter(Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void isKeptByBagianOrganisasiAndAdministratorsAlone() {
    enter(Map.of());
    for (var user : List.of("dukcapilkepala", "dukcapiloperator", "tpiketua", "walikota")) {
      var visitor = browser(user);
      assertThat(visitor.page(PAGE).statusCode()).as(user).isEqualTo(200);
      assertThat(post(visitor, PAGE, body(YEAR)).statusCode()).as(user).isEqualTo(403);
      assertThat(visitor.page(PAGE + "/" + id() + "/koreksi").statusCode()).isEqualTo(403);
      assertThat(post(visitor, PAGE + "/" + id() + "/koreksi", body(YEAR)).statusCode())
          .isEqualTo(403);
      assertThat(post(visitor, PAGE + "/" + id() + "/tarik", "alasan=x").statusCode())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(browser("organisasi").page("/zona-integritas/unit/rsud/tahun/" + id() + "/koreksi"))
        .satisfies(other -> assertThat(other.statusCode()).isEqualTo(404));
    assertThat(browser("organisasi").page("/zona-integritas/unit/x/tahun").statusCode())
        .isEqualTo(404);
  }

  private long id() {
    return jdbc.sql("select max(id) from zi_tahun_lama").query(Long.class).single();
  }

  private HttpResponse<String> enter(Map<String, String> other) {
    var form = new HashMap<>(YEAR);
    form.putAll(other);
    return upload(browser("organisasi"), form);
  }

  private static HttpResponse<String> upload(Visitor visitor, Map<String, String> form) {
    return visitor.upload(PAGE + "?" + body(form), "hasil.pdf", PAPER);
  }

  private static HttpResponse<String> post(Visitor visitor, String path, String body) {
    return visitor.send(
        "POST",
        path,
        body,
        visitor.tokens("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
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
