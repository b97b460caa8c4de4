package id.tertib.monitoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.roadmap.Pelaksanaan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CapaianProperties {

  @Property
  void staysBetweenNothingAndAll(@ForAll("baris") List<Baris> baris) {
    var capaian = Capaian.of(baris, CapaianTest.NILAI);

    capaian.pelaksanaan().ifPresent(CapaianProperties::antaraNolDanSatu);
    capaian.pencapaian().ifPresent(CapaianProperties::antaraNolDanSatu);
  }

  @Property
  void doesNotDependOnTheOrderOfRows(@ForAll("baris") List<Baris> baris, @ForAll long benih) {
    var acak = new ArrayList<>(baris);
    Collections.shuffle(acak, new Random(benih));

    var satu = Capaian.of(baris, CapaianTest.NILAI);
    var dua = Capaian.of(acak, CapaianTest.NILAI);

    assertThat(dua.pelaksanaan()).isEqualTo(satu.pelaksanaan());
    assertThat(dua.pencapaian()).isEqualTo(satu.pencapaian());
  }

  @Property
  void growsWhenARowIsCarriedOut(@ForAll("baris") List<Baris> baris) {
    var sebelum = new ArrayList<>(baris);
    sebelum.add(CapaianTest.baris("X", Pelaksanaan.BELUM, 1, 0));
    var sesudah = new ArrayList<>(baris);
    sesudah.add(CapaianTest.baris("X", Pelaksanaan.SUDAH, 1, 1));

    assertThat(pelaksanaan(sesudah)).isGreaterThan(pelaksanaan(sebelum));
  }

  @Property
  void isLeftAloneByARowThatDoesNotApply(@ForAll("baris") List<Baris> baris) {
    var dengan = new ArrayList<>(baris);
    dengan.add(CapaianTest.baris("X", Pelaksanaan.TIDAK_BERLAKU, 3, 0));

    assertThat(Capaian.of(dengan, CapaianTest.NILAI).pelaksanaan())
        .isEqualTo(Capaian.of(baris, CapaianTest.NILAI).pelaksanaan());
  }

  @Provide
  Arbitrary<List<Baris>> baris() {
    return Combinators.combine(
            Arbitraries.of(Pelaksanaan.values()),
            Arbitraries.integers().between(1, 200),
            Arbitraries.integers().between(0, 300))
        .as((pelaksanaan, perlu, ada) -> CapaianTest.baris("K", pelaksanaan, perlu, ada))
        .list()
        .ofMaxSize(40);
  }

  private static Rasio pelaksanaan(List<Baris> baris) {
    return Capaian.of(baris, CapaianTest.NILAI).pelaksanaan().orElseThrow();
  }

  private static void antaraNolDanSatu(Rasio rasio) {
    assertThat(rasio).isBetween(Rasio.ZERO, Rasio.ONE);
  }
}
