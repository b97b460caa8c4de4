package id.tertib.pengaduan.pola;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class PolaJawabanTest {

  private static final String LAMPU = "lampu-jalan";

  @Autowired PolaJawaban pola;
  @Autowired DaftarKategori categories;

  @Test
  void offersTheCategorysOwnFirstAndNoneOfAnotherOffice() {
    pola.tambah("dishub", LAMPU, "Gardu padam", "Gardunya padam di {tempat}.");
    pola.tambah("dinkes", null, "Milik dinas lain", "Tidak untuk dishub.");
    pola.tambah(null, null, "Milik kota", "Untuk semua.");

    var offered = pola.untuk("dishub", LAMPU);
    assertThat(offered)
        .extracting(Pola::judul)
        .startsWith("Gardu padam", "Lampu jalan: dijadwalkan diperbaiki")
        .contains("Milik kota", "Sudah ditangani")
        .doesNotContain("Milik dinas lain", "Sampah: dijadwalkan diangkut");
    assertThat(pola.untuk(null, LAMPU)).extracting(Pola::judul).doesNotContain("Gardu padam");
  }

  @Test
  void shipsTemplatesForKnownCategoriesWithTheirSource() {
    assertThat(
            categories.all().stream()
                .flatMap(one -> pola.untuk(null, one.kode()).stream())
                .filter(one -> one.id() == null))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.sumber()).isNotBlank())
        .allSatisfy(
            one ->
                assertThat(one.kategori() == null || categories.find(one.kategori()).isPresent())
                    .isTrue())
        .allSatisfy(one -> assertThat(PolaJawaban.kosong(one.teks())).isPresent());
  }

  @Test
  void isChangedAndRemovedByItsOfficeAlone() {
    var id = pola.tambah("dishub", null, "Judul", "Teks");
    assertThatThrownBy(() -> pola.ubah(id, "dinkes", null, "Lain", "Lain"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> pola.hapus(id, null)).isInstanceOf(RefusedException.class);

    pola.ubah(id, "dishub", LAMPU, " Judul baru ", "Teks baru");
    assertThat(pola.milik("dishub"))
        .containsExactly(new Pola(id, "dishub", LAMPU, "Judul baru", "Teks baru", null));
    pola.hapus(id, "dishub");
    assertThat(pola.milik("dishub")).isEmpty();
  }

  @Test
  void refusesWhatNobodyCouldUse() {
    assertThatThrownBy(() -> pola.tambah("dishub", null, " ", "Teks"))
        .hasMessageContaining("judul pola");
    assertThatThrownBy(() -> pola.tambah("dishub", null, "Judul", "x".repeat(4_001)))
        .hasMessageContaining("4.000 huruf");
    assertThatThrownBy(() -> pola.tambah("dishub", "tidak-ada", "Judul", "Teks"))
        .hasMessageContaining("tidak-ada");
  }

  @Test
  void tellsTheFirstPlaceThatNobodyFilled() {
    assertThat(PolaJawaban.kosong("Pada [hari], [jam].")).contains("hari");
    assertThat(PolaJawaban.kosong("Pada hari Senin [].")).isEmpty();
  }
}
