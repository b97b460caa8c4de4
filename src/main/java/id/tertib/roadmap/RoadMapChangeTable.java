package id.tertib.roadmap;

import id.tertib.data.Moments;
import id.tertib.roadmap.RencanaAksi.Sifat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rencana_aksi_perubahan}. */
@Repository
class RoadMapChangeTable {

  private final JdbcClient jdbc;

  RoadMapChangeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All changes, newest first. */
  List<RoadMapChange> all() {
    return jdbc.sql("select * from rencana_aksi_perubahan order by kode, versi desc")
        .query(RoadMapChangeTable::row)
        .list();
  }

  /** The changes of one action, newest first. */
  List<RoadMapChange> of(String kode) {
    return jdbc.sql("select * from rencana_aksi_perubahan where kode = :kode order by versi desc")
        .param("kode", kode)
        .query(RoadMapChangeTable::row)
        .list();
  }

  void add(RoadMapChange change) {
    var before = change.sebelum();
    jdbc.sql(
            """
            insert into rencana_aksi_perubahan
              (kode, versi, siapa, waktu, apa, alasan, nomor_surat, semua, perangkat_daerah, jadwal,
               sifat, dikonfirmasi)
            values
              (:kode, :versi, :siapa, :waktu, :apa, :alasan, :nomorSurat, :semua, :perangkatDaerah,
               :jadwal, :sifat, :dikonfirmasi)
            """)
        .param("kode", change.kode())
        .param("versi", change.versi())
        .param("siapa", change.siapa())
        .param("waktu", Moments.sql(change.waktu()))
        .param("apa", change.apa().word())
        .param("alasan", change.alasan())
        .param("nomorSurat", change.nomorSurat())
        .param("semua", before.semua())
        .param("perangkatDaerah", before.semua() ? "" : before.who())
        .param("jadwal", Jadwal.text(before.jadwal()))
        .param("sifat", before.sifat().name())
        .param("dikonfirmasi", before.dikonfirmasi())
        .update();
  }

  private static RoadMapChange row(ResultSet row, int number) throws SQLException {
    return new RoadMapChange(
        row.getString("kode"),
        row.getInt("versi"),
        row.getString("siapa"),
        row.getObject("waktu", OffsetDateTime.class).toInstant(),
        RoadMapChange.What.valueOf(row.getString("apa").toUpperCase(Locale.ROOT)),
        row.getString("alasan"),
        row.getString("nomor_surat"),
        new Penetapan(
            row.getBoolean("semua"),
            words(row.getString("perangkat_daerah")),
            words(row.getString("jadwal")).stream().map(Triwulan::parse).toList(),
            Sifat.valueOf(row.getString("sifat")),
            row.getBoolean("dikonfirmasi")));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
