package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.ProcessTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** In tests the relay looks by itself once an hour only: what goes out here was woken. */
@ProcessTest
class MailScheduleTest {

  @Autowired ApplicationContext application;
  @Autowired MailSchedule schedule;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired TransactionTemplate transaction;

  private MailBench bench;

  @BeforeEach
  void start() {
    bench = new MailBench(application);
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example");
    schedule.start();
  }

  @AfterEach
  void stop() {
    schedule.stop();
    bench.forget("ujiasesor");
  }

  @Test
  void aMailGoesAtOnceWhenItsTransactionIsCommitted() {
    transaction.executeWithoutResult(
        status -> {
          outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
          outbox.toPerson("ujiasesor", MailBench.message("tugas/2"));
        });

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(register.ofCase("2026-S2/dinkes"))
                    .hasSize(2)
                    .extracting(MailRow::state)
                    .containsOnly(MailState.TERKIRIM));
  }

  @Test
  void standsStillAfterItsEnd() {
    schedule.stop();

    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));

    assertThat(schedule.isRunning()).isFalse();
    assertThat(register.find("tugas/1", "ujiasesor").orElseThrow().state())
        .isEqualTo(MailState.MENUNGGU);
  }
}
