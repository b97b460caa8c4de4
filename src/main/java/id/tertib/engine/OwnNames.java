package id.tertib.engine;

import id.tertib.engine.DefinitionNames.Named;
import id.tertib.engine.DefinitionNames.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What the files that ship with the product call their messages, signals, decisions and forms.
 *
 * @param decisions ids, as are {@code forms}
 */
public record OwnNames(
    Set<String> messages, Set<String> signals, Set<String> decisions, Set<String> forms) {

  /** Reads them from the files on the class path. */
  public static OwnNames read(ResourcePatternResolver files) {
    Map<Use, Set<String>> names = new EnumMap<>(Use.class);
    Stream.of(
            "classpath*:processes/**/*.bpmn",
            "classpath*:processes/**/*.dmn",
            "classpath*:forms/**/*.form")
        .flatMap(pattern -> named(files, pattern))
        .forEach(
            named -> names.computeIfAbsent(named.use(), use -> new HashSet<>()).add(named.name()));
    return new OwnNames(
        of(names, Use.MESSAGE),
        of(names, Use.SIGNAL),
        of(names, Use.DECISION),
        of(names, Use.FORM));
  }

  private static Set<String> of(Map<Use, Set<String>> names, Use use) {
    return Set.copyOf(names.getOrDefault(use, Set.of()));
  }

  private static Stream<Named> named(ResourcePatternResolver files, String pattern) {
    try {
      return Stream.of(files.getResources(pattern)).flatMap(OwnNames::named);
    } catch (IOException e) {
      throw new UncheckedIOException(pattern, e);
    }
  }

  private static Stream<Named> named(Resource file) {
    try {
      return DefinitionNames.of(
          Optional.ofNullable(file.getFilename()).orElse(""), file.getContentAsByteArray())
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("%s tidak dapat dibaca".formatted(file), e);
    }
  }
}
