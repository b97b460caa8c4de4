package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.Kota;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.PostgresTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A quarter starts once, whoever starts it at the same moment. */
@PostgresTest
class JadwalTriwulanRaceIT {

  @Autowired ApplicationContext aplikasi;
  @Autowired SiklusTriwulan siklus;
  @Autowired JdbcTemplate jdbc;

  private final ExecutorService simpul = Executors.newFixedThreadPool(2);

  @BeforeEach
  void monday() {
    new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  @AfterEach
  void end() {
    simpul.shutdownNow();
  }

  /**
   * Two nodes find the same quarter due. 1. Both ask whether it was started: it was not. 2. Both
   * write its row at the same moment; one waits for the other's commit. 3. The one that waited
   * finds the key taken, starts nothing, and its transaction goes on. 4. Every office has one
   * report.
   */
  @Test
  void startsOnceWhenTwoNodesFindItDueAtTheSameMoment() throws Exception {
    var mulai = new CyclicBarrier(2);
    var triwulan = Triwulan.parse("2026-TW3");
    Callable<Boolean> kalender =
        () -> {
          assertThat(siklus.isStarted(triwulan)).isFalse();
          mulai.await(1, TimeUnit.MINUTES);
          return siklus.start(triwulan, "sistem");
        };
    var satu = simpul.submit(kalender);
    var dua = simpul.submit(kalender);

    assertThat(List.of(satu.get(2, TimeUnit.MINUTES), dua.get(2, TimeUnit.MINUTES)))
        .containsExactlyInAnyOrder(true, false);
    tepatSekali();
  }

  /**
   * The calendar and Bagian Organisasi start the running quarter. 1. Both begin at the same moment.
   * 2. One has it; the other is told so and changes nothing.
   */
  @Test
  void startsOnceWhenTheCalendarAndBagianOrganisasiMeet() throws Exception {
    var mulai = new CyclicBarrier(2);
    var kalender =
        simpul.submit(
            () -> {
              mulai.await(1, TimeUnit.MINUTES);
              return siklus.start(Triwulan.parse("2026-TW3"), "sistem");
            });
    var tangan =
        simpul.submit(
            () -> {
              mulai.await(1, TimeUnit.MINUTES);
              try {
                siklus.startByHand("2026-TW3", "organisasi");
                return true;
              } catch (RefusedException sudah) {
                assertThat(sudah.reason()).contains("sudah dimulai");
                return false;
              }
            });

    assertThat(List.of(kalender.get(2, TimeUnit.MINUTES), tangan.get(2, TimeUnit.MINUTES)))
        .containsExactlyInAnyOrder(true, false);
    tepatSekali();
  }

  private void tepatSekali() {
    assertThat(
            angka("select count(*) from kasus where kunci like '%-TW%' and proses_id is not null"))
        .isEqualTo(38);
    assertThat(
            angka(
                "select count(*) from act_ru_task where task_def_key_ = '%s'"
                    .formatted(RencanaAksiTriwulan.LAPORKAN)))
        .isEqualTo(38);
    assertThat(angka("select count(*) from tenggat where siklus = '2026-TW3'")).isEqualTo(38);
  }

  private int angka(String sql) {
    return java.util.Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class));
  }
}
