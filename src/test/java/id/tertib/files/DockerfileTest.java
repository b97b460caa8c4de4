package id.tertib.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The image's recipe, as far as it can be read without a container engine. */
class DockerfileTest {

  @Test
  void keepsTheRules() throws IOException {
    assertThat(DockerfileRules.check(shipped())).isEmpty();
  }

  @Test
  void listensAndKeepsItsDataWhereTheComposeFileExpectsIt() throws IOException {
    var image = shipped().lastStage();

    assertThat(image.all("EXPOSE"))
        .extracting(Dockerfile.Instruction::rest)
        .containsExactly("8080");
    assertThat(image.all("VOLUME"))
        .extracting(Dockerfile.Instruction::rest)
        .containsExactly(image.env("TERTIB_DATA_DIR").orElseThrow());
  }

  @Test
  void startsFromTheArchiveOfATrainingRunWhoseDataIsThrownAway() throws IOException {
    var image = shipped().lastStage();
    var order = image.instructions();
    var training =
        order.stream().filter(line -> line.rest().contains("-XX:ArchiveClassesAtExit=")).toList();

    assertThat(training).hasSize(1);
    assertThat(training.get(0).rest())
        .contains("ArchiveClassesAtExit=app.jsa", "-Dspring.context.exit=onRefresh")
        .startsWith("TERTIB_DATA_DIR=/tmp/latihan ")
        .endsWith("&& rm -rf /tmp/latihan");
    assertThat(image.all("ENTRYPOINT").findFirst().orElseThrow().exec().orElseThrow())
        .contains("-XX:SharedArchiveFile=app.jsa");
    assertThat(order.indexOf(training.get(0)))
        .as("after all that it loads, before the user that may not write")
        .isGreaterThan(
            order.stream()
                .filter(line -> line.keyword().equals("COPY"))
                .mapToInt(order::lastIndexOf)
                .max()
                .orElseThrow())
        .isLessThan(order.indexOf(image.all("USER").findFirst().orElseThrow()));
  }

  @Test
  void findsEverythingItCopiesAndTheEngineIsSentIt() throws IOException {
    var ignore = Files.readAllLines(Path.of(".dockerignore"));

    assertThat(shipped().copiedFromTheFolder())
        .isNotEmpty()
        .allSatisfy(
            path -> {
              assertThat(Path.of(path)).exists();
              assertThat(sent(path, ignore)).as("%s is let in by .dockerignore", path).isTrue();
            });
  }

  @Test
  void sendsNeitherDataNorPasswordsToTheEngine() throws IOException {
    var ignore = Files.readAllLines(Path.of(".dockerignore"));

    assertThat(new String[] {"docker/.env", "data", "target", ".git", "src/test"})
        .allSatisfy(path -> assertThat(sent(path, ignore)).as(path).isFalse());
  }

  @Test
  void seesEverythingThatIsWrong() {
    var bad =
        Dockerfile.parse(
            """
            FROM maven AS build
            FROM eclipse-temurin:latest
            ADD https://example.org/app.tar.gz /app
            # a comment inside
            ENV SPRING_DATASOURCE_PASSWORD=rahasia \\
                OTHER=1
            ARG API_TOKEN
            COPY --from=build /build/application/ ./
            COPY --from=build /build/dependencies/ ./
            HEALTHCHECK CMD curl http://localhost
            ENTRYPOINT java -jar app.jar
            USER root
            """);

    assertThat(DockerfileRules.check(bad))
        .extracting(problem -> problem.replaceAll("[:;,] .*", ""))
        .containsExactly(
            "FROM maven",
            "FROM eclipse-temurin:latest",
            "ADD https://example.org/app.tar.gz /app",
            "ENV SPRING_DATASOURCE_PASSWORD",
            "ARG API_TOKEN",
            "COPY --from",
            "USER",
            "USER",
            "HEALTHCHECK",
            "ENTRYPOINT");
  }

  @Test
  void wantsTheUsersNumber() {
    assertThat(DockerfileRules.check(Dockerfile.parse("FROM a:1\nUSER tertib")))
        .contains("USER tertib: a name may be another number on another image; write the number");
  }

  private static Dockerfile shipped() throws IOException {
    return Dockerfile.parse(Files.readString(Path.of("docker/Dockerfile")));
  }

  /** As the engine reads the file: the last line that fits the path, or a folder above, decides. */
  private static boolean sent(String path, Iterable<String> ignore) {
    boolean sent = true;
    for (var line : ignore) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var pattern = line.startsWith("!") ? line.substring(1) : line;
      var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      for (Path part = Path.of(path); part != null; part = part.getParent()) {
        if (matcher.matches(part)) {
          sent = line.startsWith("!");
        }
      }
    }
    return sent;
  }
}
