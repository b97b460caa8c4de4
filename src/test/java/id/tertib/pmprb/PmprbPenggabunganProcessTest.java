package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.deadline.Deadlines;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Offices are merged and closed while the city assesses itself. */
@ProcessTest
class PmprbPenggabunganProcessTest {

  private static final String KEY = KotaPmprb.KEY;
  private static final String ISI_KOTA = "Isi lembar kerja kota";
  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-02-02", "Perda 5/2026", null);

  /** Asked of the offices as well. */
  private static final String BUTIR = "PM1.1-b";

  private static final String PARIWISATA = "Dinas Pariwisata (kini Dinas Kepemudaan dan Olahraga)";
  private static final String PEMADAM =
      "Dinas Pemadam Kebakaran dan Penyelamatan (kini Satuan Polisi Pamong Praja)";
  private static final String ARSIP =
      "Dinas Perpustakaan dan Arsip Daerah (kini Dinas Pendidikan dan Kebudayaan)";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Reorganisasi reorganisasi;
  @Autowired Deadlines deadlines;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired LaporanRegister reports;

  private KotaPmprb kota;

  @BeforeEach
  void inFebruary() {
    time.startAt("2026-02-02T08:00");
    kota = new KotaPmprb(port);
  }

  @Test
  void countsAnOfficeThatIsGoneOnceAndSaysWhoCarriesOn() throws IOException {
    kota.started().set("2026-03-06", "2026-03-16", "2026-04-01");
    time.runDue();
    kota.verified("dispusip");
    merge("dispusip", "dikbud");
    kota.office("dispar").divided("disparasesor");
    merge("dispar", "dispora");
    reorganisasi.carryOut(new OfficeCommand.Close("kesbangpol", true, PERDA), "admin");
    othersAreVerified("dispusip", "dispar", "damkar", "kesbangpol");

    // The city waits for the one that was merged as for any other.
    time.runDue();
    assertThat(kota.tasks(ISI_KOTA)).isEmpty();
    assertThat(deadlines.find("pmprb-isi", KEY + "/dispar").orElseThrow().office())
        .isEqualTo("dispora");
    kota.office("dispar").verified("dispora");
    time.runDue();
    assertThat(kota.tasks(ISI_KOTA)).isEmpty();

    // Merged while it stands late beside the city's sheet.
    time.forwardTo("2026-03-09T08:00");
    merge("damkar", "satpolpp");
    assertThat(kota.tasks(ISI_KOTA)).hasSize(9);
    assertThat(hasil.offices(KEY))
        .filteredOn(HasilPmprb.Kantor::late)
        .extracting(HasilPmprb.Kantor::name)
        .containsExactly(PEMADAM);
    assertThat(hasil.offices(KEY))
        .filteredOn(office -> Set.of("dispusip", "dispar", "kesbangpol").contains(office.code()))
        .extracting(
            HasilPmprb.Kantor::name, HasilPmprb.Kantor::result, office -> office.score() == null)
        .containsExactly(
            tuple(PARIWISATA, "terverifikasi", false),
            tuple(ARSIP, "terverifikasi", false),
            tuple("Badan Kesatuan Bangsa dan Politik", "ditutup", true));
    var beside = beside();
    assertThat(beside.path("of").asInt()).isEqualTo(36);
    assertThat(beside.path("answered").asInt()).isEqualTo(2);
    assertThat(rows())
        .filteredOn(row -> !row.path("words").isNull())
        .extracting(row -> row.path("owner").asText(), row -> row.path("state").asText())
        .containsExactly(
            tuple("Dinas Pariwisata", "terverifikasi, kini Dinas Kepemudaan dan Olahraga"),
            tuple(
                "Dinas Perpustakaan dan Arsip Daerah",
                "terverifikasi, kini Dinas Pendidikan dan Kebudayaan"));
    assertThat(rows())
        .extracting(row -> row.path("owner").asText())
        .doesNotContain(
            "Dinas Pemadam Kebakaran dan Penyelamatan", "Badan Kesatuan Bangsa dan Politik");

    kota.filled();
    done(kota.complete("inspektur", "Panel 1", ""));
    kota.present(5);
    kota.fixed(time::runDue);
    assertThat(report())
        .contains(
            "36 dari 37 perangkat daerah sudah terverifikasi; 1 ditutup tanpa penilaian.",
            "Badan Kesatuan Bangsa dan Politik ditutup tanpa penilaian –",
            PARIWISATA + " terverifikasi",
            PEMADAM + " belum terverifikasi –",
            "Menyusul sebagai tambahan: " + PEMADAM + ".");

    // Its successor's people finish it after the panel.
    time.forwardTo("2026-04-06T08:00");
    kota.verified("damkar", "satpolpp");
    assertThat(rows())
        .filteredOn(row -> !row.path("counted").asBoolean())
        .extracting(row -> row.path("owner").asText(), row -> row.path("state").asText())
        .containsExactly(
            tuple(
                "Dinas Pemadam Kebakaran dan Penyelamatan",
                "menyusul, kini Satuan Polisi Pamong Praja"));
    assertThat(beside().path("of").asInt()).isEqualTo(36);
    assertThat(beside().path("apart").asInt()).isOne();
    assertThat(hasil.offices(KEY))
        .filteredOn(HasilPmprb.Kantor::late)
        .extracting(HasilPmprb.Kantor::name)
        .containsExactly(PEMADAM);
  }

  @Test
  void waitsNoLongerForTheLastOfficeOnceItIsClosed() {
    kota.started().set("2026-03-06", "2026-03-16", "2026-04-01");
    time.runDue();
    othersAreVerified("kesbangpol");
    time.runDue();
    assertThat(kota.tasks(ISI_KOTA)).isEmpty();

    reorganisasi.carryOut(new OfficeCommand.Close("kesbangpol", true, PERDA), "admin");
    time.runDue();

    assertThat(kota.tasks(ISI_KOTA)).hasSize(9);
    assertThat(hasil.offices(KEY)).noneMatch(HasilPmprb.Kantor::late);
  }

  @Test
  void offersAnOfficeItsOwnAnswersOfLastYearBeforeThoseOfWhomItCarriesOn() {
    for (var kode : List.of("dispar", "dispora")) {
      var office = new SatuKantor(port, kode);
      done(office.start(2026, "2026-03-06"));
      office.divided(kode + "asesor");
      office.fill(kode + "asesor", kode.equals("dispora") ? "C" : "B");
      office.verified(kode);
    }
    merge("dispar", "dispora");

    time.startAt("2027-02-01T08:00");
    var next = new SatuKantor(port, "dispora");
    done(next.start(2027, "2027-03-05"));
    next.divided("disporaasesor");

    var item =
        next.item("disporaasesor", next.taskOf("disporaasesor", "Isi lembar kerja"), "U-PM2.1-a");
    assertThat(item.path("view").path("proposal").path("answer").asText()).isEqualTo("C");
  }

  private void merge(String kode, String penerus) {
    reorganisasi.carryOut(new OfficeCommand.Merge(kode, penerus, PERDA), "admin");
  }

  /** As far as the city hears of it. */
  private void othersAreVerified(String... except) {
    hasil.offices(KEY).stream()
        .map(HasilPmprb.Kantor::code)
        .filter(code -> !Set.of(except).contains(code))
        .forEach(code -> results.record(KEY + "/" + code, "terverifikasi"));
  }

  /** What the offices answered to one item together, as the city's people see it. */
  private JsonNode beside() {
    for (var item : besides("").path("items")) {
      if (item.path("code").asText().equals(BUTIR)) {
        return item.path("groups").get(0);
      }
    }
    throw new AssertionError(BUTIR);
  }

  private List<JsonNode> rows() {
    var rows = besides("/" + BUTIR).path("groups").get(0).path("rows");
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  private JsonNode besides(String more) {
    var fills = !kota.tasks(ISI_KOTA).isEmpty();
    var account = fills ? "pokja1" : "sekda";
    var task =
        fills
            ? kota.city().taskOfGroup(account, ISI_KOTA)
            : kota.tasks("Setujui laporan").get(0).path("id").asText();
    return json(done(kota.as(account).get("/api/tasks/" + task + "/worksheet/beside" + more)));
  }

  private String report() throws IOException {
    var report =
        reports.of(KEY).stream()
            .filter(one -> one.kind().equals(MakeReportsTask.LAPORAN))
            .findFirst()
            .orElseThrow();
    try (var document = Loader.loadPDF(reports.read(report, LaporanFile.PDF))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
