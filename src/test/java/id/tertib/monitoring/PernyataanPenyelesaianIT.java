package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.WAWANCARA;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.PostgresTest;
import id.tertib.testing.WatchedSql;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What the completion of a task sends to PostgreSQL while somebody waits. */
@PostgresTest
@Import(WatchedSql.class)
class PernyataanPenyelesaianIT {

  private static final String KUNCI = "2026-S2/dinkes";

  @Autowired ApplicationContext aplikasi;

  @Test
  void writesTheTrailInOneInsertAndEachMailInAnotherWithoutItsLayout() {
    var kota = new KotaTercatat(aplikasi);
    kota.pada("2026-07-13T08:00").mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes");
    kota.tetapkan("2026-S2");
    kota.kasus(KUNCI)
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-09-30")
        .kirimAnalisis()
        .tanggapi()
        .setujui()
        .rencanakanTindakLanjut("2026-09-15");

    assertThat(kota.dikirim)
        .containsKeys(ISI_DAFTAR_PERIKSA, OBSERVASI, WAWANCARA, ANALISIS, TANGGAPAN)
        .allSatisfy(
            (langkah, sql) -> {
              assertThat(sql)
                  .as(langkah)
                  .filteredOn(satu -> tabel(satu, "jejak"))
                  .hasSizeLessThan(2);
            });
    assertThat(kota.dikirim.get(ISI_DAFTAR_PERIKSA))
        .as("opens observation and interview, with a mail each")
        .hasSizeLessThan(100)
        .satisfies(
            sql ->
                assertThat(sql)
                    .filteredOn(satu -> tabel(satu, "surel"))
                    .hasSize(2)
                    .noneMatch(satu -> satu.contains("<!doctype html")));
  }

  private static boolean tabel(String sql, String nama) {
    return sql.startsWith("insert into %s ".formatted(nama));
  }

  /** The small language, listening to what each completion sends. */
  private static final class KotaTercatat extends Kota {

    private final Map<String, List<String>> dikirim = new LinkedHashMap<>();

    KotaTercatat(ApplicationContext aplikasi) {
      super(aplikasi);
    }

    @Override
    public void selesaikan(String akun, String kunci, String langkah, Map<String, Object> isi) {
      var task = tugas(kunci, langkah);
      sebagai(
          akun,
          () -> {
            if (task.getAssignee() == null) {
              tugas.claim(task.getId(), akun);
            }
            try {
              dikirim.put(
                  langkah,
                  WatchedSql.during(
                      () -> {
                        formulir.submitTaskForm(task.getId(), new HashMap<>(isi));
                        return null;
                      }));
            } catch (Exception e) {
              throw new AssertionError(e);
            }
            return null;
          });
    }
  }
}
