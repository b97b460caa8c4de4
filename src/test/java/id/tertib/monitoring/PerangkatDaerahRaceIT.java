package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.Kasus.Isi;
import id.tertib.office.OfficeCommand;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Reorganisasi;
import id.tertib.testing.PostgresTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Offices change while others change them too, or work in them. */
@PostgresTest
class PerangkatDaerahRaceIT {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-07-01", "Perda 5/2026", null);
  private static final String DISPAR = "2026-S2/dispar";

  @Autowired ApplicationContext aplikasi;
  @Autowired Reorganisasi reorganisasi;
  @Autowired PerangkatDaerahRegister kantor;
  @Autowired TransactionTemplate transaksi;
  @Autowired JdbcTemplate jdbc;

  private final ExecutorService orang = Executors.newFixedThreadPool(2);
  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  @AfterEach
  void end() {
    orang.shutdownNow();
  }

  /**
   * Two administrators merge the same office, into two others. 1. Both see it in the preview as it
   * is. 2. Both confirm at the same moment. 3. One has it; the other waits for the row, reads anew,
   * and is told where it went.
   */
  @Test
  void letsOnlyOneOfTwoAdministratorsMergeTheSameOffice() throws Exception {
    for (int putaran = 0; putaran < 5; putaran++) {
      var mulai = new CyclicBarrier(2);
      var satu = orang.submit(gabungkan(mulai, "dispar", "dispora"));
      var dua = orang.submit(gabungkan(mulai, "dispar", "dikbud"));
      var hasil = List.of(satu.get(1, TimeUnit.MINUTES), dua.get(1, TimeUnit.MINUTES));

      assertThat(hasil).filteredOn(""::equals).hasSize(1);
      assertThat(hasil).filteredOn(teks -> teks.contains("sudah digabung ke")).hasSize(1);
      reorganisasi.carryOut(new OfficeCommand.Reopen("dispar", PERDA), "admin");
    }
  }

  /**
   * Two administrators merge two offices into each other. 1. One merges A into B, the other B into
   * A, at the same moment. 2. One of them wins; the other finds that his successor is no more. 3.
   * There is never a circle.
   */
  @Test
  void neverMakesACircleOfTwoMergers() throws Exception {
    var mulai = new CyclicBarrier(2);
    var satu = orang.submit(gabungkan(mulai, "dispar", "dispora"));
    var dua = orang.submit(gabungkan(mulai, "dispora", "dispar"));
    var hasil = List.of(satu.get(1, TimeUnit.MINUTES), dua.get(1, TimeUnit.MINUTES));

    assertThat(hasil).filteredOn(""::equals).hasSize(1);
    assertThat(kantor.all()).hasSize(37);
    assertThat(kantor.successors()).hasSize(1);
  }

  /**
   * A step ends while its office is being merged; the step was first. 1. The assessor completes the
   * analysis; the answer of the office opens, in the old office's hands, and is not yet committed.
   * 2. The administrator merges the office: he waits. 3. The completion commits. 4. The merger
   * finds the new task and gives it to the successor.
   */
  @Test
  void findsTheTaskThatWasMadeWhileTheMergerWaited() throws Exception {
    hinggaAnalisis();
    var dibuat = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var selesai =
        orang.submit(
            () ->
                transaksi.execute(
                    status -> {
                      kota.selesaikan("asesor2", DISPAR, ANALISIS, Map.of());
                      dibuat.countDown();
                      tunggu(lanjut);
                      return true;
                    }));
    tunggu(dibuat);
    var gabung = orang.submit(gabungkan(null, "dispar", "dispora"));
    sampaiAdaYangMenunggu();
    lanjut.countDown();

    assertThat(selesai.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(gabung.get(1, TimeUnit.MINUTES)).isEmpty();
    assertThat(kelompok()).containsExactly("disporasekretaris");
  }

  /**
   * A step ends while its office is being merged; the merger was first. 1. The administrator's
   * merger is made and not yet committed. 2. The assessor completes the analysis: he waits. 3. The
   * merger commits. 4. The completion opens the answer in the successor's hands; or it is told that
   * the case has moved, and succeeds when sent again.
   */
  @Test
  void opensTheNextTaskWithTheSuccessorWhenTheMergerWasFirst() throws Exception {
    hinggaAnalisis();
    var digabung = new CountDownLatch(1);
    var lanjut = new CountDownLatch(1);
    var gabung =
        orang.submit(
            () ->
                transaksi.execute(
                    status -> {
                      reorganisasi.carryOut(
                          new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");
                      digabung.countDown();
                      tunggu(lanjut);
                      return true;
                    }));
    tunggu(digabung);
    Future<Boolean> selesai =
        orang.submit(
            () -> {
              kota.selesaikan("asesor2", DISPAR, ANALISIS, Map.of());
              return true;
            });
    sampaiAdaYangMenunggu();
    lanjut.countDown();

    assertThat(gabung.get(1, TimeUnit.MINUTES)).isTrue();
    try {
      selesai.get(1, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      assertThat(e).cause().hasMessageContaining("diselesaikan lebih dahulu");
      kota.selesaikan("asesor2", DISPAR, ANALISIS, Map.of());
    }
    assertThat(kelompok()).containsExactly("disporasekretaris");
  }

  private void hinggaAnalisis() {
    kota.mulai(2026, 2)
        .rencanakan("2026-S2", "2026-12-18", "dispar", "dispora")
        .tetapkan("2026-S2");
    kota.kasus(DISPAR)
        .isi(kode -> Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .temuan("Penataan Tatalaksana", "Diperbaiki", "Papan tua", "2026-10-30");
  }

  /**
   * @return empty when it was made, else why not
   */
  private Callable<String> gabungkan(CyclicBarrier mulai, String kode, String penerus) {
    return () -> {
      var perintah = new OfficeCommand.Merge(kode, penerus, PERDA);
      if (mulai != null) {
        reorganisasi.preview(perintah, "admin");
        mulai.await(1, TimeUnit.MINUTES);
      }
      try {
        reorganisasi.carryOut(perintah, "admin");
        return "";
      } catch (RefusedException refusal) {
        return refusal.reason();
      }
    };
  }

  private List<String> kelompok() {
    var kelompok = new ArrayList<String>();
    var id = kota.tugas(DISPAR, TANGGAPAN).getId();
    kota.engine.asSystem(
        () ->
            kota.tugas.getIdentityLinksForTask(id).stream()
                .filter(satu -> satu.getGroupId() != null)
                .map(satu -> kelompok.add(satu.getGroupId()))
                .toList());
    return kelompok;
  }

  /** Until somebody waits for a row that another transaction holds. */
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

  private static void tunggu(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
