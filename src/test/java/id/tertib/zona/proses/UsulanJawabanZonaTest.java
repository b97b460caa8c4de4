package id.tertib.zona.proses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tertib.instrument.InstrumentId;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.UnitLayanan;
import id.tertib.roadmap.CapaianAksi;
import id.tertib.roadmap.Semester;
import id.tertib.skm.IndeksKepuasan;
import id.tertib.skm.IndeksKepuasan.Banyaknya;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.SheetHead;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

/** What the product knows beside the sheet of a unit. */
class UsulanJawabanZonaTest {

  private static final SheetHead SHEET = sheet("zi-lke", "ZI-2027/dukcapil");

  private final IndeksKepuasan surveys = mock(IndeksKepuasan.class);
  private final CapaianAksi monitoring = mock(CapaianAksi.class);
  private final RowLists lists = mock(RowLists.class);
  private final UnitZonaTable units = mock(UnitZonaTable.class);
  private UsulanJawabanZona offers;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void ofAWholeOffice() {
    var office = mock(PerangkatDaerah.class);
    when(office.kode()).thenReturn("dukcapil");
    when(units.find("dukcapil"))
        .thenReturn(
            Optional.of(
                new UnitZona(
                    new UnitLayanan("dukcapil", "Dukcapil", office, true),
                    JenisUnit.DUKCAPIL,
                    "",
                    "",
                    List.of())));
    when(surveys.ofUnit(any(), org.mockito.ArgumentMatchers.anyInt())).thenReturn(Optional.empty());
    when(monitoring.ofOffice(any(), any())).thenReturn(Optional.empty());
    var provider = (ObjectProvider<CapaianAksi>) mock(ObjectProvider.class);
    when(provider.stream()).thenAnswer(call -> Stream.of(monitoring));
    offers =
        new UsulanJawabanZona(
            surveys,
            provider,
            lists,
            units,
            Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneId.of("Asia/Jakarta")));
  }

  @ParameterizedTest(name = "{0} surveys in the year before are level {1}")
  @CsvSource({"1, D", "2, C", "3, B", "4, A", "7, A"})
  void offersHowOftenTheUnitItselfWasSurveyed(int count, String level) {
    when(surveys.ofUnit("dukcapil", 2026))
        .thenReturn(
            Optional.of(new Banyaknya(count, LocalDate.of(2026, 12, 30), "Survei SKM 2026")));

    assertThat(offers.of(SHEET))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.code()).isEqualTo("ZI-P6.4-a");
              assertThat(offer.answer().asText()).isEqualTo(level);
              assertThat(offer.source()).isEqualTo("Survei SKM 2026");
              assertThat(offer.day()).isEqualTo("2026-12-30");
            });
  }

  @ParameterizedTest(name = "{0} of {1} activities are level {2}")
  @CsvSource({"0, 4, D", "1, 4, C", "2, 4, C", "3, 4, B", "4, 4, A"})
  void offersHowMuchOfThePlanWasDone(int done, int all, String level) {
    when(lists.rows(DaftarZona.RENCANA, SHEET.subject())).thenReturn(plan(done, all));

    assertThat(offers.of(SHEET))
        .filteredOn(offer -> offer.code().equals("ZI-P1.3-a"))
        .extracting(offer -> offer.answer().asText())
        .containsExactly(level);
  }

  @Test
  void knowsOfAWholeOfficeWhatMonitoringFound() {
    when(monitoring.ofOffice(new Semester(2026, 1), "dukcapil"))
        .thenReturn(
            Optional.of(
                new CapaianAksi.Angka(
                    "83,33", 5, 6, LocalDate.of(2026, 7, 31), "Monitoring semester I 2026", "/x")));

    assertThat(offers.facts(SHEET))
        .singleElement()
        .satisfies(fact -> assertThat(fact.value()).isEqualTo("83,33 % (5 dari 6 tuntas)"));
  }

  @Test
  void offersNothingToSheetsOfOthers() {
    when(surveys.ofUnit("dukcapil", 2026))
        .thenReturn(Optional.of(new Banyaknya(1, LocalDate.of(2026, 12, 30), "Survei")));

    assertThat(offers.of(sheet("pmprb-unit", "PMPRB-2026/dukcapil"))).isEmpty();
    assertThat(offers.of(SHEET)).extracting(Offer::code).containsExactly("ZI-P6.4-a");
  }

  private static List<ListRow> plan(int done, int all) {
    return java.util.stream.IntStream.range(0, all)
        .mapToObj(
            at ->
                new ListRow(
                    "id" + at,
                    "k" + at,
                    1,
                    Map.of("area", "1", "keadaan", at < done ? "selesai" : "berjalan"),
                    "x",
                    Instant.EPOCH))
        .toList();
  }

  private static SheetHead sheet(String instrument, String subject) {
    return new SheetHead(
        "1",
        new InstrumentId(instrument, instrument.equals("zi-lke") ? "90-2021" : "26-2020"),
        subject,
        Owner.of("unit", "dukcapil"));
  }
}
