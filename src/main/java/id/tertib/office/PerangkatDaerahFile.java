package id.tertib.office;

import id.tertib.data.CsvTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code data/perangkat-daerah.csv}: one line an office, in the order of every list. */
final class PerangkatDaerahFile {

  static final String PATH = "data/perangkat-daerah.csv";
  static final List<String> COLUMNS = List.of("kode", "nama", "singkatan", "jenis", "sumber");

  /** Kinds of office, in the order of the lists. */
  static final List<String> KINDS =
      List.of("sekretariat", "inspektorat", "dinas", "satuan", "badan", "kecamatan", "rsud");

  private static final Set<String> SOURCES = Set.of("naskah", "umum");

  private PerangkatDaerahFile() {}

  static List<PerangkatDaerah> read() {
    return read(CsvTable.ofClasspath(PATH, COLUMNS));
  }

  /**
   * @throws id.tertib.data.DataFileException when a line is damaged
   */
  static List<PerangkatDaerah> read(CsvTable table) {
    var offices = new ArrayList<PerangkatDaerah>();
    var groups = new HashSet<String>();
    for (var line : table.lines()) {
      var kode =
          line.parsed(
              "kode",
              PerangkatDaerahFile::kode,
              "Pakai huruf kecil dan angka, bagian-bagiannya dipisah satu tanda hubung.");
      var office =
          new PerangkatDaerah(
              kode,
              line.required("nama"),
              line.required("singkatan"),
              line.parsed(
                  "jenis", value -> oneOf(KINDS, value), "Pakai salah satu: " + list(KINDS)),
              line.parsed(
                  "sumber", value -> oneOf(SOURCES, value), "Pakai salah satu: " + list(SOURCES)),
              offices.size() + 1);
      if (!groups.add(office.group())) {
        throw line.problem(
            "kode", "'%s' sudah ada di baris lain".formatted(kode), "Beri kode yang lain.");
      }
      offices.add(office);
    }
    return List.copyOf(offices);
  }

  /**
   * @throws IllegalArgumentException when this cannot be the code of an office
   */
  static String kode(String value) {
    if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || value.length() > 32) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }

  private static String oneOf(Collection<String> known, String value) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }

  private static String list(Collection<String> known) {
    return String.join(", ", known.stream().sorted().toList()) + ".";
  }
}
