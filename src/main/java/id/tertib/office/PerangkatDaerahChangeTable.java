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
class PerangkatDaerahChangeTable {

  private final JdbcClient jdbc;

  PerangkatDaerahChangeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A membership that a merger gave. */
  record Member(String akun, String kelompok) {}

  /**
   * @return its number
   */
  long add(PerangkatDaerahChange change) {
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
  List<PerangkatDaerahChange> of(String kode) {
    return jdbc.sql(
            """
            select * from perangkat_daerah_perubahan where kode = :kode or penerus = :kode
            order by nomor desc
            """)
        .param("kode", kode)
        .query(PerangkatDaerahChangeTable::change)
        .list();
  }

  void addMember(long change, Member member) {
    jdbc.sql(
            """
            insert into perangkat_daerah_anggota (perubahan, akun, kelompok)
            values (?, ?, ?)
            """)
        .params(change, member.akun(), member.kelompok())
        .update();
  }

  List<Member> members(long change) {
    return jdbc.sql(
            """
            select akun, kelompok from perangkat_daerah_anggota where perubahan = :perubahan
            order by akun, kelompok
            """)
        .param("perubahan", change)
        .query((row, number) -> new Member(row.getString("akun"), row.getString("kelompok")))
        .list();
  }

  private static PerangkatDaerahChange change(ResultSet row, int number) throws SQLException {
    return new PerangkatDaerahChange(
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
