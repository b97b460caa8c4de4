package id.tertib.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.skm.Survei.Cara;
import id.tertib.testing.PostgresTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Several assessors press the button at once. 1. All find that no survey of the unit counts for the
 * period. 2. The first inserts; the others wait at its unique row. 3. It commits; the others are
 * told which one is there, and none of theirs is kept.
 */
@PostgresTest
class SkmRaceIT {

  private static final Masa MASA = new Masa(2025, Periode.TAHUNAN);

  @Autowired SurveiDesk desk;
  @Autowired SurveiTable table;

  @Test
  void keepsOneOfManyThatAreEnteredAtOnce() throws Exception {
    var outcomes =
        atOnce(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        (Callable<Long>)
                            () -> {
                              try {
                                return desk.enter(
                                    "dinkesasesor",
                                    "dinkes",
                                    MASA,
                                    Skm.survei(25, 80 + i),
                                    Cara.JUMLAH);
                              } catch (SurveiThereException there) {
                                return -there.id();
                              }
                            })
                .toList());

    var all = table.ofUnit("dinkes");
    assertThat(all).hasSize(1);
    var id = all.get(0).id();
    assertThat(all.get(0).hitungan().unsur()).hasSize(9);
    assertThat(outcomes).containsExactlyInAnyOrder(id, -id, -id, -id);
  }

  @Test
  void keepsOneOfTwoCorrectionsAtOnce() throws Exception {
    var id = desk.enter("dinkesasesor", "dinkes", MASA, Skm.survei(25, 80), Cara.JUMLAH);

    var outcomes =
        atOnce(
            List.of(90, 91).stream()
                .map(
                    sum ->
                        (Callable<Integer>)
                            () -> {
                              try {
                                desk.correct(
                                    "dinkesasesor", id, Skm.survei(25, sum), "Rekap ulang");
                                return 200;
                              } catch (id.tertib.engine.RefusedException refused) {
                                return refused.status();
                              }
                            })
                .toList());

    assertThat(outcomes).containsExactlyInAnyOrder(200, 409);
    assertThat(table.ofUnit("dinkes")).hasSize(2);
    assertThat(table.find("dinkes", MASA)).hasValueSatisfying(Survei::berlaku);
  }

  private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
    var pool = Executors.newFixedThreadPool(deeds.size());
    try {
      return pool.invokeAll(deeds).stream().map(SkmRaceIT::get).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
