package id.tertib.upgrade;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What no address tells: the whole trail, and the Message-IDs of the outbox. */
final class KeptRows {

  private final JdbcTemplate jdbc;

  KeptRows(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /** Every row of the trail with all its parts, in its order. */
  List<String> trail() {
    return jdbc.query(
        "select nomor, waktu, siapa, apa, perkara, bagian, sebelum, sesudah, alasan from jejak order by nomor",
        (row, number) -> {
          var parts = new StringBuilder();
          for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            parts.append(row.getString(column)).append('|');
          }
          return parts.toString();
        });
  }

  /** How many reminders are planned for the leader of whoever owes a step. */
  int plannedForLeaders() {
    return jdbc.queryForObject(
        "select count(*) from pengingat where sasaran = 'atasan' and keadaan = 'direncanakan'",
        Integer.class);
  }

  /** Who hears every month by the default. */
  List<String> monthly() {
    return jdbc.queryForList(
        "select sasaran from jadwal_pengingat_bulanan where jenis = '*' order by sasaran",
        String.class);
  }

  void forgeTrail() {
    jdbc.update("update jejak set siapa = 'sistem'");
  }

  /**
   * @param keadaan e.g. {@code menunggu}
   */
  List<String> messageIds(String keadaan) {
    return jdbc.queryForList(
        "select message_id from surel where keadaan = ? order by nomor", String.class, keadaan);
  }

  /** As a copy of the database would have it that is older than the data directory. */
  void forgetSending(String messageId) {
    jdbc.update(
        """
        update surel set keadaan = 'menunggu', terkirim = null, jawaban = null, coba_lagi = dibuat
        where message_id = ?
        """,
        messageId);
  }
}
