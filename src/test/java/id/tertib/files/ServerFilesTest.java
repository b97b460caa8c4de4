package id.tertib.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/**
 * What a server without a container engine is given: proxy, service and settings fit the product.
 */
class ServerFilesTest {

  private static final Path FOLDER = Path.of("server");

  private final String proxy = text(FOLDER.resolve("nginx.conf"));
  private final String unit = text(FOLDER.resolve("tertib@.service"));
  private final String settings = text(FOLDER.resolve("tertib.env.example"));
  private final String page = text(Path.of("docs/operations.md"));

  @Test
  void theProxyLetsThroughWhatTheProductTakes() throws IOException {
    var most = DataSize.parse(product("spring.servlet.multipart.max-request-size"));

    assertThat(proxy).contains("client_max_body_size %dm;".formatted(most.toMegabytes()));
    assertThat(proxy).contains("proxy_request_buffering on;");
  }

  @Test
  void theProxyTellsTheProductWhatItReads() throws IOException {
    var sent =
        found("proxy_set_header (X-\\S+) (\\S+);", proxy).stream()
            .map(header -> header.group(1).toLowerCase(java.util.Locale.ROOT))
            .toList();

    assertThat(sent)
        .contains(
            product("server.tomcat.remoteip.remote-ip-header"),
            product("server.tomcat.remoteip.protocol-header"),
            "x-forwarded-port");
    assertThat(proxy).as("with its port").contains("proxy_set_header Host $http_host;");
    assertThat(proxy)
        .as("nothing that a browser claims of itself")
        .doesNotContain("$http_x_", "$proxy_add_x_forwarded_for");
  }

  @Test
  void noLogOfTheProxyTellsALinkToAPassword() {
    assertThat(proxy)
        .containsPattern("log_format tertib '[^']*\\$uri[^']*';")
        .containsPattern("location \\^~ /sandi/ \\{\\s+error_log /dev/null crit;")
        .doesNotContain("$request ", "$request_uri\"", "$args");
    assertThat(found("(?m)^server \\{", proxy))
        .hasSameSizeAs(found("access_log /var/log/nginx/access.log tertib;", proxy));
  }

  @Test
  void theProxyGoesWhereTheServiceListens() {
    var nodes = found("#?server 127\\.0\\.0\\.1:(\\d+) ", proxy);

    assertThat(nodes).hasSize(2);
    assertThat(nodes)
        .allSatisfy(node -> assertThat(page).contains("enable --now tertib@" + node.group(1)));
    assertThat(unit).contains("SERVER_PORT=%i", "SERVER_ADDRESS=127.0.0.1");
    assertThat(settings).contains("TERTIB_TRUSTED_PROXIES=127.0.0.1");
  }

  @Test
  void theServiceWritesToTheDataDirectoryOnlyAndForItselfOnly() throws IOException {
    var data = settings().getProperty("TERTIB_DATA_DIR");

    assertThat(unit)
        .contains("ProtectSystem=strict", "ReadWritePaths=" + data + "\n", "UMask=0077\n");
    assertThat(page).contains("install -d -o tertib -g tertib -m 700 " + data);
  }

  @Test
  void theServiceWaitsUntilTheProductHasEnded() throws IOException {
    var phase =
        DurationStyle.detectAndParse(product("spring.lifecycle.timeout-per-shutdown-phase"));
    var patience = Duration.ofSeconds(Long.parseLong(value("TimeoutStopSec", unit)));

    assertThat(patience).isGreaterThan(phase.multipliedBy(2));
  }

  @Test
  void everySettingIsOneThatThePagesName() throws IOException {
    var documented = page + text(Path.of("README.md"));
    var named = settings().stringPropertyNames();

    assertThat(named).hasSizeGreaterThan(12);
    assertThat(named)
        .allSatisfy(
            name ->
                assertThat(documented)
                    .containsPattern(
                        name + "|_" + Pattern.quote(name.replaceFirst(".*_", "")) + "\\b"));
    assertThat(value("EnvironmentFile", unit)).isEqualTo("/etc/tertib.env");
    assertThat(page).contains("install -m 600 tertib.env.example /etc/tertib.env");
  }

  @Test
  void thePageInstallsEveryFileOfTheFolder() throws IOException {
    try (var files = Files.newDirectoryStream(FOLDER)) {
      for (var file : files) {
        assertThat(page).contains(" " + file.getFileName() + " /etc/");
      }
    }
  }

  /** Those with a number sign in front, which an installation takes away, too. */
  private Properties settings() throws IOException {
    var read = new Properties();
    read.load(new StringReader(settings.replaceAll("(?m)^#(?=[A-Z_]+=)", "")));
    return read;
  }

  private static String product(String name) throws IOException {
    var documents =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"));
    PropertySource<?> everywhere = documents.get(0);
    return String.valueOf(everywhere.getProperty(name));
  }

  private static String value(String name, String text) {
    return found("(?m)^" + name + "=(.*)$", text).get(0).group(1);
  }

  private static List<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
