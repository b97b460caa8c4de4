package id.tertib.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The instructions of a Dockerfile, in order; comments and line ends inside one are gone. */
public record Dockerfile(List<Instruction> instructions) {

  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * @param keyword in capitals, e.g. {@code COPY}
   * @param rest everything after it
   */
  public record Instruction(String keyword, String rest) {

    /** The words of the form that no shell reads, e.g. {@code ["java", "-jar"]}. */
    public Optional<List<String>> exec() {
      var begin = rest.indexOf('[');
      if (begin < 0 || !rest.endsWith("]")) {
        return Optional.empty();
      }
      return Optional.of(
          WORD.matcher(rest.substring(begin)).results().map(word -> word.group(1)).toList());
    }

    /** The words without the options that begin with two hyphens. */
    List<String> operands() {
      return Stream.of(rest.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
    }

    /** The value of an option, e.g. {@code build} of {@code --from=build}. */
    Optional<String> option(String name) {
      return Stream.of(rest.split("\\s+"))
          .filter(word -> word.startsWith("--" + name + "="))
          .map(word -> word.substring(name.length() + 3))
          .findFirst();
    }
  }

  public static Dockerfile parse(String text) {
    var joined =
        text.lines()
            .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
            .collect(java.util.stream.Collectors.joining("\n"))
            .replaceAll("\\\\\\n\\s*", "");
    var instructions = new ArrayList<Instruction>();
    joined
        .lines()
        .forEach(
            line -> {
              var parts = line.strip().split("\\s+", 2);
              instructions.add(
                  new Instruction(
                      parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1] : ""));
            });
    return new Dockerfile(List.copyOf(instructions));
  }

  public Stream<Instruction> all(String keyword) {
    return instructions.stream().filter(instruction -> instruction.keyword().equals(keyword));
  }

  /** From the last {@code FROM} on: what the image is in the end. */
  public Dockerfile lastStage() {
    int last = 0;
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i).keyword().equals("FROM")) {
        last = i;
      }
    }
    return new Dockerfile(instructions.subList(last, instructions.size()));
  }

  /** What is taken from another stage, in order, e.g. {@code /build/layers/application/}. */
  public List<String> copiedFromOtherStages() {
    return all("COPY")
        .filter(copy -> copy.option("from").isPresent())
        .map(copy -> copy.operands().get(0))
        .toList();
  }

  /** What is taken from the folder that is built. */
  List<String> copiedFromTheFolder() {
    return all("COPY")
        .filter(copy -> copy.option("from").isEmpty())
        .flatMap(copy -> copy.operands().stream().limit(copy.operands().size() - 1L))
        .toList();
  }

  /** Value of a variable that the image sets. */
  public Optional<String> env(String name) {
    return all("ENV")
        .map(Instruction::rest)
        .filter(rest -> rest.startsWith(name + "="))
        .map(rest -> rest.substring(name.length() + 1).replaceAll("^\"|\"$", ""))
        .findFirst();
  }
}
