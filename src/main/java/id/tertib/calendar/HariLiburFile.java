package id.tertib.calendar;

import id.tertib.data.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a file of days off, strictly. */
final class HariLiburFile {

  static final String NAME = "data/hari-libur.csv";
  static final List<String> COLUMNS = List.of("tanggal", "nama", "jenis", "dasar");

  private HariLiburFile() {}

  /**
   * @return the days off by year
   * @throws id.tertib.data.DataFileException naming the first damaged place
   */
  static Map<Integer, List<HariLibur>> read(CsvTable table) {
    var years = new TreeMap<Integer, List<HariLibur>>();
    var seen = new HashSet<LocalDate>();
    for (var line : table.lines()) {
      var day =
          new HariLibur(
              line.parsed("tanggal", LocalDate::parse, "Tulis tanggal seperti 2026-08-17."),
              line.required("nama"),
              line.parsed(
                  "jenis",
                  JenisLibur::parse,
                  "Isi libur_nasional, cuti_bersama, atau libur_daerah."),
              line.required("dasar"));
      if (!seen.add(day.tanggal())) {
        throw line.problem(
            "tanggal", "%s ada dua kali".formatted(day.tanggal()), "Hapus salah satu barisnya.");
      }
      years.computeIfAbsent(day.tanggal().getYear(), year -> new ArrayList<>()).add(day);
    }
    return years;
  }
}
