package id.tertib.upgrade;

import static id.tertib.upgrade.MonitoringKantor.ANALISIS;
import static id.tertib.upgrade.MonitoringKantor.ISI_DAFTAR_PERIKSA;

import id.tertib.testing.FakeSmtp;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The story that a dump stops in the middle of, played by the people of the city from Monday, 13
 * July to Wednesday, 16 September 2026.
 *
 * <ol>
 *   <li>Four perangkat daerah are monitored: the checklist of dinkes is half filled and has a
 *       document, bappeda is being analysed, kec-setu was returned once and waits for its review
 *       again, dlh has its report and owes a plan for its finding.
 *   <li>All 38 owe a report of the third quarter: kec-setu's was accepted, bappeda's returned, that
 *       of dinkes lies with its sekretaris, dlh's date was moved by letter, the others have not
 *       begun.
 *   <li>The mail server refused the address of bappeda's asesor for good, and no administrator has
 *       decided yet. Then the server is away: dlh's report and the reminders of the last morning
 *       wait.
 * </ol>
 */
final class HalfwayCity {

  static final String SIKLUS = "2026-S2";
  static final String TRIWULAN = "2026-TW3";
  static final List<String> DIMONITOR = List.of("dinkes", "bappeda", "kec-setu", "dlh");

  /** The document that dinkes has put to {@link #BUKTI_BUTIR}. */
  static final byte[] BUKTI = pdf("Laporan pelaksanaan");

  static final String BUKTI_NAMA = "Laporan pelaksanaan.pdf";
  static final String BUKTI_BUTIR = "RA-016";
  static final String CATATAN_REVIU = "Rekomendasi belum menyebut siapa yang mengerjakan";
  static final String CATATAN_TRIWULAN = "RA-071: lampirkan laporannya";
  static final String ALAMAT_DITOLAK = "bappedaasesor@tangselkota.example";

  private static final String BEGIN = "2026-07-13T08:00";
  private static final String STOP = "2026-09-16T09:00";

  private final Installation produk;
  private final TimeTravel jam;
  private final FakeSmtp server;

  HalfwayCity(Installation produk, FakeSmtp server) {
    this.produk = produk;
    this.jam = produk.clock();
    this.server = server;
  }

  /**
   * @return when it stops
   */
  LocalDateTime play() {
    jam.startAt(BEGIN);
    startQuarter();
    startSemester();
    at("2026-08-03T09:00", this::kecSetuIsReturnedAndReviewedAgain);
    at("2026-08-18T09:00", this::bappedaIsBeingAnalysed);
    at("2026-09-07T09:00", this::dlhWaitsForItsReview);
    at("2026-09-10T09:00", this::dinkesFillsHalfOfItsChecklist);
    server.refusing(ALAMAT_DITOLAK, "550 5.1.1 alamat tidak dikenal");
    at("2026-09-11T09:00", this::quarterlyReportsComeIn);
    at("2026-09-14T09:00", this::aLetterMovesTheDateOfDlh);
    server.answering("GREETING", "421 4.3.2 sedang tutup");
    at("2026-09-15T14:00", () -> kantor("dlh").approve());
    jam.forwardTo(STOP);
    return LocalDateTime.parse(STOP);
  }

  private void at(String saat, Runnable kerja) {
    jam.forwardTo(saat);
    kerja.run();
    jam.runDue();
  }

  private void startQuarter() {
    var browser = Visitor.browser(produk.port()).signIn("organisasi");
    browser.page("/");
    browser.form(
        "/triwulan/mulai",
        "kunci=%s&_csrf=%s".formatted(TRIWULAN, browser.cookie("TERTIB-XSRF").orElseThrow()));
    jam.runDue();
  }

  private void startSemester() {
    var organisasi = produk.as("organisasi");
    organisasi.post(
        "/engine-rest/process-definition/key/monitoring-semester/submit-form",
        Map.of(
            "variables", Map.of("tahun", Map.of("value", 2026), "semester", Map.of("value", "2"))));
    organisasi
        .take(SIKLUS, "susunRencana")
        .setSome("rencana", kode -> !DIMONITOR.contains(kode), Map.of("ikut", "tidak"))
        .setSome("rencana", DIMONITOR::contains, Map.of("ikut", "ya", "asesor", "asesor2"))
        .complete(
            Map.of(
                "metode", "Daftar periksa",
                "teknik", "Observasi dan wawancara",
                "jadwal", "Agustus dan September",
                "batasPengisian", "2026-09-18",
                "batasLapangan", "2026-10-09",
                "tanggalPenutupan", "2026-10-30"));
    produk
        .as("sekda")
        .take(SIKLUS, "tetapkanTim")
        .complete(
            Map.of(
                "keputusan", "setuju",
                "nomorKeputusan", "000.8.6/Kep.41-Org/2026",
                "tanggalKeputusan", "2026-07-10"));
    jam.runDue();
  }

  private void kecSetuIsReturnedAndReviewedAgain() {
    kantor("kec-setu")
        .handIn()
        .examine("2026-08-03")
        .find("Survei kepuasan belum diumumkan", "2026-11-30")
        .analyse()
        .respond()
        .giveBackTo(ANALISIS, CATATAN_REVIU)
        .analyse()
        .respond();
  }

  private void bappedaIsBeingAnalysed() {
    var bappeda = kantor("bappeda").handIn().examine("2026-08-18");
    bappeda
        .find("SOP perencanaan belum seragam", "2026-11-30")
        .take(ANALISIS)
        .correct("RA-071", Tugas.BELUM, "Laporan triwulan lalu belum ada di arsip");
  }

  private void dlhWaitsForItsReview() {
    kantor("dlh")
        .handIn()
        .examine("2026-09-07")
        .find("Maklumat pelayanan belum dipasang", "2026-11-30")
        .analyse()
        .respond();
  }

  private void dinkesFillsHalfOfItsChecklist() {
    var tugas = kantor("dinkes").take(ISI_DAFTAR_PERIKSA);
    var kode = tugas.rows().stream().map(butir -> butir.path("code").asText()).toList();
    tugas
        .answerSome(kode.subList(0, kode.size() / 2)::contains)
        .prove(BUKTI_BUTIR, BUKTI_NAMA, BUKTI);
  }

  private void quarterlyReportsComeIn() {
    triwulan("kec-setu").report().passOn().accept();
    triwulan("bappeda").report().passOn().giveBack(CATATAN_TRIWULAN, "2026-09-25");
    triwulan("dinkes").report();
  }

  private void aLetterMovesTheDateOfDlh() {
    var organisasi = produk.as("organisasi");
    for (var tenggat : organisasi.get("/api/deadlines?perangkatDaerah=dlh&cycle=" + TRIWULAN)) {
      var alamat = "/api/tenggat/%d/".formatted(tenggat.path("id").asLong());
      var surat = organisasi.upload(alamat + "surat", "Surat.pdf", pdf("Surat perpanjangan"));
      organisasi.post(
          alamat + "perpanjang",
          Map.of(
              "due", "2026-10-07",
              "nomorSurat", "000.8/1127/Org",
              "tanggalSurat", "2026-09-11",
              "alasan", "Menunggu hasil survei",
              "lampiran", surat.path("id").asText()));
    }
  }

  private MonitoringKantor kantor(String kode) {
    return new MonitoringKantor(produk, SIKLUS, kode);
  }

  private LaporanTriwulanKantor triwulan(String kode) {
    return new LaporanTriwulanKantor(produk, TRIWULAN, kode);
  }

  private static byte[] pdf(String judul) {
    return "%%PDF-1.4\n1 0 obj\n<</Title (%s)>>\nendobj\ntrailer\n<<>>\n%%%%EOF\n"
        .formatted(judul)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
