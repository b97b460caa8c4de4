package id.tertib;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.files.Dockerfile;
import id.tertib.testing.ChildProduct;
import id.tertib.testing.Postgres;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * What a city gets: the packaged jar, outside every profile, on an empty PostgreSQL, as a process
 * of its own; and the same unpacked into layers and started the way the image does.
 */
class PackagedJarIT {

  private static final Pattern SAID =
      Pattern.compile("Administrator dibuat: akun admin, kata sandi (\\S+) \\(");
  private static final String GIVEN = "Rahasia-Kota-77";
  private static final String ORGANISASI = "organisasi1";
  private static final String ORGANISASI_PASSWORD = "Semester-Satu-26";

  @TempDir Path folder;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void anEmptyDatabaseAndDataDirectory() {
    settings.put("SPRING_DATASOURCE_URL", Postgres.newDatabase());
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    settings.put("TERTIB_DATA_DIR", folder.resolve("data").toString());
  }

  @Test
  void startsStopsDiesAndGoesOnWithWhatWasThere() throws Exception {
    String password;
    try (var first = jar()) {
      assertThat(SAID.matcher(first.console()).results()).as("said once").hasSize(1);
      password = password(first);
      assertThat(first.console())
          .contains("Isi TERTIB_MAIL_FROM")
          .doesNotContain("Basis data H2 hanya untuk mencoba");
      assertThat(Visitor.stranger(first.port()).get("/actuator/health").body())
          .isEqualTo("{\"status\":\"UP\"}");
      isNoDemo(first, password);
      hasTheGroupsOfAllOffices(first, password);
      givesCookiesOverHttpsOnly(first, password);

      addBagianOrganisasi(first, password);
      first.stop();
    }

    try (var second = jar()) {
      assertThat(second.console()).doesNotContain("Administrator dibuat", password);
      assertThat(accounts(second, password)).containsExactlyInAnyOrder("admin", ORGANISASI);

      startTheCycle(second);
      second.kill();
    }

    try (var third = jar()) {
      assertThat(third.console()).doesNotContain("Administrator dibuat");
      assertThat(accounts(third, password)).containsExactlyInAnyOrder("admin", ORGANISASI);
      var tasks = ask(third, ORGANISASI, ORGANISASI_PASSWORD, "/engine-rest/task");
      assertThat(tasks.findValuesAsText("name")).containsExactly("Susun rencana monitoring");
    }
  }

  @Test
  void saysWhatItIsMadeOf() throws Exception {
    try (var jar = new JarFile(ChildProduct.packaged().toFile())) {
      var bom =
          json.readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));
      var named =
          StreamSupport.stream(bom.path("components").spliterator(), false)
              .map(part -> part.path("name").asText() + "-" + part.path("version").asText())
              .toList();
      var libraries =
          jar.stream()
              .map(entry -> entry.getName().replaceFirst("^BOOT-INF/lib/(.+)[.]jar$", "$1"))
              .filter(name -> !name.contains("/"))
              // Added by the packaging itself
              .filter(name -> !name.startsWith("spring-boot-jarmode-"))
              .toList();

      assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
      assertThat(libraries).hasSizeGreaterThan(100);
      // One with a classifier has it after the version
      assertThat(libraries).allSatisfy(library -> assertThat(named).anyMatch(library::startsWith));
    }
  }

  @Test
  void startsFromItsLayersAsTheImageDoes() throws Exception {
    var dockerfile = Dockerfile.parse(Files.readString(Path.of("docker/Dockerfile")));
    var image = dockerfile.lastStage();
    var home = unpackedAsIn(dockerfile);
    trainedAsIn(image, home);
    var loaded = folder.resolve("classes.log");
    settings.put("TERTIB_ADMIN_PASSWORD", GIVEN);
    settings.put(
        "JAVA_TOOL_OPTIONS",
        image.env("JAVA_TOOL_OPTIONS").orElseThrow() + " -Xlog:class+load:file=" + loaded);
    var command = new ArrayList<>(image.all("ENTRYPOINT").findFirst().orElseThrow().exec().get());
    assertThat(command.get(0)).isEqualTo("java");
    command.set(0, ChildProduct.java());

    try (var product = ChildProduct.start(home, command, settings)) {
      assertThat(product.console()).doesNotContain("Administrator dibuat", GIVEN);
      isNoDemo(product, GIVEN);
      assertThat(healthcheck(product)).as("while it is up").isZero();
      assertThat(loaded)
          .content()
          .contains("id.tertib.TertibApplication source: shared objects file (top)");

      product.stop();

      assertThat(healthcheck(product)).as("when it has ended").isNotZero();
      assertThat(home.resolve("data")).as("nothing is written beside the program").doesNotExist();
    }
  }

  /** As README says, with less memory than a server has. */
  private ChildProduct jar() throws IOException {
    return ChildProduct.start(
        folder.resolve("jar"),
        List.of(ChildProduct.java(), "-Xmx512m", "-jar", ChildProduct.packaged().toString()),
        settings);
  }

  /** Runs the image's own command on the jar and lays the layers where the image lays them. */
  private Path unpackedAsIn(Dockerfile dockerfile) throws Exception {
    var build = folder.resolve("build");
    Files.createDirectories(build);
    Files.copy(ChildProduct.packaged(), build.resolve("app.jar"));
    var extract =
        dockerfile
            .all("RUN")
            .filter(run -> run.rest().contains("-Djarmode=tools"))
            .findFirst()
            .orElseThrow();
    var command = new ArrayList<>(List.of(extract.rest().split("\\s+")));
    command.set(0, ChildProduct.java());
    assertThat(run(build, command, Map.of())).isZero();
    var home = folder.resolve("opt");
    for (var layer : dockerfile.lastStage().copiedFromOtherStages()) {
      var unpacked = build.resolve(layer.replaceFirst("^/build/", ""));
      // An empty layer, that of snapshots, may be left out
      if (Files.exists(unpacked)) {
        FileSystemUtils.copyRecursively(unpacked, home);
      }
    }
    return home;
  }

  /** Runs the image's own training, with its data in a folder of this test. */
  private void trainedAsIn(Dockerfile image, Path home) throws Exception {
    var data = folder.resolve("latihan");
    var training =
        image
            .all("RUN")
            .filter(run -> run.rest().contains("-XX:ArchiveClassesAtExit="))
            .findFirst()
            .orElseThrow()
            .rest()
            .replace("/tmp/latihan", data.toString())
            .replace(" java ", " " + ChildProduct.java() + " ");
    assertThat(run(home, List.of("bash", "-c", training), Map.of())).isZero();
    assertThat(home.resolve("app.jsa")).exists();
    assertThat(data).as("the training's database").doesNotExist();
  }

  private int healthcheck(ChildProduct product) throws Exception {
    return run(
        folder,
        List.of("bash", Path.of("docker/healthcheck.sh").toAbsolutePath().toString()),
        Map.of("SERVER_PORT", String.valueOf(product.port())));
  }

  private static int run(Path where, List<String> command, Map<String, String> environment)
      throws Exception {
    var builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String password(ChildProduct product) {
    var said = SAID.matcher(product.console());
    assertThat(said.find()).isTrue();
    return said.group(1);
  }

  /** Only the administrator, no account of the demo, no clock that somebody could move. */
  private void isNoDemo(ChildProduct product, String password) throws IOException {
    assertThat(accounts(product, password)).containsExactly("admin");
    assertThat(Visitor.program(product.port(), "organisasi").get("/engine-rest/task").statusCode())
        .isEqualTo(401);
    var clock = "/api/demo/clock";
    assertThat(Visitor.program(product.port(), "admin", password).get(clock).statusCode())
        .isEqualTo(404);
    assertThat(Visitor.stranger(product.port()).get(clock).statusCode()).isEqualTo(401);
    assertThat(Visitor.browser(product.port()).page("/").body()).doesNotContain(Visitor.PASSWORD);
  }

  private void hasTheGroupsOfAllOffices(ChildProduct product, String password) throws IOException {
    var offices =
        new ClassPathResource("data/perangkat-daerah.csv")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')).replace("-", ""))
            .toList();
    var groups =
        ask(product, "admin", password, "/engine-rest/group?maxResults=1000")
            .findValuesAsText("id");

    assertThat(offices).hasSize(38);
    assertThat(groups)
        .containsAll(offices)
        .containsAll(offices.stream().map(kode -> kode + "asesor").toList())
        .containsAll(offices.stream().map(kode -> kode + "sekretaris").toList());
  }

  /**
   * Signs in by the page over plain HTTP, handing over the cookies that a browser would withhold.
   */
  private static void givesCookiesOverHttpsOnly(ChildProduct product, String password) {
    var visitor = Visitor.stranger(product.port());
    var page = visitor.page("/masuk");
    var token = page.headers().firstValue("Set-Cookie").orElseThrow();
    var field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
    assertThat(field.find()).isTrue();
    var answer =
        visitor.send(
            "POST",
            "/masuk",
            "username=admin&password=%s&_csrf=%s".formatted(password, field.group(1)),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            token.substring(0, token.indexOf(';')));
    var session = answer.headers().allValues("Set-Cookie");

    assertThat(token).startsWith("TERTIB-XSRF=").contains("; Secure");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(session).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
    assertThat(session)
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
        .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"));
  }

  /** As an administrator does in Admin. */
  private static void addBagianOrganisasi(ChildProduct product, String password) {
    var admin = Visitor.program(product.port(), "admin", password);
    assertThat(
            admin
                .post(
                    "/engine-rest/user/create",
                    """
                    {"profile":{"id":"%s","firstName":"Analis","lastName":"Ortala"},
                     "credentials":{"password":"%s"}}
                    """
                        .formatted(ORGANISASI, ORGANISASI_PASSWORD))
                .statusCode())
        .isEqualTo(204);
    assertThat(
            admin
                .send("PUT", "/engine-rest/group/organisasi/members/" + ORGANISASI, null)
                .statusCode())
        .isEqualTo(204);
  }

  /** A semester that the calendar starts no more by itself. */
  private static void startTheCycle(ChildProduct product) {
    var answer =
        Visitor.program(product.port(), ORGANISASI, ORGANISASI_PASSWORD)
            .post(
                "/engine-rest/process-definition/key/monitoring-semester/submit-form",
                """
                {"variables":{"tahun":{"value":2025,"type":"Long"},
                              "semester":{"value":"1","type":"String"}}}
                """);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private List<String> accounts(ChildProduct product, String password) throws IOException {
    return StreamSupport.stream(
            ask(product, "admin", password, "/engine-rest/user").spliterator(), false)
        .map(account -> account.path("id").asText())
        .toList();
  }

  private JsonNode ask(ChildProduct product, String user, String password, String path)
      throws IOException {
    var answer = Visitor.program(product.port(), user, password).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
