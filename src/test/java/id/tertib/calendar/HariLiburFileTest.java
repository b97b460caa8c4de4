package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HariLiburFileTest {

  @Test
  void readsTheShippedYears() {
    var years = HariLiburFile.read(CsvTable.ofClasspath(HariLiburFile.NAME, HariLiburFile.COLUMNS));

    assertThat(years).containsOnlyKeys(2025, 2026);
    assertThat(years.get(2025)).hasSize(28);
    assertThat(years.get(2026)).hasSize(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-30,Nama,libur_nasional,SKB | tanggal | '2026-02-30' tidak dikenal. Tulis tanggal seperti 2026-08-17.
          17-08-2026,Nama,libur_nasional,SKB | tanggal | '17-08-2026' tidak dikenal
          2026-08-18,,libur_nasional,SKB     | nama    | kosong. Isi kolom ini.
          2026-08-18,Nama,libur,SKB          | jenis   | 'libur' tidak dikenal. Isi libur_nasional, cuti_bersama, atau libur_daerah.
          2026-08-18,Nama,libur_daerah,      | dasar   | kosong. Isi kolom ini.
          2026-08-17,Nama,libur_daerah,SK    | tanggal | 2026-08-17 ada dua kali. Hapus salah satu barisnya.
          """)
  void refusesADamagedLine(String line, String column, String problem) {
    assertThatThrownBy(() -> HariLiburFile.read(table(line)))
        .isInstanceOf(DataFileException.class)
        .hasMessageStartingWith(
            "Berkas data/hari-libur.csv, baris 3, kolom " + column + ": " + problem);
  }

  private static CsvTable table(String line) throws Exception {
    var text = "tanggal,nama,jenis,dasar\n2026-08-17,Proklamasi,libur_nasional,SKB\n" + line + "\n";
    return CsvTable.of(
        HariLiburFile.NAME, text.getBytes(StandardCharsets.UTF_8), HariLiburFile.COLUMNS);
  }
}
