package id.tertib.quarter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.quarter.RencanaAksiTriwulan.LAPORKAN;

import id.tertib.monitoring.LayarMonitoring;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Further actions where people meet them: in a report, and in the Road Map. */
@PostgresTest
class AksiLanjutanBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-TW4/dinkes";

  @Autowired FurtherActions aksi;
  @Autowired SiklusTriwulan siklus;

  @Test
  void standInTheReportAndInTheRoadMap() {
    kota.pada("2026-09-15T08:00");
    var kode =
        tambah("dinkes", "2026-TW4", "Tetapkan SOP layanan pengaduan dan pajang di ruang tunggu");
    tambah("bpkad", "2027-TW1", "Perbarui daftar aset yang dipakai bersama");
    var ditarik = tambah("dispora", "2026-TW4", "Susun ulang jadwal gelanggang");
    aksi.withdraw(ditarik, "Digantikan aksi lain", "organisasi");
    kota.pada("2026-10-05T08:00");
    siklus.start(Triwulan.parse("2026-TW4"), "sistem");

    var page = tugas("dinkesasesor", KUNCI, LAPORKAN, 1366, 768);
    ambil(page);
    var butir = buka(page, kode);
    assertThat(butir).containsText("RATL PMPRB 2026 · Diperbaiki");
    assertThat(butir).containsText("SOP yang ditetapkan");
    butir.scrollIntoViewIfNeeded();
    potret(page, "aksi-lanjutan-laporan");
    axe(page, ".tertib.ws");
    page.context().close();

    for (var lebar : new int[] {1366, 390}) {
      var roadMap = masuk("organisasi", "/road-map?perangkatDaerah=dinkes#al", lebar, 900);
      assertThat(roadMap.locator("#" + kode)).isVisible();
      roadMap.locator("#" + kode + " summary").click();
      assertThat(roadMap.locator("#" + kode)).containsText("laporan triwulan IV 2026");
      roadMap.locator("#" + kode).scrollIntoViewIfNeeded();
      muatLebar(roadMap, lebar);
      potret(roadMap, "aksi-lanjutan-road-map-" + lebar);
      axe(roadMap, "main");
      roadMap.getByText("Saring menurut sumber dan keadaan").click();
      assertThat(roadMap.getByText("3 aksi lanjutan")).isVisible();
      muatLebar(roadMap, lebar);
      potret(roadMap, "aksi-lanjutan-" + lebar);
      axe(roadMap, "main");
      roadMap.locator("#RATL-2026-002 summary").click();
      roadMap.locator("#RATL-2026-002").getByText("Lihat aksi ini").click();
      assertThat(roadMap.getByText("Ubah sebelum ditanyakan")).isVisible();
      muatLebar(roadMap, lebar);
      potret(roadMap, "aksi-lanjutan-satu-" + lebar);
      axe(roadMap, "main");
      roadMap.context().close();
    }
  }

  private String tambah(String kantor, String mulai, String judul) {
    return aksi.add(
            "RATL-2026",
            new Isi(
                judul,
                kantor,
                Triwulan.parse(mulai),
                "SOP yang ditetapkan",
                "RATL PMPRB 2026",
                "Diperbaiki"),
            "organisasi")
        .kode();
  }
}
