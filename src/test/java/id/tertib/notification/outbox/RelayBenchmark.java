package id.tertib.notification.outbox;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.notification.Outbox;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.PostgresTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What it brings to take twenty mails at a time instead of one, in turns on one machine. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class RelayBenchmark {

  private static final int MAILS = 400;
  private static final int ROUNDS = 5;

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @TempDir Path directory;

  private MailBench bench;
  private int written;

  @BeforeEach
  void account() {
    bench = new MailBench(application);
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example");
  }

  @AfterEach
  void forget() {
    bench.forget("ujiasesor");
  }

  @Test
  void sendsOneByOneAndTwentyAtATime(Figures figures) throws Exception {
    try (var server = new FakeSmtp()) {
      send(server, 1);
      send(server, 20);
      var single = new Timings();
      var batch = new Timings();
      for (var round = 0; round < ROUNDS; round++) {
        single.add(send(server, 1));
        batch.add(send(server, 20));
      }
      figures.add(
          "%d mails on one node, twenty at a time (%.0f a second) against one at a time"
              .formatted(MAILS, MAILS * 1e9 / batch.median().toNanos()),
          String.format(
              Locale.ROOT,
              "× %.2f (%s against %s)",
              (double) batch.median().toNanos() / (double) single.median().toNanos(),
              Timings.seconds(batch.median()),
              Timings.seconds(single.median())));
    }
  }

  private Duration send(FakeSmtp server, int atATime) {
    IntStream.range(0, MAILS)
        .forEach(mail -> outbox.toPerson("ujiasesor", MailBench.message("ukur/" + written++)));
    var settings = bench.batch(bench.settings(directory), atATime);
    var relay = bench.relay(bench.smtp(server.port(), settings), settings);
    var begun = System.nanoTime();
    relay.runDue();
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
