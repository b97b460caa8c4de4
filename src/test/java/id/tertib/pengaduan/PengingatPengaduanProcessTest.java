package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is reminded of the clocks of a report, when, and who never is. */
@ProcessTest
class PengingatPengaduanProcessTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcClient jdbc;

  private LaporanUji laporan;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T09:00");
    laporan = new LaporanUji(port, beans);
  }

  @Test
  void remindsTheVerifierThenTheSekda() {
    laporan.masuk();
    // Three working days: 50 % is the second, 80 % falls on the third.
    assertThat(planned("pengaduan-verifikasi"))
        .containsExactly(
            "50% 2026-07-15 admpengaduan", "100% 2026-07-16 admpengaduan", "100% 2026-07-16 sekda");
  }

  @Test
  void remindsOfficerHeadInspekturAndSekdaOfTheAnswer() {
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    assertThat(planned("pengaduan-penanganan"))
        .containsExactly(
            "50% 2026-07-22 dishubpejabat",
            "80% 2026-07-29 dishubkepala",
            "80% 2026-07-29 dishubpejabat",
            "100% 2026-07-31 dishubkepala",
            "100% 2026-07-31 dishubpejabat",
            "100% 2026-07-31 inspektur",
            "100% 2026-07-31 sekda");
  }

  @Test
  void neverRemindsAnybodyOfTheOfficeThatIsAccused() {
    accuse("inspektorat");
    assertThat(roles("pengaduan-penanganan")).containsOnly("setdapejabat", "sekda");
    accuse("setda");
    assertThat(roles("pengaduan-penanganan"))
        .containsOnly("inspektoratpejabat", "walikota", "inspektur");
    accuse("dishub");
    assertThat(roles("pengaduan-penanganan"))
        .containsOnly("inspektoratpejabat", "inspektur", "sekda");
  }

  @Test
  void remindsNobodyWhileTheReporterIsToAnswer() {
    laporan.masuk().ditunda();
    assertThat(planned("pengaduan-melengkapi")).isEmpty();
    assertThat(planned("pengaduan-verifikasi")).isEmpty();
  }

  @Test
  void tellsThemTheNumberAndNothingElse() {
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    time.forwardTo("2026-07-31T09:00");
    var letters =
        jdbc
            .sql(
                "select * from surel where penerima in ('sekda', 'inspektur', 'dishubkepala') and jenis = 'ringkasan'")
            .query()
            .listOfRows()
            .stream()
            .map(Object::toString)
            .toList();
    assertThat(letters).isNotEmpty().allSatisfy(text -> assertThat(text).contains(laporan.key()));
    assertThat(letters).allSatisfy(text -> assertThat(text).doesNotContain("Rawa Buntu"));
  }

  private void accuse(String office) {
    laporan = new LaporanUji(port, beans).masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    laporan
        .pilih(
            "admpengaduan",
            "Verifikasi laporan",
            "{\"kelas\":\"berkadar_pengawasan\",\"unit\":\"%s\",\"terlapor\":\"%s\"}"
                .formatted(office, office))
        .putuskan("admpengaduan", "Verifikasi laporan", "teruskan");
  }

  private List<String> roles(String kind) {
    return planned(kind).stream().map(row -> row.split(" ")[2]).distinct().toList();
  }

  private List<String> planned(String kind) {
    return jdbc.sql(
            """
            select p.tahap || ' ' || cast(cast(p.direncanakan as date) as varchar) || ' ' || p.peran
            from pengingat p join tenggat t on t.id = p.tenggat
            where t.perkara = ? and t.jenis = ? and p.keadaan = 'direncanakan'
            order by p.direncanakan, p.peran
            """)
        .params(laporan.key(), kind)
        .query(String.class)
        .list();
  }
}
