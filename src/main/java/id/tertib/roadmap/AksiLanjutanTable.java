package id.tertib.roadmap;

import id.tertib.data.Moments;
import id.tertib.data.UniqueRow;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.AksiLanjutan.Penarikan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code aksi_lanjutan} and {@code aksi_lanjutan_seri}. */
@Repository
class AksiLanjutanTable {

  private final JdbcClient jdbc;
  private final UniqueRow row;
  private final PerangkatDaerahRegister register;

  AksiLanjutanTable(JdbcClient jdbc, UniqueRow row, PerangkatDaerahRegister register) {
    this.jdbc = jdbc;
    this.row = row;
    this.register = register;
  }

  /** By series and number. What was given to an office that was merged since is its successor's. */
  List<AksiLanjutan> all() {
    return jdbc.sql("select * from aksi_lanjutan order by seri, nomor").query(this::read).list();
  }

  Optional<AksiLanjutan> find(String kode) {
    return jdbc.sql("select * from aksi_lanjutan where kode = ?")
        .param(kode)
        .query(this::read)
        .optional();
  }

  /**
   * Those that hold and were given to one of these offices; nobody changes them before the caller's
   * transaction ends.
   */
  List<AksiLanjutan> hold(Collection<String> offices) {
    return jdbc.sql(
            """
            select * from aksi_lanjutan
            where perangkat_daerah in (:offices) and ditarik_pada is null
            order by seri, nomor for update
            """)
        .param("offices", offices)
        .query(this::read)
        .list();
  }

  /** Waits until nobody else changes it. */
  Optional<AksiLanjutan> hold(String kode) {
    return jdbc.sql("select * from aksi_lanjutan where kode = ? for update")
        .param(kode)
        .query(this::read)
        .optional();
  }

  /** The next number of a series, from 1; held until the caller's transaction ends. */
  int next(String series) {
    if (count(series) == 0) {
      row.first(
          () ->
              jdbc.sql("insert into aksi_lanjutan_seri (seri, terakhir) values (?, 0)")
                  .param(series)
                  .update());
      count(series);
    }
    return jdbc.sql("select terakhir from aksi_lanjutan_seri where seri = ?")
        .param(series)
        .query(Integer.class)
        .single();
  }

  private int count(String series) {
    return jdbc.sql("update aksi_lanjutan_seri set terakhir = terakhir + 1 where seri = ?")
        .param(series)
        .update();
  }

  void add(AksiLanjutan action, String series, int number) {
    var isi = action.isi();
    jdbc.sql(
            """
            insert into aksi_lanjutan (kode, seri, nomor, judul, perangkat_daerah, tahun, triwulan,
              bukti, sumber, kelas, sejak, versi)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """)
        .params(
            action.kode(),
            series,
            number,
            isi.judul(),
            isi.perangkatDaerah(),
            isi.mulai().tahun(),
            isi.mulai().ke(),
            isi.bukti(),
            isi.sumber(),
            isi.kelas(),
            Moments.sql(action.sejak()))
        .update();
  }

  void change(String kode, Isi isi) {
    jdbc.sql(
            """
            update aksi_lanjutan set judul = ?, perangkat_daerah = ?, tahun = ?, triwulan = ?,
              bukti = ?, sumber = ?, kelas = ?, versi = versi + 1
            where kode = ?
            """)
        .params(
            isi.judul(),
            isi.perangkatDaerah(),
            isi.mulai().tahun(),
            isi.mulai().ke(),
            isi.bukti(),
            isi.sumber(),
            isi.kelas(),
            kode)
        .update();
  }

  void withdraw(String kode, Penarikan withdrawal) {
    jdbc.sql(
            """
            update aksi_lanjutan set ditarik_pada = ?, ditarik_karena = ?, versi = versi + 1
            where kode = ?
            """)
        .params(Moments.sql(withdrawal.pada()), withdrawal.alasan(), kode)
        .update();
  }

  private AksiLanjutan read(ResultSet row, int number) throws SQLException {
    var asal = row.getString("perangkat_daerah");
    var withdrawn = Moments.find(row, "ditarik_pada");
    return new AksiLanjutan(
        row.getString("kode"),
        new Isi(
            row.getString("judul"),
            register.today(asal),
            new Triwulan(row.getInt("tahun"), row.getInt("triwulan")),
            row.getString("bukti"),
            row.getString("sumber"),
            row.getString("kelas")),
        asal,
        Objects.requireNonNull(Moments.find(row, "sejak")),
        withdrawn == null ? null : new Penarikan(withdrawn, row.getString("ditarik_karena")),
        row.getInt("versi"));
  }
}
