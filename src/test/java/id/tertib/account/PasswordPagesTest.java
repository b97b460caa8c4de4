package id.tertib.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Links to a password, from the mail as it really left to the sign-in. */
@ProcessTest
class PasswordPagesTest {

  private static final String NEW = "Kota-Serpong-77";
  private static final Pattern LINK = Pattern.compile("/sandi/atur\\?kunci=([A-Za-z0-9_-]+)");

  @LocalServerPort int port;
  @Autowired AccountDesk desk;
  @Autowired MailRegister mails;
  @Autowired AuditTrail trail;
  @Autowired IdentityService identity;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;

  @Value("${tertib.mail-dir}")
  Path mailDir;

  @Value("${tertib.data-dir}")
  Path dataDir;

  @BeforeEach
  void person() throws IOException {
    time.startAt("2026-07-13T08:00");
    FileSystemUtils.deleteRecursively(mailDir);
    desk.create(
        new AccountForm(
            "uji.siti", "Siti Aminah", "siti@uji.example", "dinkes", List.of("Asesor"), null, true),
        "admin");
  }

  @AfterEach
  void forget() {
    UjiAkun.forget(identity);
  }

  @Test
  void opensAnAccountOnceByTheLinkOfItsMail() {
    time.runDue();
    var word = word();
    var browser = Visitor.browser(port);

    var form = browser.page("/sandi/atur?kunci=" + word);
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("uji.siti").doesNotContain("??");
    assertThat(form.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(browser.page("/sandi/atur?kunci=" + word).statusCode())
        .as("looking uses nothing")
        .isEqualTo(200);

    var weak = set(browser, word, "pendek", "pendek");
    assertThat(weak.statusCode()).isEqualTo(400);
    assertThat(weak.body())
        .contains("sedikitnya 10 karakter, satu huruf besar, satu angka, satu tanda baca");
    assertThat(set(browser, word, NEW, NEW + "x").body()).contains("tidak sama");
    assertThat(set(browser, word, "x-Siti-Aminah-99", "x-Siti-Aminah-99").body())
        .contains("tanpa nama akun");

    var done = set(browser, word, NEW, NEW);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("Kata sandi tersimpan", "uji.siti");
    assertThat(Visitor.program(port, "uji.siti", NEW).get("/engine-rest/task").statusCode())
        .isEqualTo(200);
    assertThat(set(browser, word, NEW + "2", NEW + "2").statusCode()).as("once").isEqualTo(410);
    assertThat(browser.page("/sandi/atur?kunci=" + word).statusCode()).isEqualTo(410);
    assertThat(trail.of("akun/uji.siti"))
        .extracting(AuditRow::who, AuditRow::what)
        .contains(tuple("uji.siti", "menyetel kata sandi lewat tautan"));
    assertThat(desk.get("uji.siti").keadaan()).isEqualTo(Account.Keadaan.AKTIF);
  }

  @Test
  void isGoodForADayFromTheMomentTheMailLeft() {
    // the server was away for two days after the mail was written
    jdbc.update(
        "update surel set coba_lagi = timestamp with time zone '2026-07-15 08:00:00+07:00'");
    time.forwardTo("2026-07-15T08:00");
    var word = word();

    time.startAt("2026-07-16T07:59");
    assertThat(Visitor.browser(port).page("/sandi/atur?kunci=" + word).statusCode()).isEqualTo(200);
    time.startAt("2026-07-16T08:00");
    var late = Visitor.browser(port).page("/sandi/atur?kunci=" + word);
    assertThat(late.statusCode()).isEqualTo(410);
    var unknown = Visitor.browser(port).page("/sandi/atur?kunci=apa-saja");
    assertThat(unknown.statusCode()).isEqualTo(410);
    assertThat(unknown.body()).as("who guesses learns nothing").isEqualTo(late.body());
  }

  @Test
  void leavesTheLinksWordInNoCopyAndNoTable() throws IOException {
    time.runDue();
    var word = word();

    assertThat(mails.ofCase("akun/uji.siti"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mails.letter(mail.number()).orElseThrow().toString())
                  .doesNotContain(word)
                  .contains("kunci={rahasia}");
              assertThat(
                      Visitor.browser(port).signIn("admin").page("/surel/" + mail.number()).body())
                  .doesNotContain(word);
            });
    try (Stream<Path> copies = Files.walk(dataDir.resolve("surel-terkirim"))) {
      var kept = copies.filter(Files::isRegularFile).toList();
      assertThat(kept).isNotEmpty();
      for (var copy : kept) {
        assertThat(plain(copy)).doesNotContain(word);
      }
    }
    assertThat(jdbc.queryForObject("select sidik from akun_sandi", String.class))
        .hasSize(64)
        .isNotEqualTo(word);
    assertThat(trail.of("akun/uji.siti").toString()).doesNotContain(word);
  }

  @Test
  void replacesTheLinkSentBefore() throws IOException {
    time.runDue();
    var first = word();
    FileSystemUtils.deleteRecursively(mailDir);
    assertThat(sendLink().statusCode()).as("just now").isEqualTo(409);
    time.startAt("2026-07-13T09:00");
    assertThat(sendLink().statusCode()).isEqualTo(302);
    time.runDue();

    assertThat(word()).isNotEqualTo(first);
    assertThat(Visitor.browser(port).page("/sandi/atur?kunci=" + first).statusCode())
        .isEqualTo(410);
    assertThat(Visitor.browser(port).page("/sandi/atur?kunci=" + word()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersTheSameToWhoeverForgotAndSendsOneLinkToThoseThatAre() {
    jdbc.update("delete from surel");
    time.startAt("2026-07-13T09:00");
    for (var account : List.of("uji.siti", "uji.siti", "tidak.ada", "")) {
      var answer = post(Visitor.browser(port), "/sandi/lupa", "akun=" + account);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .endsWith("/sandi/lupa?terkirim");
    }
    assertThat(Visitor.browser(port).page("/sandi/lupa?terkirim").body())
        .contains("Bila akun itu ada")
        .doesNotContain("??");
    assertThat(mails.ofCase("akun/uji.siti"))
        .extracting(MailRow::recipient)
        .containsExactly("uji.siti");
    assertThat(jdbc.queryForObject("select count(*) from surel", Long.class)).isEqualTo(1);
  }

  @Test
  void sendsNoLinkToAClosedAccountAndOpensNoneOfIts() {
    time.runDue();
    var word = word();
    desk.close("uji.siti", "pindah ke kota lain", Map.of(), "admin");

    assertThat(Visitor.browser(port).page("/sandi/atur?kunci=" + word).statusCode()).isEqualTo(410);
    time.startAt("2026-07-13T09:00");
    post(Visitor.browser(port), "/sandi/lupa", "akun=uji.siti");
    assertThat(mails.ofCase("akun/uji.siti")).hasSize(1);
  }

  @Test
  void changesOnesOwnPasswordKnowingTheOldOne() {
    time.runDue();
    set(Visitor.browser(port), word(), NEW, NEW);
    var siti = Visitor.browser(port);
    assertThat(siti.submitSignIn("uji.siti", NEW).statusCode()).isEqualTo(302);
    assertThat(siti.page("/akun-saya").body())
        .contains("siti@uji.example", "Asesor Dinas Kesehatan")
        .doesNotContain("??");

    var wrong =
        post(siti, "/akun-saya/sandi", "lama=Salah-12345&sandi=Baru-123456&ulang=Baru-123456");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Kata sandi lama tidak cocok");
    time.startAt("2026-07-13T08:10");
    var right =
        post(siti, "/akun-saya/sandi", "lama=" + NEW + "&sandi=Baru-123456&ulang=Baru-123456");
    assertThat(right.statusCode()).as(right.body()).isEqualTo(302);
    assertThat(identity.checkPassword("uji.siti", "Baru-123456")).isTrue();
    assertThat(trail.of("akun/uji.siti"))
        .extracting(AuditRow::what)
        .contains("mengganti kata sandi");
  }

  private HttpResponse<String> sendLink() {
    return post(Visitor.browser(port).signIn("admin"), "/akun/orang/uji.siti/tautan", "");
  }

  private String word() {
    try (Stream<Path> files = Files.list(mailDir)) {
      var mail =
          files.filter(file -> file.toString().contains("uji_siti")).findFirst().orElseThrow();
      var link = LINK.matcher(plain(mail));
      assertThat(link.find()).as("a link in the mail").isTrue();
      return link.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mail without the breaks and signs of its transfer encoding. */
  private static String plain(Path mail) throws IOException {
    return Files.readString(mail, StandardCharsets.ISO_8859_1)
        .replace("=\r\n", "")
        .replace("=3D", "=");
  }

  private static HttpResponse<String> set(
      Visitor browser, String word, String password, String again) {
    return post(
        browser,
        "/sandi/atur",
        "kunci=%s&sandi=%s&ulang=%s".formatted(word, encoded(password), encoded(again)));
  }

  private static HttpResponse<String> post(Visitor browser, String path, String body) {
    browser.page("/sandi/lupa");
    return browser.form(path, body + "&_csrf=" + browser.cookie("TERTIB-XSRF").orElse(""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
