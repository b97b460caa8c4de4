package id.tertib.office;

import id.tertib.data.CsvTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A unit below an office, or an office as a unit, with its operators' group. The first ones come
 * from {@code data/unit-zi.csv}.
 *
 * @param kode with hyphens, e.g. {@code smpn-6}
 * @param nama full name
 * @param office the perangkat daerah that it was entered for
 * @param aktif whether it still serves anybody
 */
record UnitZonaIntegritas(String kode, String nama, PerangkatDaerah office, boolean aktif) {

  static final String PATH = "data/unit-zi.csv";
  static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  static final List<String> COLUMNS =
      List.of("kode", "nama", "perangkat_daerah", "jenis_unit", "keadaan", "sejak", "sumber");

  String operatorGroup() {
    return UnitLayananRegister.operatorGroup(kode);
  }

  /**
   * @throws id.tertib.data.DataFileException when a line is damaged or its office unknown
   */
  static List<UnitZonaIntegritas> read(List<PerangkatDaerah> offices) {
    return read(CsvTable.ofClasspath(PATH, COLUMNS), offices);
  }

  static List<UnitZonaIntegritas> read(CsvTable table, List<PerangkatDaerah> offices) {
    Map<String, PerangkatDaerah> byKode =
        offices.stream().collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
    return table.lines().stream()
        .map(
            line -> {
              var kode = line.required("kode");
              if (!kode.matches(CODE)) {
                throw line.problem(
                    "kode",
                    "'%s' bukan kode".formatted(kode),
                    "Pakai huruf kecil dan angka, bagian-bagiannya dipisah satu tanda hubung.");
              }
              var office = byKode.get(line.required("perangkat_daerah"));
              if (office == null) {
                throw line.problem(
                    "perangkat_daerah",
                    "'%s' tidak dikenal".formatted(line.text("perangkat_daerah")),
                    "Pakai kode dari " + PerangkatDaerahFile.PATH + ".");
              }
              return new UnitZonaIntegritas(kode, line.required("nama"), office, true);
            })
        .toList();
  }
}
