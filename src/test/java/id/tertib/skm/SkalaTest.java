package id.tertib.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.file.InstrumentFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surveys are worth, with figures worked out by hand. */
class SkalaTest {

  private final Skala skala = Skm.skala();

  /** RULES 3: round to two places first, then band. The Road Map's Tabel 5 calls 88 an A. */
  @ParameterizedTest
  @CsvSource({
    // respondents, sum of each element, index, band
    "25,88,'88,00',B,Baik",
    "1000,3532,'88,30',B,Baik",
    "20000,70643,'88,30',B,Baik",
    "20000,70644,'88,31',A,Sangat baik",
    "1000,3064,'76,60',C,Kurang baik",
    "20000,61284,'76,61',B,Baik",
    "20000,51996,'65,00',C,Kurang baik",
    "20000,51995,'64,99',D,Tidak baik",
    "7,7,'25,00',D,Tidak baik",
    "7,28,'100,00',A,Sangat baik"
  })
  void roundsToTwoPlacesAndThenFindsTheBand(
      int responden, int sum, String indeks, String mutu, String label) {
    var hasil = skala.hasil(Skm.survei(responden, sum));

    assertThat(hasil.angka()).isEqualTo(indeks);
    assertThat(hasil.mutu()).isEqualTo(mutu);
    assertThat(hasil.label()).isEqualTo(label);
  }

  @Test
  void takesTheMeanOfTheNineElementsWhateverTheirOrder() {
    // (105+98+90+116+102+99+108+87+95)/29 = 31,0344…; : 9 x 25 = 86,2069
    var hasil = skala.hasil(Skm.survei(29, 105, 98, 90, 116, 102, 99, 108, 87, 95));

    assertThat(hasil.angka()).isEqualTo("86,21");
    assertThat(hasil.mutu()).isEqualTo("B");
    assertThat(hasil.kurang()).isEqualTo("2,10");
    assertThat(hasil.ranked().stream().map(Hasil.Unsur::kode))
        .containsExactly("U8", "U3", "U9", "U2", "U6", "U5", "U1", "U7", "U4");
    assertThat(hasil.ranked().get(0).judul()).isEqualTo("Penanganan pengaduan, saran, dan masukan");
    assertThat(hasil.ranked().get(0).rerataText()).isEqualTo("3,00");
    assertThat(hasil.ranked().get(0).nilaiText()).isEqualTo("75,00");
  }

  @Test
  void dividesByThoseWhoAnsweredTheElement() {
    var counted = Skm.survei(10, 40);
    var unsur = new java.util.LinkedHashMap<>(counted.unsur());
    unsur.put("U8", new Hitungan.Jumlah(8, 2));

    var hasil = skala.hasil(new Hitungan(counted.instrumen(), 10, unsur));

    assertThat(hasil.angka()).isEqualTo("100,00");
  }

  @Test
  void keepsTheScaleOfASurveyWhenANewerOneHasOtherBands() throws Exception {
    var newer =
        InstrumentFile.read(
                Files.readString(Path.of("src/main/resources/instruments/skm-14-2017.yaml"))
                    .replace("versi: \"14-2017\"", "versi: \"9-2030\"")
                    .replace("sampai: \"88.30\"", "sampai: \"86.00\"")
                    .replace("dari: \"88.31\"", "dari: \"86.01\"")
                    .getBytes(StandardCharsets.UTF_8))
            .instrument();
    var both = Skm.skala(newer);
    var old = Skm.survei(25, 88);

    assertThat(both.hasil(old).mutu()).isEqualTo("B");
    assertThat(both.hasil(new Hitungan(newer.id(), 25, old.unsur())).mutu()).isEqualTo("A");
    assertThat(both.require("").id().version()).isEqualTo("9-2030");
    assertThat(both.require("14-2017").id().version()).isEqualTo("14-2017");
  }
}
