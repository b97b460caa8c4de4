package id.tertib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tertib.testing.PostgresTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class LaporanRegisterIT {

  @Autowired LaporanRegister register;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  /**
   * Two nodes publish different data of one case. 1. Node A writes its row and files, its
   * transaction is still open. 2. Node B also counts version 1; its insert must wait for A, before
   * it touches a file. 3. A commits. 4. B is refused by the unique key; A's files are A's. 5. B's
   * job runs again and becomes version 2.
   */
  @Test
  void letsTheSecondPublisherWaitBeforeItTouchesAFile() throws IOException {
    var second = new CompletableFuture<Laporan>();
    var first =
        new TransactionTemplate(transactions)
            .execute(
                transaction -> {
                  var laporan = publish("a".repeat(64));
                  second.completeAsync(() -> publish("b".repeat(64)));
                  await().until(this::somebodyWaits);
                  return laporan;
                });

    assertThatThrownBy(second::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DuplicateKeyException.class);
    assertThat(register.of("2026-S1/dinkes")).containsExactly(first);
    assertThat(register.read(first, LaporanFile.PDF)).isNotEmpty();
    assertThat(publish("b".repeat(64)).version()).isEqualTo(2);
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
                "select count(*) from pg_stat_activity where datname = current_database() and"
                    + " wait_event_type = 'Lock'")
            .query(Integer.class)
            .single()
        > 0;
  }

  private Laporan publish(String dataSha256) {
    return register.publish(
        "2026-S1/dinkes",
        "dinkes",
        "monitoring",
        "Laporan Monitoring",
        "000.8.6/0714/TA-RB",
        LocalDate.of(2026, 7, 29),
        dataSha256,
        "laporan-monitoring-2026-S1-dinkes",
        SampleReport.letter());
  }
}
