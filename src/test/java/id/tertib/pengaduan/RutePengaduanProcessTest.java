package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A report reaches whoever may handle it, and nobody else. */
@ProcessTest
class RutePengaduanProcessTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String DISPOSISI = "Terima disposisi";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;

  private LaporanUji laporan;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans);
  }

  @ParameterizedTest
  @CsvSource({
    "dishub, inspektoratpejabat, inspektur, organisasi",
    "inspektorat, setdapejabat, sekda, organisasi",
    "setda, inspektoratpejabat, walikota, walikota"
  })
  void neverReachesTheOfficeWhosePeopleAreAccused(
      String accused, String officers, String approver, String decider) {
    accuse(accused);
    assertThat(laporan.menunggu(officers, DISPOSISI)).isTrue();
    var one = table.get(laporan.key());
    assertThat(one.penyetuju()).isEqualTo(approver);
    assertThat(one.pemutus()).isEqualTo(decider);
    assertThat(one.penangan()).isNotEqualTo(accused);
    for (var other :
        List.of(
            "dishubpejabat",
            "dishubkepala",
            "setdapejabat",
            "inspektoratpejabat",
            "organisasi",
            "sekda",
            "inspektur",
            "walikota",
            "admin",
            "admpengaduan")) {
      if (!other.equals(officers)) {
        assertThat(laporan.as(other).get("/api/complaints/" + laporan.key()).statusCode())
            .as(other)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void isDecidedByWaliKotaWhenItIsAboutSekretariatDaerah() {
    accuse("setda");
    laporan.dikembalikan("inspektoratpejabat").unitLain("admpengaduan", "Pilih unit lain", "setda");
    laporan.dikembalikan("inspektoratpejabat");
    assertThat(laporan.menunggu("walikota", "Putuskan unit penangan")).isTrue();
  }

  @Test
  void goesToTheKecamatanOfThePlace() {
    laporan.masuk("pelayanan-kecamatan", JenisLaporan.PENGADUAN);
    laporan.diteruskan("pengaduan", "kecamatan");
    assertThat(laporan.menunggu("kecserpongpejabat", DISPOSISI)).isTrue();
    assertThat(table.get(laporan.key()).unit()).isEqualTo("kec-serpong");
  }

  @Test
  void goesToTheInspektoratWhenItNeedsSupervision() {
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    laporan
        .pilih(
            "admpengaduan",
            VERIFIKASI,
            "{\"kelas\":\"berkadar_pengawasan\",\"unit\":\"inspektorat\"}")
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
    assertThat(laporan.menunggu("inspektoratpejabat", DISPOSISI)).isTrue();
  }

  @Test
  void isReadWhileAStepIsHeldAndNotALineLonger() {
    laporan.masuk();
    assertThat(read("admpengaduan")).isEqualTo(200);
    assertThat(read("dishubpejabat")).isEqualTo(404);
    laporan.diteruskan("pengaduan", "dishub");
    assertThat(read("admpengaduan")).isEqualTo(404);
    assertThat(read("dishubpejabat")).isEqualTo(200);
    assertThat(read("dishubkepala")).isEqualTo(404);
    assertThat(read("dlhpejabat")).isEqualTo(404);
    laporan.diterima("dishubpejabat").ditanggapi("dishubpejabat");
    laporan.dijawab("dishubpejabat", "dishubkepala");
    for (var former : List.of("admpengaduan", "dishubpejabat", "dishubkepala", "admin")) {
      assertThat(read(former)).as(former).isEqualTo(404);
    }
  }

  private int read(String account) {
    return laporan.as(account).get("/api/complaints/" + laporan.key()).statusCode();
  }

  private void accuse(String office) {
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    laporan
        .pilih(
            "admpengaduan",
            VERIFIKASI,
            "{\"kelas\":\"berkadar_pengawasan\",\"unit\":\"%s\",\"terlapor\":\"%s\"}"
                .formatted(office, office))
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
  }
}
