package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.Shipped;
import org.junit.jupiter.api.Test;

class WorkingsTest {

  private final Scoring zi = Shipped.scoring("zi-lke", "90-2021");
  private final Scoring city = Shipped.scoring("pmprb-kota", "26-2020");

  @Test
  void tellsAMeanAsItIsDrawn() {
    var workings =
        Answers.of(zi, "{\"ZI-P5.4-a\":\"B\",\"ZI-P5.4-b\":\"C\",\"ZI-P5.4-c\":\"C\"}").workings();

    assertThat(workings.nodes().get("ZI-P5.4").sentence())
        .isEqualTo("(0,50 + 0,00 + 0,00) : 3 × 1,50 = 0,2500, tampil 0,25");
    assertThat(workings.items().get("ZI-P5.4-a").expression()).isEqualTo("0,50 × 0,50");
    assertThat(workings.items().get("ZI-P5.4-a").more()).isEqualTo("dapat menambah 0,25");
    assertThat(workings.items().get("ZI-P5.4-b").more()).isEqualTo("dapat menambah 0,50");
  }

  @Test
  void tellsARatioAndAnIndexAsTheyAreDrawn() {
    var workings =
        Answers.of(
                zi,
                """
                {"ZI-R5.2-a":{"pembilang":11,"penyebut":12},"ZI-H1.1-a":3.62}""")
            .workings();

    assertThat(workings.nodes().get("ZI-R5.2").sentence())
        .isEqualTo("11 : 12 × 3,00 = 2,7500, tampil 2,75");
    assertThat(workings.items().get("ZI-R5.2-a").more()).isEqualTo("dapat menambah 0,25");
    assertThat(workings.nodes().get("ZI-H1.1").sentence())
        .isEqualTo("3,62 : 4 × 17,50 = 15,8375, tampil 15,84");
    assertThat(workings.nodes().get("ZI-H").sentence())
        .isEqualTo("15,8375 + 0,00 = 15,8375, tampil 15,84");
    assertThat(workings.nodes().get("hasil").sentence())
        .isEqualTo("Sama dengan ZI-H: 15,8375, tampil 15,84");
  }

  @Test
  void tellsASumByItsParts() {
    var workings =
        Answers.of(city, "{\"HS-opini_bpk\":\"WTP\",\"HS-nilai_sakip\":66.51}").workings();

    assertThat(workings.items().get("HS-nilai_sakip").sentence())
        .isEqualTo("66,51 : 100 × 7,00 = 4,6557, tampil 4,66");
    assertThat(workings.nodes().get("akuntabilitas_kinerja_keuangan").sentence())
        .isEqualTo("3,00 + 4,6557 = 7,6557, tampil 7,66");
  }

  @Test
  void saysWhichBlanksCountNought() {
    var workings = Answers.of(zi, "{\"ZI-P5.4-a\":\"B\"}").workings();

    assertThat(workings.nodes().get("ZI-P5.4").sentence())
        .isEqualTo(
            "(0,50 + 0 + 0) : 3 × 1,50 = 0,2500, tampil 0,25; kosong dihitung 0: ZI-P5.4-b,"
                + " ZI-P5.4-c");
    assertThat(workings.items().get("ZI-P5.4-b").sentence()).isEqualTo("Kosong, dihitung 0.");
  }

  @Test
  void tellsAnOfficialFigureAndTheWholeOfASurvey() {
    assertThat(
            Answers.of(Shipped.scoring("rb-komponen", "26-2020"), "{\"pemenuhan\":14.06}")
                .workings()
                .nodes()
                .get("pemenuhan")
                .sentence())
        .isEqualTo("Nilai 14,06 dari 20,00, tampil 14,06");

    var skm =
        Answers.of(Shipped.scoring("skm", "14-2017"), "{\"U1\":{\"jumlah\":105,\"responden\":29}}")
            .workings();
    assertThat(skm.nodes().get("U1").sentence())
        .isEqualTo("105 : 29 : 4 × 11,1111… = 10,0574…, tampil 10,06");
    assertThat(skm.total().sentence())
        .isEqualTo(
            "(0,9051… + 0,00 + 0,00 + 0,00 + 0,00 + 0,00 + 0,00 + 0,00 + 0,00) : 9 × 100,00"
                + " = 10,0574…, tampil 10,06");
  }

  @Test
  void tellsTheBestAndAWeighedMean() {
    var workings =
        Answers.of(
                new Scoring(Answers.instrument(Samples.EVERY_ROLL_UP)),
                "{\"T-a\":\"B\",\"T-b\":\"A\",\"B-a\":\"A\",\"B-b\":\"B\",\"J-a\":2.5}")
            .workings();

    assertThat(workings.nodes().get("T").sentence())
        .isEqualTo("terbaik dari (0,50; 1,00) × 30,00 = 30,0000, tampil 30,00");
    assertThat(workings.items().get("T-a").sentence())
        .isEqualTo("0,50 × 30,00 = 15,0000, tampil 15,00; tidak dihitung, yang terbaik 1,00");
    assertThat(workings.items().get("T-a").more()).isEmpty();
    assertThat(workings.nodes().get("B").sentence())
        .isEqualTo("(3 × 1,00 + 1 × 0,50) : 4 × 30,00 = 26,2500, tampil 26,25");
    assertThat(workings.nodes().get("J").sentence())
        .isEqualTo("2,50 : 4 × 10,00 + 0 × 30,00 = 6,2500, tampil 6,25; kosong dihitung 0: J-b");
    assertThat(workings.items().get("J-c").sentence()).isEqualTo("Dicatat, tidak dinilai.");
  }

  @Test
  void tellsCountsThatAreCut() {
    var scoring = new Scoring(Answers.instrument(Samples.EVERY_ROLL_UP));

    assertThat(ratio(scoring, "{\"J-b\":{\"lalu\":5,\"kini\":2}}"))
        .isEqualTo("(5 − 2) : 5 × 30,00 = 18,0000, tampil 18,00");
    assertThat(ratio(scoring, "{\"J-b\":{\"lalu\":5,\"kini\":7}}"))
        .isEqualTo("0 (5 menjadi 7) × 30,00 = 0,0000, tampil 0,00");
    assertThat(ratio(scoring, "{\"J-b\":{\"lalu\":0,\"kini\":0}}"))
        .isEqualTo("1 (0 menjadi 0) × 30,00 = 30,0000, tampil 30,00");
    assertThat(
            Answers.of(zi, "{\"ZI-R5.2-a\":{\"pembilang\":13,\"penyebut\":12}}")
                .workings()
                .items()
                .get("ZI-R5.2-a")
                .sentence())
        .isEqualTo("1 (13 : 12) × 3,00 = 3,0000, tampil 3,00");
  }

  private static String ratio(Scoring scoring, String answers) {
    return Answers.of(scoring, answers).workings().items().get("J-b").sentence();
  }
}
