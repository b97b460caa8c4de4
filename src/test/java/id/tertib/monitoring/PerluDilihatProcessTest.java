package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.progress.DaftarPeriksaPrint;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What contradicts itself in a checklist keeps nobody from sending it, and stands on the papers.
 */
@ProcessTest
class PerluDilihatProcessTest {

  private static final String KUNCI = "2026-S2/dinkes";

  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanRegister register;
  @Autowired DaftarPeriksaPrint cetakan;

  private Kota kota;

  @BeforeEach
  void daftarPeriksa() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2);
    kota.rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
  }

  @Test
  void standsInTheAssessorsPrintAndInTheReport() throws IOException {
    var kasus = kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah());
    kasus.jawab("RA-001", new Kasus.Isi("sudah", 1, 0, null));
    kasus.jawab("RA-016", new Kasus.Isi("sudah", 1, 2, "Di arsip Subbagian Umum"));

    kasus.serahkan();
    assertThat(teks(cetakan.pdf("2026-S2", List.of("dinkes"), "asesor2")))
        .contains("sudah, tetapi dokumen tersedia 0 dari 1, tanpa berkas dan tanpa catatan.")
        .contains("dokumen tersedia 2, yang dibutuhkan hanya 1.");

    kasus.observasi().wawancara();
    kasus.koreksi("RA-001", Kasus.Isi.belum(), "Tidak ditemukan di lapangan");
    kasus.kirimAnalisis().tanggapi().setujui();

    var laporan = register.of(KUNCI).get(0);
    assertThat(teks(register.read(laporan, LaporanFile.PDF)))
        .contains("1 butir perlu dilihat karena isiannya tidak cocok satu sama lain: RA-016")
        .contains("dokumen tersedia 2, yang dibutuhkan hanya 1.")
        .doesNotContain("tanpa berkas dan tanpa catatan");
  }

  private static String teks(byte[] pdf) throws IOException {
    try (var dokumen = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
    }
  }
}
