package id.tertib.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The table of a benchmark run: every benchmark asks for it as a parameter and adds its lines; at
 * the end of the run it is printed and written to {@code target/benchmark.md}. A missed target
 * stands in the table and fails nothing: the machine may be slow or busy.
 */
public final class Figures implements ExtensionContext.Store.CloseableResource {

  private static final Path FILE = Path.of("target/benchmark.md");

  private final List<String> lines = new ArrayList<>();
  private final double loadBefore = load();

  /**
   * @param what was measured, and how
   * @param measured with its unit
   * @param target with its unit, or a dash
   * @param held whether the figure keeps the target
   */
  public void add(String what, String measured, String target, boolean held) {
    lines.add("| %s | %s | %s | %s |".formatted(what, measured, target, held ? "yes" : "**no**"));
  }

  /** A line that has no target. */
  public void add(String what, String measured) {
    lines.add("| %s | %s | – | |".formatted(what, measured));
  }

  @Override
  public void close() throws IOException {
    var text =
        String.format(
            Locale.ROOT,
            """
        | what | measured | target | kept |
        | --- | --- | --- | --- |
        %s

        %s, %d cores, Java %s on %s; load %.1f before, %.1f after.
        """,
            String.join("\n", lines),
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            System.getProperty("os.name"),
            loadBefore,
            load());
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text);
    System.out.printf(Locale.ROOT, "%n%s%n", text);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Gives all benchmarks of a run the same table. */
  public static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Figures.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(Figures.class);
    }
  }
}
