package id.tertib.instrument.files;

import id.tertib.data.CsvTable;
import id.tertib.instrument.files.YamlText.Inline;
import id.tertib.instrument.files.YamlText.Plain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of a sheet's table: one item and where it stands. */
record SheetRow(CsvTable.Line line) {

  static final List<String> COLUMNS =
      List.of(
          "urutan",
          "komponen",
          "bagian",
          "area",
          "bobot_area_bagian",
          "sub_area",
          "bobot_sub_area",
          "kode",
          "kriteria",
          "skala",
          "nilai_opsi",
          "tingkat_a",
          "tingkat_b",
          "tingkat_c",
          "tingkat_d",
          "tingkat_e",
          "rumus",
          "bukti",
          "status",
          "sumber");

  static final List<String> SURVEY_COLUMNS =
      List.of(
          "urutan",
          "kode",
          "unsur",
          "pertanyaan",
          "skala",
          "nilai_opsi",
          "jawaban_1",
          "jawaban_2",
          "jawaban_3",
          "jawaban_4",
          "bobot",
          "status",
          "sumber");

  /**
   * Counts that two items share, as the sheets' words say (an agent's changes of the year are those
   * whose lasting share is asked next).
   */
  private static final Map<String, String> SAME_DENOMINATOR =
      Map.of("R1.1-b", "R1.1-a.pembilang", "RF1.1-b", "RF1.1-a.pembilang");

  String code() {
    return line.required("kode");
  }

  SheetScale scale() {
    return SheetScale.of(line.required("skala"), line.required("nilai_opsi"));
  }

  /** Text of a column; empty where the table has no such column. */
  String text(String column) {
    return line.columns().contains(column) ? line.text(column) : "";
  }

  /** The item, in the order in which it is read. */
  Map<String, Object> yaml() {
    var item = new LinkedHashMap<String, Object>();
    item.put("kode", code());
    item.put("teks", text("kriteria") + text("pertanyaan"));
    item.put("skala", scale().name());
    putLevels(item);
    if (scale().isRatio()) {
      putRumus(item);
    }
    put(item, "panduan", panduan());
    var evidence = Rumus.parts(text("bukti"));
    if (!evidence.equals(List.of(""))) {
      item.put("bukti", evidence);
    }
    put(item, "status", text("status"));
    put(item, "sumber", text("sumber"));
    return item;
  }

  private void putLevels(Map<String, Object> item) {
    var codes = scale().codes();
    var columns =
        line.columns().stream()
            .filter(column -> column.startsWith("tingkat_") || column.startsWith("jawaban_"))
            .toList();
    var levels = new LinkedHashMap<String, Object>();
    for (var i = 0; i < columns.size(); i++) {
      var words = line.text(columns.get(i));
      if (words.isEmpty()) {
        continue;
      }
      if (i >= codes.size()) {
        throw line.problem(
            columns.get(i),
            "pilihan ini tidak ada",
            "Skala %s mengenal %s.".formatted(scale().name(), codes));
      }
      levels.put(codes.get(i), words);
    }
    if (!levels.isEmpty()) {
      item.put("tingkat", levels);
    }
  }

  private void putRumus(Map<String, Object> item) {
    var rumus = Rumus.of(line.required("rumus"));
    var formula = new LinkedHashMap<String, Object>(rumus.counts());
    formula.put("nolPerNol", new Plain(rumus.zeroByZero()));
    formula.put("keterangan", rumus.keterangan());
    item.put("rumus", formula);
    if (!rumus.recorded().isEmpty()) {
      item.put("dicatat", new Inline(rumus.recorded()));
    }
    SAME_DENOMINATOR.forEach(
        (tail, other) -> {
          if (code().endsWith("-" + tail) || code().equals(tail)) {
            var prefix = code().substring(0, code().length() - tail.length());
            item.put("sama", new Inline(Map.of("penyebut", prefix + other)));
          }
        });
  }

  /** How the figure counts, where no ratio says it; the ministry's area where no node does. */
  private String panduan() {
    var words = scale().isRatio() ? "" : text("rumus");
    return Place.isDotted(code()) && !text("area").equals(text("sub_area"))
        ? "Bagian dari %s (%s); %s".formatted(text("area"), text("bobot_area_bagian"), words)
        : words;
  }

  private static void put(Map<String, Object> item, String key, String words) {
    if (!words.isEmpty()) {
      item.put(key, words);
    }
  }
}
