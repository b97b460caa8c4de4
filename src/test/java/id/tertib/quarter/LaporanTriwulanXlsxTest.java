package id.tertib.quarter;

import static id.tertib.quarter.RencanaAksiTriwulan.LAPORKAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.Kota;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A quarterly report goes out as a workbook and comes back, with its new dates. */
@ProcessTest
class LaporanTriwulanXlsxTest {

  private static final String KUNCI = "2026-TW4/dinkes";
  private static final String TANGGAL = "Tanggal baru";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired SiklusTriwulan siklus;

  private Kota kota;
  private Triwulanan dinkes;
  private String alamat;

  @BeforeEach
  void theAssessorHoldsTheReport() {
    kota = new Kota(aplikasi).pada("2026-10-05T08:00");
    siklus.start(Triwulan.parse("2026-TW4"), "sistem");
    dinkes = new Triwulanan(kota, KUNCI);
    alamat = "/api/worksheets/%s/lke.xlsx".formatted(dinkes.lembar().id());
    kota.sebagai(
        "dinkesasesor",
        () -> {
          kota.tugas.claim(kota.tugas(KUNCI, LAPORKAN).getId(), "dinkesasesor");
          return null;
        });
  }

  @Test
  void takesANewDateAsPeopleWriteIt() {
    var jawaban = asesor().upload(alamat, "isian.xlsx", isi("15/02/2027"));

    assertThat(jawaban.statusCode()).as(jawaban.body()).isEqualTo(200);
    assertThat(dinkes.butir("RA-016").last().orElseThrow().value().toString())
        .isEqualTo(
            "{\"pelaksanaan\":\"belum\",\"dibutuhkan\":1,\"tersedia\":0,\"tanggalBaru\":\"2027-02-15\"}");
  }

  @Test
  void takesADateOutInIndonesianAndHomeAgainAsItIs() {
    asesor().upload(alamat, "isian.xlsx", isi("15 Februari 2027"));
    var berkas = FilledXlsx.of(asesor().download(alamat).body());

    var sel = berkas.row("RA-016").getCell(berkas.column(TANGGAL));
    assertThat(sel.getLocalDateTimeCellValue()).isEqualTo("2027-02-15T00:00");
    assertThat(sel.getCellStyle().getDataFormatString()).isEqualTo("[$-421]d mmmm yyyy");
    assertThat(asesor().upload(alamat, "isian.xlsx", berkas.bytes()).body())
        .contains("\"changes\":[]", "\"problems\":[]");

    berkas.cell("RA-016", TANGGAL, tanggal -> tanggal.setCellValue(LocalDate.of(2027, 3, 1)));
    assertThat(asesor().upload(alamat, "isian.xlsx", berkas.bytes()).body())
        .contains("Tanggal baru 15 Februari 2027", "Tanggal baru 1 Maret 2027");
    assertThat(dinkes.butir("RA-016").last().orElseThrow().value().path("tanggalBaru").asText())
        .isEqualTo("2027-03-01");
  }

  @Test
  void takesAWorkbookThatWasTakenOutWhenDatesWereTexts() {
    var berkas = FilledXlsx.of(isi("2027-02-15"));
    berkas.head().getCell(berkas.column(TANGGAL)).setCellValue(TANGGAL + " (tahun-bulan-hari)");

    assertThat(asesor().upload(alamat, "isian.xlsx", berkas.bytes()).body())
        .contains("Tanggal baru 15 Februari 2027", "\"problems\":[]");
  }

  @Test
  void saysOfADateThatIsNoneHowToWriteIt() {
    assertThat(asesor().upload(alamat, "isian.xlsx", isi("31/02/2027")).body())
        .contains("RA-016", "tidak dapat dibaca");
  }

  @Test
  void takesNothingWhenADateIsOver() {
    var jawaban = asesor().upload(alamat, "isian.xlsx", isi("2026-10-01"));

    assertThat(jawaban.body()).contains("RA-016", "harus sesudah hari ini");
    assertThat(dinkes.butir("RA-016").last()).isEmpty();
  }

  @Test
  void namesWhatContradictsItselfToWhoeverChecks() {
    dinkes
        .isi(
            kode ->
                kode.equals("RA-016")
                    ? new Triwulanan.Isi("sudah", 2, "Di arsip", null)
                    : Triwulanan.Isi.sudah())
        .serahkan();

    var sekretaris = Visitor.program(port, "dinkessekretaris");
    assertThat(FilledXlsx.of(sekretaris.download(alamat).body()).text("RA-016", "Perlu dilihat"))
        .isEqualTo("dokumen tersedia 2, yang dibutuhkan hanya 1");
  }

  @Test
  void refusesAPartThatItDoesNotKnow() {
    var laporkan = kota.tugas(KUNCI, LAPORKAN).getId();
    var jawaban =
        asesor()
            .send(
                "PUT",
                "/api/tasks/%s/worksheet/answers/RA-016".formatted(laporkan),
                "{\"answer\":{\"pelaksanaan\":\"sudah\",\"jumlah\":1},\"revision\":0}",
                "Content-Type",
                "application/json");
    assertThat(jawaban.statusCode()).isEqualTo(400);
    assertThat(jawaban.body())
        .contains(
            "tidak mengenal ‘jumlah’. Yang ada: pelaksanaan, dibutuhkan, tersedia, tanggalBaru.");
  }

  private byte[] isi(String tanggal) {
    return FilledXlsx.of(asesor().download(alamat).body())
        .set("RA-016", "Pelaksanaan", "Belum")
        .set("RA-016", TANGGAL, tanggal)
        .set("RA-016", "Catatan", "Menunggu anggaran perubahan")
        .bytes();
  }

  private Visitor asesor() {
    return Visitor.program(port, "dinkesasesor");
  }
}
