package id.tertib.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

/**
 * The second start of the product in the demo profile, from the start of the process until its
 * health page says UP, beside the second start of {@code BareCamunda} until its first page answers.
 * Both from classes and libraries on the class path, each with a database in an H2 file of its own
 * and with nothing set for the JVM; in turns, so that a busy machine disturbs both alike.
 */
@ExtendWith(Figures.Shared.class)
class StartBenchmark {

  private static final int PAIRS = 3;
  private static final double TARGET = 1.4;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();

  @BeforeEach
  void beginWithoutAnyDatabase() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void startsTheSecondTime(Figures figures) throws Exception {
    var product = product();
    var bare = bare();
    var firstProduct = untilReady(product);
    untilReady(bare);
    var ours = new Timings();
    var theirs = new Timings();
    for (int pair = 0; pair < PAIRS; pair++) {
      ours.add(untilReady(product));
      theirs.add(untilReady(bare));
    }
    var ratio = (double) ours.median().toNanos() / theirs.median().toNanos();

    figures.add("first start, demo profile, with an empty H2", Timings.seconds(firstProduct));
    figures.add(
        "second start until ready, demo profile, median of three", Timings.seconds(ours.median()));
    figures.add(
        "a bare Camunda starter with webapps and REST, in the same run, in turns",
        Timings.seconds(theirs.median()));
    figures.add(
        "the second start against the bare one",
        String.format(Locale.ROOT, "%.2f ×", ratio),
        "≤ 1.4 ×",
        ratio <= TARGET);
  }

  /** One application as a process of its own. */
  private record Application(
      String name, String ready, List<String> classPath, String main, List<String> settings) {}

  private static Application product() throws IOException {
    var classPath = new ArrayList<String>();
    classPath.add(Path.of("target/classes").toAbsolutePath().toString());
    classPath.addAll(ClassPaths.of(ClassPaths.packagedLibraries()));
    return new Application(
        "product",
        "/actuator/health",
        classPath,
        "id.tertib.TertibApplication",
        List.of("--spring.profiles.active=demo", "--tertib.demo.history=false"));
  }

  private static Application bare() throws IOException {
    return new Application(
        "bare",
        "/ready",
        ClassPaths.ofBareCamunda(FOLDER.resolve("bare-classes")),
        "id.tertib.benchmark.bare.BareCamunda",
        List.of(
            "--spring.datasource.url=jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(FOLDER.resolve("bare/camunda")),
            "--camunda.bpm.admin-user.id=demo",
            "--camunda.bpm.admin-user.password=demo"));
  }

  /** Starts it, waits until it answers, and ends it as an operator would. */
  private static Duration untilReady(Application application) throws Exception {
    var folder = Files.createDirectories(FOLDER.resolve(application.name()));
    var log = folder.resolve("start.log").toFile();
    var port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", String.join(File.pathSeparator, application.classPath())));
    command.add(application.main());
    command.addAll(application.settings());
    command.add("--server.port=" + port);
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().put("TERTIB_DATA_DIR", folder.toString());
    var start = System.nanoTime();
    var process = builder.start();
    try {
      var address = URI.create("http://localhost:" + port + application.ready());
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .failFast(
              "%s ended by itself, see %s".formatted(application.name(), log),
              () -> !process.isAlive())
          .until(() -> answers(address));
      return Duration.ofNanos(System.nanoTime() - start);
    } finally {
      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends when asked to").isTrue();
    }
  }

  private static boolean answers(URI address) throws IOException {
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(500);
    try {
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    } finally {
      connection.disconnect();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
