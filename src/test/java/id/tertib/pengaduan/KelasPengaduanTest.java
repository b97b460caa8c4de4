package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kelas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class that the verifier is offered, row by row. */
class KelasPengaduanTest {

  private final TabelUji tabel = new TabelUji("kelas-pengaduan");

  record Usul(String baris, JenisLaporan jenis, Kelas klasifikasi, Kelas kelas) {}

  static List<Usul> usul() {
    return List.of(
        new Usul(
            "kelas-berkadar",
            JenisLaporan.PENGADUAN,
            Kelas.BERKADAR_PENGAWASAN,
            Kelas.BERKADAR_PENGAWASAN),
        new Usul(
            "kelas-berkadar",
            JenisLaporan.ASPIRASI,
            Kelas.BERKADAR_PENGAWASAN,
            Kelas.BERKADAR_PENGAWASAN),
        new Usul(
            "kelas-informasi",
            JenisLaporan.PERMINTAAN_INFORMASI,
            Kelas.PENGADUAN,
            Kelas.PERMINTAAN_INFORMASI),
        new Usul("kelas-aspirasi", JenisLaporan.ASPIRASI, Kelas.PENGADUAN, Kelas.ASPIRASI),
        new Usul(
            "kelas-aspirasi", JenisLaporan.ASPIRASI, Kelas.PERMINTAAN_INFORMASI, Kelas.ASPIRASI),
        new Usul(
            "kelas-perihal-informasi",
            JenisLaporan.PENGADUAN,
            Kelas.PERMINTAAN_INFORMASI,
            Kelas.PERMINTAAN_INFORMASI),
        new Usul("kelas-perihal-aspirasi", JenisLaporan.PENGADUAN, Kelas.ASPIRASI, Kelas.ASPIRASI),
        new Usul("kelas-biasa", JenisLaporan.PENGADUAN, Kelas.PENGADUAN, Kelas.PENGADUAN));
  }

  @ParameterizedTest
  @MethodSource("usul")
  void offersTheClassThatTheReportIsLikelyToHave(Usul usul) {
    var said =
        tabel.tanya(Map.of("jenis", usul.jenis().kode(), "klasifikasi", usul.klasifikasi().kode()));

    assertThat(said.baris()).isEqualTo(usul.baris());
    assertThat(said.isi()).isEqualTo(Map.of("kelas", usul.kelas().kode()));
  }

  @Test
  void hasNoRowWithoutACase() {
    assertThat(usul()).extracting(Usul::baris).containsAll(tabel.baris());
  }

  @Test
  void offersAClassThatIsKnownForEveryKindAndEveryCategory() {
    for (var jenis : JenisLaporan.values()) {
      for (var klasifikasi : Kelas.values()) {
        var said = tabel.tanya(Map.of("jenis", jenis.kode(), "klasifikasi", klasifikasi.kode()));

        assertThat(Kelas.find(said.isi().get("kelas"))).isPresent();
      }
    }
  }
}
