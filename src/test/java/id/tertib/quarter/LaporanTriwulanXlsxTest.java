package id.tertib.quarter;

import static id.tertib.quarter.RencanaAksiTriwulan.LAPORKAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.Kota;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A quarterly report goes out as a workbook and comes back, with its new dates. */
@ProcessTest
class LaporanTriwulanXlsxTest {

  private static final String KUNCI = "2026-TW4/dinkes";
  private static final String TANGGAL = "Tanggal baru (tahun-bulan-hari)";

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
    assertThat(FilledXlsx.of(asesor().download(alamat).body()).text("RA-016", TANGGAL))
        .isEqualTo("2027-02-15");
  }

  @Test
  void takesNothingWhenADateIsOver() {
    var jawaban = asesor().upload(alamat, "isian.xlsx", isi("2026-10-01"));

    assertThat(jawaban.body()).contains("RA-016", "harus sesudah hari ini");
    assertThat(dinkes.butir("RA-016").last()).isEmpty();
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
