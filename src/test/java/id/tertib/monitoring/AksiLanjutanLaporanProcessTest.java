package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.SheetFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What reports and figures say of further actions: apart, and never within the Road Map's. */
@ProcessTest
class AksiLanjutanLaporanProcessTest {

  private static final String SIKLUS = "2026-S2";

  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanRegister register;
  @Autowired FurtherActions aksi;
  @Autowired DaftarPeriksa daftarPeriksa;

  @Test
  void tellsThemApartInFiguresOfficeReportAndCityReport() throws IOException {
    var kota = new Kota(aplikasi).pada("2026-06-15T08:00");
    var terbukti = tambah("dlh", "Tetapkan SOP layanan");
    var belum = tambah("dlh", "Perbarui peta proses bisnis");
    kota.pada("2026-07-13T08:00")
        .mulai(2026, 2)
        .rencanakan(SIKLUS, "2026-10-30", "dlh", "dinkes")
        .tetapkan(SIKLUS);

    var dlh = kota.kasus(SIKLUS + "/dlh").isi(kode -> Kasus.Isi.sudah());
    dlh.jawab(belum, Kasus.Isi.belum());

    var angka = angka(dlh);
    assertThat(angka.of(dlh.lembar()))
        .containsEntry("lanjutan", 2)
        .containsEntry("lanjutanTerbukti", 1L)
        .containsEntry("belum", 0)
        .containsEntry("sudah", dlh.kode().size() - 2);
    assertThat(daftarPeriksa.overall(daftarPeriksa.rows(dlh.lembar())).kode())
        .doesNotContain(terbukti, belum);
    dlh.hinggaReviu().setujui();
    assertThat(teks(SIKLUS + "/dlh"))
        .contains("6. Aksi lanjutan", "1 dari 2 aksi lanjutan terbukti")
        .contains(terbukti, belum, "Perbarui peta proses bisnis", "RATL PMPRB 2026 · Diperbaiki")
        .contains("Dari %d rencana aksi yang berlaku".formatted(dlh.kode().size() - 2));

    kota.kasus(SIKLUS + "/dinkes").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    assertThat(teks(SIKLUS + "/dinkes")).doesNotContain("Aksi lanjutan");
    assertThat(angka.of(kota.kasus(SIKLUS + "/dinkes").lembar())).doesNotContainKey("lanjutan");
    kota.terbitkanLaporanKota(SIKLUS);
    assertThat(teks(SIKLUS))
        .contains("10. Aksi lanjutan", "1 dari 2 aksi lanjutan terbukti", belum, "11. Kesimpulan")
        .doesNotContain(terbukti);
    var laporan = register.of(SIKLUS).get(0);
    try (var buku =
        new XSSFWorkbook(new ByteArrayInputStream(register.read(laporan, LaporanFile.XLSX)))) {
      var tab = buku.getSheet("Aksi lanjutan");
      assertThat(new DataFormatter().formatCellValue(tab.getRow(tab.getLastRowNum()).getCell(1)))
          .isEqualTo(belum);
    }
  }

  @Test
  void tellsInTheAddendumThoseOfTheOfficesThatItAdds() throws IOException {
    var kota = new Kota(aplikasi).pada("2026-06-15T08:00");
    var dlh = tambah("dlh", "Tetapkan SOP layanan");
    var dinkes = tambah("dinkes", "Perbarui peta proses bisnis");
    kota.pada("2026-07-13T08:00")
        .mulai(2026, 2)
        .rencanakan(SIKLUS, "2026-10-30", "dlh", "dinkes")
        .tetapkan(SIKLUS);
    kota.kasus(SIKLUS + "/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.hingga("2026-11-02T08:00");
    kota.terbitkanLaporanKota(SIKLUS);

    kota.pada("2026-11-10T09:00")
        .kasus(SIKLUS + "/dinkes")
        .isi(kode -> kode.equals(dinkes) ? Kasus.Isi.belum() : Kasus.Isi.sudah())
        .hinggaReviu()
        .setujui();

    assertThat(teks(SIKLUS))
        .contains("Addendum 1", "4. Aksi lanjutan", "0 dari 1 aksi lanjutan terbukti", dinkes)
        .doesNotContain(dlh);
  }

  private String tambah(String kantor, String judul) {
    return aksi.add(
            "RATL-2026",
            new Isi(
                judul, kantor, Triwulan.parse("2026-TW3"), "SOP", "RATL PMPRB 2026", "Diperbaiki"),
            "organisasi")
        .kode();
  }

  private SheetFigures angka(Kasus kasus) {
    return aplikasi
        .getBeanProvider(SheetFigures.class)
        .orderedStream()
        .filter(satu -> satu.concerns(kasus.lembar().instrument()))
        .findFirst()
        .orElseThrow();
  }

  private String teks(String kunci) throws IOException {
    var laporan = register.of(kunci).get(0);
    try (var dokumen = Loader.loadPDF(register.read(laporan, LaporanFile.PDF))) {
      return new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
    }
  }
}
