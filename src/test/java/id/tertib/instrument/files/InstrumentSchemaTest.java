package id.tertib.instrument.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema by which editors complete and check instrument files. */
class InstrumentSchemaTest {

  private static final Path SCHEMA = InstrumentFiles.FOLDER.resolve("instrumen.schema.json");

  private final ObjectMapper json = new ObjectMapper();

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(InstrumentFiles.FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedInstrumentKeepsIt(Path file) throws IOException {
    var text = Files.readString(file);

    assertThat(text).startsWith("# yaml-language-server: $schema=" + SCHEMA.getFileName() + "\n");
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void theGuidesExampleKeepsIt() throws IOException {
    assertThat(problems(example())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          status: berlaku            | status: mungkin           | status
          jenjang: perangkat-daerah  | jenjang: kecamatan        | jenjang
          kode: self                 | kode: panel               | lapis
          teks: Seberapa             | tekss: Seberapa           | tekss
          nolPerNol: 0               | nol: 0                    | nolPerNol
          jenis: rasio               | jenis: pecahan            | jenis
          minimum: "70"              | minimum: tujuh            | minimum
          dariTermasuk: tidak        | dariTermasuk: mungkin     | dariTermasuk
          bobot: "60"                | bobot: "-60"              | bobot
          sejak: "2026-01-01"        | sejak: "1 Januari 2026"   | sejak
          {jenis: rasio}             | {jenis: rasio, sampai: 4} | sampai
          """)
  void itNoticesWhatIsWrong(String right, String wrong, String named) throws IOException {
    var example = example();

    assertThat(example).contains(right);
    assertThat(problems(example.replaceFirst(Pattern.quote(right), wrong)))
        .isNotEmpty()
        .anyMatch(problem -> problem.contains(named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          baris: peta-jalan      | baris: peta-jalan; bobot: "100" | bobot
          baris: peta-jalan      | bukti: tidak                    | simpul
          baris: peta-jalan      | baris: awan                     | baris
          jenis: isian           | jenis: rasio                    | jenis
          tanda: selesai         | tanda: beres                    | tanda
          dari: 1                | daris: 1                        | daris
          hanyaUntuk: yang       | hanyaUntu: yang                 | hanyaUntuk
          satuan: dok.           | sampai: 4                       | satuan
          lebih: berkas          | kurang: berkas                  | lebih
          """)
  void itNoticesWhatIsWrongWithoutATree(String right, String wrong, String named)
      throws IOException {
    var file = InstrumentFiles.FOLDER.resolve("laporan-triwulan-tabel-11.yaml");
    var text = Files.readString(file);

    assertThat(text).contains(right);
    assertThat(problems(text.replaceFirst(Pattern.quote(right), wrong.replace("; ", "\n"))))
        .anyMatch(problem -> problem.contains(named));
  }

  @Test
  void itAsksWhatIsOpenInASheetThatIsOpen() throws IOException {
    var open =
        example()
            .replaceFirst("status: berlaku", "status: terbuka")
            .replaceFirst("terbuka:\n.*\n.*\n", "");

    assertThat(problems(open)).anyMatch(problem -> problem.contains("'terbuka'"));
  }

  @Test
  void itDescribesEveryKey() throws IOException {
    var bare = new TreeMap<String, JsonNode>();
    collectBareKeys("", schemaTree(), bare);

    assertThat(bare.keySet()).as("keys without a description").isEmpty();
  }

  private static void collectBareKeys(String path, JsonNode node, TreeMap<String, JsonNode> bare) {
    node.fields()
        .forEachRemaining(
            each -> {
              var here = path + "/" + each.getKey();
              var conditional = path.endsWith("/if") || path.endsWith("/else");
              if (each.getKey().equals("properties") && !conditional) {
                each.getValue()
                    .fields()
                    .forEachRemaining(
                        key -> {
                          if (!key.getValue().has("description")) {
                            bare.put(here + "/" + key.getKey(), key.getValue());
                          }
                        });
              }
              collectBareKeys(here, each.getValue(), bare);
            });
    if (node.isArray()) {
      node.forEach(each -> collectBareKeys(path, each, bare));
    }
  }

  private static String example() throws IOException {
    return GuideExampleTest.example();
  }

  private List<String> problems(String yaml) throws IOException {
    Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return schema().validate(json.valueToTree(content)).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaTree());
  }

  private JsonNode schemaTree() throws IOException {
    return json.readTree(Files.readString(SCHEMA));
  }
}
