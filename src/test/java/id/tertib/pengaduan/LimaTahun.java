package id.tertib.pengaduan;

import org.springframework.jdbc.core.JdbcTemplate;

/** Reports of five years, 20,000 a year, all answered and published: made by the database alone. */
public final class LimaTahun {

  public static final int BANYAK = 100_000;

  private LimaTahun() {}

  /** Fills the tables of an empty database. */
  public static void isi(JdbcTemplate jdbc) {
    jdbc.update(
        """
        insert into pengaduan (nomor, tahun, diterima, kanal, jenis, kategori, kelurahan, anonim,
          rahasia, kiriman, kode, status, status_sejak, penangan)
        select 'PGD-' || (2021 + n / 20000) || '-' || lpad((n % 20000 + 1)::text, 6, '0'),
          2021 + n / 20000, timestamptz '2021-01-01' + n * interval '27 minutes', 'web', 'pengaduan',
          (array['jalan-drainase', 'lampu-jalan', 'lalu-lintas', 'sampah-lingkungan', 'kependudukan'])[n % 5 + 1],
          (array['rawa-buntu', 'muncul', 'setu', 'jombang', 'rempoa', 'pisangan', 'serpong'])[n % 7 + 1],
          true, false, n::text, 'x', 'selesai', now(), 'dishub'
        from generate_series(0, ? - 1) n
        """,
        BANYAK);
    jdbc.update(
        """
        insert into pengaduan_terbit (nomor, kategori, kelurahan, diterima, naskah, tempat, terbit)
        select nomor, kategori, kelurahan, diterima,
          'Jalan di dekat pasar rusak sejak beberapa hari dan warga meminta perbaikan segera nomor ' || kiriman,
          'Jalan Melati, dekat pasar', diterima
        from pengaduan
        """);
    jdbc.update(
        """
        insert into pengaduan_terbit_kata (kata, nomor)
        select distinct kata, nomor from (
          select unnest(array['jalan', 'di', 'dekat', 'pasar', 'rusak', 'sejak', 'beberapa', 'hari', 'dan',
            'warga', 'meminta', 'perbaikan', 'segera', 'nomor', 'melati', kiriman,
            'kata' || (kiriman::int % 500)]) kata, nomor
          from pengaduan) words
        where length(kata) > 1
        """);
    jdbc.execute("analyze");
  }
}
