package id.tertib.training;

import id.tertib.data.CsvTable;
import id.tertib.engine.DemoClock;
import id.tertib.office.CaseOwners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The history as data: each procedure ships a table {@code latihan/<procedure>/adegan.csv}. A line
 * is one thing that happens to one case, or to the same case of several offices or units: {@code
 * 2026-TW1/dinkes rsud}.
 */
@Component
@Profile("demo")
class SceneTable {

  static final List<String> COLUMNS =
      List.of("hari", "jam", "perkara", "langkah", "akun", "apa", "isi");

  private final List<Scene> scenes = new ArrayList<>();
  private final CaseOwners owners;

  SceneTable(ResourcePatternResolver files, CaseOwners owners) {
    this.owners = owners;
    lines(files, "adegan.csv", COLUMNS).forEach(this::read);
    scenes.sort(Comparator.comparing(Scene::at));
  }

  /** The lines of the files of this name that procedures ship. */
  static List<CsvTable.Line> lines(
      ResourcePatternResolver files, String name, List<String> columns) {
    var lines = new ArrayList<CsvTable.Line>();
    try {
      for (var file : files.getResources("classpath*:latihan/**/" + name)) {
        var content = file.getContentAsByteArray();
        lines.addAll(CsvTable.of(file.getURL().getPath(), content, columns).lines());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** By their moments; those of one moment as they stand in their file. */
  List<Scene> all() {
    return List.copyOf(scenes);
  }

  private void read(CsvTable.Line line) {
    LocalTime time = line.parsed("jam", LocalTime::parse, "Tulis jam:menit, misalnya 09:10.");
    var at =
        line.parsed("hari", LocalDate::parse, "Tulis tahun-bulan-hari, misalnya 2026-01-05.")
            .atTime(time)
            .atZone(DemoClock.beginning().getZone());
    for (var subject : subjects(line)) {
      scenes.add(
          new Scene(
              at,
              subject,
              line.text("langkah"),
              line.text("akun"),
              line.required("apa"),
              entries(line, "isi", " *\\| *")));
    }
  }

  private List<String> subjects(CsvTable.Line line) {
    var parts = line.required("perkara").split("/", 2);
    if (parts.length == 1) {
      return List.of(parts[0]);
    }
    return Arrays.stream(parts[1].split(" +"))
        .map(code -> parts[0] + "/" + known(line, code))
        .toList();
  }

  private String known(CsvTable.Line line, String code) {
    if (owners.office(code).isEmpty()) {
      throw line.problem(
          "perkara",
          "perangkat daerah atau unit '%s' tidak dikenal".formatted(code),
          "Pakai kode dari data/perangkat-daerah.csv atau data/unit-zi.csv.");
    }
    return code;
  }

  /**
   * The entries {@code key=value} of a cell, in their order.
   *
   * @param separator a regular expression
   */
  static Map<String, String> entries(CsvTable.Line line, String column, String separator) {
    var values = new LinkedHashMap<String, String>();
    for (var entry : line.text(column).split(separator)) {
      var parts = entry.split("=", 2);
      if (parts.length == 2) {
        values.put(parts[0], parts[1]);
      } else if (!entry.isEmpty()) {
        throw line.problem(column, "'%s' tanpa nilai".formatted(entry), "Tulis kunci=nilai.");
      }
    }
    return values;
  }
}
