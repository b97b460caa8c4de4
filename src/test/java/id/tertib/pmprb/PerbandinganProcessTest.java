package id.tertib.pmprb;

import static id.tertib.pmprb.HasilLuar.document;
import static id.tertib.pmprb.HasilLuar.isi;
import static id.tertib.pmprb.HasilLuar.of2020;
import static id.tertib.pmprb.HasilLuar.total;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.pmprb.Perbandingan.Jenis;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's own assessment beside the official scores, and beside earlier years. */
@ProcessTest
class PerbandinganProcessTest {

  static final Map<String, String> SURAT =
      Map.of(
          "pemenuhan", "14.50",
          "hasil_antara", "6.10",
          "reform", "15.25",
          "akuntabilitas_kinerja_keuangan", "7.70",
          "kualitas_pelayanan_publik", "8.00",
          "pemerintahan_bersih_bebas_kkn", "8.30",
          "kinerja_organisasi", "3.15");

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired HasilTahunan years;
  @Autowired InstrumenHasil instruments;
  @Autowired HasilDesk desk;
  @Autowired EvidenceStore evidence;
  @Autowired Instruments shelf;

  private SatuTahun tahun;

  @BeforeEach
  void onTheFirstWorkingDayOfFebruary() {
    time.startAt("2026-02-02T08:00");
    tahun = new SatuTahun(port, time);
  }

  @Test
  void setsTheOfficialScoresBesideTheCitysOwnAndEarlierYears() {
    desk.enter("organisasi", of2020("Road Map"), document(evidence, 2020));
    desk.enter(
        "organisasi", total(2025, HasilLuar.SEJAK_2023, "84.10", "A-"), document(evidence, 2025));
    tahun.opened(hasil, results, "rb-komponen 26-2020");
    assertThat(page("sekda", "?tahun=2026"))
        .contains("Belum ada hasil tahun 2026", "sedang berjalan");
    tahun.agreed();
    assertThat(page("sekda", "?siklus=PMPRB-2026")).contains("Nilai panel", "Delapan area");
    tahun.sent().followedUp();

    // Last year's scores stand beside the sheet that the ministry's are entered into.
    var task = tahun.entered(SURAT);
    var beside = tahun.kota().as("organisasi").get("/api/tasks/" + task + "/worksheet/beside");
    assertThat(beside.body()).contains("2020", "14,06", "Road Map");
    assertThat(page("organisasi", "?tahun=2026")).contains("63,00", "sedang diisi");
    assertThat(page("sekda", "?tahun=2026")).doesNotContain("63,00");
    SatuKantor.done(tahun.kota().complete("organisasi", task, ""));

    var comparison =
        Perbandingan.of(years.all(false), 2026, instruments.all().get(0)).bagian().get(0);
    assertThat(comparison.kolom())
        .extracting(Perbandingan.Kolom::jenis)
        .containsExactly(Jenis.MANDIRI, Jenis.PANEL, Jenis.RESMI, Jenis.LALU);
    var city = hasil.city(SatuTahun.KEY).orElseThrow();
    assertThat(comparison.jumlah())
        .containsExactly(
            city.self().total().rounded(2),
            city.panel().total().rounded(2),
            new BigDecimal("63.00"),
            new BigDecimal("61.11"));
    // The test's own sum: an area's items are worth the same, all answered B but one C.
    var pemenuhan = comparison.baris().get(0);
    assertThat(pemenuhan.komponen().judul()).isEqualTo("Pemenuhan");
    assertThat(pemenuhan.nilai().get(0)).isGreaterThan(pemenuhan.nilai().get(1));
    assertThat(pemenuhan.nilai().subList(2, 4))
        .containsExactly(new BigDecimal("14.50"), new BigDecimal("14.06"));
    assertThat(page("dinkesasesor", "?tahun=2026"))
        .contains("63,00", "Resmi 2020", "dicatat sebelum Tertib", "Road Map", "dari 120");
  }

  @Test
  void showsTwoSourcesThatDifferSideBySideNeitherAveragedNorOverwritten() {
    var documents = document(evidence, 2021);
    desk.enter(
        "organisasi",
        isi(2021, "Surat", "14.50", "6.10", "15.25", "7.70", "8.00", "8.30", "3.15"),
        documents);
    desk.enter(
        "organisasi",
        isi(2021, "Laporan kinerja", "14.50", "6.10", "16.25", "7.70", "8.00", "8.30", "3.15"),
        documents);

    var part = Perbandingan.of(years.all(false), 2021, null).bagian().get(0);
    assertThat(part.berbeda()).isTrue();
    assertThat(part.baris()).filteredOn(Perbandingan.Baris::berbeda).hasSize(1);
    assertThat(part.jumlah()).containsExactly(new BigDecimal("63.00"), new BigDecimal("64.00"));
    assertThat(page("walikota", "?tahun=2021"))
        .contains("Surat", "Laporan kinerja", "63,00", "64,00", "sumber berbeda")
        .doesNotContain("63,50");
  }

  @Test
  void isReadByLeadersAndOfficesAndRecordedByBagianOrganisasiAlone() {
    var id = desk.enter("organisasi", of2020("Road Map"), document(evidence, 2020));
    for (var reader : new String[] {"organisasi", "inspektur", "sekda", "walikota", "dlhkepala"}) {
      assertThat(page(reader, "")).as(reader).contains("61,11", "dicatat sebelum Tertib");
      assertThat(page(reader, "/" + id)).as(reader).contains("surat-hasil-2020.pdf");
    }
    var document = document(evidence, 2020).get(0);
    assertThat(Visitor.program(port, "dlhkepala").get("/api/evidence/" + document).statusCode())
        .isEqualTo(200);
    for (var path : new String[] {"/baru", "/" + id + "/koreksi", "/" + id + "/tarik"}) {
      var answer = Visitor.browser(port).signIn("sekda").page("/pmprb/hasil" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("dicatat oleh Bagian Organisasi");
    }
    assertThat(Visitor.browser(port).signIn("admpengaduan").page("/pmprb/hasil").statusCode())
        .isEqualTo(403);
  }

  private String page(String account, String path) {
    var answer = Visitor.browser(port).signIn(account).page("/pmprb/hasil" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("??");
    return answer.body();
  }
}
