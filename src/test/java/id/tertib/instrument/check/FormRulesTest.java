package id.tertib.instrument.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet without a tree: what breaks its rules, and what is said then. */
class FormRulesTest {

  private static final Path GOOD =
      Path.of("src/main/resources/instruments/laporan-triwulan-tabel-11.yaml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kecuali: [tidak_berlaku] | kecuali: [entah] | isian[dibutuhkan].kecuali | pilihan entah tidak ada. Pakai sudah, sebagian, belum, dan tidak_berlaku.
          hanya: [belum, sebagian] | hanya: [belom] | isian[tanggalBaru].hanya | pilihan belom tidak ada. Pakai sudah, sebagian, belum, dan tidak_berlaku.
          hanya: [belum, sebagian] | hanya: [] | isian[tanggalBaru].hanya | tanggalBaru belum menyebut pada pilihan mana tanggalnya diminta. Isi hanya.
          bila: [sudah] | bila: [selesai] | janggal[1].bila | pilihan selesai tidak ada. Pakai sudah, sebagian, belum, dan tidak_berlaku.
          pembilang: tersedia | pembilang: ada | isian[dokumen].pembilang | bilangan ada tidak ada. Pakai dibutuhkan dan tersedia.
          lebih: berkas | lebih: foto | janggal[3].lebih | bilangan foto tidak ada. Pakai dibutuhkan, tersedia, dan berkas.
          kalimat: "{berkas} berkas | kalimat: "{file} berkas | janggal[3].lebih | bilangan file tidak ada. Pakai dibutuhkan, tersedia, dan berkas.
          kunci: tersedia | kunci: dibutuhkan | isian | dibutuhkan dipakai lebih dari sekali. Beri nama lain.
          kunci: tersedia | kunci: berkas | isian | berkas dipakai lebih dari sekali. Beri nama lain.
          kode: sebagian | kode: sudah | isian[pelaksanaan].pilihan | sudah dipakai lebih dari sekali. Beri nama lain.
          sampai: 9999 | sampai: 1 | isian[dibutuhkan].sampai | dibutuhkan dari 1 sampai 1 tidak memuat bilangan. Betulkan kedua batasnya.
          tahun: 5 | tahun: 0 | isian[tanggalBaru].tahun | tanggalBaru paling jauh 0 tahun lagi. Isi 1 sampai 50.
          """)
  void tellThingPlaceAndMend(String from, String to, String path, String sentence)
      throws IOException {
    assertThat(problems(from, to))
        .filteredOn(problem -> problem.path().equals("skala.PELAKSANAAN_TRIWULAN." + path))
        .extracting(Problem::message)
        .contains("Instrumen laporan-triwulan tabel-11, skala PELAKSANAAN_TRIWULAN: " + sentence);
  }

  @Test
  void askForOneChoiceBeforeEverythingElse() throws IOException {
    assertThat(
            problems(
                "      - kunci: pelaksanaan",
                "      - {kunci: a, judul: A, jenis: bilangan, dari: 0, sampai: 1}\n      - kunci: pelaksanaan"))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .endsWith(
            "isian pertama harus sebuah pilihan, dan satu-satunya pilihan. Periksa jenisnya.");
  }

  @Test
  void askForAScale() throws IOException {
    var text = Files.readString(GOOD);

    assertThat(check(text.substring(0, text.indexOf("skala:"))))
        .extracting(Problem::message)
        .containsExactly(
            "Instrumen laporan-triwulan tabel-11: belum mempunyai skala, sehingga butirnya tidak"
                + " dapat dijawab. Isi skalanya.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          baris: peta-jalan   | baris: awan                       | baris
          baris: peta-jalan   | bobot: 100                        | skala.PELAKSANAAN_TRIWULAN.jenis
          baris: peta-jalan   | {baris: peta-jalan, bobot: 100}   | bobot
          jenis: isian        | jenis: rasio                      | skala.PELAKSANAAN_TRIWULAN.jenis
          tanda: selesai      | tanda: beres                      | skala.PELAKSANAAN_TRIWULAN.isian[pelaksanaan].pilihan[sudah].tanda
          sampai: 9999        | sampai: 1.5                       | skala.PELAKSANAAN_TRIWULAN.isian[dibutuhkan].sampai
          kunci: tersedia     | kunci: Ada itu                    | skala.PELAKSANAAN_TRIWULAN.isian[Ada itu].kunci
          jenis: nisbah       | jenis: pecahan                    | skala.PELAKSANAAN_TRIWULAN.isian[dokumen].jenis
          """)
  void nameWhatCannotBeRead(String from, String to, String path) throws IOException {
    assertThat(problems(from, to.replaceAll("[{}]", "").replace(", ", "\n")))
        .extracting(Problem::path)
        .contains(path);
  }

  private static Iterable<Problem> problems(String from, String to) throws IOException {
    var text = Files.readString(GOOD);
    assertThat(text).contains(from);
    return check(
        text.replaceFirst(
            java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
  }

  private static Iterable<Problem> check(String text) {
    return InstrumentCheck.check(text.getBytes(StandardCharsets.UTF_8)).problems();
  }
}
