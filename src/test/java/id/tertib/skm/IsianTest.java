package id.tertib.skm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tertib.skm.RefusedIsianException.Salah;
import id.tertib.skm.Survei.Cara;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsianTest {

  private final Isian isian = new Isian(Skm.skala(), Skm.words());

  @Test
  void takesSumsAndLetsEverybodyHaveAnsweredUnlessSaidOtherwise() {
    var read = sums(Map.of("responden", "1.250", "jumlah_U1", "4.000", "penjawab_U1", "1.001"));

    assertThat(read.responden()).isEqualTo(1250);
    assertThat(read.unsur().get("U1")).isEqualTo(new Hitungan.Jumlah(4000, 1001));
    assertThat(read.unsur().get("U2")).isEqualTo(new Hitungan.Jumlah(3000, 1250));
  }

  @Test
  void multipliesHowOftenEachAnswerWasGiven() {
    var fields = new HashMap<>(Map.of("responden", "10"));
    for (var i = 1; i <= 9; i++) {
      fields.put("n4_U" + i, "6");
      fields.put("n3_U" + i, "2");
      fields.put("n1_U" + i, "1");
    }

    var read = isian.read(fields, Skm.INSTRUMEN, Cara.HITUNGAN);

    assertThat(read.unsur().get("U9")).isEqualTo(new Hitungan.Jumlah(31, 9));
  }

  @Test
  void refusesMoreAnswersThanRespondents() {
    assertThat(salah(Map.of("responden", "1000", "penjawab_U4", "1001")))
        .containsExactly(
            new Salah(
                "penjawab_U4",
                "Jawaban U4 (1.001) lebih banyak daripada responden (1.000). Periksa kedua"
                    + " angka."));

    var fields = new HashMap<>(Map.of("responden", "9"));
    for (var i = 1; i <= 9; i++) {
      fields.put("n4_U" + i, i == 3 ? "10" : "9");
    }
    var refused =
        catchThrowableOfType(
            RefusedIsianException.class, () -> isian.read(fields, Skm.INSTRUMEN, Cara.HITUNGAN));
    assertThat(refused.salah())
        .extracting(Salah::kalimat)
        .containsExactly(
            "Jawaban U3 (10) lebih banyak daripada responden (9). Periksa kedua angka.");
  }

  @Test
  void refusesASumThatNoAnswersOfOneToFourMake() {
    // 1 000 people who all said 5
    assertThat(salah(Map.of("jumlah_U2", "5000")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.isian()).isEqualTo("jumlah_U2");
              assertThat(one.kalimat())
                  .contains("U2", "5000 dari 1000 responden", "1000 sampai 4000", "Periksa");
            });
    assertThat(salah(Map.of("jumlah_U2", "999"))).hasSize(1);
    assertThat(salah(Map.of("penjawab_U2", "0"))).hasSize(1);
  }

  @Test
  void namesEveryFieldThatIsBlankOrNoNumber() {
    assertThat(salah(Map.of("jumlah_U1", "", "jumlah_U5", "12,5", "jumlah_U6", "-3")))
        .extracting(Salah::kalimat)
        .containsExactly(
            "Jumlah nilai U1 kosong. Isi jumlah semua jawabannya.",
            "Jumlah nilai U5 harus bilangan bulat 0 sampai 9.999.999, bukan ‘12,5’.",
            "Jumlah nilai U6 harus bilangan bulat 0 sampai 9.999.999, bukan ‘-3’.");
    assertThat(salah(Map.of("responden", ""))).extracting(Salah::isian).containsOnly("responden");
    assertThat(salah(Map.of("responden", "0"))).extracting(Salah::isian).containsOnly("responden");
    assertThat(salah(Map.of("responden", "99999999999999999999"))).hasSize(1);
  }

  private List<Salah> salah(Map<String, String> changed) {
    return catchThrowableOfType(RefusedIsianException.class, () -> sums(changed)).salah();
  }

  /** A thousand respondents with a sum of 3 000 each, but for what is changed. */
  private Hitungan sums(Map<String, String> changed) {
    var fields = new HashMap<String, String>();
    fields.put("responden", "1000");
    for (var i = 1; i <= 9; i++) {
      fields.put("jumlah_U" + i, "3000");
    }
    fields.putAll(changed);
    return isian.read(fields, Skm.INSTRUMEN, Cara.JUMLAH);
  }
}
