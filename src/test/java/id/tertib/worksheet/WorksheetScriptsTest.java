package id.tertib.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tab knows no instrument: what a row asks comes from the server. */
class WorksheetScriptsTest {

  private static final Path SCRIPTS =
      Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/ext/worksheet");

  private static final List<String> WORDS_OF_PROCEDURES =
      List.of(
          "pelaksanaan",
          "dibutuhkan",
          "tersedia",
          "tanggalbaru",
          "kondisiideal",
          "semester",
          "triwulan",
          "tindak_lanjut",
          "temuan",
          "asesor",
          "monitoring",
          "road map");

  @Test
  void nameNoProcedureAndNoneOfItsFields() throws IOException {
    try (var files = Files.list(SCRIPTS)) {
      for (var file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
        assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
            .as(file.getFileName().toString())
            .doesNotContain(WORDS_OF_PROCEDURES);
      }
    }
  }
}
