package id.tertib.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** What the product and a bare Camunda are started with, from the class path of the tests. */
final class ClassPaths {

  private static final String BARE = "id/tertib/benchmark/bare";

  private ClassPaths() {}

  /**
   * @param classes where a copy of the bare application's own classes goes, apart from the tests
   */
  static List<String> ofBareCamunda(Path classes) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("target/test-classes", BARE), classes.resolve(BARE));
    var classPath = new ArrayList<String>();
    classPath.add(classes.toString());
    try (var names = new ClassPathResource(BARE + "/libraries.txt").getInputStream()) {
      classPath.addAll(of(new String(names.readAllBytes()).lines().toList()));
    }
    return classPath;
  }

  /** What the build put into the jar: the product without its tests. */
  static List<String> packagedLibraries() throws IOException {
    try (var jars = Files.newDirectoryStream(Path.of("target"), "tertib-*.jar")) {
      for (var jar : jars) {
        try (var file = new JarFile(jar.toFile())) {
          return file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring(name.lastIndexOf('/') + 1))
              // Added by the packaging itself
              .filter(name -> !name.startsWith("spring-boot-jarmode-"))
              .toList();
        }
      }
    }
    throw new AssertionError("no target/tertib-*.jar; run mvn -Pbenchmark verify");
  }

  /** Where these libraries lie, by file name or by artifact; every one must be there. */
  static List<String> of(List<String> names) {
    var all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).toList();
    return names.stream()
        .map(
            name ->
                all.stream()
                    .filter(path -> isOne(Path.of(path).getFileName().toString(), name))
                    .findFirst()
                    .orElseThrow(
                        () -> new AssertionError(name + " is not on the class path of the tests")))
        .toList();
  }

  private static boolean isOne(String file, String name) {
    return file.equals(name)
        || file.startsWith(name + "-") && Character.isDigit(file.charAt(name.length() + 1));
  }
}
