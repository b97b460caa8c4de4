package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.Postgres;
import id.tertib.testing.PostgresTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** How dependable mail is on PostgreSQL: stories 2 and 8 of nine. */
@PostgresTest
class KeandalanSurelIT {

  /** More than the pool keeps. */
  private static final int CONNECTIONS = 50;

  private static final int MAILS = 45;

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @TempDir Path directory;

  private MailBench bench;
  private MailSettings settings;
  private FakeSmtp server;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    settings = bench.settingsOfTheProduct(directory);
    server = new FakeSmtp();
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example");
    bench.account("ujikepala", "Kepala Uji", "kepala@uji.example");
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujiasesor", "ujikepala");
  }

  /**
   * Story 2, down for a day.
   *
   * <ol>
   *   <li>At 07:00 the day's mail is written; the mail server is away, and stays so for 24 hours.
   *   <li>The relay tries again at each of its moments. A second mail, written at noon, waits too.
   *   <li>The server is back: both go out, once, and nobody had to do anything.
   * </ol>
   */
  @Test
  void theMailServerIsDownForADay() {
    var port = server.port();
    server.close();
    outbox.toPerson("ujiasesor", MailBench.digest(LocalDate.of(2026, 7, 13)));
    var back = MailBench.MONDAY_MORNING.plus(Duration.ofHours(24));
    var relay = bench.relay(bench.smtp(port, settings), settings);
    relay.runDue();

    for (var next = relay.nextAfter(MailBench.MONDAY_MORNING).orElseThrow();
        next.isBefore(back);
        next = relay.nextAfter(next).orElseThrow()) {
      bench.at(next);
      outbox.toPerson("ujikepala", MailBench.message("tugas/1"));
      relay.runDue();
    }
    assertThat(row("ringkasan/2026-07-13", "ujiasesor").attempts()).isGreaterThan(5);

    server = new FakeSmtp();
    var again = bench.relay(bench.smtp(server.port(), settings), settings);
    for (var mail = 0; mail < 2; mail++) {
      bench.at(again.nextAfter(back).orElse(back.plus(Duration.ofHours(5))));
      again.runDue();
    }

    assertThat(server.messageIds())
        .containsExactlyInAnyOrder(
            register.messageId("ringkasan/2026-07-13", "ujiasesor"),
            register.messageId("tugas/1", "ujikepala"));
    assertThat(row("ringkasan/2026-07-13", "ujiasesor").state()).isEqualTo(MailState.TERKIRIM);
    assertThat(row("tugas/1", "ujikepala").state()).isEqualTo(MailState.TERKIRIM);
  }

  /**
   * Story 2, a server in a bad mood.
   *
   * <ol>
   *   <li>First it hangs in the middle of a conversation: the relay gives up waiting.
   *   <li>Then it refuses for now (451), then sends everybody away (421).
   *   <li>Then it answers slowly, but answers: the mail is out, once, with all of it on record.
   *   <li>The next mail it refuses for good (554): that one asks an administrator at once.
   * </ol>
   */
  @Test
  void theMailServerHangsRefusesAndIsSlow() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var relay = bench.relay(bench.smtp(server.port(), settings), settings);

    server.answering("DATA", FakeSmtp.SILENCE);
    tryAgain(relay);
    assertThat(row("tugas/1", "ujiasesor").reason()).isEqualTo(FailureReason.SERVER_TIDAK_MENJAWAB);
    server.recover();
    server.answering("RCPT", "451 4.3.0 coba nanti");
    tryAgain(relay);
    assertThat(row("tugas/1", "ujiasesor").reason()).isEqualTo(FailureReason.DITOLAK_SEMENTARA);
    server.recover();
    server.answering("MAIL", "421 4.3.2 sedang tutup");
    tryAgain(relay);
    assertThat(row("tugas/1", "ujiasesor").reason()).isEqualTo(FailureReason.SERVER_TIDAK_MENJAWAB);
    server.recover();
    server.onceAccepted(() -> bench.later(Duration.ofSeconds(40)));
    tryAgain(relay);

    assertThat(row("tugas/1", "ujiasesor"))
        .satisfies(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.TERKIRIM);
              assertThat(mail.attempts()).isEqualTo(4);
            });
    assertThat(server.messages()).hasSize(1);

    outbox.toPerson("ujiasesor", MailBench.message("tugas/2"));
    server.recover();
    server.answering("END", "554 5.6.0 isi ditolak");
    tryAgain(relay);
    assertThat(row("tugas/2", "ujiasesor").state()).isEqualTo(MailState.GAGAL);
  }

  /**
   * Story 8. PostgreSQL is restarted in the middle of a batch.
   *
   * <ol>
   *   <li>A node has taken twenty of 45 mails. The server accepts the seventh; at this moment the
   *       database ends under the node's hands and starts again.
   *   <li>The node cannot mark the seventh; its copy is kept. The rest of the twenty stays held.
   *   <li>The node looks again: what nobody holds goes out. When the lease has ended, the held ones
   *       follow, and the seventh is marked by its copy.
   *   <li>Every mail was accepted exactly once.
   * </ol>
   */
  @Test
  void postgresIsRestartedInTheMiddleOfABatch() {
    IntStream.range(0, MAILS)
        .forEach(number -> outbox.toPerson("ujiasesor", MailBench.message("tugas/" + number)));
    var seen = new AtomicInteger();
    server.onceAccepted(
        () -> {
          if (seen.incrementAndGet() == 7) {
            Postgres.restart();
          }
        });
    var patient = bench.waiting(settings, Duration.ofMinutes(2));
    var relay = bench.relay(bench.smtp(server.port(), patient), patient);

    // A restart of more than half a second is noticed by the pool, which then gives new
    // connections.
    var cut = catchThrowable(relay::runDue) != null;
    if (cut) {
      assertThat(server.messages()).hasSize(7);
    }

    looksAgain(relay);
    bench.later(settings.mail().lease());
    looksAgain(relay);

    assertThat(server.messageIds()).hasSize(MAILS).doesNotHaveDuplicates();
    assertThat(register.ofCase("2026-S2/dinkes"))
        .hasSize(MAILS)
        .allSatisfy(mail -> assertThat(mail.state()).isEqualTo(MailState.TERKIRIM));
    if (cut) {
      assertThat(row("tugas/6", "ujiasesor").answer()).startsWith("menurut salinan");
    }
    // the next test is given no connection from before the restart
    application.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
  }

  /**
   * As every few seconds in real life: a look that is given a connection from before the restart
   * fails, and the next one tries again with another.
   */
  private static void looksAgain(MailRelay relay) {
    for (var look = 0; look < CONNECTIONS; look++) {
      try {
        relay.runDue();
        return;
      } catch (TransactionException | DataAccessException e) {
        // The pool has thrown that connection away.
      }
    }
    relay.runDue();
  }

  private void tryAgain(MailRelay relay) {
    bench.later(Duration.ofHours(4));
    relay.runDue();
  }

  private MailRow row(String key, String recipient) {
    return register.find(key, recipient).orElseThrow();
  }
}
