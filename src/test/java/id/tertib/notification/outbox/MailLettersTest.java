package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.RefusedException;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSecret;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a mail says is decided once; it is laid out when it is sent, and kept as it was sent. */
@ProcessTest
class MailLettersTest {

  private static final String SECRET_KIND = "uji-rahasia";

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired RuntimeService runtime;
  @Autowired FailedMails failed;
  @Autowired JdbcTemplate jdbc;
  @TempDir Path directory;

  private MailBench bench;
  private MailSettings settings;
  private FakeSmtp server;
  private MailRelay relay;

  @BeforeEach
  void aServer() {
    bench = new MailBench(application);
    settings = bench.settings(directory);
    server = new FakeSmtp();
    relay = bench.relay(bench.smtp(server.port(), settings), settings);
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example");
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujiasesor");
  }

  @Test
  void saysWhatWasDecidedHoweverMuchChangesBeforeItIsSent() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var number = number("tugas/1");
    var asDecided = register.letter(number).orElseThrow();
    bench.account("ujiasesor", "Nama Lain", "lain@uji.example");
    bench.later(Duration.ofDays(3));

    relay.runDue();

    var sent = register.letter(number).orElseThrow();
    assertThat(sent.text())
        .isEqualTo(asDecided.text().replace("http://localhost:8080", settings.baseUrl()))
        .startsWith("Yth. Asesor Uji,")
        .contains("Senin, 13 Juli 2026, 07:00 WIB.");
    assertThat(server.messages())
        .singleElement()
        .asString()
        .contains("To: Asesor Uji <asesor@uji.example>", "Yth. Asesor Uji,");
  }

  @Test
  void isKeptAsItWasSent() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    assertThat(kept("teks")).isNull();

    relay.runDue();

    assertThat(kept("teks")).startsWith("Yth. Asesor Uji,");
    assertThat(kept("html")).contains("<title>Tugas baru: Isi daftar periksa");
    jdbc.update("update surel set kata = '{}'");
    assertThat(register.letter(number("tugas/1")).orElseThrow().text())
        .as("read, not laid out again")
        .isEqualTo(kept("teks"));
  }

  @Test
  void sendsAndShowsWhatWasLaidOutWhenItWasWritten() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    jdbc.update("update surel set kata = null, teks = 'Surel lama', html = '<p>Surel lama</p>'");
    assertThat(register.letter(number("tugas/1")))
        .hasValue(new Letter("Surel lama", "<p>Surel lama</p>"));

    relay.runDue();

    assertThat(server.messages()).singleElement().asString().contains("<p>Surel lama</p>");
    assertThat(row("tugas/1").state()).isEqualTo(MailState.TERKIRIM);
  }

  @Test
  void losesNoMailThatCannotBeLaidOut() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujiasesor", MailBench.message("tugas/2"));
    var words = jdbc.queryForObject("select kata from surel where kunci = 'tugas/1'", String.class);
    jdbc.update("update surel set kata = 'bukan JSON' where kunci = 'tugas/1'");

    relay.runDue();

    assertThat(server.messages()).as("the other one").hasSize(1);
    assertThat(row("tugas/1"))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(MailState.GAGAL);
              assertThat(row.reason()).isEqualTo(FailureReason.TIDAK_TERSUSUN);
              assertThat(row.answer()).startsWith("Isi surel tidak dapat disusun");
            });
    assertThat(register.letter(number("tugas/1"))).isEmpty();
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(String.valueOf(number("tugas/1")))
            .singleResult();
    assertThat(runtime.getVariable(instance.getId(), "alasan"))
        .isEqualTo("isi surel tidak dapat disusun");

    jdbc.update("update surel set kata = ? where kunci = 'tugas/1'", words);
    failed.requeue(number("tugas/1"), "admin");
    relay.runDue();
    assertThat(row("tugas/1").state()).isEqualTo(MailState.TERKIRIM);
  }

  @Test
  void countsAsSentWhatACopyProvesThoughItCannotBeLaidOutAgain() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    relay.runDue();
    jdbc.update(
        """
        update surel set keadaan = 'menunggu', terkirim = null, teks = null, html = null,
          kata = 'bukan JSON'
        """);

    relay.runDue();

    assertThat(server.messages()).hasSize(1);
    assertThat(row("tugas/1").state()).isEqualTo(MailState.TERKIRIM);
    assertThat(row("tugas/1").answer()).startsWith("menurut salinan");
  }

  @Test
  void carriesASecretThatNothingKeeps() throws IOException {
    var made = new ArrayList<String>();
    var secret = new Secret(made);
    singletons().registerSingleton("ujiRahasia", secret);
    try {
      outbox.toPerson("ujiasesor", secretMail());
      server.answering("END", "451 4.3.0 sebentar lagi");
      relay.runDue();
      server.recover();
      bench.later(Duration.ofMinutes(1));
      relay.runDue();
    } finally {
      singletons().destroySingleton("ujiRahasia");
    }

    assertThat(made).as("a new one at each try").containsExactly("sekali-1", "sekali-2");
    assertThat(server.messages())
        .singleElement()
        .asString()
        .contains("/sandi/sekali-2")
        .doesNotContain("sekali-1", "rahasia}");
    assertThat(kept("teks")).contains("/sandi/{rahasia}");
    assertThat(kept("html")).contains("/sandi/{rahasia}");
    assertThat(String.join("\n", jdbc.queryForList("select kata from surel", String.class)))
        .doesNotContain("sekali-");
    try (var files = Files.walk(directory.resolve("surel-terkirim"))) {
      assertThat(files.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(
              copy ->
                  assertThat(Files.readString(copy))
                      .contains("/sandi/{rahasia}")
                      .doesNotContain("sekali-"));
    }
  }

  @Test
  void givesUpAMailWhoseSecretIsNotGivenOutAnyMore() {
    singletons().registerSingleton("ujiRahasia", new Secret(null));
    try {
      outbox.toPerson("ujiasesor", secretMail());
      relay.runDue();
    } finally {
      singletons().destroySingleton("ujiRahasia");
    }

    assertThat(server.messages()).isEmpty();
    assertThat(row("sandi/1").state()).isEqualTo(MailState.GAGAL);
    assertThat(row("sandi/1").answer()).isEqualTo("Akun ujiasesor sudah ditutup.");
  }

  /** Counts what it makes; refuses when it has nowhere to. */
  private record Secret(@Nullable List<String> made) implements MailSecret {

    @Override
    public String kind() {
      return SECRET_KIND;
    }

    @Override
    public String make(String key, String recipient) {
      if (made == null) {
        throw RefusedException.conflict("Akun %s sudah ditutup.".formatted(recipient));
      }
      made.add("sekali-" + (made.size() + 1));
      return made.get(made.size() - 1);
    }
  }

  private static MailMessage secretMail() {
    return new MailMessage(
        "sandi/1",
        SECRET_KIND,
        "Akun Anda di Tertib",
        "akun Anda sudah dibuat.",
        new Card(
            null,
            "biasa",
            "Buat sandi",
            List.of("Berlaku sekali, 24 jam."),
            "Buat sandi",
            "/sandi/" + MailSecret.PLACE),
        null,
        "Dikirim karena akun Anda baru dibuat.",
        List.of(),
        "");
  }

  private String kept(String column) {
    return jdbc.queryForObject("select %s from surel".formatted(column), String.class);
  }

  private long number(String key) {
    return row(key).number();
  }

  private MailRow row(String key) {
    return register.find(key, "ujiasesor").orElseThrow();
  }

  private DefaultSingletonBeanRegistry singletons() {
    return (DefaultSingletonBeanRegistry) application.getAutowireCapableBeanFactory();
  }
}
