package id.tertib.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The compose file and its settings, as far as they can be read without a container engine. */
class ComposeFileTest {

  private static final Path FILE = Path.of("docker/compose.yaml");
  private static final Path EXAMPLE = Path.of("docker/.env.example");

  /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?:(:[-?])([^}]*))?}");

  private static final Pattern SETTING = Pattern.compile("([A-Z][A-Z0-9_]*)=(.*)");

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void keepsTheComposeSpecification() throws IOException {
    assertThat(schema().validate(compose())).isEmpty();
  }

  @Test
  void noticesWhatTheSpecificationDoesNotKnow() throws IOException {
    var bad =
        tree(
            """
            services:
              tertib:
                image: tertib:1
                depends_on: { postgres: { condition: service_well } }
                volume: [ data:/data ]
            """);

    assertThat(schema().validate(bad))
        .extracting(ValidationMessage::getMessage)
        .anyMatch(message -> message.contains("service_well") || message.contains("condition"))
        .anyMatch(message -> message.contains("'volume'"));
  }

  @Test
  void explainsEveryVariableInTheExampleAndNoOther() throws IOException {
    assertThat(settings().keySet()).isEqualTo(variables());
  }

  @Test
  void explainsEachVariableInOneLine() throws IOException {
    var lines = Files.readAllLines(EXAMPLE);

    for (int i = 0; i < lines.size(); i++) {
      if (SETTING.matcher(lines.get(i)).matches()) {
        assertThat(lines.get(i - 1)).as("the line above %s", lines.get(i)).startsWith("# ");
        assertThat(lines.get(i - 2)).as("one line of it").isBlank();
      }
    }
  }

  @Test
  void asksForEveryPasswordAndForTheAddressInsteadOfShippingOne() throws IOException {
    var text = Files.readString(FILE);

    assertThat(settings().entrySet())
        .filteredOn(setting -> setting.getKey().contains("PASSWORD"))
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(setting.getValue()).as(setting.getKey()).isEmpty());
    for (var name : List.of("TERTIB_DB_PASSWORD", "TERTIB_ADMIN_PASSWORD", "TERTIB_BASE_URL")) {
      assertThat(VARIABLE.matcher(text).results().filter(use -> use.group(1).equals(name)))
          .as(name)
          .isNotEmpty()
          .allSatisfy(
              use -> {
                assertThat(use.group(2)).isEqualTo(":?");
                assertThat(use.group(3)).startsWith("Isi " + name + " di docker/.env");
              });
      assertThat(settings().get(name)).as(name).isEmpty();
    }
  }

  @Test
  void givesTheExampleTheSameDefaultsAsTheComposeFile() throws IOException {
    var defaults = new TreeMap<String, String>();
    VARIABLE
        .matcher(Files.readString(FILE))
        .results()
        .filter(use -> ":-".equals(use.group(2)))
        .forEach(use -> defaults.put(use.group(1), use.group(3)));

    assertThat(settings()).containsAllEntriesOf(defaults);
  }

  @Test
  void everyServiceIsPinnedWatchedAndHeldSmall() throws IOException {
    for (var service : services()) {
      var name = service.getKey();
      var it = service.getValue();
      assertThat(it.path("image").asText()).as(name).matches("[^:]+:[^:]*[0-9][^:]*");
      assertThat(it.path("restart").asText()).as(name).isEqualTo("unless-stopped");
      assertThat(it.path("read_only").asBoolean()).as(name).isTrue();
      assertThat(it.path("security_opt").toString()).as(name).contains("no-new-privileges:true");
      assertThat(it.has("healthcheck") || it.has("build"))
          .as("%s has a health check of its own or of our image", name)
          .isTrue();
      assertThat(it.path("privileged").asBoolean()).as(name).isFalse();
      assertThat(texts(it.path("volumes")))
          .as("%s keeps its data in named volumes", name)
          .allMatch(volume -> volume.matches("[a-z]+:/.+"));
      assertThat(texts(it.path("ports")))
          .as("%s is reached from this machine only, unless somebody says otherwise", name)
          .allMatch(
              port -> port.matches("(127\\.0\\.0\\.1|\\$\\{TERTIB_LISTEN:-127\\.0\\.0\\.1}):.*"));
    }
  }

  @Test
  void theProductWaitsForItsDatabaseWhichNobodyElseReaches() throws IOException {
    var services = compose().path("services");

    assertThat(services.at("/tertib/depends_on/postgres/condition").asText())
        .isEqualTo("service_healthy");
    assertThat(texts(services.at("/postgres/networks"))).containsExactly("basisdata");
    assertThat(compose().at("/networks/basisdata/internal").asBoolean()).isTrue();
    assertThat(services.path("postgres").has("ports")).isFalse();
    assertThat(services.at("/postgres/image").asText()).startsWith("postgres:17");
  }

  @Test
  void theImageBearsTheVersionOfTheBuild() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var version =
        Pattern.compile("<artifactId>tertib</artifactId>\\s*<version>([^<]+)<").matcher(pom);

    assertThat(version.find()).isTrue();
    assertThat(compose().at("/services/tertib/image").asText())
        .isEqualTo("tertib:" + version.group(1).replace("-SNAPSHOT", ""));
  }

  @Test
  void setsOnlyWhatIsDocumented() throws IOException {
    var documented =
        Files.readString(Path.of("README.md")) + Files.readString(Path.of("docs/operations.md"));

    assertThat(names(compose().at("/services/tertib/environment")))
        .allSatisfy(name -> assertThat(documented).contains(shortened(name)));
  }

  /** README names {@code SPRING_DATASOURCE_URL} and then only the ends of its siblings. */
  private static String shortened(String name) {
    return name.matches("SPRING_(DATASOURCE|MAIL)_(USERNAME|PASSWORD|PORT)")
        ? "`" + name.substring(name.lastIndexOf('_')) + "`"
        : name;
  }

  private JsonNode compose() throws IOException {
    return tree(Files.readString(FILE));
  }

  private JsonNode tree(String yaml) {
    Object read = new Yaml().load(yaml);
    return json.valueToTree(read);
  }

  private JsonSchema schema() throws IOException {
    try (var file = new ClassPathResource("compose-spec/compose-spec.json").getInputStream()) {
      var schema = (ObjectNode) json.readTree(file);
      // A relative one, which the validator refuses
      schema.remove("$id");
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }

  private List<Map.Entry<String, JsonNode>> services() throws IOException {
    return List.copyOf(compose().path("services").properties());
  }

  private static TreeSet<String> variables() throws IOException {
    var names = new TreeSet<String>();
    VARIABLE.matcher(Files.readString(FILE)).results().forEach(use -> names.add(use.group(1)));
    return names;
  }

  private static Map<String, String> settings() throws IOException {
    var settings = new TreeMap<String, String>();
    for (var line : Files.readAllLines(EXAMPLE)) {
      var setting = SETTING.matcher(line);
      if (setting.matches()) {
        settings.put(setting.group(1), setting.group(2).replaceAll("^'|'$", ""));
      }
    }
    return settings;
  }

  private static Stream<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
