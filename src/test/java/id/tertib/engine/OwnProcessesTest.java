package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One place knows which processes are the product's own. */
class OwnProcessesTest {

  private static final Pattern KEY = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");

  private final OwnProcesses own =
      new OwnProcesses(new PathMatchingResourcePatternResolver(), none(DescribedProcesses.class));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kalender-siklus",
        "monitoring-semester",
        "monitoring-perangkat-daerah",
        "rencana-aksi-triwulan",
        "pmprb",
        "pmprb-perangkat-daerah",
        "pengaduan",
        "wbs",
        "gratifikasi",
        "benturan-kepentingan",
        "zona-integritas",
        "usulan-zona-integritas",
        "surel-gagal"
      })
  void ownsEveryKeyThatTheContractNames(String key) {
    assertThat(own.owns(key)).isTrue();
  }

  @Test
  void ownsEveryModelThatShips() throws Exception {
    for (var model : models()) {
      var keys = KEY.matcher(Files.readString(model)).results().map(key -> key.group(1)).toList();
      assertThat(keys).as(model.toString()).isNotEmpty().allMatch(own::owns);
    }
  }

  @Test
  void ownsNothingElse() {
    assertThat(own.owns("cuti")).isFalse();
    assertThat(own.owns("")).isFalse();
    assertThat(own.owns(null)).isFalse();
  }

  private static List<Path> models() throws Exception {
    try (var files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
    }
  }

  private static <T> ObjectProvider<T> none(Class<T> type) {
    return new DefaultListableBeanFactory().getBeanProvider(type);
  }
}
