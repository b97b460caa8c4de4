package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.notification.MailRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A late step of the assessor team is the ketua tim's affair before it is the office's head's. */
@ProcessTest
class PengingatAtasanTest {

  @Autowired ApplicationContext aplikasi;
  @Autowired JdbcClient jdbc;
  @Autowired MailRegister surel;
  @Autowired TimeTravel jam;

  private Kota kota;

  @BeforeEach
  void oneOfficeInTheFieldAndOneThatStillFills() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).serahkan();
  }

  @Test
  void remindsTheKetuaTimAStageBeforeTheHeadOfTheOffice() {
    // due on Monday, 3 August
    jam.forwardTo("2026-08-11T08:00");

    assertThat(diberiTahu("monitoring-lapangan", "H+1", "H+7"))
        .containsExactlyInAnyOrder(
            tuple("H+1", "pemegang", "asesor2"),
            tuple("H+1", "atasan", "asesor1"),
            tuple("H+1", "sekretaris", "dlhsekretaris"),
            tuple("H+7", "pemegang", "asesor2"),
            tuple("H+7", "atasan", "asesor1"),
            tuple("H+7", "kepala", "dlhkepala"));
    var kabar = surel.find("ringkasan/2026-08-04", "asesor1").orElseThrow();
    assertThat(surel.letter(kabar.number()).orElseThrow().text().replaceAll("\\s+", " "))
        .contains("Observasi dan wawancara monitoring semester II 2026", "Dinas Lingkungan Hidup");
  }

  @Test
  void leavesTheKetuaTimOutOfWhatAnOfficeOwes() {
    jam.forwardTo("2026-08-31T08:00");

    assertThat(diberiTahu("monitoring-daftar-periksa", "H+1", "H+7", "H+14"))
        .extracting(satu -> satu.toList().get(1))
        .isNotEmpty()
        .doesNotContain("atasan");
  }

  private List<Tuple> diberiTahu(String jenis, String... tahap) {
    return jdbc.sql(
            """
            select p.tahap, p.sasaran, p.penerima from pengingat p
            join tenggat t on t.id = p.tenggat
            where t.jenis = :jenis and p.tahap in (:tahap) and p.keadaan = 'diserahkan'
            """)
        .param("jenis", jenis)
        .param("tahap", List.of(tahap))
        .query((row, number) -> tuple(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
