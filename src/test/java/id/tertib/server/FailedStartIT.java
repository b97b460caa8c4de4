package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ChildProduct;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged jar with a setting that is wrong, as an operator would. */
class FailedStartIT {

  @TempDir Path folder;

  @Test
  void endsInASentenceWhenTheDatabaseIsNotThere() throws Exception {
    int nobody;
    try (var free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    endsWith(
        Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:%d/tertib".formatted(nobody)),
        "Tertib tidak dapat dimulai. Basis data tidak dapat dihubungi.");
  }

  @Test
  void endsInASentenceWhenTheAdministratorsPasswordIsTooWeak() throws Exception {
    endsWith(
        Map.of("TERTIB_ADMIN_PASSWORD", "lemah"),
        "Tertib tidak dapat dimulai. TERTIB_ADMIN_PASSWORD tidak memenuhi aturan kata sandi.");
  }

  @Test
  void endsInASentenceWhenASettingCannotBeRead() throws Exception {
    endsWith(
        Map.of("TERTIB_MAIL_INTERVAL", "sebentar"),
        "Tertib tidak dapat dimulai. Nilai 'sebentar'",
        "TERTIB_MAIL_INTERVAL");
  }

  @Test
  void endsInASentenceThatDoesNotRepeatAKeyThatIsNone() throws Exception {
    endsWith(
        Map.of("TERTIB_DATA_KEY", "kunci-yang-salah-tulis"),
        "Tertib tidak dapat dimulai. TERTIB_DATA_KEY bukan kunci.");
    assertThat(Files.readString(folder.resolve("console.log")))
        .doesNotContain("kunci-yang-salah-tulis");
  }

  @Test
  void endsInASentenceWhenThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      endsWith(
          Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort())),
          "Tertib tidak dapat dimulai. Porta " + taken.getLocalPort());
    }
  }

  private void endsWith(Map<String, String> wrong, String... sentence) throws Exception {
    var console = folder.resolve("console.log");
    var builder =
        new ProcessBuilder(
                List.of(
                    ChildProduct.java(), "-Xmx384m", "-jar", ChildProduct.packaged().toString()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(TERTIB|SPRING|SERVER|JAVA|JDK|CAMUNDA)_.*"));
    var settings =
        new HashMap<>(
            Map.of("SERVER_PORT", "0", "TERTIB_DATA_DIR", folder.resolve("data").toString()));
    settings.putAll(wrong);
    builder.environment().putAll(settings);
    var product = builder.start();
    try {
      assertThat(product.waitFor(4, TimeUnit.MINUTES)).as("ends by itself").isTrue();
    } finally {
      product.destroyForcibly();
    }

    var said = Files.readString(console);
    var lines = said.lines().filter(line -> !line.isBlank()).toList();
    assertThat(product.exitValue()).isNotZero();
    assertThat(lines.get(lines.size() - 1)).contains(sentence);
    assertThat(said).doesNotContain("\tat ", "java.base@");
  }
}
