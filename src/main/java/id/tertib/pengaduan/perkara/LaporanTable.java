package id.tertib.pengaduan.perkara;

import id.tertib.data.Tanggal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pengaduan}. */
@Repository
public class LaporanTable {

  private static final String ALL = "select * from pengaduan ";

  private final JdbcClient jdbc;
  private final Clock clock;

  LaporanTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the same form was taken before
   */
  void insert(String nomor, LaporanBaru baru, String kiriman, String kode) {
    var now = clock.instant();
    jdbc.sql(
            """
            insert into pengaduan (nomor, tahun, diterima, kanal, pencatat, jenis, kategori,
              kelurahan, terjadi, anonim, rahasia, kiriman, kode, status, status_sejak)
            values (:nomor, :tahun, :kini, :kanal, :pencatat, :jenis, :kategori,
              :kelurahan, :terjadi, :anonim, :rahasia, :kiriman, :kode, 'verifikasi', :kini)
            """)
        .param("nomor", nomor)
        .param("tahun", Tanggal.date(now).getYear())
        .param("kini", Timestamp.from(now))
        .param("kanal", baru.kanal().kode())
        .param("pencatat", baru.pencatat())
        .param("jenis", baru.jenis().kode())
        .param("kategori", baru.kategori())
        .param("kelurahan", baru.kelurahan())
        .param("terjadi", baru.terjadi())
        .param("anonim", baru.pelapor().anonim())
        .param("rahasia", baru.pelapor().rahasia())
        .param("kiriman", kiriman)
        .param("kode", kode)
        .update();
  }

  public Optional<Laporan> find(String nomor) {
    return jdbc.sql(ALL + "where nomor = ?").params(nomor).query(LaporanTable::row).optional();
  }

  /** Those of them that exist, in no order; at most a few hundred are asked for. */
  public List<Laporan> find(Collection<String> nomor) {
    return nomor.isEmpty()
        ? List.of()
        : jdbc.sql(ALL + "where nomor in (:nomor)")
            .param("nomor", List.copyOf(nomor))
            .query(LaporanTable::row)
            .list();
  }

  /** Of a case of ours: it is always there. */
  public Laporan get(String nomor) {
    return find(nomor)
        .orElseThrow(() -> new IllegalStateException("Laporan %s tidak ada".formatted(nomor)));
  }

  /** As {@link #get}, held until the transaction ends. */
  public Laporan hold(String nomor) {
    jdbc.sql("select nomor from pengaduan where nomor = ? for update")
        .params(nomor)
        .query(String.class)
        .optional();
    return get(nomor);
  }

  Optional<Laporan> byForm(String kiriman) {
    return jdbc.sql(ALL + "where kiriman = ?").params(kiriman).query(LaporanTable::row).optional();
  }

  /** Those that were joined to it, by their numbers. */
  public List<Laporan> joinedTo(String nomor) {
    return jdbc.sql(ALL + "where induk = ? order by nomor")
        .params(nomor)
        .query(LaporanTable::row)
        .list();
  }

  /** Those that run, handled by one of these offices, by their numbers. */
  public List<Laporan> runningAt(Collection<String> offices) {
    return jdbc.sql(ALL + "where penangan in (:kantor) and ditutup is null order by nomor")
        .param("kantor", List.copyOf(offices))
        .query(LaporanTable::row)
        .list();
  }

  /** The keyed hash of its code, which is compared and never shown. */
  public Optional<String> codeOf(String nomor) {
    return jdbc.sql("select kode from pengaduan where nomor = ?")
        .params(nomor)
        .query(String.class)
        .optional();
  }

  public void setCode(String nomor, String hash) {
    set(nomor, "kode", hash);
  }

  public void setInstance(String nomor, String id) {
    set(nomor, "proses_id", id);
  }

  /** Does nothing when it stands there already. */
  public void become(String nomor, Status status) {
    jdbc.sql("update pengaduan set status = ?, status_sejak = ? where nomor = ? and status <> ?")
        .params(status.kode(), now(), nomor, status.kode())
        .update();
  }

  /** What the verifier chose, while he may change it. */
  public void classify(
      String nomor, Kelas kelas, String kategori, String unit, @Nullable String terlapor) {
    jdbc.sql("update pengaduan set kelas = ?, kategori = ?, unit = ?, terlapor = ? where nomor = ?")
        .params(kelas.kode(), kategori, unit, terlapor, nomor)
        .update();
  }

  public void setKelurahan(String nomor, String kelurahan) {
    set(nomor, "kelurahan", kelurahan);
  }

  public void setUnit(String nomor, String unit) {
    set(nomor, "unit", unit);
  }

  /** Who handles it from now on; its first disposition is kept. */
  public void route(String nomor, String penangan, String penyetuju, String pemutus) {
    jdbc.sql(
            """
            update pengaduan set penangan = ?, penyetuju = ?, pemutus = ?,
              diteruskan = coalesce(diteruskan, ?)
            where nomor = ?
            """)
        .params(penangan, penyetuju, pemutus, now(), nomor)
        .update();
  }

  public void handedBack(String nomor) {
    jdbc.sql("update pengaduan set kembalian = kembalian + 1 where nomor = ?")
        .params(nomor)
        .update();
  }

  public void askedByVerifier(String nomor) {
    set(nomor, "ditunda", true);
  }

  public void askedByUnit(String nomor) {
    set(nomor, "diminta", true);
  }

  public void responded(String nomor) {
    jdbc.sql("update pengaduan set ditanggapi = coalesce(ditanggapi, ?) where nomor = ?")
        .params(now(), nomor)
        .update();
  }

  /** Its answer stands anew, for those too that were joined: none of them has rated it. */
  public void answered(String nomor) {
    set(nomor, "dijawab", now());
    jdbc.sql("update pengaduan set dinilai = null where nomor = ? or induk = ?")
        .params(nomor, nomor)
        .update();
  }

  public void closed(String nomor, Status status) {
    become(nomor, status);
    jdbc.sql("update pengaduan set ditutup = ?, langkah = null where nomor = ?")
        .params(now(), nomor)
        .update();
  }

  /** The step that it waits at, as the model names it. */
  public void waitsAt(String nomor, String step) {
    set(nomor, "langkah", step);
  }

  public void reopened(String nomor) {
    jdbc.sql("update pengaduan set putaran = putaran + 1, ditutup = null where nomor = ?")
        .params(nomor)
        .update();
  }

  /** Joined to another, whose answer is its answer. */
  public void join(String nomor, String induk) {
    jdbc.sql(
            "update pengaduan set induk = ?, status = 'digabung', status_sejak = ? where nomor = ?")
        .params(induk, now(), nomor)
        .update();
  }

  /** On its own again. */
  public void part(String nomor) {
    jdbc.sql(
            """
            update pengaduan set induk = null, status = 'verifikasi', status_sejak = ?
            where nomor = ?
            """)
        .params(now(), nomor)
        .update();
  }

  /** Without a number, the one of an earlier answer stays. */
  public void rate(String nomor, @Nullable Integer nilai) {
    jdbc.sql(
            """
            update pengaduan set nilai = coalesce(:nilai, nilai), dinilai = :kini
            where nomor = :nomor
            """)
        .param("nilai", nilai, Types.INTEGER)
        .param("kini", now())
        .param("nomor", nomor)
        .update();
  }

  private void set(String nomor, String column, Object value) {
    jdbc.sql("update pengaduan set %s = ? where nomor = ?".formatted(column))
        .params(value, nomor)
        .update();
  }

  /** Which of these accuse one of the offices. */
  public Set<String> menuduh(Collection<String> nomor, Collection<String> kantor) {
    return nomor.isEmpty() || kantor.isEmpty()
        ? Set.of()
        : jdbc.sql("select nomor from pengaduan where nomor in (:nomor) and terlapor in (:kantor)")
            .param("nomor", nomor)
            .param("kantor", kantor)
            .query(String.class)
            .set();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** A row of the table, also in a question of another room. */
  public static Laporan row(ResultSet row, int number) throws SQLException {
    var kelas = row.getString("kelas");
    return new Laporan(
        row.getString("nomor"),
        row.getTimestamp("diterima").toInstant(),
        Kanal.of(row.getString("kanal")),
        row.getString("pencatat"),
        JenisLaporan.valueOf(row.getString("jenis").toUpperCase(Locale.ROOT)),
        row.getString("kategori"),
        row.getString("kelurahan"),
        row.getObject("terjadi", LocalDate.class),
        row.getBoolean("anonim"),
        row.getBoolean("rahasia"),
        row.getString("proses_id"),
        Status.of(row.getString("status")),
        row.getTimestamp("status_sejak").toInstant(),
        kelas == null ? null : Kelas.valueOf(kelas.toUpperCase(Locale.ROOT)),
        row.getString("unit"),
        row.getString("terlapor"),
        row.getString("penangan"),
        row.getString("penyetuju"),
        row.getString("pemutus"),
        instant(row, "diteruskan"),
        instant(row, "ditanggapi"),
        instant(row, "dijawab"),
        instant(row, "ditutup"),
        row.getInt("putaran"),
        row.getInt("kembalian"),
        row.getBoolean("ditunda"),
        row.getBoolean("diminta"),
        row.getString("induk"),
        row.getObject("nilai", Integer.class),
        instant(row, "dinilai"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
