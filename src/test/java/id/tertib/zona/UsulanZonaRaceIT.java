package id.tertib.zona;

import static id.tertib.zona.UsulanUji.SUSUN;
import static id.tertib.zona.UsulanUji.YA;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.Kota;
import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.UsulanTahunan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What happens at the same moment around the city's proposal, on several connections. */
@PostgresTest
class UsulanZonaRaceIT {

  private static final int TRIES = 6;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired UnitMenunggu units;
  @Autowired UsulanTahunan usulan;
  @Autowired RowLists lists;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  private final ExecutorService threads = Executors.newFixedThreadPool(3);
  private Kota kota;

  @BeforeEach
  void aWorkingDay() {
    kota = new Kota(application).pada("2026-03-02T08:00");
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  /**
   * Three units of a year are decided at the same moment; no other was before. 1. Each asks whether
   * the year is open, and the first holds it. 2. It opens the year. 3. The others wait for its
   * commit, find the year open, and add themselves. 4. One case, three rows, one open step.
   */
  @Test
  void opensAYearOnceAndLosesNobody() throws Exception {
    for (var year : IntStream.range(2027, 2027 + TRIES).toArray()) {
      var keys =
          List.of("rsud", "dukcapil", "dpmptsp").stream()
              .map(unit -> units.begun(year, unit))
              .toList();

      together(keys.stream().<Callable<Object>>map(key -> () -> decided(key)).toList());

      var city = "ZI-" + year;
      assertThat(cases(city)).isOne();
      assertThat(lists.rows(DaftarUsulan.MENUNGGU, city)).hasSize(3);
      assertThat(steps(city)).containsExactly(UsulanZonaIntegritas.SUSUN);
    }
  }

  /**
   * A unit is decided while the letter before it is noted as sent. 1. Whoever comes first holds the
   * year. 2. Either the unit finds the letter's step still open, and the letter finds the unit when
   * it asks who waits; or the letter finds nobody and waits, and the unit wakes it. 3. Both ways a
   * supplement is open and the unit stands in it.
   */
  @Test
  void opensASupplementForWhoeverIsDecidedWhileTheLetterIsSent() throws Exception {
    for (var year : IntStream.range(2027, 2027 + TRIES).toArray()) {
      units.waiting(year, "rsud");
      var city = new UsulanUji(port, year, () -> {});
      city.composed(SUSUN, Map.of("rsud", YA));
      kota.kerjakanSampai(() -> !city.tasks(UsulanUji.TANDA_TANGAN).isEmpty());
      city.signed();
      var kirim = city.noted("1", "2026-03-02", "TT-1");
      var late = units.begun(year, "dukcapil");

      together(
          List.of(
              () -> UsulanUji.done(city.complete("organisasi", kirim, "")), () -> decided(late)));

      assertThat(lists.rows(DaftarUsulan.MENUNGGU, city.key()))
          .singleElement()
          .satisfies(row -> assertThat(row.key()).isEqualTo("dukcapil"));
      assertThat(steps(city.key())).containsExactly(UsulanZonaIntegritas.SUSUN);
    }
  }

  /**
   * The year is closed while a unit is decided. Either the unit comes first, and is told that it
   * was in no letter; or it finds the year closed, and is refused. It never waits on.
   */
  @Test
  void leavesNobodyBehindWhenTheYearIsClosed() throws Exception {
    for (var year : IntStream.range(2027, 2027 + TRIES).toArray()) {
      units.waiting(year, "rsud");
      var late = units.begun(year, "dukcapil");

      together(
          List.of(
              () -> {
                units.closed(year);
                return "ditutup";
              },
              () -> decided(late)));

      assertThat(runtime.createEventSubscriptionQuery().eventName("usulanDikirim").list())
          .isEmpty();
    }
  }

  private Object decided(String key) {
    try {
      units.decided(key);
    } catch (UnitMenunggu.Refused closed) {
      return closed;
    }
    return key;
  }

  private void together(List<Callable<Object>> some) throws Exception {
    var start = new CyclicBarrier(some.size());
    var running =
        some.stream()
            .map(
                one ->
                    threads.submit(
                        () -> {
                          start.await(1, TimeUnit.MINUTES);
                          return one.call();
                        }))
            .toList();
    for (var one : running) {
      one.get(2, TimeUnit.MINUTES);
    }
  }

  private long cases(String city) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(city, UsulanZonaIntegritas.KEY)
        .count();
  }

  private List<String> steps(String city) {
    return tasks.createTaskQuery().processInstanceBusinessKey(city).list().stream()
        .map(task -> task.getTaskDefinitionKey())
        .toList();
  }
}
