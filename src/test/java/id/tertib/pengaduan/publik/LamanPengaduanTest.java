package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.KodeRahasia;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form of a report, as browsers without script and programs send it. */
@ProcessTest
class LamanPengaduanTest {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired IsiTable texts;
  @Autowired KodeRahasia codes;
  @Autowired JdbcClient jdbc;

  private FormulirUji warga;

  @BeforeEach
  void openForm() {
    time.startAt("2026-07-13T08:00");
    warga = new FormulirUji(port).buka();
    time.startAt("2026-07-13T08:00:10");
  }

  @Test
  void tellsNumberAndCodeAtOnceAndWhatComesNext() {
    var answer = warga.kirim();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(FormulirUji.nomor(answer)).isEqualTo("PGD-2026-000001");
    assertThat(FormulirUji.kode(answer)).hasSize(9);
    assertThat(answer.body())
        .contains("Kamis, 16 Juli 2026", "5 hari kerja", "14 hari kerja", "10 hari kerja");
    assertThat(answer.body())
        .as("on paper there is nothing to click")
        .containsPattern("nilai di https?://[^/\\s]+/layanan/pengaduan/lacak");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(texts.text("PGD-2026-000001", Bagian.NAMA)).isEqualTo("Warga Rawa Buntu");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(one -> one.startsWith("JSESSIONID"));
  }

  @Test
  void leadsFromTheShortAddressAndTheSignInToTheForm() {
    var browser = Visitor.browser(port);
    var led = browser.page("/layanan");

    assertThat(led.statusCode()).isEqualTo(302);
    assertThat(led.headers().firstValue("Location").orElse("")).endsWith("/layanan/pengaduan");
    assertThat(browser.page("/masuk").body()).contains("href=\"/layanan/pengaduan\"");
  }

  @Test
  void isOneReportWhenTheSameFormIsSentTwice() {
    var first = warga.kirim();
    time.startAt("2026-07-14T08:00:10");
    var second = warga.kirim();

    assertThat(FormulirUji.nomor(second)).isEqualTo(FormulirUji.nomor(first));
    assertThat(FormulirUji.kode(second)).isEqualTo(FormulirUji.kode(first));
    assertThat(reports()).isEqualTo(1);
  }

  @Test
  void showsNoCodeThatWasReplacedWhenTheFormIsSentAgain() {
    var first = warga.kirim();
    var nomor = FormulirUji.nomor(first);
    codes.renew(nomor, "kode-baru");

    var again = warga.kirim();

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body())
        .contains(nomor, "Kode laporan ini sudah diganti", "href=\"/layanan/pengaduan/lacak\"")
        .doesNotContain(FormulirUji.kode(first), "id=\"kode\"", "Catat atau foto keduanya");
  }

  @Test
  void namesEveryFaultAtOnceAndKeepsWhatWasTyped() {
    var answer =
        warga
            .isi("uraian", "pendek")
            .isi("kelurahan", "")
            .isi("waktu", "2030-01-01")
            .isi("email", "warga.rawabuntu@")
            .isi("setuju", "")
            .kirim("foto.jpg", "x");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "Ada 5 isian yang perlu diperbaiki",
            "href=\"#f-uraian\"",
            "href=\"#f-kelurahan\"",
            "href=\"#f-waktu\"",
            "href=\"#f-email\"",
            "href=\"#f-setuju\"",
            "aria-describedby=\"h-email e-email\"",
            "Jalan Rawa Buntu, seberang stasiun",
            "value=\"warga.rawabuntu@\"",
            "Pilih lagi foto atau PDF");
    assertThat(reports()).isZero();

    time.startAt("2026-07-13T08:00:11");
    assertThat(
            warga
                .keep(answer.body())
                .isi("uraian", "Lampu jalan di dekat stasiun mati.")
                .isi("kelurahan", "rawa-buntu")
                .isi("waktu", "2026-07-12")
                .isi("email", "")
                .isi("setuju", "ya")
                .kirim()
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uraian    |                       | Ceritakan dengan singkat",
        "uraian    | RAKSASA               | paling banyak 4.000 huruf",
        "kategori  | tidak-ada             | tidak dikenal",
        "jenis     | gugatan               | Pilih jenis laporan",
        "kelurahan | menteng               | bukan kelurahan di Kota Tangerang Selatan",
        "alamat    |                       | Tulis patokan tempatnya",
        "waktu     | 31/02/2026            | Tulis tanggal kejadian",
        "waktu     | 2026-07-14            | belum tiba",
        "lat       | abc                   | tidak dapat dibaca",
        "lat       | -6.9                  | di luar Kota Tangerang Selatan",
        "nama      |                       | Tulis nama Anda",
        "telepon   | rumah                 | Tulis nomor telepon dengan angka",
        "setuju    | tidak                 | Centang persetujuan",
      })
  void refusesWhatCannotBe(String field, String value, String sentence) {
    if (field.equals("lat")) {
      warga.isi("long", "106.70");
    }
    var typed = value == null ? "" : value.replace("RAKSASA", "besar ".repeat(170_000));
    var answer = warga.isi(field, typed).kirim();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence, "href=\"#f-" + field + "\"");
    assertThat(answer.body().length()).isLessThan(150_000);
    assertThat(reports()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> lampu mati",
        "Robert'); drop table pengaduan;-- lampu",
        "🚦💡 lampu padam 🙏🏽 sejak kemarin",
        "مصباح الشارع مطفأ منذ ثلاثة أيام",
      })
  void keepsWordsOfEveryKindAsTheyAre(String words) {
    var answer = warga.isi("uraian", words).kirim();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(texts.text(FormulirUji.nomor(answer), Bagian.URAIAN)).isEqualTo(words);
    assertThat(answer.body()).doesNotContain("<script>alert");

    var again = new FormulirUji(port).buka().isi("uraian", words).isi("kelurahan", "");
    time.startAt("2026-07-13T08:00:20");
    assertThat(again.kirim().body())
        .doesNotContain("<script>alert")
        .contains(words.substring(words.length() - 5));
  }

  @Test
  void answersTheFilledFormToWhoeverFillsTheTrap() {
    var answer = warga.isi("situs", "https://iklan.example").kirim();

    assertThat(answer.body()).contains("belum dapat kami terima", "Lampu jalan di dekat stasiun");
    assertThat(reports()).isZero();
  }

  @Test
  void answersTheFilledFormToWhoeverIsTooQuick() {
    time.startAt("2026-07-13T08:00:02");
    var answer = warga.kirim();
    assertThat(answer.body()).contains("terlalu cepat", "Lampu jalan di dekat stasiun");
    assertThat(reports()).isZero();

    time.startAt("2026-07-13T08:00:04");
    assertThat(warga.keep(answer.body()).kirim().statusCode()).isEqualTo(200);
  }

  @Test
  void answersTheFilledFormWithAFreshTokenWhenItIsOldOrForged() {
    time.startAt("2026-07-13T20:00:30");
    var old = warga.field("formulir");
    var answer = warga.kirim();
    assertThat(answer.body()).contains("sudah lama terbuka", "Lampu jalan di dekat stasiun");
    assertThat(warga.keep(answer.body()).field("formulir")).isNotEqualTo(old);

    time.startAt("2026-07-13T20:00:40");
    assertThat(new FormulirUji(port).buka().isi("formulir", old.replace("1", "2")).kirim().body())
        .contains("sudah lama terbuka");
    assertThat(reports()).isZero();
    assertThat(warga.kirim().statusCode()).isEqualTo(200);
  }

  @Test
  void keepsNothingOfWhoeverStaysUnknownWhicheverFieldSaysSo() {
    var chosen = FormulirUji.nomor(warga.isi("siapa", "anonim").kirim());
    assertThat(table.get(chosen).anonim()).isTrue();
    assertThat(texts.text(chosen, Bagian.EMAIL)).isEmpty();

    var program = new FormulirUji(port).buka().isi("anonim", "true").isi("nama", "");
    var secret = new FormulirUji(port).buka().isi("rahasia", "true");
    time.startAt("2026-07-13T08:01");
    assertThat(table.get(FormulirUji.nomor(program.kirim())).anonim()).isTrue();
    var known = table.get(FormulirUji.nomor(secret.kirim()));
    assertThat(known.rahasia()).isTrue();
    assertThat(known.anonim()).isFalse();
  }

  @Test
  void takesTheCategoryOfWhichTheWordsSpeakWhereNoneIsChosen() {
    var spoken = FormulirUji.nomor(warga.isi("kategori", "").kirim());
    var silent =
        new FormulirUji(port).buka().isi("kategori", "").isi("uraian", "Mohon perhatian bapak ibu");
    time.startAt("2026-07-13T08:01");

    assertThat(table.get(spoken).kategori()).isEqualTo("lampu-jalan");
    assertThat(table.get(FormulirUji.nomor(silent.kirim())).kategori()).isEqualTo("lainnya");
  }

  @Test
  void isLightAndAsksNobodyElse() {
    var page = Visitor.browser(port).page(FormulirUji.AWAL);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("lang=\"id\"").containsOnlyOnce("<h1");
    assertThat(page.body().indexOf("112")).isLessThan(page.body().indexOf("<h1"));
    assertThat(page.body()).doesNotContain("src=\"http", "/camunda/", "/masuk", "style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'");
  }

  @Test
  void staysInThePublicFrameWhateverGoesWrong() {
    HttpResponse<String> nothing = Visitor.browser(port).page(FormulirUji.AWAL + "/tidak/ada");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.body()).contains("Halaman ini tidak ada", "112").doesNotContain("/masuk");

    var withoutToken = warga.isi("_csrf", "salah").kirim();
    assertThat(withoutToken.statusCode()).isEqualTo(403);
    assertThat(withoutToken.body()).contains("Formulir perlu dibuka lagi").doesNotContain("/masuk");
  }

  private int reports() {
    return jdbc.sql("select count(*) from pengaduan").query(Integer.class).single();
  }
}
