package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.KeputusanUsulan.Putusan;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.Penolakan;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** For which predicate a unit is proposed, by what the register knows on the day. */
@ProcessTest
class KeputusanUsulanTest {

  /** Of no kind that may complete its conditions later. */
  private static final String UNIT = "labkesda";

  /** Holds WBK since 11 February 2026. */
  private static final String PEMEGANG = "bapenda";

  @Autowired TimeTravel time;
  @Autowired Instruments instruments;
  @Autowired KeputusanUsulan keputusan;
  @Autowired SyaratUsulan syarat;
  @Autowired UnitDesk desk;
  @Autowired HistoryService history;
  @Autowired DecisionService decisions;

  private Score penuh;

  @BeforeEach
  void withAUnitThatBuildsSinceMarch() {
    time.startAt("2030-06-03T08:00");
    tahap(UNIT, "DIBANGUN", "2026-03-02");
    penuh = LembarLke.penuh(instruments.scoring(ZonaIntegritas.LKE)).score();
  }

  @Test
  void proposesWbkToAUnitThatLacksNothing() {
    var putusan = putuskan(UNIT, "2027-05-31", pas(Tingkat.WBK));

    assertThat(putusan.keputusan()).isEqualTo("WBK");
    assertThat(putusan.alasan()).isEqualTo("Tidak ada yang menghalangi usulan WBK.");
    assertThat(putusan.wbk()).isEmpty();
    assertThat(putusan.fakta())
        .isEqualTo(
            Map.of(
                "penolakanWbk",
                0,
                "penolakanWbbm",
                putusan.wbbm().size(),
                "pemegangWbk",
                false,
                "pemegangWbbm",
                false));
    assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
  }

  @Test
  void answersAsAProcessIsAnsweredThatAsksTheTableItself() {
    for (var unit : List.of(UNIT, PEMEGANG, "rsud")) {
      for (var tingkat : Tingkat.values()) {
        var putusan = putuskan(unit, "2027-05-31", pas(tingkat));
        var asked =
            decisions
                .evaluateDecisionTableByKey("keputusan-usulan-zi", putusan.fakta())
                .getSingleResult();
        assertThat(asked.<String>getEntry("keputusan")).isEqualTo(putusan.keputusan());
        assertThat(asked.<String>getEntry("alasan")).isEqualTo(putusan.alasan());
      }
    }
    history
        .createHistoricDecisionInstanceQuery()
        .list()
        .forEach(one -> history.deleteHistoricDecisionInstanceByInstanceId(one.getId()));
  }

  @Test
  void proposesWbbmToNobodyButAHolderOfWbk() {
    var other = putuskan(UNIT, "2027-05-31", pas(Tingkat.WBBM));
    assertThat(other.keputusan()).isEqualTo("WBK");
    assertThat(kode(other.wbbm())).contains("bukan-wbk").doesNotContain("ambang", "syarat-kota");

    var holder = putuskan(PEMEGANG, "2027-05-31", pas(Tingkat.WBBM));
    assertThat(holder.keputusan()).isEqualTo("WBBM");
    assertThat(holder.wbbm()).isEmpty();
  }

  @Test
  void proposesThePredicateThatAUnitHasToNobodyAgain() {
    var holder = putuskan(PEMEGANG, "2027-05-31", pas(Tingkat.WBK));
    assertThat(holder.keputusan()).isEqualTo("belum");
    assertThat(holder.alasan()).contains("sudah berpredikat WBK");

    predikat(PEMEGANG, "WBBM", "2028-02-10");
    var highest = putuskan(PEMEGANG, "2029-05-31", pas(Tingkat.WBBM));
    assertThat(highest.keputusan()).isEqualTo("belum");
    assertThat(highest.alasan()).contains("sudah berpredikat WBBM");
    assertThat(putuskan(PEMEGANG, "2028-02-09", pas(Tingkat.WBBM)).keputusan()).isEqualTo("WBBM");
  }

  @ParameterizedTest
  @CsvSource({"2027-05-31,WBK", "2027-06-01,belum"})
  void countsTheLastDayOfMayAsInTime(String hari, String putusannya) {
    var putusan = putuskan(UNIT, hari, pas(Tingkat.WBK));

    assertThat(putusan.keputusan()).isEqualTo(putusannya);
    assertThat(kode(putusan.wbk()))
        .isEqualTo(putusannya.equals("WBK") ? List.of() : List.of("lewat-batas"));
  }

  @ParameterizedTest
  @CsvSource({"2027-03-01,11", "2027-03-02,12"})
  void countsTwelveMonthsTowardsWbkFromPenetapanUnit(String hari, int bulan) {
    var putusan = putuskan(UNIT, hari, pas(Tingkat.WBK));

    assertThat(putusan.keputusan()).isEqualTo(bulan == 12 ? "WBK" : "belum");
    assertThat(putusan.wbk().stream().map(Penolakan::pesan))
        .isEqualTo(
            bulan == 12
                ? List.of()
                : List.of(
                    "Lama membangun zona integritas menuju tingkat ini (bulan): 11, paling sedikit"
                        + " 12."));
  }

  @ParameterizedTest
  @CsvSource({"2027-02-10,belum", "2027-02-11,WBBM"})
  void countsTwelveMonthsTowardsWbbmFromTheDecreeOfWbk(String hari, String putusannya) {
    var putusan = putuskan(PEMEGANG, hari, pas(Tingkat.WBBM));

    assertThat(putusan.keputusan()).isEqualTo(putusannya);
    assertThat(kode(putusan.wbbm()))
        .isEqualTo(putusannya.equals("WBBM") ? List.of() : List.of("syarat-unit"));
  }

  @Test
  void takesTheLastDayOfAShorterMonthAsAWholeMonth() {
    tahap("sdn-keranggan", "DIBANGUN", "2028-02-29");

    var unit = desk.get("sdn-keranggan");
    assertThat(KeputusanUsulan.bulan(unit, Tingkat.WBK, LocalDate.of(2029, 2, 27))).contains(11L);
    assertThat(KeputusanUsulan.bulan(unit, Tingkat.WBK, LocalDate.of(2029, 2, 28))).contains(12L);
  }

  @Test
  void buildsOnUnderTheSameDecreeWhenItCameBackFromAProposal() {
    tahap(UNIT, "DIUSULKAN", "2027-05-20");
    tahap(UNIT, "DIBANGUN", "2027-11-01");

    assertThat(putuskan(UNIT, "2028-05-31", pas(Tingkat.WBK)).keputusan()).isEqualTo("WBK");
    assertThat(desk.get(UNIT).dibangunSejak(LocalDate.of(2028, 5, 31)))
        .contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void buildsAtLeastSinceTheFirstDateThatIsKnown() {
    tahap(PEMEGANG, "DIUSULKAN", "2027-05-20");
    tahap(PEMEGANG, "DIBANGUN", "2027-11-01");

    var unit = desk.get(PEMEGANG);
    assertThat(unit.dibangunSejak(LocalDate.of(2027, 5, 19))).isEmpty();
    assertThat(unit.dibangunSejak(LocalDate.of(2028, 5, 31))).contains(LocalDate.of(2027, 5, 20));
  }

  @Test
  void beginsAnewWithTheNextPenetapan() {
    tahap(UNIT, "DICANANGKAN", "2027-01-04");
    tahap(UNIT, "DIBANGUN", "2027-06-01");

    assertThat(kode(putuskan(UNIT, "2028-05-31", pas(Tingkat.WBK)).wbk()))
        .containsExactly("syarat-unit");
    assertThat(putuskan(UNIT, "2028-06-01", pas(Tingkat.WBK)).wbk())
        .extracting(Penolakan::kode)
        .containsExactly("lewat-batas");
  }

  @Test
  void takesABuildingPeriodThatNobodyWroteDownAsNotFulfilled() {
    var putusan = putuskan("rsud", "2027-05-31", pas(Tingkat.WBK));
    assertThat(putusan.keputusan()).as("rsud may complete it later").isEqualTo("WBK");

    tahap("sdn-keranggan", "DIBANGUN", "2026-01-05");
    assertThat(putuskan("dpmptsp", "2027-05-31", pas(Tingkat.WBK)).keputusan()).isEqualTo("WBK");
    predikat(UNIT, "WBK", "2028-02-10");
    desk.withdraw("organisasi", UNIT, desk.get(UNIT).tahapKini().id(), "Salah unit");
    assertThat(putuskan(UNIT, "2027-05-31", pas(Tingkat.WBK)).wbk())
        .extracting(Penolakan::pesan)
        .containsExactly(
            "Lama membangun zona integritas menuju tingkat ini (bulan) belum dapat dihitung, paling"
                + " sedikit 12: tanggal keputusannya belum tercatat. Catat pada halaman unit.");
  }

  @ParameterizedTest
  @CsvSource({"2029-02-11,belum", "2029-02-12,WBK"})
  void barsARevokedUnitUntilTheSecondAnniversaryOfTheDecision(String hari, String putusannya) {
    predikat(UNIT, "WBK", "2026-09-01");
    predikat(UNIT, "DICABUT", "2027-02-12");

    var putusan = putuskan(UNIT, hari, pas(Tingkat.WBK));

    assertThat(putusan.keputusan()).isEqualTo(putusannya);
    assertThat(kode(putusan.wbk()))
        .isEqualTo(putusannya.equals("WBK") ? List.of() : List.of("masa-larangan"));
    assertThat(kode(putusan.wbbm()).contains("masa-larangan"))
        .isEqualTo(putusannya.equals("belum"));
    assertThat(kode(putusan.wbbm())).contains("bukan-wbk");
    if (putusannya.equals("belum")) {
      assertThat(putusan.wbk().get(0).pesan()).contains("12 Februari 2027", "12 Februari 2029");
      assertThat(putusan.wbk().get(0).pasal()).contains("Lampiran II Bab IV huruf C");
    }
  }

  @Test
  void judgesAUnitByTheDayAndNotByWhatCameLater() {
    predikat(PEMEGANG, "DICABUT", "2029-01-08");

    assertThat(putuskan(PEMEGANG, "2028-05-31", pas(Tingkat.WBBM)).keputusan()).isEqualTo("WBBM");
    assertThat(kode(putuskan(PEMEGANG, "2029-05-31", pas(Tingkat.WBBM)).wbbm()))
        .contains("bukan-wbk", "masa-larangan");
  }

  @ParameterizedTest
  @CsvSource({
    "opini_bpk,WDP,WDP,syarat-kota",
    "sakip_kota,CC,B,syarat-kota",
    "indeks_rb_kota,C,CC,syarat-kota",
    "spip,2.99,2.99,syarat-kota",
    "layanan_inti,tidak,tidak,syarat-unit",
    "dampak_publik,tidak,tidak,syarat-unit",
    "temuan_persen,99.99,99.99,syarat-unit",
    "lhkpn_persen,99.99,99.99,syarat-unit",
    "sakip_unit,CC,B,syarat-unit"
  })
  void refusesAUnitWhenOneConditionJustFails(
      String kode, String kurangWbk, String kurangWbbm, String sebab) {
    var wbk = putuskan(UNIT, "2027-05-31", pas(Tingkat.WBK).dengan(kode, kurangWbk));
    assertThat(wbk.keputusan()).isEqualTo("belum");
    assertThat(kode(wbk.wbk())).containsExactly(sebab);
    assertThat(wbk.wbk().get(0).pesan()).startsWith(syarat.get(kode).nama());
    assertThat(wbk.wbk().get(0).pasal()).isEqualTo("PermenPANRB 5/2024, Tabel 5");

    var wbbm = putuskan(PEMEGANG, "2027-05-31", pas(Tingkat.WBBM).dengan(kode, kurangWbbm));
    assertThat(wbbm.keputusan()).isEqualTo("belum");
    assertThat(kode(wbbm.wbbm())).containsExactly(sebab);
  }

  @Test
  void refusesAUnitWhoseConditionLacksItsDocument() {
    for (var one : syarat.dinyatakan()) {
      if (one.kode().equals(SyaratUsulan.LAMA_BANGUN)) {
        continue;
      }
      var putusan = putuskan(UNIT, "2027-05-31", pas(Tingkat.WBK).tanpaDokumen(one.kode()));
      assertThat(putusan.keputusan()).as(one.kode()).isEqualTo("belum");
      assertThat(putusan.wbk())
          .extracting(Penolakan::pesan)
          .containsExactly(
              "%s: dokumen %s belum ada. Lampirkan dokumennya.".formatted(one.nama(), one.bukti()));
    }
  }

  @Test
  void saysValueAndDocumentTogetherWhereBothLack() {
    var lacking =
        pas(Tingkat.WBK)
            .dengan("layanan_inti", "tidak")
            .tanpaDokumen("layanan_inti")
            .tanpaNilai("opini_bpk");

    assertThat(putuskan(UNIT, "2027-05-31", lacking).wbk())
        .extracting(Penolakan::pesan)
        .containsExactly(
            "Opini BPK atas laporan keuangan pemerintah kota belum diisi, paling sedikit WTP.",
            "Unit menjalankan layanan inti pemerintah kota: tidak, harus ya. Dokumen Penjelasan"
                + " layanan inti belum ada. Lampirkan dokumennya.");
  }

  @Test
  void letsSixKindsOfUnitsCompleteTheirOwnConditionsLaterAndNotTheCitys() {
    var later = pas(Tingkat.WBK).dengan("temuan_persen", "80").tanpaDokumen("lhkpn_persen");

    assertThat(putuskan("rsud", "2027-05-31", later).keputusan()).isEqualTo("WBK");
    assertThat(putuskan("rsud", "2027-05-31", later.tanpaDokumen("spip")).keputusan())
        .isEqualTo("belum");
    assertThat(kode(putuskan(UNIT, "2027-05-31", later).wbk()))
        .containsExactly("syarat-unit", "syarat-unit");
  }

  @Test
  void countsTheBuildingPeriodItselfWhateverIsStated() {
    var stated = pas(Tingkat.WBK).dengan(SyaratUsulan.LAMA_BANGUN, "24");

    assertThat(kode(putuskan(UNIT, "2027-03-01", stated).wbk())).containsExactly("syarat-unit");
  }

  @Test
  void refusesValuesThatAreNoneAndUnitsThatAreNone() {
    assertThatThrownBy(() -> putuskan(UNIT, "2027-05-31", pas(Tingkat.WBK).dengan("spip", "5.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maturitas SPIP");
    assertThatThrownBy(() -> putuskan("tidak-ada", "2027-05-31", pas(Tingkat.WBK)))
        .isInstanceOf(RefusedException.class);
  }

  private FaktaUsulan pas(Tingkat tingkat) {
    return FaktaUsulan.pas(syarat, tingkat);
  }

  private Putusan putuskan(String unit, String hari, FaktaUsulan fakta) {
    return keputusan.putuskan(unit, LocalDate.parse(hari), fakta.temuan(), penuh);
  }

  private static List<String> kode(List<Penolakan> penolakan) {
    return penolakan.stream().map(Penolakan::kode).toList();
  }

  private void tahap(String unit, String nilai, String sejak) {
    enter(unit, Hal.TAHAP, nilai, sejak);
  }

  private void predikat(String unit, String nilai, String sejak) {
    enter(unit, Hal.PREDIKAT, nilai, sejak);
  }

  private void enter(String unit, Hal hal, String nilai, String sejak) {
    desk.enter(
        "organisasi",
        unit,
        new Baru(hal, nilai, LocalDate.parse(sejak), "Keputusan " + sejak, null));
  }
}
