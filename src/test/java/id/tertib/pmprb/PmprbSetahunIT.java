package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.deadline.Deadlines;
import id.tertib.monitoring.Kota;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.pmprb.LembarUji.Jawaban;
import id.tertib.quarter.Triwulanan;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.PembuktianAksi;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * A year of PMPRB for the whole city by the clock, from the calendar's morning to the ministry's
 * scores: a return at each review, one office merged, two late, of which one comes only after the
 * consensus, a consensus that changes values, and follow-ups until they are proven. Every figure is
 * compared ({@link BandingPmprb}) with the tests' own sums ({@link LembarUji}) over their own
 * record of what was answered ({@link IsianUji}).
 */
@PostgresTest
@TestPropertySource(properties = "tertib.assessment.first-year=2026")
class PmprbSetahunIT {

  private static final String KEY = KotaPmprb.KEY;
  private static final String ISI_KOTA = "Isi lembar kerja kota";

  /** Late; the first comes before panel 2, the other after it. */
  private static final String SEBELUM_PANEL = "damkar";

  private static final String SESUDAH_PANEL = "dlh";

  /** Merged while its sheet is being reviewed. */
  private static final String DIGABUNG = "dispar";

  /** Items that panel 2 changes; the last only after the Sekda's return. */
  private static final List<String> DIUBAH =
      List.of("PM2.1-b", "PM8.1-a", "HS-nilai_sakip", "RF6.1-a");

  private static final String DIUBAH_LAGI = "PM5.1-a";

  /** Has a quarterly report in the quarter of the follow-ups. */
  private static final String BERLAPORAN = "bappeda";

  /** Has done all that it had to, and would have none. */
  private static final String TANPA_LAPORAN = "kec-setu";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired Reorganisasi reorganisasi;
  @Autowired HasilPmprb hasil;
  @Autowired SiklusKota siklus;
  @Autowired Sheets sheets;
  @Autowired InstrumentSheets scores;
  @Autowired LaporanRegister reports;
  @Autowired FurtherActions actions;
  @Autowired HistoryService history;
  @Autowired JdbcTemplate jdbc;

  private IsianUji isian;
  private BandingPmprb banding;
  private KotaPmprb kota;

  @BeforeEach
  void installedBeforeTheYear() {
    time.startAt("2025-12-29T08:00");
    new Calendars(aplikasi).installedNow();
    kota = new KotaPmprb(port);
    isian = new IsianUji(kota, time);
    banding = new BandingPmprb(hasil, reports, isian);
  }

  @Test
  void goesFromTheCalendarsMorningToTheMinistrysScores() throws IOException {
    theCalendarStartsOneTaskOfTheCity();
    theOfficesAssessThemselves();
    theCityFillsItsSheetWithoutTheLate();
    thePanelsFixTheValues();
    banding.documents("dinkes", "dinsos", "bappeda", "rsud", SEBELUM_PANEL);
    theLeadersReturnAndAgree();
    theLastOfficeIsAnAddendum();
    itIsSentAndFollowedUp();
    theFollowUpsAreAskedUntilTheyAreProven();
    theMinistrysScoresStandBesideItsOwn();
  }

  private void theCalendarStartsOneTaskOfTheCity() {
    time.forwardTo("2026-01-02T06:50");
    assertThat(kota.tasks("Tetapkan siklus")).isEmpty();
    time.forwardTo("2026-01-02T07:05");
    assertThat(kota.tasks("Tetapkan siklus")).hasSize(1);
    assertThat(sheetsOfTheYear()).isZero();

    time.forwardTo("2026-01-05T09:00");
    kota.set("2026-02-13", "2026-02-20", "2026-02-27");
    time.runDue();
    assertThat(hasil.offices(KEY)).hasSize(38).allMatch(HasilPmprb.Kantor::late);
    assertThat(sheetsOfTheYear()).isEqualTo(38);
  }

  private int sheetsOfTheYear() {
    return jdbc.queryForObject(
        "select count(*) from kasus where kunci like 'PMPRB-2026/%'", Integer.class);
  }

  private void theOfficesAssessThemselves() {
    var all = hasil.offices(KEY).stream().map(HasilPmprb.Kantor::code).toList();
    var inTime =
        all.stream()
            .filter(one -> !Set.of(SEBELUM_PANEL, SESUDAH_PANEL, DIGABUNG).contains(one))
            .toList();
    time.forwardTo("2026-01-13T09:00");
    inTime.subList(0, 18).forEach(isian::verified);
    isian.filled(DIGABUNG);
    isian.filled(SESUDAH_PANEL);

    time.forwardTo("2026-01-20T09:00");
    reorganisasi.carryOut(
        new OfficeCommand.Merge(
            DIGABUNG, "dispora", new OfficeCommand.Basis("2026-01-20", "Perda 5/2026", null)),
        "admin");
    time.forwardTo("2026-01-27T09:00");
    inTime.subList(18, inTime.size()).forEach(isian::verified);
    isian.reviewed(DIGABUNG, "dispora");

    assertThat(hasil.offices(KEY))
        .filteredOn(HasilPmprb.Kantor::late)
        .extracting(HasilPmprb.Kantor::code)
        .containsExactly(SEBELUM_PANEL, SESUDAH_PANEL);
    banding.offices();
  }

  private void theCityFillsItsSheetWithoutTheLate() {
    time.forwardTo("2026-02-13T23:00");
    assertThat(kota.tasks(ISI_KOTA)).isEmpty();
    time.forwardTo("2026-02-14T00:10");
    assertThat(kota.tasks(ISI_KOTA)).hasSize(9);

    time.forwardTo("2026-02-18T09:00");
    isian.assertBesideTheCitysItems(kota.city().taskOfGroup("pokja1", ISI_KOTA), "pokja1");
    isian.fillTheCity();
    banding.self();
  }

  private void thePanelsFixTheValues() {
    time.forwardTo("2026-02-20T09:00");
    var panel1 = kota.city().claimed("inspektur", "Panel 1");
    done(point(panel1, "PM1.1-c", "pokja1"));
    done(point(panel1, "PM6.1-a", "pokja6"));
    done(kota.complete("inspektur", "Panel 1", ""));
    isian.clear("pokja1", "PM1.1-c");
    done(kota.city().complete("pokja6", kota.city().taskOfGroup("pokja6", "Perjelas butir"), ""));
    banding.self();

    // Late, and yet before the panel: it counts.
    time.forwardTo("2026-02-25T09:00");
    isian.verified(SEBELUM_PANEL);

    time.forwardTo("2026-02-27T09:00");
    kota.present(4);
    var panel2 = kota.city().claimed("inspektur", KotaPmprb.PANEL_2);
    refused(kota.city().complete("inspektur", panel2, decision("tetapkan", "")), "kuorum 5");
    done(
        kota.city()
            .complete(
                "inspektur",
                panel2,
                decision("jadwal_ulang", "Empat pokja bertugas di luar kota")
                    + ",\"tanggalRapat\":{\"value\":\"2026-03-06\"}"));
    assertThat(deadlines.find("pmprb-panel-2", KEY).orElseThrow().due())
        .isEqualTo(LocalDate.of(2026, 3, 6));

    time.forwardTo("2026-03-06T09:00");
    kota.present(6);
    DIUBAH.forEach(isian::change);
    var again = kota.city().claimed("inspektur", KotaPmprb.PANEL_2);
    refused(
        kota.city().complete("inspektur", again, decision("tetapkan", "")),
        "siapa yang mengusulkan");
    DIUBAH.forEach(code -> propose(again, code));
    kota.fixed(time::runDue);
    banding.consensus(DIUBAH);
  }

  private static List<String> inTheEnd() {
    return Stream.concat(DIUBAH.stream(), Stream.of(DIUBAH_LAGI)).toList();
  }

  private void theLeadersReturnAndAgree() {
    time.forwardTo("2026-03-09T09:00");
    done(
        kota.complete(
            "sekda", "Setujui laporan", decision("kembali", "Periksa manajemen SDM sekali lagi")));
    isian.change(DIUBAH_LAGI);
    propose(kota.city().claimed("inspektur", KotaPmprb.PANEL_2), DIUBAH_LAGI);
    kota.fixed(time::runDue);
    banding.consensus(inTheEnd());
    done(kota.complete("sekda", "Setujui laporan", decision("setuju", "")));
    done(
        kota.complete(
            "walikota", KotaPmprb.WALI_KOTA, decision("kembali", "Jelaskan yang berubah")));
    kota.fixed(time::runDue);
    banding.consensus(inTheEnd());
    done(kota.complete("sekda", "Setujui laporan", decision("setuju", "")));
    done(kota.complete("walikota", KotaPmprb.WALI_KOTA, decision("setuju", "")));
    assertThat(reports.of(KEY)).extracting(Laporan::version).containsOnly(1, 2);
  }

  private void theLastOfficeIsAnAddendum() {
    time.forwardTo("2026-03-11T09:00");
    var before = hasil.city(KEY).orElseThrow().panel().total();
    isian.reviewed(SESUDAH_PANEL, SESUDAH_PANEL);

    assertThat(hasil.offices(KEY))
        .filteredOn(HasilPmprb.Kantor::late)
        .extracting(HasilPmprb.Kantor::code, HasilPmprb.Kantor::result)
        .containsExactly(tuple(SESUDAH_PANEL, "terverifikasi"));
    banding.offices();
    assertThat(hasil.city(KEY).orElseThrow().panel().total()).isEqualTo(before);
    assertThat(deadlines.find("pmprb-batas-unit", KEY).orElseThrow().metLate()).isTrue();
  }

  private void itIsSentAndFollowedUp() {
    time.forwardTo("2026-03-16T09:00");
    var send = kota.city().claimed("organisasi", "Kirim");
    var receipt =
        "\"tanggalKirim\":{\"value\":\"2026-03-16\"},\"tandaTerima\":{\"value\":\"TT-17\"}";
    done(kota.city().complete("organisasi", send, receipt));
    assertThat(kota.city().complete("organisasi", send, receipt).statusCode()).isBetween(400, 500);

    time.forwardTo("2026-03-17T09:00");
    report("2026-TW1/" + TANPA_LAPORAN).tuntas();
    var ratl = kota.city().claimed("organisasi", "Susun RATL");
    for (var office : List.of(BERLAPORAN, TANPA_LAPORAN)) {
      done(
          kota.row(
              "organisasi",
              ratl,
              "ratl",
              "{\"butir\":\"%s\",\"temuan\":\"Baru separuh yang dibenahi\",\"kelas\":\"diperbaiki\",\"tindakLanjut\":\"Benahi sisanya\",\"perangkatDaerah\":\"%s\",\"triwulan\":\"2026-TW2\",\"bukti\":\"Peraturan yang diubah\"}"
                  .formatted(DIUBAH.get(0), office)));
    }
    done(kota.complete("organisasi", "Susun RATL", ""));
    assertThat(actions.ofSeries("RATL-2026"))
        .extracting(action -> action.kantor().kode())
        .containsExactly(BERLAPORAN, TANPA_LAPORAN);
  }

  private void theFollowUpsAreAskedUntilTheyAreProven() {
    var codes = actions.ofSeries("RATL-2026").stream().map(one -> one.aksi().kode()).toList();
    time.forwardTo("2026-04-01T07:05");
    var reporting = report("2026-TW2/" + BERLAPORAN);
    var otherwiseNone = report("2026-TW2/" + TANPA_LAPORAN);
    assertThat(reporting.kode()).hasSizeGreaterThan(1).endsWith(codes.get(0));
    assertThat(otherwiseNone.kode()).containsExactly(codes.get(1));
    time.forwardTo("2026-05-04T09:00");
    reporting.tuntas();
    otherwiseNone.tuntas();
    assertThat(actions.ofSeries("RATL-2026"))
        .extracting(PembuktianAksi::keadaan)
        .containsOnly(PembuktianAksi.Keadaan.TERBUKTI);

    time.forwardTo("2026-07-01T07:05");
    for (var office : List.of(BERLAPORAN, TANPA_LAPORAN)) {
      assertThat(report("2026-TW3/" + office).kode())
          .isNotEmpty()
          .doesNotContainAnyElementsOf(codes);
    }
  }

  private Triwulanan report(String key) {
    return new Triwulanan(new Kota(aplikasi), key);
  }

  private void theMinistrysScoresStandBesideItsOwn() {
    time.forwardTo("2026-08-03T09:00");
    var official =
        Map.of(
            "pemenuhan", "14.85",
            "hasil_antara", "6.41",
            "reform", "18.07",
            "akuntabilitas_kinerja_keuangan", "7.66",
            "kualitas_pelayanan_publik", "8.23",
            "pemerintahan_bersih_bebas_kkn", "7.90",
            "kinerja_organisasi", "6.05");
    var task = kota.city().claimed("organisasi", "Catat hasil evaluasi");
    official.forEach(
        (code, score) ->
            done(
                kota.city()
                    .save("organisasi", task, code, score, "Surat B/77/M.RB.06/2026", "", 0)));
    var row = siklus.find(KEY).orElseThrow();
    done(kota.city().complete("organisasi", task, ""));

    var answers = new HashMap<String, Jawaban>();
    official.forEach((code, score) -> answers.put(code, Jawaban.satu(score)));
    var own = LembarUji.hasilResmi().nilai(answers).jumlah();
    var score = scores.score(sheets.read(row.lembarHasil()), null).orElseThrow();
    assertThat(score.total().rounded(12)).isEqualTo(own.bulat(12));
    assertThat(own.teks()).isEqualTo("69,17");
    assertThat(score.category().category().code()).isEqualTo(IsianUji.predikat(own)).isEqualTo("B");
    banding.consensus(inTheEnd());
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(KEY)
                .finished()
                .count())
        .isOne();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(KEY + "/%")
                .finished()
                .count())
        .isEqualTo(38);
  }

  private HttpResponse<String> point(String task, String code, String pokja) {
    return kota.row(
        "inspektur",
        task,
        "titik-panel",
        "{\"butir\":\"%s\",\"titik\":\"Mana dokumennya?\",\"pokja\":\"%s\",\"paling\":\"2026-02-25\"}"
            .formatted(code, pokja));
  }

  private void propose(String task, String code) {
    var row = PanelDua.propose(kota.city(), task, code, "lain", "pokja1");
    done(
        PanelDua.vote(
            kota.city(),
            "inspektur",
            task,
            row,
            "pokja2",
            "{\"vote\":\"tidak_setuju\",\"reason\":\"%s\"}".formatted(BandingPmprb.KEBERATAN)));
  }
}
