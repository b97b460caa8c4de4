package id.tertib.notification.outbox;

import static id.tertib.testing.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Attachment;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.notification.StrangerMail;
import id.tertib.notification.letter.EmlFiles;
import id.tertib.testing.FakeSmtp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Mails to people without an account: sent like all others, and read by nobody else. */
@ExtendWith(OutputCaptureExtension.class)
abstract class StrangerMailStory {

  private static final String ADDRESS = "Siti.Rahayu@warga.example";
  private static final String KEY = "pengaduan/PGD-2026-000001/jawaban";

  /** Parts of address, name, subject and words; none may stand anywhere but in the mail. */
  private static final List<String> SECRETS =
      List.of("rahayu", "warga.example", "kalpataru", "beringin", "cempaka", "damar");

  @Autowired WebApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired ResendAll resendAll;
  @Autowired AuditTrail trail;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired LoggingSystem logging;
  @TempDir Path directory;

  @Value("${tertib.data-dir}")
  Path dataDir;

  private MailBench bench;
  private MailSettings settings;
  private FakeSmtp server;
  private MailRelay relay;
  private MockMvc pages;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    settings = bench.settings(directory);
    server = new FakeSmtp();
    relay = bench.relay(bench.smtp(server.port(), settings), settings);
    pages = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    bench.account("ujiadmin", "Administrator Uji", "ujiadmin@uji.example", "camunda-admin");
    logging.setLogLevel("id.tertib", LogLevel.TRACE);
    logging.setLogLevel("org.springframework.mail", LogLevel.TRACE);
  }

  @AfterEach
  void forget() {
    logging.setLogLevel("id.tertib", null);
    logging.setLogLevel("org.springframework.mail", null);
    server.close();
    bench.forget("ujiadmin");
  }

  @Test
  void looksLikeTheHousesLettersAndGreetsAReporterWithoutAName() throws Exception {
    outbox.toStranger(mail(ADDRESS, null));
    relay.runDue();

    assertThat(server.messages()).hasSize(1);
    assertThat(decoded(server.messages().get(0)))
        .contains("To: Pelapor <" + ADDRESS + ">")
        .contains("Subject: Laporan kalpataru sudah dijawab")
        .contains("Yth. Pelapor,")
        .contains("laporan beringin Anda sudah dijawab.")
        .contains("https://tertib.tangsel.example/layanan/pengaduan/lacak")
        .contains("Dikirim karena Anda menulis alamat ini pada laporan PGD-2026-000001.");
  }

  @Test
  void greetsByTheNameThatTheReporterGave() {
    outbox.toStranger(mail(ADDRESS, "Siti Cempaka"));
    relay.runDue();

    assertThat(server.messages().get(0)).contains("Yth. Siti Cempaka,");
  }

  @Test
  void waitsSealedAndIsReadByNobody(CapturedOutput log) throws Exception {
    outbox.toStranger(mail(ADDRESS, "Siti Cempaka"));

    assertNothingLeft(log);
    assertThat(sealed()).isEqualTo(1);
    assertThat(mail())
        .satisfies(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.MENUNGGU);
              assertThat(mail.address()).isNull();
              assertThat(mail.recipient()).isEqualTo(MailRow.STRANGER);
              assertThat(mail.subject()).isEqualTo("Surel kepada pelapor");
            });
    assertThat(register.letter(mail().number())).isEmpty();
  }

  @Test
  void leavesNothingBehindOnceItIsSent(CapturedOutput log) throws Exception {
    server.answering("END", "250 2.0.0 Ok <Siti.Rahayu@warga.example> kalpataru diantre");
    outbox.toStranger(mail(ADDRESS, "Siti Cempaka"));
    relay.runDue();

    assertThat(decoded(server.messages().get(0))).contains(ADDRESS, "beringin");
    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
    assertThat(mail().answer()).isEqualTo("250 2.0.0");
    assertThat(sealed()).isZero();
    assertThat(keys()).isZero();
    assertNothingLeft(log);
    assertThat(copy())
        .contains("X-Tertib-Terkirim: 2026-07-13T00:00:00Z")
        .contains("X-Tertib-Jawaban: 250 2.0.0")
        .contains("Message-ID: " + mail().messageId());
    assertThat(copy().lines()).hasSize(3);
  }

  @Test
  void isNotSentAgainWhenItsCopyProvesThatItWent() throws Exception {
    outbox.toStranger(mail(ADDRESS, null));
    bench.copies(settings).keep(mail().messageId(), null, MailBench.MONDAY_MORNING, "250 2.0.0");

    relay.runDue();

    assertThat(server.messages()).isEmpty();
    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
    assertThat(sealed()).isZero();
    assertThat(keys()).isZero();
  }

  /** Its address is no account's: it is marked nowhere and holds no other mail back. */
  @Test
  void leavesNothingBehindOfAnAddressThatIsRefusedForGood(CapturedOutput log) throws Exception {
    server.refusing(ADDRESS, "550 5.1.1 <siti.rahayu@warga.example>: Siti Rahayu tidak dikenal");
    outbox.toStranger(mail(ADDRESS, "Siti Cempaka"));
    outbox.toStranger(
        new StrangerMail("lain@uji.example", null, message("pengaduan/PGD-2026-000002/jawaban")));
    relay.runDue();

    assertThat(mail().state()).isEqualTo(MailState.GAGAL);
    assertThat(mail().reason()).isEqualTo(FailureReason.ALAMAT_DITOLAK);
    assertThat(mail().answer()).isEqualTo("550 5.1.1");
    assertThat(jdbc.queryForList("select * from surel_alamat_ditolak")).isEmpty();
    assertThat(server.messages()).hasSize(1);
    assertNothingLeft(log);
    pages
        .perform(get("/surel/" + mail().number()).with(user("ujiadmin")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Surel kepada pelapor")))
        .andExpect(content().string(containsString("550 5.1.1")))
        .andExpect(content().string(containsString("terkunci, tidak terbaca siapa pun")))
        .andExpect(content().string(containsString("dijawab-uji")))
        .andExpect(content().string(not(containsString("Alamat lain untuk surel ini"))));
  }

  @Test
  void leavesNothingBehindWhenItIsGivenUpAndGoesOutWhenAnAdministratorSendsItAgain(
      CapturedOutput log) throws Exception {
    server.answering("END", "451 4.7.1 'laporan beringin' untuk Siti.Rahayu@warga.example ditunda");
    outbox.toStranger(mail(ADDRESS, "Siti Cempaka"));
    giveUp();

    assertThat(mail().state()).isEqualTo(MailState.GAGAL);
    assertThat(mail().answer()).isEqualTo("451 4.7.1");
    assertThat(openCases()).isEqualTo(1);
    assertNothingLeft(log);

    server.recover();
    assertThat(resendAll.by("ujiadmin").sent()).isEqualTo(1);
    relay.runDue();

    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
    assertThat(decoded(server.messages().get(0))).contains(ADDRESS, "Yth. Siti Cempaka,");
    assertThat(sealed()).isZero();
    assertThat(keys()).isZero();
    assertNothingLeft(log);
    assertThat(trail.of("PGD-2026-000001"))
        .filteredOn(row -> row.what().equals("mengirim ulang surel"))
        .extracting(AuditRow::detail)
        .containsExactly("Surel kepada pelapor nomor " + mail().number());
  }

  @Test
  void isDestroyedWhenAnAdministratorDropsIt(CapturedOutput log) throws Exception {
    server.answering("END", "550 5.6.0 tidak mau");
    outbox.toStranger(mail(ADDRESS, null));
    relay.runDue();
    var task = tasks.createTaskQuery().processDefinitionKey(SurelGagal.KEY).singleResult();
    identity.setAuthentication("ujiadmin", List.of("camunda-admin"));
    try {
      tasks.claim(task.getId(), "ujiadmin");
      tasks.complete(
          task.getId(), Map.of(SurelGagal.KEPUTUSAN.name(), SurelGagal.Keputusan.BATALKAN.name()));
    } finally {
      identity.clearAuthentication();
    }

    assertThat(mail().state()).isEqualTo(MailState.DIBATALKAN);
    assertThat(sealed()).isZero();
    assertThat(keys()).isZero();
    assertNothingLeft(log);
  }

  @Test
  void isDestroyedWhenItIsWithdrawn() {
    var number = outbox.toStranger(mail(ADDRESS, null)).number();

    assertThat(outbox.withdraw(number, "laporan ditutup")).isTrue();
    relay.runDue();

    assertThat(mail().state()).isEqualTo(MailState.DIBATALKAN);
    assertThat(server.messages()).isEmpty();
    assertThat(sealed()).isZero();
    assertThat(keys()).isZero();
    assertThat(outbox.withdraw(number, "dua kali")).isFalse();
  }

  @Test
  void isWrittenOnceForItsKey() {
    var first = outbox.toStranger(mail(ADDRESS, null));
    var second = outbox.toStranger(mail("lain@uji.example", null));

    assertThat(first.now()).isTrue();
    assertThat(second).isEqualTo(new Outbox.Posted(first.number(), false));
    assertThat(sealed()).isEqualTo(1);
  }

  @Test
  void goesWithTheCallersTransactionThatFails() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      outbox.toStranger(mail(ADDRESS, null));
                      throw new IllegalStateException("batal");
                    }))
        .hasMessage("batal");

    assertThat(register.find(KEY, MailRow.STRANGER)).isEmpty();
    assertThat(sealed()).isZero();
    assertThat(keys()).isZero();
  }

  @Test
  void saysThatNothingIsSentToWhatIsNoAddress(CapturedOutput log) throws Exception {
    outbox.toStranger(mail("rahayu di warga.example", null));
    relay.runDue();

    assertThat(mail().state()).isEqualTo(MailState.DIBATALKAN);
    assertThat(mail().answer()).contains("tidak dapat dipakai");
    assertThat(sealed()).isZero();
    assertNothingLeft(log);
  }

  @Test
  void isGivenUpWithoutItsWordsWhenWhatWasSealedIsDamaged(CapturedOutput log) throws Exception {
    outbox.toStranger(mail(ADDRESS, null));
    var bytes = jdbc.queryForObject("select isi from surel_terkunci", byte[].class);
    bytes[bytes.length - 1] ^= 1;
    jdbc.update("update surel_terkunci set isi = ?", bytes);

    relay.runDue();

    assertThat(mail().state()).isEqualTo(MailState.GAGAL);
    assertThat(mail().reason()).isEqualTo(FailureReason.TIDAK_TERSUSUN);
    assertNothingLeft(log);
  }

  /** The master key was taken away; the mail waits until it is back. */
  @Test
  void waitsWhileItsKeyCannotBeOpened() {
    outbox.toStranger(mail(ADDRESS, null));
    jdbc.update("update brankas_kunci set induk = 'x-' || induk where milik like 'surel/%'");

    relay.runDue();

    assertThat(mail().state()).isEqualTo(MailState.MENUNGGU);
    assertThat(mail().reason()).isEqualTo(FailureReason.BRANKAS_TERTUTUP);

    jdbc.update("update brankas_kunci set induk = substr(induk, 3) where induk like 'x-%'");
    bench.later(Duration.ofMinutes(2));
    relay.runDue();
    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
  }

  @Test
  void takesNoAddressOfAnAdministratorAndNoNewWordsAndNoAttachment() throws Exception {
    var number = outbox.toStranger(mail(ADDRESS, null)).number();

    pages
        .perform(
            post("/surel/" + number + "/alamat")
                .with(user("ujiadmin"))
                .with(csrf())
                .param("alamat", "ujiadmin@uji.example"))
        .andExpect(flash().attribute("galat", containsString("ditulis pelapor")));
    assertThatThrownBy(() -> outbox.rewrite(number, message(KEY)))
        .isInstanceOf(IllegalArgumentException.class);
    var withFile =
        new MailMessage(
            KEY,
            "jawaban",
            "Jawaban",
            "ada jawaban.",
            message(KEY).cards(),
            null,
            "Dikirim",
            List.of(new Attachment("a.pdf", "application/pdf", "a.pdf")),
            "PGD-2026-000001");
    assertThatThrownBy(() -> new StrangerMail(ADDRESS, null, withFile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(ADDRESS);
  }

  @Test
  void asAFileOfTheDemoItCountsAsDelivered() throws Exception {
    var files =
        bench.relay(
            new EmlFiles(settings.mailDir(), bench.letters(settings), ZoneId.of("Asia/Jakarta")),
            settings);
    outbox.toStranger(mail(ADDRESS, "Siti Cempaka"));
    files.runDue();

    assertThat(mail().state()).isEqualTo(MailState.TERKIRIM);
    assertThat(mail().answer())
        .isEqualTo("ditulis ke berkas 20260713-070000-pelapor-dijawab_uji.eml");
    assertThat(decoded(Files.readString(onlyFile(settings.mailDir())))).contains("beringin");
    assertThat(sealed()).isZero();
  }

  private static StrangerMail mail(String address, String name) {
    return new StrangerMail(address, name, message(KEY));
  }

  private static MailMessage message(String key) {
    return new MailMessage(
        key,
        "dijawab-uji",
        "Laporan kalpataru sudah dijawab",
        "laporan beringin Anda sudah dijawab.",
        new Card(
            null,
            "biasa",
            "Laporan damar",
            List.of("Bacalah jawabannya."),
            "Lacak laporan",
            "/layanan/pengaduan/lacak"),
        null,
        "Dikirim karena Anda menulis alamat ini pada laporan PGD-2026-000001.",
        List.of(),
        "PGD-2026-000001");
  }

  /** After the last of the bench's three pauses. */
  private void giveUp() {
    relay.runDue();
    for (var pause : settings.mail().pauses()) {
      bench.later(pause.plusSeconds(1));
      relay.runDue();
    }
  }

  private MailRow mail() {
    return register.find(KEY, MailRow.STRANGER).orElseThrow();
  }

  private long openCases() {
    return tasks.createTaskQuery().processDefinitionKey(SurelGagal.KEY).count();
  }

  private long sealed() {
    return jdbc.queryForObject("select count(*) from surel_terkunci", Long.class);
  }

  private long keys() {
    return jdbc.queryForObject(
        "select count(*) from brankas_kunci where milik like 'surel/%'", Long.class);
  }

  private String copy() throws IOException {
    return Files.readString(onlyFile(directory.resolve("surel-terkirim")));
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().get(0);
    }
  }

  /** Every table of the product and of the engine, every file, every line of the log. */
  private void assertNothingLeft(CapturedOutput log) throws IOException {
    var places = new ArrayList<String>();
    for (var table : tables()) {
      jdbc.queryForList("select * from " + table).stream()
          .map(row -> row.values().stream().map(StrangerMailStory::text).toList())
          .map(Object::toString)
          .filter(StrangerMailStory::tells)
          .forEach(row -> places.add(table + ": " + row));
    }
    for (var root : List.of(directory, dataDir)) {
      try (var files = Files.exists(root) ? Files.walk(root) : Stream.<Path>empty()) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          if (tells(file.getFileName() + content)) {
            places.add(file.toString());
          }
        }
      }
    }
    log.getAll().lines().filter(StrangerMailStory::tells).forEach(places::add);
    assertThat(places).isEmpty();
    assertThat(tables()).contains("surel", "surel_terkunci", "brankas_kunci", "act_ru_variable");
  }

  private List<String> tables() {
    return jdbc
        .queryForList(
            """
            select table_name from information_schema.tables
            where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
            """,
            String.class)
        .stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !name.equals("flyway_schema_history"))
        .toList();
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(value);
  }

  private static boolean tells(String content) {
    var plain = content.toLowerCase(Locale.ROOT);
    return SECRETS.stream().anyMatch(plain::contains);
  }

  /** Soft line ends of quoted-printable taken away. */
  private static String decoded(String message) {
    return Arrays.stream(message.replace("\r", "").split("=\n")).reduce("", String::concat);
  }
}
