package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.notification.StrangerMail;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.PostgresTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes on one PostgreSQL. */
@PostgresTest
class MailRelayIT {

  private static final int MAILS = 60;

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
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
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujiasesor");
  }

  /**
   * Two nodes at the same minute.
   *
   * <ol>
   *   <li>Sixty mails are due; two relays begin at once.
   *   <li>Each takes one row at a time; a row that the other is taking is passed over.
   *   <li>At the end every mail went out exactly once.
   * </ol>
   */
  @Test
  void twoRelaysAtOnceSendEachMailOnce() throws Exception {
    IntStream.range(0, MAILS)
        .forEach(number -> outbox.toPerson("ujiasesor", MailBench.message("tugas/" + number)));
    var start = new CyclicBarrier(2);

    inParallel(() -> runAfter(start), () -> runAfter(start));

    assertThat(server.messageIds()).hasSize(MAILS).doesNotHaveDuplicates();
    assertThat(register.ofCase("2026-S2/dinkes"))
        .allSatisfy(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.TERKIRIM);
              assertThat(mail.attempts()).isEqualTo(1);
            });
  }

  /**
   * Two transactions write the same mail.
   *
   * <ol>
   *   <li>A writes it and has not committed.
   *   <li>B looks, sees nothing, writes it too, and waits for A at the unique key.
   *   <li>A commits. B learns that the mail is there, and goes on with the rest of its own work.
   * </ol>
   */
  @Test
  void aMailWrittenTwiceAtOnceIsThereOnceAndBothTransactionsGoOn() throws Exception {
    var written = new CountDownLatch(1);

    inParallel(
        () -> {
          transaction.executeWithoutResult(
              status -> {
                outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
                written.countDown();
                await().until(this::somebodyWaits);
              });
          return true;
        },
        () -> {
          written.await();
          transaction.executeWithoutResult(
              status -> {
                outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
                outbox.toPerson("ujiasesor", MailBench.message("tugas/2"));
              });
          return true;
        });

    assertThat(register.ofCase("2026-S2/dinkes"))
        .extracting(MailRow::key)
        .containsExactlyInAnyOrder("tugas/1", "tugas/2");
  }

  /** The same to somebody without an account: one row, one sealed content, one key. */
  @Test
  void aMailToAReporterWrittenTwiceAtOnceIsThereOnce() throws Exception {
    var written = new CountDownLatch(1);
    var mail = new StrangerMail("pelapor@uji.example", null, MailBench.message("pengaduan/1"));

    inParallel(
        () -> {
          transaction.executeWithoutResult(
              status -> {
                outbox.toStranger(mail);
                written.countDown();
                await().until(this::somebodyWaits);
              });
          return true;
        },
        () -> {
          written.await();
          return Boolean.FALSE.equals(transaction.execute(status -> outbox.toStranger(mail).now()));
        });
    bench.relay(bench.smtp(server.port(), settings), settings).runDue();

    assertThat(server.messages()).hasSize(1);
    assertThat(jdbc.queryForObject("select count(*) from surel_terkunci", Long.class)).isZero();
    assertThat(
            jdbc.queryForList(
                "select milik from brankas_kunci where milik like 'surel/%'", String.class))
        .isEmpty();
  }

  /**
   * A deadline is met at the moment its mail would go out.
   *
   * <ol>
   *   <li>The ledger withdraws the mail and has not committed.
   *   <li>The relay finds its row locked and passes it over.
   *   <li>The ledger commits: the mail never goes out, and the second withdrawal comes too late.
   * </ol>
   */
  @Test
  void theRelayPassesOverAMailThatIsBeingWithdrawn() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var number = register.find("tugas/1", "ujiasesor").orElseThrow().number();
    var relay = bench.relay(bench.smtp(server.port(), settings), settings);

    transaction.executeWithoutResult(
        status -> {
          assertThat(outbox.withdraw(number, "tenggat terpenuhi")).isTrue();
          relay.runDue();
        });
    relay.runDue();

    assertThat(server.messages()).isEmpty();
    assertThat(register.find(number).orElseThrow().state()).isEqualTo(MailState.DIBATALKAN);
    assertThat(outbox.withdraw(number, "tenggat terpenuhi")).isFalse();
  }

  @Test
  void theRelaysQuestionIsAnsweredByItsIndex() {
    jdbc.execute("set enable_seqscan = off");
    try {
      assertThat(
              String.join(
                  "\n",
                  jdbc.queryForList(
                      """
                      explain select nomor from surel
                      where keadaan = 'menunggu' and coba_lagi <= now()
                      order by coba_lagi, nomor fetch first 1 row only for update skip locked
                      """,
                      String.class)))
          .contains("surel_jatuh_tempo")
          .doesNotContain("Sort");
    } finally {
      jdbc.execute("set enable_seqscan = on");
    }
  }

  private Boolean runAfter(CyclicBarrier start) throws Exception {
    var relay = bench.relay(bench.smtp(server.port(), settings), settings);
    start.await();
    relay.runDue();
    return true;
  }

  private boolean somebodyWaits() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from pg_locks where not granted)", Boolean.class));
  }

  private static void inParallel(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var result : threads.invokeAll(new ArrayList<>(List.of(one, other)))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
