package id.tertib.skm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerkasJawabanTest {

  private static final String HEAD = "U1,U2,U3,U4,U5,U6,U7,U8,U9\n";

  private final BerkasJawaban files = new BerkasJawaban(Skm.words());

  @Test
  void addsUpOneRespondentALine() {
    var read = read(HEAD + "4,4,4,4,4,4,4,4,4\n3,3,3,3,3,3,3,3,1\n");

    assertThat(read.responden()).isEqualTo(2);
    assertThat(read.unsur().get("U1")).isEqualTo(new Hitungan.Jumlah(7, 2));
    assertThat(read.unsur().get("U9")).isEqualTo(new Hitungan.Jumlah(5, 2));
  }

  @Test
  void readsWhatASpreadsheetSetToIndonesianSaves() {
    var read =
        read(
            "\uFEFFU1;U2;U3;U4;U5;U6;U7;U8;U9\r\n"
                + "\"4\";'3; 2 ;1;4;4;4;4;4\r\n"
                + ";;;;;;;;\r\n"
                + "1;1;1;1;1;1;1;1;1");

    assertThat(read.responden()).isEqualTo(2);
    assertThat(read.unsur().get("U2").jumlah()).isEqualTo(4);
    assertThat(read.unsur().get("U3").jumlah()).isEqualTo(3);
  }

  @Test
  void countsABlankAsNoAnswerAndSaysWhere() {
    var read = read(HEAD + "4,4,4,4,4,4,4,,4\n2,2,2,2,2,2,2,2,2\n");

    assertThat(read.unsur().get("U8")).isEqualTo(new Hitungan.Jumlah(2, 1));
    assertThat(read.sebagian()).containsExactly("U8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|‘5’ bukan jawaban. Isi angka 1 sampai 4",
        "0|‘0’ bukan jawaban",
        "-1|‘-1’ bukan jawaban",
        "4.0|‘4.0’ bukan jawaban",
        "baik|‘baik’ bukan jawaban",
        "٣|‘٣’ bukan jawaban",
        "=2+2|‘=2+2’ adalah rumus. Simpan angka hasilnya",
        "@A1|‘@A1’ adalah rumus",
        "+A1|‘+A1’ adalah rumus"
      })
  void refusesAllForOneBadLineNamingLineColumnAndMend(String cell, String said) {
    refused(
        HEAD + "4,4,4,4,4,4,4,4,4\n4,4,4,%s,4,4,4,4,4\n4,4,4,4,4,4,4,4,4\n".formatted(cell),
        "Berkas yang diunggah, baris 3, kolom U4: " + said);
    refused(
        HEAD + "4,4,4,4,4,4,4,4,4\n4,4,4,%s,4,4,4,4,4".formatted(cell),
        "Berkas yang diunggah, baris 3, kolom U4: " + said);
  }

  @Test
  void refusesWhatIsNoTableOfAnswers() {
    refused("", "kosong. Pilih berkas CSV");
    refused(HEAD, "tidak memuat satu jawaban pun");
    refused(HEAD + "4,4,4\n", "baris 2: berisi 3 kolom, seharusnya 9");
    refused("U1,U2\n4,4\n", "kolom ke-3 seharusnya 'U3'");
    refused("nama," + HEAD + "Siti,4,4,4,4,4,4,4,4,4\n", "kolom ke-1 seharusnya 'U1'");
    refused(HEAD + "4,4,4,4,4,4,4,,4\n", "kolom U8 (Penanganan pengaduan, saran, dan masukan)");
    assertThatThrownBy(
            () ->
                files.read(
                    (HEAD + "4,4,4,4,4,4,4,4,é\n").getBytes(Charset.forName("windows-1252")),
                    Skm.INSTRUMEN))
        .hasMessageContaining("bukan teks UTF-8");
    refused(HEAD + "4,4,4,4,4,4,4,4,4\n".repeat(20_001), "20.001 responden, paling banyak 20.000");
    refused("4".repeat(1_000_001), "lebih besar daripada 1000 KB");
  }

  private Hitungan read(String text) {
    return files.read(text.getBytes(StandardCharsets.UTF_8), Skm.INSTRUMEN);
  }

  private void refused(String text, String said) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(said);
  }
}
