package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.progress.MonitoringReminders;
import id.tertib.monitoring.progress.MonitoringReminders.ReminderResult;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.testing.PostgresTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people of Bagian Organisasi, or one with a nervous finger, remind at the same moment. */
@PostgresTest
class PengingatIT {

  @Autowired ApplicationContext aplikasi;
  @Autowired MonitoringReminders pengingat;
  @Autowired SiklusRepository siklus;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transaksi;

  /**
   * A double click.
   *
   * <ol>
   *   <li>Somebody changes an office and holds the cycle's row.
   *   <li>Both clicks are sent; both wait for that row.
   *   <li>It is free: the first sends, the second waits for the first's end.
   *   <li>The second finds today's reminders and sends nothing.
   * </ol>
   */
  @Test
  void sendsADoubleClickOnce() throws Exception {
    var kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    var terkunci = new CountDownLatch(1);
    var lepas = new CountDownLatch(1);
    var orang = Executors.newFixedThreadPool(3);
    try {
      var pengubah =
          orang.submit(
              () ->
                  new TransactionTemplate(transaksi)
                      .executeWithoutResult(
                          status -> {
                            siklus.lockForChange(kota.siklus("2026-S2").id());
                            terkunci.countDown();
                            tunggu(lepas);
                          }));
      tunggu(terkunci);
      Callable<ReminderResult> klik =
          () -> pengingat.remind("2026-S2", List.of("dinkes", "dlh"), "", "organisasi");
      var pertama = orang.submit(klik);
      var kedua = orang.submit(klik);
      org.awaitility.Awaitility.await().until(() -> menunggu() == 2);
      lepas.countDown();
      pengubah.get();

      assertThat(List.of(pertama.get().surel(), kedua.get().surel()))
          .containsExactlyInAnyOrder(3, 0);
      assertThat(
              jdbc.sql("select penerima from surel where jenis = 'pengingat' order by penerima")
                  .query(String.class)
                  .list())
          .containsExactly("dinkesasesor", "dinkesasesor2", "dlhasesor");
      assertThat(banyak("select count(*) from pengingat where tahap like 'Manual%'")).isEqualTo(3);
      assertThat(banyak("select count(*) from jejak where apa = 'mengingatkan'")).isEqualTo(2);
    } finally {
      lepas.countDown();
      orang.shutdownNow();
    }
  }

  /** Sessions that wait for a row somebody else holds. */
  private int menunggu() {
    return banyak(
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
            + " current_database()");
  }

  private int banyak(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static void tunggu(CountDownLatch pintu) {
    try {
      pintu.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
