package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.Kelas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of SP4N-LAPOR!, row by row, in working days. */
class BatasPengaduanTest {

  private final TabelUji tabel = new TabelUji("batas-pengaduan");

  /** The class is empty where it makes no difference; open: the city has not settled it. */
  record Batas(String baris, String jam, String kelas, int hari, boolean open) {}

  static List<Batas> batas() {
    return List.of(
        new Batas("batas-verifikasi", "verifikasi", "", 3, false),
        new Batas("batas-melengkapi", "melengkapi", "", 5, true),
        new Batas("batas-disposisi", "disposisi", "", 2, true),
        new Batas("batas-tanggapan", "tanggapan_pertama", "", 5, false),
        new Batas("batas-informasi", "penanganan", "permintaan_informasi", 5, false),
        new Batas("batas-penanganan", "penanganan", "pengaduan", 14, false),
        new Batas("batas-berkadar", "penanganan", "berkadar_pengawasan", 60, false),
        new Batas("batas-aspirasi", "penanganan", "aspirasi", 14, true),
        new Batas("batas-balasan", "balasan_pelapor", "", 10, false),
        new Batas("batas-dihidupkan", "dihidupkan", "", 10, true));
  }

  @ParameterizedTest
  @MethodSource("batas")
  void countsTheWorkingDaysOfTheRules(Batas batas) {
    for (var kelas : Kelas.values()) {
      if (batas.kelas().isEmpty() || batas.kelas().equals(kelas.kode())) {
        var said = tabel.tanya(Map.of("jam", batas.jam(), "kelas", kelas.kode()));

        assertThat(said.baris()).isEqualTo(batas.baris());
        assertThat(said.isi()).containsEntry("hari", String.valueOf(batas.hari()));
        assertThat(said.isi().get("dasar").contains("(usulan)")).isEqualTo(batas.open());
      }
    }
  }

  @Test
  void hasNoRowWithoutACase() {
    assertThat(batas()).extracting(Batas::baris).containsExactlyInAnyOrderElementsOf(tabel.baris());
  }

  @Test
  void knowsEveryClockAndNoOther() {
    assertThat(batas().stream().map(Batas::jam).collect(Collectors.toSet()))
        .containsAll(Arrays.stream(Jam.values()).map(Jam::kode).toList())
        .hasSize(Jam.values().length + 1)
        .contains("dihidupkan");
  }
}
