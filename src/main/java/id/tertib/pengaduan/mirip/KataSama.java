package id.tertib.pengaduan.mirip;

import id.tertib.pengaduan.perkara.Laporan;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the words that reports of the same place and days share, by their hashes. */
@Component
class KataSama {

  /** Of one kelurahan in four weeks; more look alike only in a disaster, and then the newest do. */
  private static final int MOST = 200;

  static final String NEIGHBOURS =
      """
      select p.nomor, p.diterima, p.kategori,
        (select count(*) from pengaduan_kata k
         join pengaduan_kata o on o.nomor = :nomor and o.bagian = k.bagian and o.kata = k.kata
         where k.nomor = p.nomor and k.bagian = 'uraian') as kata,
        (select count(*) from pengaduan_kata k
         join pengaduan_kata o on o.nomor = :nomor and o.bagian = k.bagian and o.kata = k.kata
         where k.nomor = p.nomor and k.bagian = 'alamat') as alamat
      from (
        select nomor, diterima, kategori from pengaduan
        where kelurahan = :kelurahan and diterima between :dari and :sampai
          and nomor <> :nomor and induk is null and ditutup is null
        order by diterima desc, nomor fetch first :most rows only) p
      """;

  private final JdbcClient jdbc;

  KataSama(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A report of the same kelurahan.
   *
   * @param kata words of its story that are ours, too
   * @param alamat words of its place that are ours, too
   */
  record Tetangga(String nomor, Instant diterima, String kategori, int kata, int alamat) {}

  /**
   * How many words a report has.
   *
   * @param alamat of its place
   */
  record Banyak(int kata, int alamat) {}

  List<Tetangga> around(Laporan laporan, int days) {
    var window = Duration.ofDays(days);
    return jdbc.sql(NEIGHBOURS)
        .param("nomor", laporan.nomor())
        .param("kelurahan", laporan.kelurahan())
        .param("dari", Timestamp.from(laporan.diterima().minus(window)))
        .param("sampai", Timestamp.from(laporan.diterima().plus(window)))
        .param("most", MOST)
        .query(
            (row, number) ->
                new Tetangga(
                    row.getString("nomor"),
                    row.getTimestamp("diterima").toInstant(),
                    row.getString("kategori"),
                    row.getInt("kata"),
                    row.getInt("alamat")))
        .list();
  }

  Banyak count(String nomor) {
    return jdbc.sql(
            """
            select coalesce(sum(case when bagian = 'uraian' then 1 else 0 end), 0) as kata,
              coalesce(sum(case when bagian = 'alamat' then 1 else 0 end), 0) as alamat
            from pengaduan_kata where nomor = ?
            """)
        .params(nomor)
        .query((row, number) -> new Banyak(row.getInt(1), row.getInt(2)))
        .single();
  }
}
