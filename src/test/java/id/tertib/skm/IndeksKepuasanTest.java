package id.tertib.skm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.skm.Survei.Cara;
import id.tertib.testing.ProcessTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other modules are told of surveys. */
@ProcessTest
class IndeksKepuasanTest {

  @Autowired SurveiDesk desk;
  @Autowired IndeksKepuasan indices;
  @Autowired Reorganisasi reorganisasi;
  @Autowired Clock clock;

  @Test
  void tellsAnOfficesOwnNewestSurveyWithItsDayAndSource() {
    enter("dinkes", Periode.SEMESTER_2, 90);
    enter("dinkes", Periode.SEMESTER_1, 80);
    enter("labkesda", Periode.TAHUNAN, 40);

    assertThat(indices.ofOffice("dinkes", 2025))
        .hasValueSatisfying(
            told -> {
              assertThat(told.angka()).isEqualTo("90,00");
              assertThat(told.mutu()).isEqualTo("A");
              assertThat(told.surveys()).isOne();
              assertThat(told.hari()).isEqualTo(Tanggal.date(clock.instant()));
              assertThat(told.sumber()).isEqualTo("SKM Dinas Kesehatan, semester 2 tahun 2025");
            });
    assertThat(indices.ofOffice("dinkes", 2024)).isEmpty();
    assertThat(indices.ofOffice("dlh", 2025)).isEmpty();
    assertThat(indices.countOfOffice("dinkes", 2025)).isEqualTo(3);
  }

  @Test
  void averagesUnitsWhereTheOfficeItselfWasNotSurveyed() {
    enter("labkesda", Periode.SEMESTER_1, 40);
    enter("labkesda", Periode.SEMESTER_2, 70);
    enter("pkm-pondok-jagung", Periode.TRIWULAN_1, 85);

    assertThat(indices.ofOffice("dinkes", 2025))
        .hasValueSatisfying(
            told -> {
              assertThat(told.angka()).isEqualTo("77,50");
              assertThat(told.sumber())
                  .isEqualTo("Rerata SKM 2 unit layanan Dinas Kesehatan, tahun 2025");
            });
  }

  @Test
  void averagesOfficesForTheCityAndCountsWhatCounts() {
    enter("dinkes", Periode.TAHUNAN, 80);
    enter("dlh", Periode.SEMESTER_1, 60);
    enter("dlh", Periode.SEMESTER_2, 91);
    var wrong = enter("dukcapil", Periode.TAHUNAN, 100);

    desk.withdraw("dukcapilasesor", wrong, "Salah unit");

    assertThat(indices.ofCity(2025))
        .hasValueSatisfying(
            told -> {
              assertThat(told.angka()).isEqualTo("85,50");
              assertThat(told.surveys()).isEqualTo(2);
              assertThat(told.sumber()).isEqualTo("Rerata SKM 2 perangkat daerah, tahun 2025");
            });
    assertThat(indices.countOfCity(2025)).isEqualTo(3);
    assertThat(indices.countOfOffice("dukcapil", 2025)).isZero();
    assertThat(indices.ofCity(2019)).isEmpty();
  }

  @Test
  void goesOnWithTheSuccessorOfAMergedOffice() {
    var own = enter("dinkes", Periode.TAHUNAN, 80);
    enter("labkesda", Periode.TAHUNAN, 90);

    reorganisasi.carryOut(
        new OfficeCommand.Merge(
            "dinkes", "dispora", new OfficeCommand.Basis("2026-07-01", "Perda 5/2026", null)),
        "admin");

    assertThat(indices.countOfOffice("dispora", 2025)).isEqualTo(2);
    assertThat(indices.countOfOffice("dinkes", 2025)).isZero();
    assertThat(indices.ofOffice("dispora", 2025).orElseThrow().angka()).isEqualTo("85,00");
    desk.correct("disporaasesor", own, Skm.survei(25, 70), "Rekap ulang");
    assertThat(indices.ofCity(2025).orElseThrow().angka()).isEqualTo("80,00");
    desk.enter(
        "disporaasesor",
        "labkesda",
        new Masa(2025, Periode.SEMESTER_1),
        Skm.survei(25, 70),
        Cara.JUMLAH);
    assertThatThrownBy(
            () ->
                desk.enter(
                    "disporaasesor",
                    "dinkes",
                    new Masa(2025, Periode.SEMESTER_1),
                    Skm.survei(25, 70),
                    Cara.JUMLAH))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Dinas Kesehatan tidak ada lagi");
  }

  /** Twenty-five people, each element with this sum: the index is the sum. */
  private long enter(String unit, Periode periode, int sum) {
    var office = unit.equals("labkesda") || unit.startsWith("pkm") ? "dinkes" : unit;
    return desk.enter(
        office + "asesor", unit, new Masa(2025, periode), Skm.survei(25, sum), Cara.JUMLAH);
  }
}
