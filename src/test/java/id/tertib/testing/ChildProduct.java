package id.tertib.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The product as a process of its own, the way an administrator starts it: no profile, nothing of
 * the tests around it, settings by the environment only. Ended at the latest by {@link #close}.
 */
public final class ChildProduct implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  private final Process process;
  private final Path console;
  private final int port;

  private ChildProduct(Process process, Path console) {
    this.process = process;
    this.console = console;
    this.port = awaitPort();
  }

  /**
   * Starts it and waits until its health page says UP.
   *
   * @param folder where it is started; its console goes to a file there
   * @param command what is started, from {@code java} on
   * @param environment what it is told
   */
  public static ChildProduct start(
      Path folder, List<String> command, Map<String, String> environment) throws IOException {
    return start(folder, command, environment, "/actuator/health");
  }

  /**
   * As above, also another application than the product.
   *
   * @param ready the page that answers once it may be used
   */
  public static ChildProduct start(
      Path folder, List<String> command, Map<String, String> environment, String ready)
      throws IOException {
    Files.createDirectories(folder);
    var console = Files.createTempFile(folder, "console", ".log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    // What this machine sets for itself is nothing that an administrator set
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(TERTIB|SPRING|SERVER|JAVA|JDK|CAMUNDA)_.*"));
    builder.environment().put("SERVER_PORT", "0");
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      var child = new ChildProduct(process, console);
      child.awaitAnswer(ready);
      return child;
    } catch (RuntimeException | Error e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** This machine's Java, which runs the tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The jar that {@code mvn verify} has built. */
  public static Path packaged() throws IOException {
    try (var jars = Files.newDirectoryStream(Path.of("target"), "tertib-*.jar")) {
      for (var jar : jars) {
        return jar.toAbsolutePath();
      }
    }
    throw new AssertionError("no target/tertib-*.jar; run mvn verify");
  }

  public int port() {
    return port;
  }

  /** Time that it has spent on processors since it began. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Everything that it has written so far. */
  public String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end, as a service manager does, and waits. */
  public void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends when asked to").isTrue();
  }

  /** {@code kill -9}: no time for anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends when killed").isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private int awaitPort() {
    return await()
        .atMost(PATIENCE)
        .failFast("the product ended by itself", this::goesOn)
        .until(
            () ->
                PORT.matcher(console())
                    .results()
                    .map(port -> Integer.valueOf(port.group(1)))
                    .toList(),
            ports -> !ports.isEmpty())
        .get(0);
  }

  private void awaitAnswer(String ready) {
    await()
        .atMost(PATIENCE)
        .failFast("the product ended by itself", this::goesOn)
        .until(() -> Visitor.stranger(port).get(ready).statusCode() == 200);
  }

  private void goesOn() {
    assertThat(process.isAlive()).as(this::console).isTrue();
  }
}
