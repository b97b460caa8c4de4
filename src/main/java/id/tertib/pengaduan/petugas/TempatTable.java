package id.tertib.pengaduan.petugas;

import id.tertib.pengaduan.perkara.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published reports of a place, as anybody may read them. */
@Repository
class TempatTable {

  private final JdbcClient jdbc;

  TempatTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Terbit(
      String nomor,
      Instant diterima,
      String kategori,
      String naskah,
      String tempat,
      Status status) {}

  /**
   * The newest first.
   *
   * @param kategori code; null for all
   * @param most rows, after leaving out {@code skipped}
   */
  List<Terbit> of(String kelurahan, @Nullable String kategori, int skipped, int most) {
    return jdbc.sql(
            """
            select t.nomor, t.diterima, t.kategori, t.naskah, t.tempat, p.status
            from pengaduan_terbit t join pengaduan p on p.nomor = t.nomor
            where t.kelurahan = :kelurahan %s
            order by t.diterima desc, t.nomor desc
            offset :lewat rows fetch next :paling rows only
            """
                .formatted(kategori == null ? "" : "and t.kategori = :kategori"))
        .param("kelurahan", kelurahan)
        .param("kategori", kategori)
        .param("lewat", skipped)
        .param("paling", most)
        .query(
            (row, number) ->
                new Terbit(
                    row.getString("nomor"),
                    row.getTimestamp("diterima").toInstant(),
                    row.getString("kategori"),
                    row.getString("naskah"),
                    row.getString("tempat"),
                    Status.of(row.getString("status"))))
        .list();
  }
}
