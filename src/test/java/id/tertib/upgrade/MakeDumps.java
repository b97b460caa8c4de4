package id.tertib.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.FakeSmtp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.FileSystemResource;

/**
 * Makes the dumps that {@link UpgradeIT} starts from; never part of a build. At the last commit of
 * a version: {@code mvn test -Dtest=MakeDumps -Dtertib.dump=src/test/resources}
 */
@EnabledIfSystemProperty(named = "tertib.dump", matches = ".+")
class MakeDumps {

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void backToTheRealTime() {
    ClockUtil.reset();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsTheCityInTheMiddleOfASemester(Database database) throws Exception {
    var data = Files.createDirectories(folder.resolve("data"));
    var dump = played(database, data);

    var file =
        dump.keep(
            Path.of(System.getProperty("tertib.dump")),
            Files.createDirectories(folder.resolve("salinan")));

    assertThat(Files.size(file)).as(file.toString()).isLessThan(1_000_000);
    var again =
        Dump.restored(
            database,
            new FileSystemResource(file),
            Files.createDirectories(folder.resolve("lagi")));
    assertThat(rows(again)).as("what comes back is what was kept").isEqualTo(rows(dump));
  }

  private static Dump played(Database database, Path data) {
    var url = database.empty(data);
    try (var server = new FakeSmtp();
        var produk = Installation.start(List.of("demo"), database, url, data, server.port())) {
      var stopped = new HalfwayCity(produk, server).play();
      return new Dump(database, url, data, stopped);
    }
  }

  private String rows(Dump dump) throws Exception {
    var written = Files.createTempDirectory(folder, "baris");
    dump.database().write(dump.url(), written);
    try (var files = Files.walk(written)) {
      var all = new StringBuilder();
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(written.relativize(file)).append('\n').append(Files.readString(file));
      }
      // Once it has read a check, PostgreSQL writes the casts in it another way
      return all.toString().replaceAll("::text|::character varying|[()\\[\\]]", "");
    }
  }
}
