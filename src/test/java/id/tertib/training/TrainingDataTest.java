package id.tertib.training;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.data.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables of the history agree with the models, the accounts and the Road Map. */
class TrainingDataTest {

  private static final Set<String> ROLES = Set.of("asesor", "sekretaris", "kepala");

  /** Known of every row, beside its own columns and the parts of an answer. */
  private static final Set<String> OF_A_ROW =
      Set.of("kantor", "singkatan", "jenis", "kode", "area", "skala", "dokumen", "kegiatan");

  private final PathMatchingResourcePatternResolver files =
      new PathMatchingResourcePatternResolver();

  @Test
  void eachSceneIsOfAStepThatAModelHasOrBesideTheTasks() throws IOException {
    var steps = new HashSet<>(Set.of(""));
    for (var file : files.getResources("classpath*:processes/**/*.bpmn")) {
      Bpmn.readModelFromStream(file.getInputStream())
          .getModelElementsByType(UserTask.class)
          .forEach(task -> steps.add(task.getId()));
    }

    assertThat(scenes()).extracting(line -> line.text("langkah")).isSubsetOf(steps);
  }

  @Test
  void everyoneInTheHistoryIsARoleOrADemoAccount() throws IOException {
    var accounts =
        Files.readAllLines(Path.of("docs/demo-accounts.csv")).stream()
            .map(line -> line.split(",")[0])
            .collect(toSet());
    accounts.addAll(ROLES);
    accounts.add("");

    assertThat(scenes()).extracting(line -> line.text("akun")).isSubsetOf(accounts);
  }

  @Test
  void everyRowOfTheRoadMapHasAShortNameForSentences() {
    var names = CsvTable.ofClasspath("latihan/nama-butir.csv", Known.COLUMNS).lines();

    assertThat(names)
        .extracting(line -> line.text("kode"))
        .containsExactlyElementsOf(files("data/tabel-09-rencana-aksi.csv"));
    assertThat(names)
        .flatExtracting(line -> line.text("dokumen"), line -> line.text("kegiatan"))
        .allSatisfy(
            name ->
                assertThat(String.valueOf(name))
                    .hasSizeBetween(6, 90)
                    .doesNotContain("TIM", "  ", " /", "/ ", "(", "&")
                    .doesNotContainPattern("\\d+\\.|^[A-Z][a-z]|[.,;:]$"));
  }

  @Test
  void whatWordsHoldInBracesIsKnownOrDrawn() {
    var words = SceneTable.lines(files, "kata.csv", Words.COLUMNS);
    var known = new HashSet<>(OF_A_ROW);
    words.forEach(line -> known.addAll(List.of(line.text("kolom").split(" +"))));

    assertThat(words)
        .flatExtracting(
            line ->
                Pattern.compile("\\{(\\p{L}+)}")
                    .matcher(line.text("isi"))
                    .results()
                    .map(
                        held ->
                            held.group(1).substring(0, 1).toLowerCase()
                                + held.group(1).substring(1))
                    .toList())
        .isSubsetOf(known);
  }

  private List<CsvTable.Line> scenes() {
    return SceneTable.lines(files, "adegan.csv", SceneTable.COLUMNS);
  }

  private static List<String> files(String table) {
    try (var lines = Files.lines(Path.of("src/main/resources", table))) {
      return lines
          .filter(line -> line.matches("RA-\\d+,.*"))
          .map(line -> line.split(",")[0])
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
