package id.tertib.monitoring.model;

import static id.tertib.roadmap.Pelaksanaan.BELUM;
import static id.tertib.roadmap.Pelaksanaan.SEBAGIAN;
import static id.tertib.roadmap.Pelaksanaan.SUDAH;
import static id.tertib.roadmap.Pelaksanaan.TIDAK_BERLAKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.roadmap.Pelaksanaan;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapaianTest {

  static final NilaiPelaksanaan NILAI =
      new NilaiPelaksanaan(BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.ZERO);

  @Test
  void weighsEachRowTheSameSoThatOneOfManyDocumentsDoesNotDrownTheRest() {
    var capaian =
        Capaian.of(
            List.of(baris("RA-012", SEBAGIAN, 118, 59), baris("RA-013", SUDAH, 1, 1)), NILAI);

    // by hand: (0,5 + 1) / 2 and (59/118 + 1/1) / 2, both three quarters
    assertThat(capaian.pelaksanaan()).contains(Rasio.of(3, 4));
    assertThat(capaian.pencapaian()).contains(Rasio.of(3, 4));
    assertThat(capaian.tersedia()).isEqualTo(60);
  }

  @Test
  void countsNoRowAboveItsTarget() {
    var capaian = Capaian.of(List.of(baris("A", SUDAH, 1, 5), baris("B", BELUM, 2, 0)), NILAI);

    assertThat(capaian.pencapaian().orElseThrow().percent()).isEqualTo("50.00");
  }

  @Test
  void leavesRowsThatDoNotApplyOutAndCountsThemApart() {
    var capaian =
        Capaian.of(List.of(baris("A", SUDAH, 1, 1), baris("B", TIDAK_BERLAKU, 4, 0)), NILAI);

    assertThat(capaian.applicable()).isEqualTo(1);
    assertThat(capaian.tidakBerlaku()).isEqualTo(1);
    assertThat(capaian.dibutuhkan()).isEqualTo(1);
    assertThat(capaian.pencapaian().orElseThrow().percent()).isEqualTo("100.00");
    assertThat(capaian.kode()).containsExactly("A", "B");
  }

  @Test
  void hasNoFigureWhereNothingAppliesAndThatIsNotZero() {
    var capaian = Capaian.of(List.of(baris("A", TIDAK_BERLAKU, 1, 0)), NILAI);

    assertThat(capaian.pelaksanaan()).isEmpty();
    assertThat(capaian.pencapaian()).isEmpty();
  }

  @Test
  void roundsHalfUpOnlyForDisplay() {
    // 1/3 + 1/3 + 1/3 is exactly one
    assertThat(Rasio.of(1, 3).plus(Rasio.of(1, 3)).plus(Rasio.of(1, 3))).isEqualTo(Rasio.ONE);
    assertThat(Rasio.of(2, 3).percent()).isEqualTo("66.67");
    assertThat(Rasio.of(1, 800).percent()).isEqualTo("0.13");
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThatThrownBy(() -> baris("A", SUDAH, 0, 0)).hasMessageContaining("0 dari 0 dokumen");
    assertThatThrownBy(() -> baris("A", SUDAH, 1, -1)).hasMessageContaining("tidak mungkin");
  }

  static Baris baris(String kode, Pelaksanaan pelaksanaan, int dibutuhkan, int tersedia) {
    return new Baris(kode, "Area", pelaksanaan, dibutuhkan, tersedia);
  }
}
