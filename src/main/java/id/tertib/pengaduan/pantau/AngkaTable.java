package id.tertib.pengaduan.pantau;

import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Status;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts reports. All figures of managers come from the one question of {@link #ofYear}. */
@Repository
class AngkaTable {

  private final JdbcClient jdbc;

  AngkaTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Reports that are alike; one that runs stands for itself, since it has a clock.
   *
   * @param penangan code of the office that has it now; null before it was forwarded, and once the
   *     office handed it back
   * @param nomor null for those that are over
   */
  record Sama(
      Status status,
      @Nullable String kelas,
      @Nullable String unit,
      @Nullable String penangan,
      @Nullable String terlapor,
      boolean rahasia,
      String kategori,
      @Nullable String langkah,
      @Nullable String nomor,
      int jumlah) {}

  /** Received in this year. */
  List<Sama> ofYear(int year) {
    return jdbc.sql(
            """
            select status, kelas, unit, penangan, terlapor, rahasia, kategori, langkah, berjalan,
              count(*) as jumlah
            from (select status, kelas, unit, terlapor, rahasia, kategori, langkah,
                case when langkah in (:dikembalikan) then null else penangan end as penangan,
                case when langkah is null then null else nomor end as berjalan
              from pengaduan where tahun = :tahun) s
            group by status, kelas, unit, penangan, terlapor, rahasia, kategori, langkah, berjalan
            """)
        .param("tahun", year)
        .param("dikembalikan", Pengaduan.DIKEMBALIKAN)
        .query(
            (row, number) ->
                new Sama(
                    Status.of(row.getString("status")),
                    row.getString("kelas"),
                    row.getString("unit"),
                    row.getString("penangan"),
                    row.getString("terlapor"),
                    row.getBoolean("rahasia"),
                    row.getString("kategori"),
                    row.getString("langkah"),
                    row.getString("berjalan"),
                    row.getInt("jumlah")))
        .list();
  }

  /** The first year with a report; empty when there is none. */
  @Nullable Integer firstYear() {
    return jdbc.sql("select min(tahun) from pengaduan")
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  record Ditangani(boolean tuntas, boolean ditanggapi, int jumlah) {}

  /**
   * Reports of offices, joined ones with the report that they were joined to; what an office handed
   * back is nobody's until it is forwarded again.
   */
  List<Ditangani> handled(Collection<String> offices, Instant from, Instant before) {
    return jdbc.sql(
            """
            select tuntas, ditanggapi, count(*) as jumlah
            from (select case when p.ditutup is null then 0 else 1 end as tuntas,
                case when coalesce(i.ditanggapi, p.ditanggapi) is null then 0 else 1 end
                  as ditanggapi
              from pengaduan p left join pengaduan i on i.nomor = p.induk
              where coalesce(i.penangan, p.penangan) in (:kantor)
                and coalesce(i.langkah, p.langkah, '') not in (:dikembalikan)
                and p.diterima >= :dari and p.diterima < :sebelum) s
            group by tuntas, ditanggapi
            """)
        .param("kantor", List.copyOf(offices))
        .param("dikembalikan", Pengaduan.DIKEMBALIKAN)
        .param("dari", Timestamp.from(from))
        .param("sebelum", Timestamp.from(before))
        .query(
            (row, number) ->
                new Ditangani(
                    row.getInt("tuntas") == 1, row.getInt("ditanggapi") == 1, row.getInt("jumlah")))
        .list();
  }
}
