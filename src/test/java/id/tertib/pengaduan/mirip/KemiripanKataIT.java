package id.tertib.pengaduan.mirip;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.KemiripanLaporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.testing.PostgresTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five years of reports, 20,000 a year, on PostgreSQL. */
@PostgresTest
class KemiripanKataIT {

  @Autowired KemiripanLaporan likeness;
  @Autowired LaporanTable table;
  @Autowired JdbcClient jdbc;

  @Test
  void readsOnlyTheReportsOfThePlaceAndTheDays() {
    reports(100_000);
    var one = table.get("PGD-2026-099000");

    var plan =
        String.join(
            "\n",
            jdbc.sql("explain (analyze, costs off, timing off) " + KataSama.NEIGHBOURS)
                .param("nomor", one.nomor())
                .param("kelurahan", one.kelurahan())
                .param("dari", java.sql.Timestamp.from(one.diterima().minus(Duration.ofDays(14))))
                .param("sampai", java.sql.Timestamp.from(one.diterima().plus(Duration.ofDays(14))))
                .param("most", 200)
                .query(String.class)
                .list());

    assertThat(plan).contains("pengaduan_kelurahan").doesNotContain("Seq Scan");
    likeness.mirip(one);
    var begun = System.nanoTime();
    var found = likeness.mirip(one);
    assertThat(found).as("each seventh of a month").hasSize(4);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
  }

  /**
   * One each 26 minutes, in 54 kelurahan; each seventh report of a kelurahan has the same ten
   * words.
   */
  private void reports(int many) {
    jdbc.sql(
            """
            insert into pengaduan (nomor, tahun, diterima, kanal, jenis, kategori, kelurahan, anonim,
              rahasia, kiriman, kode, status, status_sejak)
            select 'PGD-2026-' || lpad(n::text, 6, '0'), 2026,
              timestamp with time zone '2022-01-01 00:00Z' + n * interval '26 minutes', 'web',
              'pengaduan', 'jalan-drainase', 'kel-' || n %% 54, true, false, 'k' || n, 'k', 'disposisi',
              timestamp with time zone '2026-01-01 00:00Z'
            from generate_series(1, %d) n
            """
                .formatted(many))
        .update();
    jdbc.sql(
            """
            insert into pengaduan_kata (nomor, bagian, kata)
            select 'PGD-2026-' || lpad(n::text, 6, '0'), case when w < 3 then 'alamat' else 'uraian' end,
              w || '-' || (n / 54 * w) %% 7
            from generate_series(1, %d) n, generate_series(1, 10) w
            """
                .formatted(many))
        .update();
    jdbc.sql("analyze pengaduan").update();
    jdbc.sql("analyze pengaduan_kata").update();
  }
}
