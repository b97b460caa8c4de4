package id.tertib.pengaduan.perkara;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.CiriPribadi.Jenis;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CiriPribadiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "depan rumah saya nomor 14, mati | RUMAH | nomor 14",
        "Jalan Rawa Buntu No. 7B rusak | RUMAH | No. 7B",
        "Jl. Melati no.3 | RUMAH | no.3",
        "rumah no 112 | RUMAH | no 112",
        "hubungi 0812 3456 7890 ya | TELEPON | 0812 3456 7890",
        "hubungi 0812-3456-7890. | TELEPON | 0812-3456-7890",
        "+62 812 3456 7890 | TELEPON | +62 812 3456 7890",
        "kantor (021) 7512345 | TELEPON | 021) 7512345",
        "8123456789012 saja | TELEPON | 8123456789012",
        "NIK 3674010101900001 | NIK | 3674010101900001",
        "3674 0101 0190 0001 | NIK | 3674 0101 0190 0001",
        "surel ke warga.rawa@contoh.id segera | SUREL | warga.rawa@contoh.id",
        "di Blok C2 gelap | BLOK | Blok C2",
        "warga RT 03 mengeluh | BLOK | RT 03",
        "pelat 123456 lewat | ANGKA | 123456"
      })
  void findsWhatTellsWhoOrWhereSomebodyIs(String text, Jenis jenis, String words) {
    var found = CiriPribadi.cari(text);
    assertThat(found).isNotEmpty();
    var first = found.get(0);
    assertThat(first.jenis()).isEqualTo(jenis);
    assertThat(text.substring(first.dari(), first.sampai())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lampu jalan padam sejak 3 hari lalu, 12 tiang.",
        "Antrean tanggal 06-07-2026 pukul 08.00-09.30 dan 6 Juli 2026.",
        "Menurut Perwali Nomor 63 Tahun 2022 dan Perda nomor 4/2019.",
        "Hubungi 112 atau 1708.",
        "Biayanya Rp1.250.000 per bulan.",
        "Nomor antrean tidak dipanggil."
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(CiriPribadi.cari(text)).isEqualTo(List.of());
  }
}
