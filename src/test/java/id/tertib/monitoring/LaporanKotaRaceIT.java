package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.city.LaporanKota;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at the same moment around the city's report, on several connections. */
@PostgresTest
class LaporanKotaRaceIT {

  private static final String SIKLUS = "2026-S2";

  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanRegister register;
  @Autowired PerangkatDaerahResults results;
  @Autowired HistoryService riwayat;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaksi;

  private final ExecutorService banyak = Executors.newCachedThreadPool();
  private Kota kota;

  @BeforeEach
  void senin() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  @AfterEach
  void akhiriUtas() {
    banyak.shutdownNow();
  }

  /**
   * Six late offices are closed at the same moment, while the city's job asks who is missing.
   *
   * <ol>
   *   <li>The city's report is published; the cycle waits for six offices.
   *   <li>All six closings begin at once; the first gets the cycle's row and wakes the cycle.
   *   <li>Meanwhile the job makes an addendum of whoever has committed, asks whether somebody is
   *       missing, and waits again or ends; the others wait for the row, or find nobody listening.
   *   <li>Whoever found nobody listening is seen by the job; whoever came after it wakes the cycle
   *       again.
   * </ol>
   */
  @Test
  void putsEachOfManyLateOfficesIntoOneAddendumAndEndsTheCycleOnce() throws Exception {
    var kantor = List.of("dlh", "dinkes", "dinsos", "dishub", "disnaker", "dkp3");
    menungguSusulan(kantor);

    var penutupan =
        kantor.stream()
            .<Callable<Object>>map(
                satu ->
                    () -> {
                      results.closeWithoutResult(kunci(satu), "Dokumen hilang", "asesor1");
                      return satu;
                    })
            .toList();
    serentakDenganPekerjaan(penutupan);

    setiapKantorSekali(kantor);
  }

  /** The same for offices whose reports were sent: the cycle hears of them by jobs. */
  @Test
  void putsEachOfManyLateReportsIntoOneAddendumAndEndsTheCycleOnce() throws Exception {
    var kantor = List.of("dlh", "dinkes", "dinsos");
    menungguSusulan(kantor);
    kantor.forEach(this::hinggaLaporanTerkirim);

    var laporan =
        kantor.stream()
            .<Callable<Object>>map(satu -> () -> kerjakan(pekerjaan(kunci(satu))))
            .toList();
    serentakDenganPekerjaan(laporan);

    setiapKantorSekali(kantor);
  }

  /**
   * The last office reports between the job's question and its waiting.
   *
   * <ol>
   *   <li>dlh is done. The job makes addendum 1, asks, is told that dinkes is missing, and lets the
   *       cycle wait for it; not yet committed.
   *   <li>dinkes is closed: it has to wait for the cycle's row.
   *   <li>The job commits.
   *   <li>dinkes goes on and finds the cycle waiting: addendum 2, and the end.
   * </ol>
   */
  @Test
  void hearsOfAnOfficeThatReportsWhileTheJobBeginsToWaitForIt() throws Exception {
    menungguSusulan(List.of("dlh", "dinkes"));
    results.closeWithoutResult(kunci("dlh"), "Dokumen hilang", "asesor1");
    var bertanya = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var pekerjaan =
        banyak.submit(
            () ->
                transaksi.execute(
                    status -> {
                      kerjakan(pekerjaan(SIKLUS));
                      bertanya.countDown();
                      return tunggu(lanjut);
                    }));
    assertThat(bertanya.await(30, TimeUnit.SECONDS)).isTrue();
    var dinkes =
        banyak.submit(
            () -> results.closeWithoutResult(kunci("dinkes"), "Kantor terendam", "asesor1"));

    await().atMost(30, TimeUnit.SECONDS).until(this::adaYangMenungguKunci);
    lanjut.countDown();
    assertThat(pekerjaan.get(30, TimeUnit.SECONDS)).isTrue();
    dinkes.get(30, TimeUnit.SECONDS);
    kota.kerjakan();

    assertThat(addendum()).hasSize(2);
    setiapKantorSekali(List.of("dlh", "dinkes"));
  }

  /**
   * The job asks while the last office is just reporting.
   *
   * <ol>
   *   <li>dlh is done and the job of addendum 1 is due.
   *   <li>dinkes gets its result and finds nobody listening; not yet committed.
   *   <li>The job begins: it has to wait for the cycle's row.
   *   <li>dinkes commits; the job finds both: one addendum, and the end.
   * </ol>
   */
  @Test
  void seesAnOfficeThatFoundNobodyListening() throws Exception {
    menungguSusulan(List.of("dlh", "dinkes"));
    results.closeWithoutResult(kunci("dlh"), "Dokumen hilang", "asesor1");
    var tercatat = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var dinkes =
        banyak.submit(
            () ->
                transaksi.execute(
                    status -> {
                      results.closeWithoutResult(kunci("dinkes"), "Kantor terendam", "asesor1");
                      tercatat.countDown();
                      return tunggu(lanjut);
                    }));
    assertThat(tercatat.await(30, TimeUnit.SECONDS)).isTrue();
    var pekerjaan = banyak.submit(() -> kerjakan(pekerjaan(SIKLUS)));

    await().atMost(30, TimeUnit.SECONDS).until(this::adaYangMenungguKunci);
    lanjut.countDown();
    assertThat(dinkes.get(30, TimeUnit.SECONDS)).isTrue();
    pekerjaan.get(30, TimeUnit.SECONDS);
    kota.kerjakan();

    assertThat(addendum()).hasSize(1);
    setiapKantorSekali(List.of("dlh", "dinkes"));
  }

  /**
   * Bagian Organisasi starts a semester at the very moment of the calendar.
   *
   * <ol>
   *   <li>The form has taken the semester's row; not yet committed.
   *   <li>The calendar's job finds none and wants to take it: it waits at the unique key.
   *   <li>The form commits.
   *   <li>The calendar's attempt ends as a whole; when it is tried again, it finds the cycle and
   *       starts nothing.
   * </ol>
   */
  @Test
  void startsOneCycleWhenAStartByHandMeetsTheCalendar() throws Exception {
    kota.pada("2026-06-22T09:00");
    new Calendars(aplikasi).installedNow();
    // the calendar's morning comes, its job is due
    kota.hingga("2026-07-01T06:59").pada("2026-07-01T07:00");
    pekerjaanKalender("setiapHari");
    var dimulai = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var formulir =
        banyak.submit(
            () ->
                transaksi.execute(
                    status -> {
                      kota.mulai(2026, 1);
                      dimulai.countDown();
                      return tunggu(lanjut);
                    }));
    assertThat(dimulai.await(30, TimeUnit.SECONDS)).isTrue();
    var kalender = banyak.submit(() -> pekerjaanKalender("mulaiYangJatuhTempo"));

    await().atMost(30, TimeUnit.SECONDS).until(this::adaYangMenungguKunci);
    lanjut.countDown();
    assertThat(formulir.get(30, TimeUnit.SECONDS)).isTrue();
    selesaiBagaimanapun(kalender);

    kota.hingga("2026-07-02T08:00");
    satuSiklusSaja("2026-S1", "organisasi");
  }

  /** The other way round: the calendar is first, and who starts by hand is told so. */
  @Test
  void tellsWhoStartsByHandThatTheCalendarWasFaster() throws Exception {
    kota.pada("2026-06-22T09:00");
    new Calendars(aplikasi).installedNow();
    kota.hingga("2026-07-01T06:59").pada("2026-07-01T07:00");
    pekerjaanKalender("setiapHari");
    var dimulai = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var kalender =
        banyak.submit(
            () ->
                transaksi.execute(
                    status -> {
                      pekerjaanKalender("mulaiYangJatuhTempo");
                      dimulai.countDown();
                      return tunggu(lanjut);
                    }));
    assertThat(dimulai.await(30, TimeUnit.SECONDS)).isTrue();
    var formulir = banyak.submit(() -> kota.mulai(2026, 1));

    await().atMost(30, TimeUnit.SECONDS).until(this::adaYangMenungguKunci);
    lanjut.countDown();

    assertThat(kalender.get(30, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> formulir.get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("dimulai");
    kota.hingga("2026-07-02T08:00");
    satuSiklusSaja("2026-S1", "sistem");
  }

  /** The report is published at the closing date, and the cycle waits for these offices. */
  private void menungguSusulan(List<String> kantor) {
    kota.mulai(2026, 2)
        .rencanakan(SIKLUS, "2026-08-03", kantor.toArray(String[]::new))
        .tetapkan(SIKLUS);
    kota.hingga("2026-08-04T08:00").terbitkanLaporanKota(SIKLUS);
    assertThat(addendum()).isEmpty();
  }

  /** Everything but the last step, which tells the cycle. */
  private void hinggaLaporanTerkirim(String kantor) {
    kota.kasus(kunci(kantor)).isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    kota.selesaikan(
        "asesor1",
        kunci(kantor),
        MonitoringPerangkatDaerah.REVIU_KETUA_TIM,
        java.util.Map.of("keputusan", "setuju"));
    kerjakan(pekerjaan(kunci(kantor)));
    kerjakan(pekerjaan(kunci(kantor)));
  }

  /** Begins all at once, with a worker beside that does the cycle's jobs as they come. */
  private void serentakDenganPekerjaan(List<Callable<Object>> semua) throws Exception {
    var mulai = new CyclicBarrier(semua.size());
    var hasil = new ArrayList<Future<Object>>();
    for (var satu : semua) {
      hasil.add(
          banyak.submit(
              () -> {
                mulai.await(30, TimeUnit.SECONDS);
                return satu.call();
              }));
    }
    await()
        .atMost(60, TimeUnit.SECONDS)
        .pollDelay(java.time.Duration.ZERO)
        .pollInterval(java.time.Duration.ofMillis(1))
        .until(
            () -> {
              semuaPekerjaan(SIKLUS).forEach(this::kerjakan);
              return hasil.stream().allMatch(Future::isDone);
            });
    for (var satu : hasil) {
      satu.get();
    }
    kota.kerjakan();
  }

  private void setiapKantorSekali(List<String> kantor) {
    assertThat(kota.instance(SIKLUS)).isZero();
    assertThat(
            riwayat
                .createHistoricActivityInstanceQuery()
                .activityId("siklusSelesai")
                .finished()
                .count())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select perangkat_daerah from laporan_kota_susulan")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(kantor);
    // “Addendum 2 …: Dinkes, DLH”: each short name once in all titles together
    assertThat(
            addendum().stream()
                .map(Laporan::title)
                .flatMap(judul -> List.of(judul.replaceFirst(".*: ", "").split(", ")).stream()))
        .hasSameSizeAs(kantor)
        .doesNotHaveDuplicates();
    assertThat(kota.pekerjaan.createJobQuery().withException().count()).isZero();
  }

  private void satuSiklusSaja(String siklus, String oleh) {
    assertThat(kota.instance(siklus)).isEqualTo(1);
    assertThat(kota.siklus.all()).extracting(Siklus::dimulaiOleh).containsExactly(oleh);
    assertThat(kota.pekerjaan.createJobQuery().withException().count()).isZero();
    assertThat(kota.runtime.createIncidentQuery().count()).isZero();
  }

  private List<Laporan> addendum() {
    return register.of(SIKLUS).stream()
        .filter(satu -> satu.kind().equals(LaporanKota.SUSULAN_KIND))
        .toList();
  }

  private static String kunci(String kantor) {
    return SIKLUS + "/" + kantor;
  }

  /** The one job that is due for the instance of this key. */
  private String pekerjaan(String kunci) {
    var semua = semuaPekerjaan(kunci);
    assertThat(semua).as("pekerjaan %s", kunci).hasSize(1);
    return semua.get(0);
  }

  private List<String> semuaPekerjaan(String kunci) {
    return kota.engine.asSystem(
        () ->
            kota
                .runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(kunci)
                .list()
                .stream()
                .flatMap(
                    satu ->
                        kota
                            .pekerjaan
                            .createJobQuery()
                            .processInstanceId(satu.getId())
                            .executable()
                            .list()
                            .stream())
                .map(job -> job.getId())
                .toList());
  }

  private Object pekerjaanKalender(String langkah) {
    return kerjakan(
        kota.engine.asSystem(
            () ->
                kota.pekerjaan
                    .createJobQuery()
                    .activityId(langkah)
                    .executable()
                    .singleResult()
                    .getId()));
  }

  private Object kerjakan(String job) {
    return kota.engine.asSystem(
        () -> {
          kota.pekerjaan.executeJob(job);
          return job;
        });
  }

  private boolean adaYangMenungguKunci() {
    return jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single()
        > 0;
  }

  /** The engine tries a failed job again; how the first attempt ended does not matter. */
  private static void selesaiBagaimanapun(Future<?> utas) throws Exception {
    try {
      utas.get(30, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e).isNotNull();
    }
  }

  private static boolean tunggu(CountDownLatch tanda) {
    try {
      return tanda.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
