package id.tertib.pmprb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tertib.instrument.InstrumentId;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.skm.IndeksKepuasan;
import id.tertib.skm.IndeksKepuasan.Indeks;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetHead;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsulanSkmTest {

  private static final SheetHead SHEET =
      new SheetHead(
          "1",
          new InstrumentId("pmprb-unit", "26-2020"),
          "PMPRB-2026/dinkes",
          Owner.office("dinkes"));

  private final IndeksKepuasan surveys = mock(IndeksKepuasan.class);
  private final PerangkatDaerahRegister offices = mock(PerangkatDaerahRegister.class);
  private UsulanSkm offers;

  @BeforeEach
  void ofTheHealthOffice() {
    var office = mock(PerangkatDaerah.class);
    when(office.kode()).thenReturn("dinkes");
    when(offices.current("dinkes")).thenReturn(office);
    when(surveys.ofOffice("dinkes", 2025)).thenReturn(Optional.empty());
    when(surveys.ofOffice("dinkes", 2024)).thenReturn(Optional.empty());
    offers = new UsulanSkm(surveys, mock(SiklusPmprb.class), offices);
  }

  @ParameterizedTest(name = "{0} ({1}) after {2} is level {3}")
  @CsvSource({
    "90.10, A, 88.40, A",
    "88.40, A, 90.10, B",
    "85.00, B, 80.00, C",
    "80.00, B, 80.00, D"
  })
  void offersTheLevelThatTwoYearsOfIndicesSay(
      String now, String band, String before, String level) {
    survey(2025, now, band);
    survey(2024, before, band);

    assertThat(offers.of(SHEET))
        .filteredOn(offer -> offer.code().equals("U-RF8.3-a"))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.answer().asText()).isEqualTo(level);
              assertThat(offer.source()).contains(now.replace('.', ','), before.replace('.', ','));
            });
  }

  @Test
  void offersNoLevelOfTheIndexWithoutAYearBefore() {
    survey(2025, "90.10", "A");
    when(surveys.countOfOffice("dinkes", 2025)).thenReturn(2);

    assertThat(offers.of(SHEET)).extracting(Offer::code).containsExactly("U-PM8.4-a");
    assertThat(offers.of(SHEET).get(0).answer().asText()).isEqualTo("A");
  }

  @Test
  void offersNothingWithoutSurveysAndToSheetsOfOthers() {
    assertThat(offers.of(SHEET)).isEmpty();
    assertThat(
            offers.of(
                new SheetHead(
                    "2",
                    new InstrumentId("zi-lke", "90-2021"),
                    "ZI-2026/rsud",
                    Owner.of("unit", "rsud"))))
        .isEmpty();
  }

  private void survey(int year, String index, String band) {
    when(surveys.ofOffice("dinkes", year))
        .thenReturn(
            Optional.of(
                new Indeks(
                    new BigDecimal(index),
                    band,
                    1,
                    LocalDate.of(year, 12, 30),
                    "SKM Dinas Kesehatan " + year)));
  }
}
