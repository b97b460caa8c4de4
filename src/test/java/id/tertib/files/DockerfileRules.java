package id.tertib.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an image for a city's server keeps: known parts, no root, a health check, no secrets. */
final class DockerfileRules {

  /** Those of Spring Boot, from what seldom changes to what always does. */
  static final List<String> LAYERS =
      List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");

  private static final Pattern TAG = Pattern.compile("[^@]+:[^:/@]*[0-9][^:/@]*(@sha256:.+)?");
  private static final Pattern SECRET =
      Pattern.compile("(?i)[A-Z_]*(password|passwd|secret|token|credential|api_?key)[A-Z_]*(=.*)?");

  private final Dockerfile dockerfile;
  private final Dockerfile image;
  private final List<String> problems = new ArrayList<>();

  private DockerfileRules(Dockerfile dockerfile) {
    this.dockerfile = dockerfile;
    this.image = dockerfile.lastStage();
  }

  /**
   * @return every problem: the instruction, what is wrong, how to mend it
   */
  static List<String> check(Dockerfile dockerfile) {
    var rules = new DockerfileRules(dockerfile);
    rules.bases();
    rules.nothingFromElsewhere();
    rules.noSecrets();
    rules.layers();
    rules.person();
    rules.health();
    rules.start();
    return rules.problems;
  }

  private void bases() {
    Set<String> stages = new HashSet<>();
    dockerfile
        .all("FROM")
        .forEach(
            from -> {
              var words = from.operands();
              if (!stages.contains(words.get(0)) && !TAG.matcher(words.get(0)).matches()) {
                problems.add(
                    "FROM %s: no tag with a version; write e.g. eclipse-temurin:17-jre-noble"
                        .formatted(words.get(0)));
              }
              if (words.size() == 3) {
                stages.add(words.get(2));
              }
            });
  }

  private void nothingFromElsewhere() {
    dockerfile
        .all("ADD")
        .forEach(
            add -> problems.add("ADD %s: unpacks and fetches; use COPY".formatted(add.rest())));
  }

  private void noSecrets() {
    dockerfile.instructions().stream()
        .filter(line -> Set.of("ENV", "ARG").contains(line.keyword()))
        .filter(line -> line.operands().stream().anyMatch(word -> SECRET.matcher(word).matches()))
        .forEach(
            line ->
                problems.add(
                    "%s %s: everybody who has the image reads it; give it when it is run"
                        .formatted(line.keyword(), line.rest().split("=", 2)[0])));
  }

  private void layers() {
    var copied =
        image.copiedFromOtherStages().stream()
            .map(path -> path.replaceAll("/$", ""))
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();
    if (!copied.equals(LAYERS)) {
      problems.add("COPY --from: layers %s, must be %s".formatted(copied, LAYERS));
    }
  }

  private void person() {
    var user = "root";
    for (var line : image.instructions()) {
      if (line.keyword().equals("USER")) {
        user = line.rest().strip();
      }
    }
    if (user.split(":")[0].matches("root|0")) {
      problems.add("USER: the product would run as root; name a number above 0");
    } else if (!user.matches("[0-9]+(:[0-9]+)?")) {
      problems.add(
          "USER %s: a name may be another number on another image; write the number"
              .formatted(user));
    }
    var order = image.instructions().stream().map(Dockerfile.Instruction::keyword).toList();
    if (order.contains("USER") && order.lastIndexOf("USER") > order.indexOf("ENTRYPOINT")) {
      problems.add("USER: stands after ENTRYPOINT, where a reader does not look for it");
    }
  }

  private void health() {
    var checks = image.all("HEALTHCHECK").toList();
    if (checks.size() != 1 || checks.get(0).exec().isEmpty()) {
      problems.add("HEALTHCHECK: must be there once, as CMD [\"…\"]");
    }
  }

  private void start() {
    var entries = image.all("ENTRYPOINT").toList();
    if (entries.size() != 1 || entries.get(0).exec().isEmpty()) {
      problems.add(
          "ENTRYPOINT: must be there once, as [\"java\", …]; behind a shell the product never"
              + " hears that it shall stop");
    }
  }
}
