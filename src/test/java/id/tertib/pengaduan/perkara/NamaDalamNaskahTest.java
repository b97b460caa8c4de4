package id.tertib.pengaduan.perkara;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.perkara.NamaDalamNaskah.Cocok;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names of reporters in words for the public. */
@ProcessTest
class NamaDalamNaskahTest {

  @Autowired DaftarKelurahan places;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ibu Pelapor Contoh | Kata ibu pelapor contoh, lampu padam.  | UTUH",
        "Ibu Pelapor Contoh | Kata Pelapor-Contoh, lampu padam.      | SEBAGIAN",
        "Ibu Pelapor Contoh | Contohnya lampu di taman.              | TIDAK",
        "Melati             | Lampu di Jalan Melati padam.           | SEBAGIAN",
        "Warga Rawa Buntu   | Lampu di Jalan Rawa Buntu padam.       | TIDAK",
        "Bapak Warga        | Warga meminta bapak camat datang.      | TIDAK",
        "''                 | Lampu padam.                           | TIDAK"
      })
  void areFoundWholeOrInPart(String name, String words, Cocok found) {
    assertThat(new NamaDalamNaskah(places).cari(name, words)).isEqualTo(found);
  }
}
