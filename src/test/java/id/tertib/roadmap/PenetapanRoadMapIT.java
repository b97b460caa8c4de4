package id.tertib.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.roadmap.RencanaAksi.Sifat;
import id.tertib.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class PenetapanRoadMapIT {

  private static final String ORGANISASI = "organisasi";
  private static final PenetapanRoadMap.Basis REASON =
      new PenetapanRoadMap.Basis("Rapat koordinasi", null);

  @Autowired PenetapanRoadMap penetapan;
  @Autowired RoadMapChangeTable changes;
  @Autowired RoadMap roadMap;
  @Autowired AuditTrail trail;
  @Autowired ApplicationContext application;

  @AfterEach
  void restore() {
    ShippedRoadMap.of(application).restore();
  }

  @Test
  void confirmsAndTakesBack() {
    penetapan.confirm(Map.of("RA-044", 0, "RA-001", 0), REASON, ORGANISASI);

    assertThat(roadMap.all())
        .filteredOn(RencanaAksi::dikonfirmasi)
        .extracting(RencanaAksi::kode)
        .containsExactly("RA-001", "RA-044", "QW-14");

    penetapan.undo(Map.of("RA-044", 1, "RA-001", 1), ORGANISASI);

    assertThat(roadMap.all()).noneMatch(RencanaAksi::dikonfirmasi);
    assertThat(trail.of("road-map")).hasSize(6);
    assertThat(changes.of("QW-14")).extracting(RoadMapChange::versi).containsExactly(2, 1);
  }

  /**
   * Two people change the same action.
   *
   * <ol>
   *   <li>Both opened it at version 0.
   *   <li>Both save at the same moment.
   *   <li>One is stored; the other is told and overwrites nothing.
   * </ol>
   */
  @Test
  void storesOneOfTwoChangesAtTheSameMoment() throws Exception {
    var start = new CyclicBarrier(2);
    var people = Executors.newFixedThreadPool(2);
    try {
      var attempts = new ArrayList<Callable<Integer>>();
      for (var office : List.of("dinkes", "dinsos")) {
        attempts.add(
            () -> {
              start.await();
              return change(office);
            });
      }
      var outcomes = new ArrayList<Integer>();
      for (var outcome : people.invokeAll(attempts)) {
        outcomes.add(outcome.get());
      }

      assertThat(outcomes).containsExactlyInAnyOrder(200, 409);
      assertThat(changes.of("RA-021")).hasSize(1);
      assertThat(trail.of("road-map")).hasSize(1);
      assertThat(roadMap.find("RA-021").orElseThrow().perangkatDaerah()).hasSize(1);
    } finally {
      people.shutdownNow();
    }
  }

  private int change(String office) {
    try {
      penetapan.change(
          "RA-021",
          0,
          new Penetapan(false, Set.of(office), List.of(new Triwulan(2026, 3)), Sifat.SEKALI, true),
          REASON,
          ORGANISASI);
      return 200;
    } catch (RefusedException refusal) {
      return refusal.status();
    }
  }
}
