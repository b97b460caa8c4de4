package id.tertib.office;

import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code perangkat_daerah_perubahan} and {@code perangkat_daerah_anggota}. */
@Repository
class PerubahanPerangkatDaerahTable {

  private final JdbcClient jdbc;

  PerubahanPerangkatDaerahTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A membership that a merger gave. */
  record Anggota(String akun, String kelompok) {}

  /**
   * @return its number
   */
  long add(PerubahanPerangkatDaerah change) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into perangkat_daerah_perubahan
              (kode, apa, penerus, tanggal, dasar, alasan, sebelum, sesudah, siapa, waktu)
            values
              (:kode, :apa, :penerus, :tanggal, :dasar, :alasan, :sebelum, :sesudah, :siapa, :waktu)
            """)
        .param("kode", change.kode())
        .param("apa", change.apa())
        .param("penerus", change.penerus())
        .param("tanggal", change.tanggal())
        .param("dasar", change.dasar())
        .param("alasan", change.alasan())
        .param("sebelum", change.sebelum())
        .param("sesudah", change.sesudah())
        .param("siapa", change.siapa())
        .param("waktu", Moments.sql(change.waktu()))
        .update(key, "nomor");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** What was done to this office, and what others gave it; newest first. */
  List<PerubahanPerangkatDaerah> of(String kode) {
    return jdbc.sql(
            """
            select * from perangkat_daerah_perubahan where kode = :kode or penerus = :kode
            order by nomor desc
            """)
        .param("kode", kode)
        .query(PerubahanPerangkatDaerahTable::change)
        .list();
  }

  void addMember(long change, Anggota member) {
    jdbc.sql(
            """
            insert into perangkat_daerah_anggota (perubahan, akun, kelompok)
            values (?, ?, ?)
            """)
        .params(change, member.akun(), member.kelompok())
        .update();
  }

  List<Anggota> members(long change) {
    return jdbc.sql(
            """
            select akun, kelompok from perangkat_daerah_anggota where perubahan = :perubahan
            order by akun, kelompok
            """)
        .param("perubahan", change)
        .query((row, number) -> new Anggota(row.getString("akun"), row.getString("kelompok")))
        .list();
  }

  private static PerubahanPerangkatDaerah change(ResultSet row, int number) throws SQLException {
    return new PerubahanPerangkatDaerah(
        row.getLong("nomor"),
        row.getString("kode"),
        row.getString("apa"),
        row.getString("penerus"),
        row.getObject("tanggal", LocalDate.class),
        row.getString("dasar"),
        row.getString("alasan"),
        row.getString("sebelum"),
        row.getString("sesudah"),
        row.getString("siapa"),
        row.getObject("waktu", OffsetDateTime.class).toInstant());
  }
}
