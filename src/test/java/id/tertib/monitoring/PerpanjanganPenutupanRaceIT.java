package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Extensions;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.testing.PostgresTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A cycle's closing date is extended by letter while its timer fires. Whoever is first has it:
 * either the cycle closes and the extension is refused with a plain sentence, or it goes on to the
 * new date. Never both, never neither.
 */
@PostgresTest
class PerpanjanganPenutupanRaceIT {

  private static final String SIKLUS = "2026-S2";
  private static final String DINKES = "2026-S2/dinkes";
  private static final LocalDate LAMA = LocalDate.parse("2026-08-14");
  private static final LocalDate BARU = LocalDate.parse("2026-08-31");
  private static final int PUTARAN = 8;

  @Autowired ApplicationContext aplikasi;
  @Autowired Deadlines tenggat;
  @Autowired Extensions perpanjangan;
  @Autowired TransactionTemplate transaksi;
  @Autowired JdbcTemplate jdbc;

  private final ExecutorService dua = Executors.newFixedThreadPool(2);
  private Kota kota;
  private String pekerjaan;

  @BeforeEach
  void theClosingDateIsOver() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    mulai();
  }

  @AfterEach
  void end() {
    dua.shutdownNow();
  }

  /**
   * The extension is first.
   *
   * <ol>
   *   <li>Bagian Organisasi extends the closing date at the last minute; its transaction has moved
   *       cycle, deadline and timer, and is not yet committed.
   *   <li>The timer fires: it waits for its own job's row.
   *   <li>The extension commits.
   *   <li>The timer finds its job changed and gives up; the cycle goes on.
   *   <li>It closes on the new date, once.
   * </ol>
   */
  @Test
  void goesOnToTheNewDateWhenTheExtensionWasFirst() throws Exception {
    var diperpanjang = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var surat =
        dua.submit(
            () ->
                transaksi.execute(
                    status -> {
                      perpanjang();
                      diperpanjang.countDown();
                      return tunggu(lanjut);
                    }));
    tunggu(diperpanjang);
    var pewaktu = dua.submit(pewaktuMenyala());
    sampaiAdaYangMenunggu();
    lanjut.countDown();

    assertThat(surat.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(menyala(pewaktu)).isFalse();
    berjalanSampaiTanggalBaru();
  }

  /**
   * The timer is first.
   *
   * <ol>
   *   <li>The timer fires; its transaction has taken its job away and is not yet committed.
   *   <li>Bagian Organisasi extends: it has cycle and deadline, and waits for the timer's row.
   *   <li>The timer commits: the cycle is on its way to its closing.
   *   <li>The extension is refused: 409 and a plain sentence; nothing of it stays.
   *   <li>The cycle closes, once, on the old date.
   * </ol>
   */
  @Test
  void refusesTheExtensionWhenTheTimerWasFirst() throws Exception {
    var menyala = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var pewaktu =
        dua.submit(
            () ->
                transaksi.execute(
                    status -> {
                      jalankan();
                      menyala.countDown();
                      return tunggu(lanjut);
                    }));
    tunggu(menyala);
    var surat = dua.submit(penolakan());
    sampaiAdaYangMenunggu();
    lanjut.countDown();

    assertThat(pewaktu.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(surat.get(1, TimeUnit.MINUTES)).contains("baru saja ditutup");
    ditutupPadaTanggalLama();
  }

  /**
   * Both at the same moment, again and again.
   *
   * <ol>
   *   <li>Timer and extension begin together.
   *   <li>Whatever the order of their locks, exactly one of them has its way.
   *   <li>Cycle, deadline, ledger and timer tell the same story afterwards.
   * </ol>
   */
  @RepeatedTest(PUTARAN)
  void endsInExactlyOneOutcomeWhenBothBeginTogether() throws Exception {
    var bersama = new CyclicBarrier(2);
    var pewaktu =
        dua.submit(
            () -> {
              bersama.await(1, TimeUnit.MINUTES);
              return pewaktuMenyala().call();
            });
    var surat =
        dua.submit(
            () -> {
              bersama.await(1, TimeUnit.MINUTES);
              return penolakan().call();
            });

    var ditolak = !surat.get(1, TimeUnit.MINUTES).isEmpty();
    assertThat(menyala(pewaktu)).isEqualTo(ditolak);
    if (ditolak) {
      ditutupPadaTanggalLama();
    } else {
      berjalanSampaiTanggalBaru();
    }
  }

  private void mulai() {
    kota.mulai(2026, 2).rencanakan(SIKLUS, LAMA.toString(), "dinkes").tetapkan(SIKLUS);
    kota.pada("2026-08-14T23:59:59");
    pekerjaan =
        kota.pekerjaan
            .createJobQuery()
            .activityId(MonitoringSemester.WAKTU_PENUTUPAN)
            .singleResult()
            .getId();
  }

  private void berjalanSampaiTanggalBaru() {
    assertThat(siklus().keadaan()).isEqualTo(Siklus.BERJALAN);
    assertThat(siklus().tanggalPenutupan()).isEqualTo(BARU);
    assertThat(penutupan().due()).isEqualTo(BARU);
    assertThat(penutupan().state()).isEqualTo(Deadline.State.TERBUKA);
    assertThat(pengingatUntuk(LAMA)).isZero();
    assertThat(pengingatUntuk(BARU)).isPositive();

    kota.hingga("2026-08-31T23:00");
    assertThat(siklus().keadaan()).isEqualTo(Siklus.BERJALAN);
    kota.hingga("2026-09-01T00:10");
    ditutupSekali();
  }

  private void ditutupPadaTanggalLama() {
    kota.kerjakan();
    assertThat(siklus().tanggalPenutupan()).isEqualTo(LAMA);
    assertThat(penutupan().due()).isEqualTo(LAMA);
    assertThat(pengingatUntuk(BARU)).isZero();
    ditutupSekali();
  }

  private void ditutupSekali() {
    assertThat(siklus().keadaan()).isEqualTo(Siklus.DITUTUP);
    assertThat(penutupan().state()).isEqualTo(Deadline.State.TERPENUHI);
    assertThat(kota.langkahTerbuka(SIKLUS)).containsExactly(MonitoringSemester.TINJAU_LAPORAN_KOTA);
    assertThat(kota.langkahTerbuka(DINKES))
        .containsExactly(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    assertThat(kota.runtime.createIncidentQuery().count()).isZero();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from jejak where apa = 'menutup siklus'", Integer.class))
        .isEqualTo(1);
  }

  private int pengingatUntuk(LocalDate tanggal) {
    return jdbc.queryForObject(
        """
        select count(*) from pengingat p join tenggat t on t.id = p.tenggat
        where t.jenis = ? and p.jatuh_tempo = ? and p.keadaan = 'direncanakan'
        """,
        Integer.class,
        MonitoringKinds.PENUTUPAN,
        tanggal);
  }

  private Siklus siklus() {
    return kota.siklus(SIKLUS);
  }

  private Deadline penutupan() {
    return tenggat.find(MonitoringKinds.PENUTUPAN, SIKLUS).orElseThrow();
  }

  private void perpanjang() {
    perpanjangan.extend(
        penutupan().id(),
        new Extensions.Request(
            BARU, "000.8/1204-Org", null, "Laporan perangkat daerah belum masuk", null, false),
        "organisasi");
  }

  /**
   * @return why it was refused; empty when it was made
   */
  private Callable<String> penolakan() {
    return () -> {
      try {
        perpanjang();
        return "";
      } catch (RefusedException refusal) {
        assertThat(refusal.status()).isEqualTo(409);
        return refusal.reason();
      }
    };
  }

  private Callable<Boolean> pewaktuMenyala() {
    return () -> {
      jalankan();
      return true;
    };
  }

  /** Whether the timer fired; the engine puts one that lost back to wait for its date. */
  private static boolean menyala(Future<Boolean> pewaktu) throws Exception {
    try {
      return pewaktu.get(1, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      assertThat(e).hasRootCauseInstanceOf(OptimisticLockingException.class);
      return false;
    }
  }

  /** As a node that took the job just before. */
  private void jalankan() {
    kota.engine.asSystem(
        () -> {
          kota.pekerjaan.executeJob(pekerjaan);
          return null;
        });
  }

  private void sampaiAdaYangMenunggu() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'",
                        Integer.class)
                    > 0);
  }

  private static boolean tunggu(CountDownLatch tanda) {
    try {
      assertThat(tanda.await(1, TimeUnit.MINUTES)).isTrue();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
