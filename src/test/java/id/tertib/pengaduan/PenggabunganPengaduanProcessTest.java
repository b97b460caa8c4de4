package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.pengaduan.pola.Pola;
import id.tertib.pengaduan.pola.PolaJawaban;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Offices are merged and closed while they handle reports. */
@ProcessTest
class PenggabunganPengaduanProcessTest {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-07-13", "Perda 5/2026", null);

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired Reorganisasi reorganisasi;
  @Autowired PolaJawaban templates;

  private LaporanUji laporan;

  @BeforeEach
  void atTheUnit() {
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dispar");
  }

  @Test
  void areAnsweredByWhoeverCarriesOnAndApprovedByItsHead() {
    laporan.diterima("disparpejabat");
    var due = laporan.jam("disparpejabat", "penanganan").get("due").asText();
    merge();
    assertThat(laporan.menunggu("disporapejabat", "Beri tanggapan pertama")).isTrue();
    assertThat(laporan.jam("disporapejabat", "penanganan").get("due").asText()).isEqualTo(due);
    laporan.ditanggapi("disporapejabat").dijawab("disporapejabat", "disporakepala");
    laporan.dinilai(false);
    assertThat(laporan.menunggu("disporapejabat", "Tangani dan susun jawaban")).isTrue();
  }

  @Test
  void reachTheHeirWhenTheUnitThatWasChosenIsNoMore() {
    merge();
    var later = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dispar");
    assertThat(later.menunggu("disporapejabat", "Terima disposisi")).isTrue();
  }

  @Test
  void areAnsweredWithTheTemplatesOfTheOfficeThatWasMerged() {
    templates.tambah("dispar", null, "Jadwal museum", "Museum buka pukul 09.00.");
    merge();
    assertThat(templates.milik("dispora")).extracting(Pola::judul).contains("Jadwal museum");
    assertThat(templates.untuk("dispora", "lampu-jalan"))
        .extracting(Pola::judul)
        .contains("Jadwal museum");
    assertThat(templates.milik("dishub")).extracting(Pola::judul).doesNotContain("Jadwal museum");
  }

  @Test
  void keepTheirOfficeFromBeingClosed() {
    assertThatThrownBy(
            () -> reorganisasi.carryOut(new OfficeCommand.Close("dispar", true, PERDA), "admin"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("masih menangani 1 pengaduan");
  }

  private void merge() {
    reorganisasi.carryOut(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");
  }
}
