package id.tertib;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.access.GroupSource;
import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No shared module spells the key or a group of a procedure, or a field of its sheets: not in a
 * string of its Java, not in a script, a template or a message. What a procedure has, it brings.
 */
@ProcessTest
class SharedModulesTest {

  private static final Path JAVA = Path.of("src/main/java/id/tertib");
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** Modules of procedures, and folders of their templates, messages and scripts. */
  private static final Set<String> PROCEDURES =
      Set.of("monitoring", "quarter", "triwulan", "pmprb", "penilaian", "zona", "pengaduan");

  /** A key that is a word of every day stands in names of groups and settings as well. */
  private static final Set<String> EVERYDAY = Set.of("pengaduan");

  /** The training mode tells what the procedures did; instruments are texts of regulations. */
  private static final Set<String> OF_NO_MODULE = Set.of("training", "latihan", "instruments");

  /** Folders of models that are a shared module's own: nobody else spells their keys. */
  private static final Map<String, String> OWNERS =
      Map.of("kalender", "calendar", "notification", "notification");

  private static final Set<String> FIELDS = Set.of("pelaksanaan", "kondisiideal", "dibutuhkan");

  /** The Road Map's own words: it knows ideal conditions and what was carried out. */
  private static final String ROAD_MAP = "roadmap";

  private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern STRING =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

  @Autowired List<GroupSource> groups;

  /**
   * @param module that it belongs to
   * @param text what people or programs read of it, in small letters
   */
  private record Spelling(String module, Path file, String text) {}

  @Test
  void spellNoKeyOfAProcess() throws IOException {
    var keys = keys();
    assertThat(keys).containsKeys("monitoring-semester", "surel-gagal", "kalender-siklus");

    assertThat(
            spelled(
                keys.keySet(),
                (module, key) -> module.equals(keys.get(key)) || EVERYDAY.contains(key)))
        .isEmpty();
  }

  @Test
  void spellNoGroupOfAProcedure() throws IOException {
    var ofProcedures =
        groups.stream()
            .filter(source -> PROCEDURES.contains(module(source.getClass())))
            .flatMap(source -> source.groups().stream())
            .map(group -> group.id())
            .toList();
    assertThat(ofProcedures).contains("ketuatim", "timasesor");

    assertThat(spelled(ofProcedures, (module, group) -> false)).isEmpty();
  }

  @Test
  void spellNoFieldOfASheet() throws IOException {
    assertThat(spelled(FIELDS, (module, field) -> module.equals(ROAD_MAP))).isEmpty();
  }

  private interface Own {
    boolean mayBeSpelled(String module, String word);
  }

  private List<String> spelled(Iterable<String> words, Own own) throws IOException {
    var found = new ArrayList<String>();
    for (var spelling : shared()) {
      for (var word : words) {
        if (!own.mayBeSpelled(spelling.module(), word)
            && Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(spelling.text())
                .find()) {
          found.add("%s: %s".formatted(spelling.file(), word));
        }
      }
    }
    return found;
  }

  private static List<Spelling> shared() throws IOException {
    var all = new ArrayList<Spelling>();
    for (var file : files(JAVA, ".java")) {
      var module = JAVA.relativize(file).getName(0).toString();
      all.add(new Spelling(module, file, strings(Files.readString(file))));
    }
    for (var file : files(RESOURCES, ".html", ".properties", ".js", ".css", ".yaml")) {
      all.add(new Spelling(module(file), file, Files.readString(file)));
    }
    return all.stream()
        .filter(one -> !PROCEDURES.contains(one.module()) && !OF_NO_MODULE.contains(one.module()))
        .map(one -> new Spelling(one.module(), one.file(), one.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static List<Path> files(Path root, String... endings) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(ending -> file.toString().endsWith(ending)))
          .toList();
    }
  }

  /** Of a template, script or message: the folder, or the file itself for those of a module. */
  private static String module(Path resource) {
    var name = resource.getFileName().toString();
    var folder = resource.getParent().getFileName().toString();
    var module = folder.equals("messages") ? name.substring(0, name.indexOf('.')) : folder;
    return module.equals("road-map") || name.startsWith("road-map") ? ROAD_MAP : module;
  }

  private static String module(Class<?> type) {
    return type.getPackageName().split("\\.")[2];
  }

  private static String strings(String source) {
    return STRING
        .matcher(COMMENT.matcher(source).replaceAll(""))
        .results()
        .map(found -> found.group())
        .collect(joining("\n"));
  }

  /** Module that owns it, by key; a procedure's for all others. */
  private static Map<String, String> keys() throws IOException {
    return files(Path.of("processes"), ".bpmn").stream()
        .collect(
            toMap(
                SharedModulesTest::key,
                file -> {
                  var folder = file.getParent().getFileName().toString();
                  return OWNERS.getOrDefault(folder, folder);
                },
                (one, other) -> one,
                TreeMap::new));
  }

  private static String key(Path model) {
    try {
      var found = PROCESS.matcher(Files.readString(model));
      assertThat(found.find()).as(model.toString()).isTrue();
      return found.group(1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
