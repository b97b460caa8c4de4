package id.tertib.worksheet.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyWordsTest {

  @Test
  void speaksAKeyInWords() {
    assertThat(KeyWords.spoken("tanggalBaru")).isEqualTo("tanggal baru");
    assertThat(KeyWords.spoken("penanggungJawab")).isEqualTo("penanggung jawab");
  }

  @Test
  void leavesTheHeadingOfAColumnAlone() {
    assertThat(KeyWords.spoken("Tanggal baru")).isEqualTo("Tanggal baru");
    assertThat(KeyWords.spoken("ikut")).isEqualTo("ikut");
    assertThat(KeyWords.spoken("Dok. tersedia")).isEqualTo("Dok. tersedia");
  }

  @Test
  void writesADayOutAndLeavesAnyOtherText() {
    assertThat(KeyWords.readable("2026-11-30")).isEqualTo("30 November 2026");
    assertThat(KeyWords.readable("2026-02-31")).isEqualTo("2026-02-31");
    assertThat(KeyWords.readable("sejak 2026-11-30")).isEqualTo("sejak 2026-11-30");
  }
}
