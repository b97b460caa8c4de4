package id.tertib.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The engine's commands that the guard leaves to the engine's own authorisations. {@code
 * engine/commands-left-alone.txt} names each one under the reason why it needs no rule; queries are
 * named by what they extend: they give what the engine lets a person read.
 */
@Component
final class CommandsLeftAlone {

  private static final String FILE = "engine/commands-left-alone.txt";

  private final Set<String> classes;

  CommandsLeftAlone() {
    try {
      this.classes =
          new ClassPathResource(FILE)
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("%s tidak dapat dibaca".formatted(FILE), e);
    }
  }

  boolean include(Class<?> command) {
    return isQuery(command) || classes.contains(command.getName());
  }

  static boolean isQuery(Class<?> command) {
    return AbstractQuery.class.isAssignableFrom(command)
        || AbstractNativeQuery.class.isAssignableFrom(command);
  }

  /** Names of classes, as {@link Class#getName()} gives them. */
  Set<String> classes() {
    return classes;
  }
}
