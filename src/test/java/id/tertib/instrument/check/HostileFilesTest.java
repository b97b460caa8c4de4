package id.tertib.instrument.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.tertib.instrument.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that were not meant well, or not meant for us: each one sentence, at once. */
class HostileFilesTest {

  @Test
  void aBillionLaughs() {
    var lines =
        IntStream.range(1, 10)
            .mapToObj(
                level ->
                    "a%d: &a%d [%s]\n"
                        .formatted(level, level, "*a%d, ".formatted(level - 1).repeat(9)))
            .collect(Collectors.joining());

    assertThat(first("a0: &a0 haha\n" + lines))
        .contains("terlalu banyak rujukan (&, *). Tulis isinya langsung.");
  }

  @Test
  void laughsThatStayBelowTheNumberOfAliases() {
    var lines =
        IntStream.range(1, 25)
            .mapToObj(
                level -> "a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1))
            .collect(Collectors.joining());

    assertThat(first("a0: &a0 [haha]\n" + lines))
        .contains("Berkas memuat terlalu banyak isian")
        .contains("baris");
  }

  @Test
  void aTypeTag() {
    assertThat(first("kunci: !!javax.script.ScriptEngineManager [uji]\n"))
        .isEqualTo(
            "Berkas bukan YAML yang dapat dibaca pada baris 1: tanda jenis (!!…) tidak dipakai di"
                + " sini. Hapus tandanya.");
    assertThat(first("kunci: !!binary aGFo\n")).contains("Tanda jenis tidak dipakai di sini.");
  }

  @Test
  void aKeyThatStandsTwice() {
    assertThat(first("kunci: uji\njudul: Satu\njudul: Dua\n"))
        .isEqualTo("Kunci ini sudah ada. Hapus salah satunya (baris 3).");
  }

  @Test
  void anAliasThatHoldsItself() {
    assertThat(first("simpul: &a [*a]\n"))
        .isEqualTo("Isian ini memuat dirinya sendiri. Tulis isinya (baris 1).");
  }

  @Test
  void tenThousandItems() {
    var items =
        IntStream.range(0, 10_000)
            .mapToObj("      - {kode: X%d, teks: x, skala: A}\n"::formatted)
            .collect(Collectors.joining());

    var problems =
        problems(
            """
            kunci: banyak
            versi: "1"
            judul: Banyak
            dasar: Tidak ada
            bobot: 100
            bukti: tidak
            lapis: [{kode: self, nama: Mandiri}]
            skala: {A: {jenis: angka, sampai: 4}}
            simpul:
              - kode: S
                judul: Semua
                bobot: 100
                butir:
            """
                + items);

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "Instrumen banyak 1: memuat 10.000 butir, paling banyak 1.000. Bagi menjadi beberapa"
                + " instrumen.");
  }

  @Test
  void moreThanAMegabyte() {
    assertThat(first("judul: " + "a".repeat(1_048_576)))
        .isEqualTo("Berkas lebih dari 1 MB. Kirim satu instrumen saja.");
  }

  @Test
  void bytesThatAreNoText() {
    assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28}))
        .extracting(Problem::message)
        .containsExactly("Berkas bukan teks UTF-8. Simpan ulang sebagai UTF-8.");
  }

  @Test
  void signsThatNobodyCanPrint() {
    assertThat(first("kunci: \"a\\0b\"\n"))
        .isEqualTo("Teks ini memuat tanda yang tidak dapat dicetak. Ketik ulang (baris 1).");
    assertThat(first("kunci: a\u0000b\n")).startsWith("Berkas bukan YAML yang dapat dibaca");
  }

  @Test
  void aKeyAsLongAsAFile() {
    var children =
        IntStream.range(0, 20_000)
            .mapToObj(number -> "  k%d: x\n".formatted(number))
            .collect(Collectors.joining());

    assertThat(first("? " + "a".repeat(500_000) + "\n:\n" + children))
        .isEqualTo("Kunci harus sebuah kata yang pendek (baris 1).");
  }

  @Test
  void somethingElseThanAnInstrument() {
    assertThat(problems("- a\n- b\n"))
        .extracting(Problem::message)
        .containsExactly("Berkas harus berisi pasangan kunci dan isi.");
    assertThat(problems("halo"))
        .extracting(Problem::message)
        .containsExactly("Berkas harus berisi pasangan kunci dan isi.");
    assertThat(first("{a: [b}")).startsWith("Berkas bukan YAML yang dapat dibaca pada baris 1");
  }

  @Test
  void nothing() {
    assertThat(problems(""))
        .extracting(Problem::message)
        .containsExactly("Berkas kosong. Isi satu instrumen.");
    assertThat(first("# hanya catatan\n")).isEqualTo("Berkas kosong. Isi satu instrumen.");
    assertThat(first("a: 1\n---\nb: 2\n")).startsWith("Berkas bukan YAML yang dapat dibaca");
  }

  @Test
  void bracketsWithoutEnd() {
    assertThat(first("a: " + "[".repeat(100_000))).contains("bertingkat terlalu dalam");
    assertThat(first("a: " + "{a: ".repeat(100_000))).contains("bertingkat terlalu dalam");
  }

  @Test
  void sixtyThousandKeysThatNobodyKnows() {
    var keys =
        IntStream.range(0, 59_000)
            .mapToObj(number -> "k%d: x\n".formatted(number))
            .collect(Collectors.joining());

    assertThat(problems(keys)).hasSize(101);
  }

  @Test
  void aLongTextThatIsUsedAgainAndAgain() {
    var items =
        IntStream.range(0, 10_000)
            .mapToObj("      - {kode: X%d, teks: *t, skala: *t}\n"::formatted)
            .collect(Collectors.joining());

    assertThat(
            problems(
                "judul: &t \"%s\"\nsimpul:\n  - kode: S\n    butir:\n%s"
                    .formatted("a".repeat(500_000), items)))
        .hasSize(101);
  }

  private static String first(String file) {
    return problems(file).get(0).message();
  }

  private static List<Problem> problems(String file) {
    return problems(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Problem> problems(byte[] file) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> InstrumentCheck.check(file).problems());
  }
}
