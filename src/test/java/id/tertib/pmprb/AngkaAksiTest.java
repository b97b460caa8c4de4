package id.tertib.pmprb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tertib.instrument.InstrumentId;
import id.tertib.roadmap.CapaianAksi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.PembuktianAksi;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.BesideAnswers.Fact;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetHead;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

class AngkaAksiTest {

  private static final SheetHead CITY =
      new SheetHead("1", new InstrumentId("pmprb-kota", "26-2020"), "PMPRB-2026", Owner.city());

  private final FurtherActions actions = mock(FurtherActions.class);
  private final CapaianAksi monitoring = mock(CapaianAksi.class);
  private AngkaAksi figures;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void inMarch() {
    ObjectProvider<CapaianAksi> provider = mock(ObjectProvider.class);
    when(provider.stream()).thenAnswer(call -> Stream.of(monitoring));
    when(monitoring.ofCity(new Semester(2025, 2))).thenReturn(Optional.empty());
    when(monitoring.ofCity(new Semester(2025, 1))).thenReturn(Optional.empty());
    when(actions.ofSeries("RATL-2025")).thenReturn(List.of());
    figures =
        new AngkaAksi(
            provider,
            actions,
            Clock.fixed(Instant.parse("2026-03-09T01:00:00Z"), ZoneId.of("Asia/Jakarta")));
  }

  @ParameterizedTest(name = "{0} of {1} is level {2}")
  @CsvSource({"4, 4, A", "3, 4, B", "2, 4, C", "1, 4, C", "0, 4, D", "1, 1, A"})
  void tellsTheLevelFromTheShareOfFollowUpsThatAreDone(int done, int all, String level) {
    assertThat(AngkaAksi.level(done, all)).isEqualTo(level);
  }

  @Test
  void offersTheLevelOfTheFollowUpPlanWithSourceAndDayAndLeavesOutWhatWasWithdrawn() {
    ratl(
        PembuktianAksi.Keadaan.TERBUKTI,
        PembuktianAksi.Keadaan.TERBUKTI,
        PembuktianAksi.Keadaan.BELUM_TERBUKTI,
        PembuktianAksi.Keadaan.DITARIK);

    assertThat(figures.of(CITY))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer).extracting(Offer::code).isEqualTo("PM1.3-f");
              assertThat(offer.answer().asText()).isEqualTo("B");
              assertThat(offer.source())
                  .isEqualTo("RATL PMPRB 2025: 2 dari 3 tindak lanjut terbukti");
              assertThat(offer.day()).isEqualTo(LocalDate.of(2026, 3, 9));
            });
    assertThat(figures.facts(CITY)).extracting(Fact::code).containsExactly("PM1.3-f");
  }

  @Test
  void showsTheShareOfTheRoadMapAsAFigureAndOffersNoAnswerForIt() {
    when(monitoring.ofCity(new Semester(2025, 2)))
        .thenReturn(
            Optional.of(
                new CapaianAksi.Angka(
                    "66,40",
                    97,
                    146,
                    LocalDate.of(2026, 2, 13),
                    "Monitoring semester II 2025",
                    "/kemajuan/selesai?jenis=semester&siklus=2025-S2")));

    assertThat(figures.of(CITY)).isEmpty();
    assertThat(figures.facts(CITY))
        .extracting(Fact::code, Fact::value, Fact::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "PM1.1-c",
                "66,40 % (97 dari 146 tuntas)",
                "Monitoring semester II 2025, per 13 Februari 2026"),
            org.assertj.core.groups.Tuple.tuple(
                "PM1.1-d",
                "66,40 % (97 dari 146 tuntas)",
                "Monitoring semester II 2025, per 13 Februari 2026"));
  }

  @Test
  void saysNothingOfWhatItDoesNotKnowNorToOtherSheets() {
    assertThat(figures.of(CITY)).isEmpty();
    assertThat(figures.facts(CITY)).isEmpty();
    ratl(PembuktianAksi.Keadaan.TERBUKTI);
    var office =
        new SheetHead(
            "1",
            new InstrumentId("pmprb-unit", "26-2020"),
            "PMPRB-2026/dinkes",
            Owner.office("dinkes"));
    assertThat(figures.of(office)).isEmpty();
    assertThat(figures.facts(office)).isEmpty();
  }

  private void ratl(PembuktianAksi.Keadaan... states) {
    var all =
        Stream.of(states)
            .map(
                state -> {
                  var one = mock(PembuktianAksi.class);
                  when(one.keadaan()).thenReturn(state);
                  return one;
                })
            .toList();
    when(actions.ofSeries("RATL-2025")).thenReturn(all);
  }
}
