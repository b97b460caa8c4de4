package id.tertib.instrument.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.CsvTable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The shipped instruments are what the tables say. Renewed by {@code mvn test
 * -Dtest=InstrumentFilesTest -Dtertib.instrumen=ya}.
 */
class InstrumentFilesTest {

  private static final Path TABLES = Path.of("src/test/resources/instrumen");

  /** Columns that become structure: place, weight and value of a scale. */
  private static final Set<String> STRUCTURE =
      Set.of("urutan", "instrumen", "komponen", "bagian", "nilai_opsi", "bobot", "jenis");

  @Test
  void areWhatTheTablesSay() throws IOException {
    if (System.getProperty("tertib.instrumen") != null) {
      InstrumentFiles.main(new String[0]);
    }

    for (var each : InstrumentFiles.all().entrySet()) {
      assertThat(InstrumentFiles.FOLDER.resolve(each.getKey())).hasContent(each.getValue());
    }
  }

  @Test
  void areAllMadeFromTablesButForThoseWithoutATree() throws IOException {
    var made = InstrumentFiles.all().keySet();
    try (var files = Files.list(InstrumentFiles.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .contains(made.toArray(String[]::new))
          .filteredOn(name -> !made.contains(name))
          .containsExactlyInAnyOrder(
              "daftar-periksa-tabel-11.yaml", "laporan-triwulan-tabel-11.yaml");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pmprb-lke-kota, pmprb-kota-26-2020",
    "pmprb-lke-unit, pmprb-unit-26-2020",
    "zi-lke-kriteria, zi-lke-90-2021",
    "zi-ambang, zi-lke-90-2021",
    "rb-komponen-26-2020, rb-komponen-26-2020",
    "rb-9-2023, rb-9-2023",
    "skm-14-2017, skm-14-2017",
  })
  void carryEveryWordOfTheirTables(String table, String instrument) throws IOException {
    var texts = texts(parsed(instrument + ".yaml"));
    var all = String.join("\n", texts);

    for (var row : rows(table)) {
      row.forEach(
          (column, cell) -> {
            if (!STRUCTURE.contains(column) && !cell.isBlank()) {
              assertThat(pieces(column, cell))
                  .as("%s, %s", row.getOrDefault("kode", row.get("kode_syarat")), column)
                  .allMatch(all::contains);
            }
          });
    }
  }

  @Test
  void carryEveryBandOfTheirCategories() throws IOException {
    for (var row : rows("kategori")) {
      var name = row.get("instrumen");
      var found =
          InstrumentFiles.all().keySet().stream()
              .map(file -> (Map<?, ?>) parsed(file).getOrDefault("kategori", Map.of()))
              .filter(tables -> tables.containsKey(name))
              .map(tables -> List.<Object>copyOf((List<?>) tables.get(name)))
              .toList();

      assertThat(found).as(name).isNotEmpty();
      assertThat(found)
          .allSatisfy(
              bands ->
                  assertThat(bands)
                      .contains(
                          Map.of(
                              "kode", row.get("kode"),
                              "label", row.get("label"),
                              "dari", row.get("batas_bawah"),
                              "dariTermasuk", row.get("bawah_termasuk"),
                              "sampai", row.get("batas_atas"),
                              "sampaiTermasuk", row.get("atas_termasuk"),
                              "status", row.get("status"),
                              "sumber", row.get("sumber"))));
    }
  }

  static Stream<String> files() {
    return InstrumentFiles.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void holdTheWordsYaAndTidakWhereReadersOfYamlDisagree(String file) {
    assertThat(texts(parsed(file))).doesNotContain("true", "false", "null");
  }

  @ParameterizedTest
  @CsvSource({
    "pmprb-kota-26-2020, 181, 100.00, pengungkit=60.00 PM=20.00 HA=10.00 RF=30.00 HS=40.00 RF4=3.75",
    "pmprb-unit-26-2020, 81, 36.30, U-PM=14.60 U-RF=21.70 U-PM7=2.20",
    "zi-lke-90-2021, 113, 100.00, pengungkit=60.00 hasil=40.00 ZI-P=30.00 ZI-R5=7.50 ZI-H1=22.50",
    "rb-komponen-26-2020, 7, 100.00, pengungkit=60.00 hasil=40.00 kinerja_organisasi=10.00",
    "rb-9-2023, 5, 120.00, RB-general=100.00 RB-tematik=20.00",
    "skm-14-2017, 9, 100, U1=null",
    "sakip-12-2015, 1, 100, nilai=100",
  })
  void weighWhatIsPublished(String instrument, int items, String weight, String nodes) {
    var content = parsed(instrument + ".yaml");
    var found = new LinkedHashMap<String, String>();
    var paths = new LinkedHashMap<String, String>();
    walk("", content.get("simpul"), found, paths);

    assertThat(paths).hasSize(items);
    assertThat(content).containsEntry("bobot", weight);
    for (var each : nodes.split(" ")) {
      assertThat(found).containsEntry(each.split("=")[0], each.split("=")[1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zi-lke-90-2021, ZI-P1.1-a, pengungkit ZI-P ZI-P1 ZI-P1.1",
    "zi-lke-90-2021, ZI-H1.2-a, hasil ZI-H ZI-H1 ZI-H1.2",
    "pmprb-unit-26-2020, U-RF8.3-a, pengungkit U-RF U-RF8 U-RF8.3",
    "pmprb-kota-26-2020, PM1.1-a, pengungkit PM PM1 PM1.1",
    "pmprb-kota-26-2020, HA-sistem_merit, pengungkit HA HA-sistem_merit",
    "pmprb-kota-26-2020, HS-opini_bpk, hasil HS akuntabilitas_kinerja_keuangan HS-opini_bpk",
    "pmprb-kota-26-2020, HS-ipak, hasil HS pemerintahan_bersih_bebas_kkn HS-ipak",
    "rb-komponen-26-2020, pemenuhan, pengungkit pemenuhan",
    "rb-9-2023, RB-general.rencana_aksi, RB-general RB-general.rencana_aksi",
    "rb-9-2023, RB-tematik, RB-tematik",
    "skm-14-2017, U9, U9",
    "sakip-12-2015, nilai, nilai",
  })
  void putEachItemWhereItsCodeSays(String instrument, String item, String path) {
    var paths = new LinkedHashMap<String, String>();
    walk("", parsed(instrument + ".yaml").get("simpul"), new LinkedHashMap<>(), paths);

    assertThat(paths).containsEntry(item, path);
  }

  @Test
  void areNotMadeFromATableWhoseSubAreasDoNotAddUp() throws IOException {
    var wrong =
        Files.readString(TABLES.resolve("rb-9-2023.csv"))
            .replace("Rencana aksi,3.00", "Rencana aksi,2.00");
    var rows =
        CsvTable.of("rb-9-2023.csv", wrong.getBytes(UTF_8), SheetRow.COLUMNS).lines().stream()
            .map(SheetRow::new)
            .toList();

    assertThatThrownBy(() -> InstrumentFiles.sections(rows))
        .hasMessageContaining(
            "sub-area dari Strategi pelaksanaan RB General berjumlah 9.00, seharusnya 10.00");
  }

  @Test
  void readARatioWithItsWords() {
    var rumus =
        Rumus.of(
            "pengaduan tuntas / semua pengaduan (isian tersendiri; yang masih diproses dicatat"
                + " saja); batas 0..1; 0/0 = 1 (tidak ada pengaduan; usulan)");

    assertThat(rumus.counts())
        .containsExactly(
            Map.entry("pembilang", "pengaduan tuntas"), Map.entry("penyebut", "semua pengaduan"));
    assertThat(rumus.zeroByZero()).isEqualTo("1");
    assertThat(rumus.recorded()).containsExactly("pengaduan yang masih diproses");
    assertThat(rumus.keterangan())
        .isEqualTo(
            "isian tersendiri; yang masih diproses dicatat saja; batas 0..1;"
                + " 0/0 = 1 (tidak ada pengaduan; usulan)");
  }

  @Test
  void readADecreaseWithItsWords() {
    var rumus =
        Rumus.of(
            "(pelanggaran tahun lalu - pelanggaran tahun ini) / pelanggaran tahun lalu;"
                + " 0/0 = 1 (usulan); jumlah yang disanksi dicatat saja, tidak dihitung");

    assertThat(rumus.counts())
        .containsExactly(
            Map.entry("lalu", "pelanggaran tahun lalu"),
            Map.entry("kini", "pelanggaran tahun ini"));
    assertThat(rumus.recorded()).containsExactly("jumlah yang disanksi");
  }

  @Test
  void refuseARatioThatLeavesZeroByZeroOpen() {
    assertThatThrownBy(() -> Rumus.of("tuntas / semua; batas 0..1"))
        .hasMessageContaining("tanpa arti 0/0");
  }

  /** What of a cell stands in one place of the file. */
  private static List<String> pieces(String column, String cell) {
    return switch (column) {
      case "bukti" -> Rumus.parts(cell);
      case "rumus" ->
          Stream.of(cell.split("; | / | - | \\((?=isian)|^\\((?=pelanggaran)|\\)(?= /|;)"))
              .filter(piece -> !piece.isBlank())
              .toList();
      case "skala" -> List.of(cell.equals("1-4") ? "SKM" : cell);
      default -> List.of(cell);
    };
  }

  /** Weights of nodes by code, and the way to each item. */
  private static void walk(
      String above, Object nodes, Map<String, String> weights, Map<String, String> paths) {
    for (var each : (List<?>) nodes) {
      var node = (Map<?, ?>) each;
      var here = (above + " " + node.get("kode")).strip();
      weights.put((String) node.get("kode"), String.valueOf(node.get("bobot")));
      if (node.containsKey("isi")) {
        walk(here, node.get("isi"), weights, paths);
      } else {
        ((List<?>) node.get("butir"))
            .forEach(item -> paths.put((String) ((Map<?, ?>) item).get("kode"), here));
      }
    }
  }

  private static Map<String, Object> parsed(String file) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(InstrumentFiles.all().get(file));
  }

  private static Set<String> texts(Object content) {
    var texts = new LinkedHashSet<String>();
    if (content instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            texts.add(String.valueOf(key));
            texts.addAll(texts(value));
          });
    } else if (content instanceof List<?> list) {
      list.forEach(each -> texts.addAll(texts(each)));
    } else {
      texts.add(String.valueOf(content));
    }
    return texts;
  }

  private static List<Map<String, String>> rows(String table) throws IOException {
    var text = Files.readString(TABLES.resolve(table + ".csv"));
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.getRecords().stream().map(row -> row.toMap()).toList();
    }
  }
}
