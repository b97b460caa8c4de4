package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.notification.letter.DeliveryFailure;
import id.tertib.notification.letter.MailTransport;
import id.tertib.notification.letter.Outgoing;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.ProcessTest;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The relay against mail servers of every temper, in the time of the clock. */
@ProcessTest
class SmtpRelayTest {

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired AuditTrail trail;
  @Autowired RuntimeService runtime;
  @TempDir Path directory;

  private MailBench bench;
  private MailSettings settings;
  private FakeSmtp server;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    settings = bench.settings(directory);
    server = new FakeSmtp();
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example");
    bench.account("ujikepala", "Kepala Uji", "kepala@uji.example");
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujiasesor", "ujikepala");
  }

  @Test
  void deliversOnceToARealServerAndKeepsItsAnswerAndTheTrail() throws Exception {
    var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    try {
      outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
      outbox.toPerson("ujikepala", MailBench.message("tugas/1"));
      var relay = bench.relay(bench.smtp(mailServer.getSmtp().getPort(), settings), settings);

      relay.runDue();
      relay.runDue();

      assertThat(mailServer.getReceivedMessages()).hasSize(2);
      var mail = received(mailServer, "asesor@uji.example");
      assertThat(mail.getMessageID()).isEqualTo(row("tugas/1", "ujiasesor").messageId());
      assertThat(mail.getSentDate().toInstant()).isEqualTo(MailBench.MONDAY_MORNING);
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getHeader("Content-Language")).containsExactly("id");
      assertThat(mail.getHeader("List-Id", null))
          .contains("<pemberitahuan.tertib.tangsel.example>");
      assertThat(mail.getHeader("From", null))
          .isEqualTo("Tertib Kota Tangerang Selatan <tertib@tangsel.example>");
      assertThat(row("tugas/1", "ujiasesor"))
          .satisfies(
              row -> {
                assertThat(row.state()).isEqualTo(MailState.TERKIRIM);
                assertThat(row.answer()).startsWith("250");
                assertThat(row.sentAt()).isEqualTo(MailBench.MONDAY_MORNING);
                assertThat(row.attempts()).isEqualTo(1);
              });
      assertThat(trail.of("2026-S2/dinkes"))
          .extracting(AuditRow::who, AuditRow::what, AuditRow::detail)
          .contains(
              tuple(
                  "sistem",
                  "mengirim surel",
                  "ujiasesor: Tugas baru: Isi daftar periksa, tenggat 27 November 2026"));
    } finally {
      mailServer.stop();
    }
  }

  @Test
  void waitsLongerAfterEachFailureAndGoesOutWhenTheServerIsBack() {
    var port = server.port();
    server.close();
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var relay = bench.relay(bench.smtp(port, settings), settings);

    relay.runDue();
    assertThat(waitingUntil()).isEqualTo(MailBench.MONDAY_MORNING.plus(Duration.ofMinutes(1)));
    assertThat(row("tugas/1", "ujiasesor").reason()).isEqualTo(FailureReason.SERVER_TIDAK_MENJAWAB);

    relay.runDue();
    assertThat(row("tugas/1", "ujiasesor").attempts()).as("not due yet").isEqualTo(1);

    bench.later(Duration.ofMinutes(1));
    relay.runDue();
    assertThat(waitingUntil()).isEqualTo(MailBench.MONDAY_MORNING.plus(Duration.ofMinutes(6)));

    server = new FakeSmtp();
    bench.at(relay.nextAfter(MailBench.MONDAY_MORNING).orElseThrow());
    bench.relay(bench.smtp(server.port(), settings), settings).runDue();
    assertThat(server.messages()).hasSize(1);
    assertThat(row("tugas/1", "ujiasesor"))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(MailState.TERKIRIM);
              assertThat(row.attempts()).isEqualTo(3);
              assertThat(row.answer()).isEqualTo("250 2.0.0 diterima sebagai uji-1");
              assertThat(row.reason()).isNull();
            });
  }

  @Test
  void asksAnAdministratorAfterTheLastTry() {
    server.answering("RCPT", "451 4.3.0 coba nanti");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var relay = bench.relay(bench.smtp(server.port(), settings), settings);

    for (var pause : settings.mail().pauses()) {
      relay.runDue();
      assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.MENUNGGU);
      bench.later(pause);
    }
    relay.runDue();

    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.GAGAL);
    assertThat(openCases("ujiasesor")).isEqualTo(1);
    assertThat(trail.of("2026-S2/dinkes"))
        .extracting(AuditRow::what, AuditRow::reason)
        .containsExactly(tuple("surel gagal", "server surel menolak untuk sementara"));
  }

  @Test
  void aRefusedTextIsRefusedForGoodToo() {
    server.answering("END", "554 5.6.0 isi ditolak");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));

    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.GAGAL);
  }

  @Test
  void aMailRefusedForNowDoesNotHoldUpTheNext() {
    server.answering("RCPT", "450 4.2.0 kotak surat sibuk");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujikepala", MailBench.message("tugas/1"));

    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(row("tugas/1", "ujiasesor").attempts()).isEqualTo(1);
    assertThat(row("tugas/1", "ujikepala").attempts()).isEqualTo(1);
  }

  @Test
  void aServerThatSendsEverybodyAwayIsLeftAloneUntilTheNextPass() {
    server.answering("GREETING", "421 4.3.2 sedang tutup");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujikepala", MailBench.message("tugas/1"));

    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(row("tugas/1", "ujiasesor").attempts()).isEqualTo(1);
    assertThat(row("tugas/1", "ujikepala").attempts()).isZero();
  }

  @Test
  void saysThatTheServerDoesNotKnowUsAndKeepsTheMails() {
    server.answering("MAIL", "530 5.7.0 Authentication required");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujikepala", MailBench.message("tugas/1"));

    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.MENUNGGU);
    assertThat(row("tugas/1", "ujiasesor").reason()).isEqualTo(FailureReason.MASUK_DITOLAK);
    assertThat(row("tugas/1", "ujikepala").attempts()).as("it would meet the same").isZero();
  }

  @Test
  void givesUpWaitingForAServerThatHangs() {
    for (var command : new String[] {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "END"}) {
      server.recover();
      server.answering(command, FakeSmtp.SILENCE);
      outbox.toPerson("ujiasesor", MailBench.message("tugas/" + command));

      bench.relay(bench.smtp(server.port(), settings), settings).runDue();

      assertThat(row("tugas/" + command, "ujiasesor"))
          .as(command)
          .satisfies(
              row -> {
                assertThat(row.state()).isEqualTo(MailState.MENUNGGU);
                assertThat(row.attempts()).isEqualTo(1);
                assertThat(row.reason()).isEqualTo(FailureReason.SERVER_TIDAK_MENJAWAB);
              });
    }
  }

  /**
   * The node dies between the server's “250” and its own mark.
   *
   * <ol>
   *   <li>The relay takes the mail and hands it to SMTP, which accepts it.
   *   <li>The process ends before the row is marked; nothing is caught, nothing is tidied up.
   *   <li>Another node looks at once: the row is still held, so it sends nothing.
   *   <li>The lease ends. The node finds the row, and sends it again under the same Message-ID, so
   *       that mail programs and the ledger know the two for one.
   *   <li>From then on it is sent, and stays so.
   * </ol>
   */
  @Test
  void repeatsAMailUnderTheSameMessageIdWhenTheNodeDiedBeforeTheMark() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var smtp = bench.smtp(server.port(), settings);
    var dying = bench.relay(dyingAfterAcceptance(smtp), settings);
    var other = bench.relay(smtp, settings);

    assertThatThrownBy(() -> dying.runDue()).isInstanceOf(Killed.class);
    assertThat(server.messages()).hasSize(1);
    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.MENUNGGU);

    other.runDue();
    assertThat(server.messages()).hasSize(1);

    bench.at(other.nextAfter(MailBench.MONDAY_MORNING).orElseThrow());
    other.runDue();
    assertThat(server.messageIds())
        .hasSize(2)
        .containsOnly(row("tugas/1", "ujiasesor").messageId());
    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.TERKIRIM);

    bench.later(Duration.ofDays(1));
    other.runDue();
    assertThat(server.messages()).hasSize(2);
  }

  /**
   * The node dies between the copy and its own mark.
   *
   * <ol>
   *   <li>The server accepted the mail, its copy lies in the directory; the row still waits.
   *   <li>Another node takes the row, finds the copy by its Message-ID, and marks it with the time
   *       and the answer of then.
   *   <li>Nothing is sent again.
   * </ol>
   */
  @Test
  void doesNotRepeatAMailWhoseCopySaysThatItWentOut() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var smtp = bench.smtp(server.port(), settings);
    try (var line = smtp.open()) {
      var accepted = line.deliver(bench.ready(row("tugas/1", "ujiasesor"), settings));
      bench
          .copies(settings)
          .keep(
              row("tugas/1", "ujiasesor").messageId(),
              accepted.copy(),
              MailBench.MONDAY_MORNING,
              accepted.answer());
    }

    bench.later(Duration.ofHours(1));
    bench.relay(smtp, settings).runDue();

    assertThat(server.messages()).hasSize(1);
    assertThat(row("tugas/1", "ujiasesor"))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(MailState.TERKIRIM);
              assertThat(row.sentAt()).isEqualTo(MailBench.MONDAY_MORNING);
              assertThat(row.answer())
                  .matches(
                      "menurut salinan surel-terkirim/2026/07/[0-9a-f]{40}\\.eml: 250 2\\.0\\.0"
                          + " diterima sebagai uji-1");
            });
  }

  /**
   * A mail ends the program at each try.
   *
   * <ol>
   *   <li>A node takes three mails and dies at the first.
   *   <li>The lease ends. From now on each is taken alone: the first ends the next program too, the
   *       other two are not with it, and go out.
   *   <li>After as many tries as an unreachable server gets, the first is given up.
   * </ol>
   */
  @Test
  void aMailThatEndsProgramsDoesNotTakeOthersWithItAndIsGivenUp() {
    for (var number = 1; number <= 3; number++) {
      outbox.toPerson("ujiasesor", MailBench.message("tugas/" + number));
    }
    var dying = bench.relay(dyingBeforeTheServer(), settings);

    for (var attempt = 1; attempt <= 4; attempt++) {
      assertThatThrownBy(() -> dying.runDue()).isInstanceOf(Killed.class);
      bench.later(settings.mail().lease());
    }
    assertThat(row("tugas/1", "ujiasesor").attempts()).isEqualTo(4);
    assertThat(row("tugas/3", "ujiasesor").attempts()).isEqualTo(1);

    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.GAGAL);
    assertThat(row("tugas/1", "ujiasesor").reason()).isEqualTo(FailureReason.TERPUTUS);
    assertThat(row("tugas/2", "ujiasesor").state()).isEqualTo(MailState.TERKIRIM);
    assertThat(row("tugas/3", "ujiasesor").state()).isEqualTo(MailState.TERKIRIM);
  }

  /**
   * A slow server.
   *
   * <ol>
   *   <li>A node takes three mails; each conversation lasts two minutes, a lease five.
   *   <li>After the second mail half of the lease is over: it is renewed, another node finds
   *       nothing to take.
   * </ol>
   */
  @Test
  void renewsTheLeaseWhileASlowServerTakesOneMailAfterTheOther() {
    for (var number = 1; number <= 3; number++) {
      outbox.toPerson("ujiasesor", MailBench.message("tugas/" + number));
    }
    var smtp = bench.smtp(server.port(), settings);
    var other = bench.relay(smtp, settings);
    var slow =
        bench.relay(
            before(
                smtp,
                () -> {
                  bench.later(Duration.ofMinutes(2));
                  other.runDue();
                }),
            settings);

    slow.runDue();

    assertThat(server.messageIds()).hasSize(3).doesNotHaveDuplicates();
  }

  /**
   * The node dies before SMTP.
   *
   * <ol>
   *   <li>The relay takes the mail, and the process ends.
   *   <li>The lease ends, another node sends it: once.
   * </ol>
   */
  @Test
  void sendsOnceWhatANodeTookAndNeverHandedOver() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var dying = bench.relay(dyingBeforeTheServer(), settings);

    assertThatThrownBy(() -> dying.runDue()).isInstanceOf(Killed.class);
    bench.later(settings.mail().lease());
    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(server.messages()).hasSize(1);
    assertThat(row("tugas/1", "ujiasesor").attempts()).isEqualTo(2);
  }

  @Test
  void noValueBecomesAHeaderOfItsOwn() {
    bench.account("ujikepala", "Kepala\r\nBcc: semua@uji.example", "kepala@uji.example");
    var message = MailBench.message("tugas/1");
    outbox.toPerson(
        "ujikepala",
        new MailMessage(
            message.key(),
            message.kind(),
            "Tugas\r\nX-Titipan: ya\n\n<b>isi</b>",
            message.opening(),
            message.cards(),
            message.closing(),
            message.reason(),
            message.attachments(),
            message.businessKey()));

    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(server.messages().get(0).lines().takeWhile(line -> !line.isEmpty()))
        .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("X-Titipan"))
        .anyMatch(line -> line.startsWith("Subject: Tugas X-Titipan: ya <b>isi</b>"));
  }

  private MailRow row(String key, String recipient) {
    return register.find(key, recipient).orElseThrow();
  }

  private Instant waitingUntil() {
    assertThat(row("tugas/1", "ujiasesor").state()).isEqualTo(MailState.MENUNGGU);
    return row("tugas/1", "ujiasesor").nextAttempt();
  }

  private long openCases(String recipient) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(SurelGagal.KEY)
        .processInstanceBusinessKey(Long.toString(row("tugas/1", recipient).number()))
        .count();
  }

  private static MimeMessage received(GreenMail server, String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getHeader("To", null).contains(address);
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .findFirst()
        .orElseThrow();
  }

  private static MailTransport before(MailTransport real, Runnable each) {
    return () -> {
      var line = real.open();
      return new MailTransport.Line() {
        @Override
        public MailTransport.Accepted deliver(Outgoing mail) throws DeliveryFailure {
          each.run();
          return line.deliver(mail);
        }

        @Override
        public void close() {
          line.close();
        }
      };
    };
  }

  private static MailTransport dyingAfterAcceptance(MailTransport real) {
    return () -> {
      var line = real.open();
      return new MailTransport.Line() {
        @Override
        public MailTransport.Accepted deliver(Outgoing mail) throws DeliveryFailure {
          line.deliver(mail);
          throw new Killed();
        }

        @Override
        public void close() {
          line.close();
        }
      };
    };
  }

  private static MailTransport dyingBeforeTheServer() {
    return () ->
        new MailTransport.Line() {
          @Override
          public MailTransport.Accepted deliver(Outgoing mail) {
            throw new Killed();
          }

          @Override
          public void close() {
            // Nothing was opened.
          }
        };
  }

  /** Stands for the end of the process: no code of ours catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
