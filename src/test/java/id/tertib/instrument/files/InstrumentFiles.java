package id.tertib.instrument.files;

import id.tertib.data.CsvTable;
import id.tertib.instrument.files.YamlText.Inline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the instrument files in {@code src/main/resources/instruments} from the tables and the
 * hand-written heads in {@code src/test/resources/instrumen}. Run by {@code mvn test
 * -Dtest=InstrumentFilesTest -Dtertib.instrumen=ya} or as a program.
 */
final class InstrumentFiles {

  static final Path FOLDER = Path.of("src/main/resources/instruments");

  private static final String TABLES = "instrumen/";

  private static final List<String> GATE_COLUMNS =
      List.of(
          "tingkat",
          "kode_syarat",
          "label",
          "jenis",
          "nilai",
          "nilai_lain",
          "status",
          "pasal",
          "catatan");

  private static final List<String> CATEGORY_COLUMNS =
      List.of(
          "instrumen",
          "kode",
          "batas_bawah",
          "bawah_termasuk",
          "batas_atas",
          "atas_termasuk",
          "label",
          "status",
          "sumber");

  /** What a gate of zona integritas looks at, where its code is no node. */
  private static final Map<String, String> GATE_NODES =
      Map.of("bersih", "ZI-H1", "ipak", "ZI-H1.1", "kinerja", "ZI-H1.2", "prima", "ZI-H2");

  private static final Map<String, String> LEVELS =
      Map.of("WBK", "Wilayah Bebas dari Korupsi", "WBBM", "Wilayah Birokrasi Bersih dan Melayani");

  private InstrumentFiles() {}

  public static void main(String[] arguments) throws IOException {
    for (var each : all().entrySet()) {
      Files.writeString(FOLDER.resolve(each.getKey()), each.getValue());
    }
  }

  /**
   * @return file name to content
   */
  static Map<String, String> all() {
    var files = new LinkedHashMap<String, String>();
    files.put(
        "pmprb-kota-26-2020.yaml", sheet("pmprb-kota-26-2020", "pmprb-lke-kota", "rb-26-2020"));
    files.put("pmprb-unit-26-2020.yaml", sheet("pmprb-unit-26-2020", "pmprb-lke-unit"));
    files.put("zi-lke-90-2021.yaml", zonaIntegritas());
    files.put(
        "rb-komponen-26-2020.yaml",
        sheet("rb-komponen-26-2020", "rb-komponen-26-2020", "rb-26-2020"));
    files.put("rb-9-2023.yaml", sheet("rb-9-2023", "rb-9-2023", "rb-9-2023-a-minus", "rb-9-2023"));
    files.put("skm-14-2017.yaml", survey());
    files.put(
        "sakip-12-2015.yaml",
        file("sakip-12-2015", List.of("kategori"), categories(List.of("sakip-12-2015"))));
    return files;
  }

  private static String sheet(String name, String table, String... categories) {
    var rows = rows(table, SheetRow.COLUMNS);
    var sections = sections(rows);
    var tables = new ArrayList<>(List.of(table));
    if (categories.length > 0) {
      sections.putAll(categories(List.of(categories)));
      tables.add("kategori");
    }
    return file(name, tables, sections);
  }

  private static String zonaIntegritas() {
    var columns = SheetRow.COLUMNS.subList(0, SheetRow.COLUMNS.indexOf("status"));
    var rows = rows("zi-lke-kriteria", columns);
    var sections = sections(rows);
    sections.putAll(gates(lines("zi-ambang", GATE_COLUMNS)));
    return file("zi-lke-90-2021", List.of("zi-lke-kriteria", "zi-ambang"), sections);
  }

  private static String survey() {
    var sections = new LinkedHashMap<String, Object>();
    sections.put("bobot", "100");
    sections.put("hitung", "rata");
    sections.putAll(sections(rows("skm-14-2017", SheetRow.SURVEY_COLUMNS)));
    sections.putAll(categories(List.of("skm-14-2017")));
    return file("skm-14-2017", List.of("skm-14-2017", "kategori"), sections);
  }

  /**
   * Weight, scales and tree of a sheet.
   *
   * @throws id.tertib.data.DataFileException when the sub-areas of an area do not add up to it
   */
  static Map<String, Object> sections(List<SheetRow> rows) {
    checkAreas(rows);
    var top = new SheetNode(new Place("", ""));
    var results = resultComponents();
    rows.forEach(row -> top.add(Place.of(row, results), row));
    var scales = new LinkedHashMap<String, Object>();
    for (var row : rows) {
      var before = scales.putIfAbsent(row.scale().name(), row.scale().yaml());
      if (before != null && !before.equals(row.scale().yaml())) {
        throw row.line().problem("nilai_opsi", "berbeda dari butir sebelumnya", "Samakan.");
      }
    }
    var sections = new LinkedHashMap<String, Object>();
    top.weight().ifPresent(weight -> sections.put("bobot", weight.toPlainString()));
    sections.put("skala", scales);
    sections.put("simpul", top.children());
    return sections;
  }

  private static void checkAreas(List<SheetRow> rows) {
    rows.stream()
        .filter(row -> !row.text("bobot_area_bagian").isEmpty())
        .collect(
            Collectors.groupingBy(
                row -> List.of(row.text("bagian"), row.text("area"), row.text("bobot_area_bagian")),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach((area, its) -> checkArea(area.get(1), new BigDecimal(area.get(2)), its));
  }

  private static void checkArea(String area, BigDecimal weight, List<SheetRow> rows) {
    var subs = new HashMap<String, BigDecimal>();
    rows.forEach(row -> subs.put(row.text("sub_area"), new BigDecimal(row.text("bobot_sub_area"))));
    var sum = subs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(weight) != 0) {
      throw rows.get(0)
          .line()
          .problem(
              "bobot_sub_area",
              "sub-area dari %s berjumlah %s, seharusnya %s".formatted(area, sum, weight),
              "Periksa bobotnya.");
    }
  }

  private static Map<String, String> resultComponents() {
    return rows("rb-komponen-26-2020", SheetRow.COLUMNS).stream()
        .collect(Collectors.toMap(row -> row.text("area"), SheetRow::code));
  }

  private static Map<String, Object> categories(List<String> names) {
    var tables = new LinkedHashMap<String, Object>();
    for (var name : names) {
      tables.put(
          name,
          lines("kategori", CATEGORY_COLUMNS).stream()
              .filter(line -> line.text("instrumen").equals(name))
              .map(InstrumentFiles::category)
              .toList());
    }
    return Map.of("kategori", tables);
  }

  private static Inline category(CsvTable.Line line) {
    var band = new LinkedHashMap<String, Object>();
    band.put("kode", line.required("kode"));
    band.put("label", line.required("label"));
    band.put("dari", line.required("batas_bawah"));
    band.put("dariTermasuk", line.required("bawah_termasuk"));
    band.put("sampai", line.required("batas_atas"));
    band.put("sampaiTermasuk", line.required("atas_termasuk"));
    band.put("status", line.required("status"));
    band.put("sumber", line.required("sumber"));
    return new Inline(band);
  }

  private static Map<String, Object> gates(List<CsvTable.Line> lines) {
    var areas = new LinkedHashMap<String, Object>();
    var levels = new LinkedHashMap<String, List<Object>>();
    for (var line : lines) {
      var code = line.required("kode_syarat");
      if (code.startsWith("area-")) {
        areas.putIfAbsent(code, area(code, line.required("label")));
      }
      levels.computeIfAbsent(line.required("tingkat"), level -> new ArrayList<>()).add(gate(line));
    }
    var sections = new LinkedHashMap<String, Object>();
    sections.put("gabungan", List.copyOf(areas.values()));
    sections.put(
        "syarat",
        levels.entrySet().stream()
            .map(
                each -> {
                  var level = new LinkedHashMap<String, Object>();
                  level.put("tingkat", each.getKey());
                  level.put("judul", LEVELS.get(each.getKey()));
                  level.put("syarat", each.getValue());
                  return level;
                })
            .toList());
    return sections;
  }

  private static Inline area(String code, String title) {
    var number = code.substring("area-".length());
    var area = new LinkedHashMap<String, Object>();
    area.put("kode", code);
    area.put("judul", title);
    area.put("simpul", List.of("ZI-P" + number, "ZI-R" + number));
    return new Inline(area);
  }

  private static Inline gate(CsvTable.Line line) {
    var gate = new LinkedHashMap<String, Object>();
    var code = line.required("kode_syarat");
    gate.put("kode", code);
    gate.put("label", line.required("label"));
    gate.put("dari", GATE_NODES.getOrDefault(code, code));
    gate.put(
        switch (line.required("jenis")) {
          case "minimum_nilai" -> "minimum";
          case "minimum_persen_bobot" -> "minimumPersen";
          default ->
              throw line.problem(
                  "jenis", "tidak dikenal", "minimum_nilai atau minimum_persen_bobot.");
        },
        line.required("nilai"));
    if (!line.text("nilai_lain").isEmpty()) {
      gate.put("lain", line.text("nilai_lain"));
    }
    gate.put("status", line.required("status"));
    gate.put("sumber", line.required("pasal") + "; " + line.required("catatan"));
    return new Inline(gate);
  }

  private static String file(String name, List<String> tables, Map<String, Object> sections) {
    return """
        # yaml-language-server: $schema=instrumen.schema.json
        #
        # Instrumen penilaian. Cara membacanya: docs/instruments.md.
        # Dibuat oleh InstrumentFiles dari kepala/%s.yaml dan tabel %s
        # di src/test/resources/instrumen. Ubah di sana, lalu buat ulang; jangan ubah berkas ini.

        """
            .formatted(
                name,
                tables.stream().map(table -> table + ".csv").collect(Collectors.joining(", ")))
        + head(name)
        + YamlText.of(sections);
  }

  private static String head(String name) {
    var file = TABLES + "kepala/" + name + ".yaml";
    try (var stream = InstrumentFiles.class.getClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("Tidak ada " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SheetRow> rows(String table, List<String> columns) {
    return lines(table, columns).stream().map(SheetRow::new).toList();
  }

  private static List<CsvTable.Line> lines(String table, List<String> columns) {
    return CsvTable.ofClasspath(TABLES + table + ".csv", columns).lines();
  }
}
