package id.tertib.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KataTest {

  static List<SheetItem> rows() throws IOException {
    var file =
        Objects.requireNonNull(
            KataTest.class.getResourceAsStream("/data/tabel-09-rencana-aksi.csv"));
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .stream()
          .map(line -> row(line.get("kode"), line.get("rencana_aksi"), line.get("dokumen")))
          .toList();
    }
  }

  private static SheetItem row(String code, String text, String document) {
    return new SheetItem(code, "Area", text, "skala", true, Map.of("dokumen", document));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesEveryRowOfThePaperShortlyAndWithoutItsSlips(SheetItem row) {
    for (var name : List.of(Kata.dokumen(row), Kata.kegiatan(row))) {
      assertThat(name)
          .hasSizeBetween(6, 90)
          .doesNotContain("TIM", "  ", " /", "/ ", "(", "&")
          .doesNotContainPattern("\\d+\\.|^[A-Z][a-z]|[.,;:]$")
          .doesNotContainPattern(" (dan|atau|serta|yang|di|ke|dari|untuk|tentang|atas)$");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. laporan verifikasi renja/ Renstra 2. laporan verifikasi IKU/PK | laporan verifikasi Renja/Renstra
          Dokumen SOP AP berbanding jumlah kegiatan pada unit kerja         | dokumen SOP AP
          Dokumen Laporan Kegiatan                                          | laporan pembentukan Tim Pelaksana RB
          Jumlah aplikasi yang dibangun                                     | laporan pembentukan Tim Pelaksana RB
          dokumen Perjanjian Kinerja Wali Kota                              | dokumen perjanjian kinerja Wali Kota
          """)
  void namesTheFirstDocumentOfARow(String paper, String name) {
    assertThat(Kata.dokumen(row("RA-003", "3. Terbentuknya TIM Pelaksana RB", paper)))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void writesFindingsAsSentences(SheetItem row) {
    for (var carriedOut : List.of("belum", "sebagian", "sudah")) {
      var value = ContohJawaban.nilai(carriedOut, 3, carriedOut.equals("belum") ? 0 : 1);
      var answer = new Answer(value, null, null, "dinkesasesor", Instant.EPOCH, 1);
      var item = new AnsweredItem(row, Map.of(Layer.SELF, answer), List.of());
      var finding = ContohTemuan.temuan("2025-1/dinkes", item, "2026-01-30");

      assertThat(finding.get("temuan"))
          .matches("(\\p{Lu}).*[^.,;: ] \\(%s\\)\\.".formatted(row.code()))
          .doesNotContain("TIM", "  ");
      assertThat(finding.getOrDefault("rekomendasi", "Tidak ada.")).matches("\\p{Lu}.*[^.,;: ]\\.");
    }
  }
}
