package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a verifier still does when a report has left him: published words, and joined reports. */
@ProcessTest
class TerbitanPagesTest {

  private static final String TERBITAN = "/pengaduan/terbitan";
  private static final String PUBLIK = "/layanan/pengaduan/laporan";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired JdbcClient jdbc;

  private LaporanUji laporan;

  @BeforeEach
  void published() {
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dishub");
  }

  @Test
  void mendsWhatStrangersReadAndKeepsNoWordOfItInTheTrail() {
    var verifier = Visitor.browser(port).signIn("admpengaduan");
    assertThat(verifier.page(TERBITAN + "?nomor=" + laporan.key().toLowerCase()).body())
        .contains("Lampu jalan di dekat stasiun padam beberapa hari.", "Jalan Rawa Buntu");

    assertThat(ganti(verifier, "Dua lampu padam.", "Dekat stasiun", "pribadi").statusCode())
        .isEqualTo(302);

    assertThat(publik()).contains("Dua lampu padam.", "Dekat stasiun").doesNotContain("beberapa");
    assertThat(publik("?teks=lampu+padam")).contains(laporan.key());
    assertThat(publik("?teks=beberapa")).doesNotContain(laporan.key());
    var trail = jdbc.sql("select * from jejak").query().listOfRows().toString();
    assertThat(trail)
        .contains("memperbaiki naskah publik", "memuat nama, kontak, atau alamat")
        .doesNotContain("Dua lampu");
  }

  @Test
  void takesBackWhatNobodyMayRead() {
    var verifier = Visitor.browser(port).signIn("admpengaduan");
    assertThat(kirim(verifier, "tindakan=tarik&sebab=").body()).contains("Pilih sebabnya.");
    assertThat(publik()).contains(laporan.key());

    assertThat(kirim(verifier, "tindakan=tarik&sebab=pribadi").statusCode()).isEqualTo(302);

    assertThat(publik()).doesNotContain(laporan.key());
    assertThat(verifier.page(TERBITAN + "?nomor=" + laporan.key()).body())
        .contains("Tidak ada laporan terbit bernomor itu");
  }

  @Test
  void refusesWordsThatTellWhoOrWhereSomebodyIs() {
    var verifier = Visitor.browser(port).signIn("admpengaduan");
    assertThat(ganti(verifier, "Kata Warga Rawa Buntu, padam.", "Stasiun", "ketik").body())
        .contains("Naskah publik memuat nama pelapor");
    assertThat(ganti(verifier, "Padam.", "Jalan Rawa Buntu nomor 14", "ketik").body())
        .contains("Tempat untuk umum memuat nomor rumah");
    assertThat(ganti(verifier, " ", "Stasiun", "ketik").body()).contains("Naskah publik kosong");
    assertThat(publik()).contains("beberapa hari");
  }

  @Test
  void isTheVerifiersAlone() {
    for (var account : new String[] {"dishubpejabat", "organisasi", "admin", "sekda"}) {
      var visitor = Visitor.browser(port).signIn(account);
      assertThat(visitor.page(TERBITAN).statusCode()).as(account).isEqualTo(403);
      assertThat(kirim(visitor, "tindakan=tarik&sebab=pribadi").statusCode())
          .as(account)
          .isEqualTo(403);
      assertThat(pisah(visitor, laporan.key()).statusCode()).as(account).isEqualTo(403);
    }
    assertThat(Visitor.browser(port).page(TERBITAN).statusCode()).isEqualTo(302);
    assertThat(publik()).contains(laporan.key());
  }

  @Test
  void partsAJoinedReportAfterTheOtherHasLeftTheVerifier() {
    var same = new LaporanUji(port, beans).masuk();
    same.pilih("admpengaduan", "Verifikasi laporan", "{\"induk\":\"%s\"}".formatted(laporan.key()))
        .putuskan("admpengaduan", "Verifikasi laporan", "gabung");
    var verifier = Visitor.browser(port).signIn("admpengaduan");
    assertThat(verifier.page("/pengaduan").body()).contains("Pisahkan", same.key());

    assertThat(pisah(verifier, same.key()).statusCode()).isEqualTo(302);
    same.jalan();

    assertThat(table.get(same.key()).status()).isEqualTo(Status.VERIFIKASI);
    assertThat(verifier.page("/pengaduan").body()).contains("menunggu verifikasi sendiri");
    pisah(verifier, laporan.key());
    assertThat(verifier.page("/pengaduan").body()).contains("tidak sedang digabung");
  }

  private HttpResponse<String> ganti(Visitor visitor, String naskah, String tempat, String sebab) {
    return kirim(
        visitor,
        "tindakan=ganti&naskah=%s&tempat=%s&sebab=%s"
            .formatted(encoded(naskah), encoded(tempat), sebab));
  }

  private HttpResponse<String> kirim(Visitor visitor, String fields) {
    return visitor.form(TERBITAN, "nomor=%s&%s%s".formatted(laporan.key(), fields, token(visitor)));
  }

  private static HttpResponse<String> pisah(Visitor visitor, String nomor) {
    return visitor.form("/pengaduan/pisah", "nomor=%s%s".formatted(nomor, token(visitor)));
  }

  private static String token(Visitor visitor) {
    var found = CSRF.matcher(visitor.page("/").body());
    assertThat(found.find()).isTrue();
    return "&_csrf=" + encoded(found.group(1));
  }

  private String publik() {
    return publik("");
  }

  private String publik(String query) {
    return Visitor.browser(port).page(PUBLIK + query).body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
