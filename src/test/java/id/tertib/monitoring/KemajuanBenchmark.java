package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.monitoring.progress.MonitoringReminders;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The progress page of all 38 offices, each with an open step, some in the field with two, all
 * late, reminded and one returned: as Bagian Organisasi reads it over HTTP in its web session.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class KemajuanBenchmark {

  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;
  private static final Duration TARGET = Duration.ofMillis(300);

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired MonitoringReminders pengingat;

  private Visitor browser;

  @BeforeEach
  void aCityWithAllOfficesOpen() {
    var kota = new Kota(aplikasi).pada("2026-07-14T08:00");
    kota.mulai(2026, 2).rencanakanSemua("2026-S2", "2026-12-18").tetapkan("2026-S2");
    for (var kantor : List.of("dinkes", "dlh", "dinsos", "kec-setu", "rsud", "setda")) {
      kota.kasus("2026-S2/" + kantor).isi(kode -> Kasus.Isi.sudah()).serahkan();
    }
    kota.kasus("2026-S2/bappeda").isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    kota.kasus("2026-S2/bappeda")
        .kembalikan(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, "Lengkapi");
    kota.pada("2026-09-01T08:00");
    pengingat.remind(
        "2026-S2",
        kota.monitoring.ofSiklus(kota.siklus("2026-S2").id()).stream()
            .map(Monitoring::perangkatDaerah)
            .toList(),
        "",
        "organisasi");
    browser = Visitor.browser(port).signIn("organisasi");
  }

  @Test
  void readsTheBoard(Figures figures) throws Exception {
    assertThat(baca().body().split("\"kode\":\"isiDaftarPeriksa\"")).hasSize(33);
    measure(figures, "read the progress of 38 open offices", this::baca);
  }

  private void measure(Figures figures, String what, Callable<?> call) throws Exception {
    Timings.of(WARM_UP, call);
    var timings = Timings.of(MEASURED, call);
    figures.add(
        what + ", on PostgreSQL, over HTTP in a web session, %d times".formatted(MEASURED),
        timings.percentiles(),
        "p95 ≤ 300 ms",
        timings.percentile(95).compareTo(TARGET) <= 0);
  }

  private HttpResponse<String> baca() {
    var jawaban = browser.get("/api/monitoring/kemajuan?siklus=2026-S2");
    assertThat(jawaban.statusCode()).isEqualTo(200);
    return jawaban;
  }
}
