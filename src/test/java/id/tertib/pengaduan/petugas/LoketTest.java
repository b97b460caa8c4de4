package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.KodeRahasia;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counter: reports taken for others, and new codes against identity. */
@ProcessTest
class LoketTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("name=\"formulir\" value=\"([0-9a-f]{32})\"");
  private static final Pattern NUMBER = Pattern.compile("PGD-2026-\\d{6}");
  private static final Pattern CODE =
      Pattern.compile("class=\"pg-kode\">([A-Z2-9]{4}-[A-Z2-9]{4})<");

  private static final String ISIAN =
      "kanal=telepon&jenis=pengaduan&kategori=lampu-jalan&kelurahan=rawa-buntu&siapa=nama&setuju=ya"
          + "&nama=Warga+Serpong&telepon=0812+3456+7890&email=&waktu="
          + "&uraian=Lampu+jalan+padam+sejak+tiga+hari+lalu&alamat=Jalan+Rawa+Buntu";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired IsiTable texts;
  @Autowired KodeRahasia codes;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void takesAReportForSomebodyAndPrintsNumberAndCodeOnce() {
    var answer = catat("dishubpejabat", ISIAN);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var nomor = found(NUMBER, answer).group();
    assertThat(codes.fits(nomor, found(CODE, answer).group(1))).isTrue();
    assertThat(answer.body())
        .containsPattern("menilai di https?://[^/\\s]+/layanan/pengaduan/lacak");
    var laporan = table.get(nomor);
    assertThat(laporan.kanal()).isEqualTo(Kanal.TELEPON);
    assertThat(laporan.pencatat()).isEqualTo("dishubpejabat");
    assertThat(texts.text(nomor, Bagian.NAMA)).isEqualTo("Warga Serpong");
    assertThat(table.get(found(NUMBER, catat("admpengaduan", ISIAN)).group()).pencatat())
        .isEqualTo("admpengaduan");
  }

  @Test
  void takesTheSameFormOnceAlsoWhenItIsSentTwice() {
    var browser = Visitor.browser(port).signIn("dishubpejabat");
    var form = form(browser, "/pengaduan/catat");
    var body = ISIAN + "&formulir=" + found(FORM, form).group(1) + token(form);

    var first = browser.form("/pengaduan/catat", body);
    var second = browser.form("/pengaduan/catat", body);

    assertThat(found(NUMBER, second).group()).isEqualTo(found(NUMBER, first).group());
    assertThat(jdbc.sql("select count(*) from pengaduan").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void showsNoCodeThatIsOfNoUseAnyMore() {
    var browser = Visitor.browser(port).signIn("admpengaduan");
    var form = form(browser, "/pengaduan/catat");
    var body = ISIAN + "&formulir=" + found(FORM, form).group(1) + token(form);
    var first = browser.form("/pengaduan/catat", body);
    var nomor = found(NUMBER, first).group();
    kode("admpengaduan", nomor, "ktp", "ya");

    var again = browser.form("/pengaduan/catat", body);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body())
        .contains(nomor, "Kode pada lembar ini sudah diganti")
        .doesNotContain(found(CODE, first).group(1), "Kode hanya ditampilkan sekali");
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasTyped() {
    var answer =
        catat(
            "admpengaduan",
            "kanal=web&jenis=pengaduan&kategori=&uraian=%3Cscript%3E&siapa=nama&nama=Warga+Setu");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Pilih lewat mana laporan ini sampai.", "Centang persetujuan pelapor.")
        .contains("Warga Setu", "&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(catat("admpengaduan", ISIAN.replace("nama=Warga+Serpong", "nama=")).body())
        .contains("Tulis nama pelapor, atau pilih Tanpa nama.")
        .doesNotContain("nama Anda");
    assertThat(catat("admpengaduan", ISIAN.replace("rawa-buntu", "bandung")).body())
        .contains("bukan kelurahan di Kota Tangerang Selatan");
    assertThat(jdbc.sql("select count(*) from pengaduan").query(Integer.class).single()).isZero();
  }

  @Test
  void isClosedForWhoTakesNoReports() {
    for (var account : new String[] {"dinkesasesor", "dishubkepala", "organisasi", "admin"}) {
      var browser = Visitor.browser(port).signIn(account);
      assertThat(browser.page("/pengaduan/catat").statusCode()).as(account).isEqualTo(403);
      assertThat(browser.page("/pengaduan/kode").statusCode()).as(account).isEqualTo(403);
      assertThat(catat(account, ISIAN).statusCode()).as(account).isEqualTo(403);
    }
    var forged = Visitor.browser(port).signIn("admpengaduan").form("/pengaduan/catat", ISIAN);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(jdbc.sql("select count(*) from pengaduan").query(Integer.class).single()).isZero();
  }

  @Test
  void givesANewCodeAgainstIdentityAndKeepsItOutOfTheTrail() {
    var laporan = masuk().diteruskan("pengaduan", "dishub");

    var answer = kode("dishubpejabat", laporan.key().toLowerCase(), "ktp", "ya");

    var code = found(CODE, answer).group(1);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(codes.fits(laporan.key(), code)).isTrue();
    assertThat(codes.fits(laporan.key(), laporan.kode())).isFalse();
    assertThat(trail.of(laporan.key()))
        .filteredOn(row -> row.what().equals("memberi kode baru"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo("dishubpejabat");
              assertThat(row.reason()).isEqualTo("identitas diperiksa dengan KTP");
              assertThat(row.toString()).doesNotContain(code);
            });
  }

  @Test
  void givesNoCodeWithoutIdentityNorToAnotherOffice() {
    var laporan = masuk().diteruskan("pengaduan", "dishub");

    assertThat(kode("dishubpejabat", laporan.key(), "ktp", "").body())
        .contains("Periksa identitas pelapor dahulu");
    assertThat(kode("dishubpejabat", laporan.key(), "surat", "ya").body())
        .contains("Pilih dokumen yang dipakai");
    var foreign = kode("dinkespejabat", laporan.key(), "ktp", "ya");
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.body()).contains("tidak ada, atau ditangani kantor lain");
    assertThat(kode("dinkespejabat", "PGD-2026-999999", "ktp", "ya").body())
        .contains("PGD-2026-999999 tidak ada, atau ditangani kantor lain");
    assertThat(kode("dinkesasesor", laporan.key(), "ktp", "ya").statusCode()).isEqualTo(403);
    assertThat(codes.fits(laporan.key(), laporan.kode())).isTrue();
  }

  @Test
  void givesNoCodeForWhoStayedUnknown() {
    var laporan =
        new LaporanUji(port, beans)
            .masuk("lampu-jalan", JenisLaporan.PENGADUAN, Kanal.WEB, null, Pelapor.TANPA_NAMA);

    assertThat(kode("admpengaduan", laporan.key(), "ktp", "ya").body())
        .contains("tidak ada identitas yang dapat dicocokkan");
    assertThat(codes.fits(laporan.key(), laporan.kode())).isTrue();
  }

  private LaporanUji masuk() {
    return new LaporanUji(port, beans).masuk();
  }

  private HttpResponse<String> catat(String account, String body) {
    var browser = Visitor.browser(port).signIn(account);
    var form = browser.page("/pengaduan/catat");
    var number = FORM.matcher(form.body());
    return browser.form(
        "/pengaduan/catat",
        body + (number.find() ? "&formulir=" + number.group(1) : "") + token(browser.page("/")));
  }

  private HttpResponse<String> kode(String account, String nomor, String document, String checked) {
    var browser = Visitor.browser(port).signIn(account);
    return browser.form(
        "/pengaduan/kode",
        "nomor=%s&dokumen=%s&diperiksa=%s".formatted(nomor, document, checked)
            + token(browser.page("/")));
  }

  private static HttpResponse<String> form(Visitor browser, String address) {
    return browser.page(address);
  }

  private static String token(HttpResponse<String> page) {
    return "&_csrf=" + URLEncoder.encode(found(CSRF, page).group(1), StandardCharsets.UTF_8);
  }

  private static Matcher found(Pattern pattern, HttpResponse<String> answer) {
    var matcher = pattern.matcher(answer.body());
    assertThat(matcher.find()).as(answer.body()).isTrue();
    return matcher;
  }
}
