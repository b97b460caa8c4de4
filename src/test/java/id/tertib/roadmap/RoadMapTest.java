package id.tertib.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.roadmap.RencanaAksi.DasarJadwal;
import id.tertib.roadmap.RencanaAksi.Sifat;
import id.tertib.testing.ProcessTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures of RULES 1, from the shipped files. */
@ProcessTest
class RoadMapTest {

  private static final List<String> OFFICES =
      id.tertib.data.CsvTable.ofClasspath(
              RoadMapFiles.PERANGKAT_DAERAH, RoadMapFiles.PERANGKAT_DAERAH_COLUMNS)
          .lines()
          .stream()
          .map(line -> line.text("kode"))
          .toList();

  @Autowired RoadMap roadMap;
  @Autowired RoadMapLoader loader;
  @Autowired JdbcTemplate jdbc;

  @Test
  void holdsTheActionsOfBothTables() {
    var all = roadMap.all();

    assertThat(all).hasSize(118);
    assertThat(all.get(0).kode()).isEqualTo("RA-001");
    assertThat(all.get(99).kode()).isEqualTo("RA-100");
    assertThat(all.get(117).kode()).isEqualTo("QW-18");
    assertThat(OFFICES).hasSize(38);
  }

  @Test
  void givesTheTextOfTheRegulationWithoutTheNumberOfItsList() {
    var action = roadMap.find("RA-001").orElseThrow();

    assertThat(action.rencanaAksi()).isEqualTo("Rapat Internal Seleksi Tim Pelaksana RB");
    assertThat(action.dokumen())
        .isEqualTo("Surat Keputusan Kepala Perangkat Daerah tentang penetapan TIM Pelaksana RB");
    assertThat(action.barisNaskah()).isEqualTo(992);
    assertThat(action.area()).isEqualTo("Manajemen Perubahan");
    assertThat(action.semua()).isTrue();
    assertThat(action.sifat()).isEqualTo(Sifat.SEKALI);
    assertThat(action.dasarJadwal()).isEqualTo(DasarJadwal.USULAN);
    assertThat(action.jadwalUsulan()).isTrue();
    // several documents in one cell keep their numbers
    assertThat(roadMap.find("RA-071").orElseThrow().dokumen()).startsWith("1. laporan verifikasi");
    // Tabel 10 names no document
    assertThat(roadMap.find("QW-01").orElseThrow().dokumen()).isEmpty();
    assertThat(roadMap.find("RA-999")).isEmpty();
  }

  @Test
  void namesTheAreasInTheOrderOfTheRegulation() {
    assertThat(roadMap.areas())
        .containsExactly(
            "Manajemen Perubahan",
            "Deregulasi Kebijakan",
            "Penataan Organisasi",
            "Penataan Tatalaksana",
            "Penataan Sistem Manajemen SDM Aparatur",
            "Penguatan Akuntabilitas",
            "Penguatan Pengawasan",
            "Peningkatan Kualitas Pelayanan Publik");
  }

  @Test
  void obliges115TimesIn2026() {
    var offices =
        List.of(1, 2, 3, 4).stream()
            .collect(
                Collectors.toMap(
                    quarter -> quarter,
                    quarter ->
                        OFFICES.stream().filter(office -> dueIn(office, quarter) > 0).toList()));

    assertThat(offices.get(1)).hasSize(38);
    assertThat(offices.get(2)).containsExactly("bappeda");
    assertThat(offices.get(3)).hasSize(38);
    assertThat(offices.get(4)).hasSize(38);
    assertThat(offices.values().stream().mapToInt(List::size).sum()).isEqualTo(115);
    assertThat(dueIn("bappeda", 2)).isEqualTo(7);
    assertThat(mostly(1)).isEqualTo(6);
    assertThat(mostly(4)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "2, 0", "3, 1", "4, 10"})
  void countsTheQuartersOfKecamatanSetu(int quarter, int actions) {
    assertThat(dueIn("kec-setu", quarter)).isEqualTo(actions);
  }

  @Test
  void givesDinkesFifteenRowsInItsFirstChecklist() {
    var rows = roadMap.inSemester("dinkes", 2026, 1);

    assertThat(rows).hasSize(15);
    assertThat(rows).filteredOn(inQuarter(1)).hasSize(6);
    assertThat(rows).filteredOn(row -> row.sifat() == Sifat.SEKALI).hasSize(9);
    assertThat(rows)
        .extracting(RencanaAksi::kode)
        .containsExactly(
            "RA-001", "RA-002", "RA-003", "QW-01", "RA-010", "RA-011", "RA-012", "RA-013", "RA-014",
            "RA-015", "RA-019", "QW-07", "RA-090", "RA-092", "RA-093");
  }

  @Test
  void givesKecamatanSetuItsNineOneOffs() {
    assertThat(roadMap.inSemester("kec-setu", 2026, 1))
        .hasSize(15)
        .filteredOn(row -> row.sifat() == Sifat.SEKALI)
        .hasSize(9);
    assertThat(roadMap.inSemester("kec-setu", 2026, 2)).hasSize(1 + 10 + 9);
  }

  @Test
  void bringsAOneOffOnlyWhenItsQuarterHasCome() {
    assertThat(roadMap.inSemester("dinkes", 2022, 1))
        .extracting(RencanaAksi::kode)
        .contains("QW-01", "QW-07")
        .doesNotContain("RA-001");
    assertThat(roadMap.inSemester("dinkes", 2022, 2))
        .extracting(RencanaAksi::kode)
        .contains("RA-001", "QW-01");
  }

  @Test
  void asksTwinsOnceUnderTheCodeOfTabel9() {
    assertThat(roadMap.forOffice("setda"))
        .extracting(RencanaAksi::kode)
        .contains("RA-008", "RA-010", "RA-097")
        .doesNotContain("QW-06", "QW-08", "QW-18");
    assertThat(roadMap.all()).filteredOn(row -> row.samaDengan() != null).hasSize(20);
  }

  @Test
  void keepsWhatWasChangedAndAddsWhatIsMissingAtTheNextStart() {
    jdbc.update("update rencana_aksi set sifat = 'TAHUNAN' where kode = 'RA-001'");
    jdbc.update("delete from rencana_aksi_jadwal where kode = 'QW-01'");
    jdbc.update("delete from rencana_aksi where kode = 'QW-01'");
    try {
      loader.afterSingletonsInstantiated();

      assertThat(roadMap.find("RA-001").orElseThrow().sifat()).isEqualTo(Sifat.TAHUNAN);
      assertThat(roadMap.all()).hasSize(118);
      assertThat(roadMap.find("QW-01").orElseThrow().jadwal())
          .containsExactly(new Triwulan(2022, 1));
    } finally {
      jdbc.update("update rencana_aksi set sifat = 'SEKALI' where kode = 'RA-001'");
    }
  }

  private int dueIn(String office, int quarter) {
    return (int) roadMap.forOffice(office).stream().filter(inQuarter(quarter)).count();
  }

  private static Predicate<RencanaAksi> inQuarter(int quarter) {
    return action -> action.jadwal().contains(new Triwulan(2026, quarter));
  }

  /** The commonest number of actions of an office in a quarter of 2026. */
  private int mostly(int quarter) {
    Map<Integer, Long> counts =
        OFFICES.stream()
            .collect(
                Collectors.groupingBy(office -> dueIn(office, quarter), Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
