package id.tertib.calendar;

import id.tertib.data.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
              line.parsed("tanggal", HariLiburFile::date, "Tulis tanggal seperti 2026-08-17."),
              text(line, "nama"),
              line.parsed(
                  "jenis",
                  JenisLibur::parse,
                  "Isi libur_nasional, cuti_bersama, atau libur_daerah."),
              text(line, "dasar"));
      if (!seen.add(day.tanggal())) {
        throw line.problem(
            "tanggal", "%s ada dua kali".formatted(day.tanggal()), "Hapus salah satu barisnya.");
      }
      years.computeIfAbsent(day.tanggal().getYear(), year -> new ArrayList<>()).add(day);
    }
    return years;
  }

  /** The same format, so that what was downloaded can be imported again. */
  static String write(List<HariLibur> days) {
    return days.stream()
        .map(
            day ->
                "%s,%s,%s,%s\r\n"
                    .formatted(
                        day.tanggal(), quoted(day.nama()), day.jenis().kode(), quoted(day.dasar())))
        .collect(Collectors.joining("", String.join(",", COLUMNS) + "\r\n", ""));
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static LocalDate date(String text) {
    var date = LocalDate.parse(text);
    if (!Kalender.covers(date.getYear())) {
      throw new IllegalArgumentException("Tahun %d".formatted(date.getYear()));
    }
    return date;
  }

  private static String text(CsvTable.Line line, String column) {
    var text = line.required(column);
    LiburText.check(text)
        .ifPresent(
            problem -> {
              throw line.problem(column, problem.apa(), problem.perbaikan());
            });
    return text;
  }
}
