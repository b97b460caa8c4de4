package id.tertib.notification.outbox;

import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Attachment;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSecret;
import id.tertib.notification.MailSettings;
import id.tertib.notification.SentCopies;
import id.tertib.notification.letter.DeliveryFailure;
import id.tertib.notification.letter.LetterWriter;
import id.tertib.notification.letter.MailAttachments;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.MailTransport;
import id.tertib.notification.letter.MimeLetters;
import id.tertib.notification.letter.Outgoing;
import id.tertib.notification.letter.SealedMails;
import id.tertib.notification.letter.SmtpTransport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** What the mail tests share: accounts, a message, relays of any kind, and the clock. */
public final class MailBench {

  static final Instant MONDAY_MORNING =
      ZonedDateTime.parse("2026-07-13T07:00:00+07:00").toInstant();

  private final ApplicationContext application;
  private final IdentityService identity;

  public MailBench(ApplicationContext application) {
    this.application = application;
    this.identity = application.getBean(IdentityService.class);
    at(MONDAY_MORNING);
  }

  void at(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  public void later(Duration pause) {
    at(ClockUtil.getCurrentTime().toInstant().plus(pause));
  }

  /** An account that did not exist before; without an address when null. */
  public void account(String id, String name, String address, String... groups) {
    identity.deleteUser(id);
    var user = identity.newUser(id);
    user.setFirstName(name);
    user.setLastName("");
    user.setEmail(address);
    identity.saveUser(user);
    for (var group : groups) {
      if (identity.createGroupQuery().groupId(group).count() == 0) {
        var made = identity.newGroup(group);
        made.setName("Kelompok " + group);
        identity.saveGroup(made);
      }
      identity.createMembership(id, group);
    }
  }

  public void forget(String... accounts) {
    for (var id : accounts) {
      identity.deleteUser(id);
    }
  }

  public static MailMessage message(String key, Attachment... attachments) {
    return new MailMessage(
        key,
        "tugas",
        "Tugas baru: Isi daftar periksa, tenggat 27 November 2026",
        "ada tugas baru untuk Anda.",
        new Card(
            "4 hari kerja lagi",
            "dekat",
            "Isi daftar periksa monitoring semester II 2026",
            List.of("Dinas Kesehatan.", "Tenggat Jumat, 27 November 2026."),
            "Buka tugas",
            "/camunda/app/tasklist/default/#/?task=8c1f"),
        "Ada halangan? Hubungi Bagian Organisasi sebelum tenggat.",
        "Dikirim karena tugas ini diberikan kepada Anda.",
        List.of(attachments),
        "2026-S2/dinkes");
  }

  /** The mail of a day with two of a person's deadlines. */
  static MailMessage digest(LocalDate day) {
    return new MailMessage(
        MailMessage.digestKey(day),
        MailMessage.RINGKASAN,
        "1 terlambat, 1 mendekat: tugas Anda, " + Tanggal.panjang(day),
        "ada 2 tugas yang menunggu Anda. Satu sudah terlambat.",
        List.of(
            new Card(
                "TERLAMBAT 1 hari kerja",
                "terlambat",
                "Laporan rencana aksi triwulan II 2026",
                List.of("Tenggat Jumat, 10 Juli 2026.", "5 dari 9 butir terisi."),
                "Buka tugas",
                "/t/8c1f"),
            new Card(
                "4 hari kerja lagi",
                "dekat",
                "Perbaiki daftar periksa monitoring semester I 2026",
                List.of("Tenggat Jumat, 17 Juli 2026."),
                "Buka tugas",
                "/t/51a7")),
        "Ada halangan? Balas email ini atau hubungi Bagian Organisasi sebelum tenggat; tenggat hanya"
            + " dapat dipindah dengan surat.",
        "Dikirim karena Anda asesor Dinas Kesehatan; tercatat di buku pengingat.",
        List.of(),
        "ringkasan");
  }

  public MailSettings settings(Path directory) {
    return settings(
        directory,
        List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1)),
        Duration.ofMillis(500),
        20);
  }

  /** The same, taking so many mails at a time. */
  MailSettings batch(MailSettings settings, int most) {
    return settings(settings.dataDir(), settings.mail().pauses(), settings.mail().timeout(), most);
  }

  /** With the pauses that the product has by itself. */
  MailSettings settingsOfTheProduct(Path directory) {
    return settings(
        directory,
        application.getBean(MailSettings.class).mail().pauses(),
        Duration.ofMillis(500),
        20);
  }

  /** The same, with more patience for the server. */
  MailSettings waiting(MailSettings settings, Duration timeout) {
    return settings(settings.dataDir(), settings.mail().pauses(), timeout, 20);
  }

  private static MailSettings settings(
      Path directory, List<Duration> pauses, Duration timeout, int batch) {
    return new MailSettings(
        directory,
        directory.resolve("mail"),
        "Tertib Kota Tangerang Selatan <tertib@tangsel.example>",
        "https://tertib.tangsel.example",
        new MailSettings.Relay(
            false,
            Duration.ofSeconds(5),
            pauses,
            Duration.ofMinutes(5),
            timeout,
            batch,
            Duration.ofDays(400)));
  }

  public MailTransport smtp(int port, MailSettings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new SmtpTransport(sender, letters(settings), settings);
  }

  MimeLetters letters(MailSettings settings) {
    return new MimeLetters(settings, new MailAttachments(settings));
  }

  /** Lays mails out with the base address of these settings. */
  MailLetters contents(MailSettings settings) {
    return new MailLetters(
        application.getBean(JdbcClient.class),
        new LetterWriter(application.getBean(MessageSource.class), settings),
        application.getBeanProvider(MailSecret.class),
        application.getBean(SealedMails.class));
  }

  Outgoing ready(MailRow mail, MailSettings settings) throws DeliveryFailure {
    var contents = contents(settings);
    return contents.ready(mail, contents.stored(List.of(mail.number())).get(mail.number()));
  }

  SentCopies copies(MailSettings settings) {
    return new SentCopies(settings, application.getBean(Clock.class));
  }

  public MailRelay relay(MailTransport transport, MailSettings settings) {
    var table = application.getBean(MailTable.class);
    var letters = contents(settings);
    var refused = application.getBean(RefusedAddresses.class);
    var clock = application.getBean(Clock.class);
    var transactions = application.getBean(PlatformTransactionManager.class);
    return new MailRelay(
        new MailLeases(table, letters, settings, clock, transactions),
        new MailOutcomes(
            table,
            application.getBean(GivenUpMails.class),
            refused,
            application.getBean(AuditTrail.class),
            settings,
            clock,
            transactions),
        transport,
        letters,
        copies(settings),
        refused,
        clock);
  }
}
