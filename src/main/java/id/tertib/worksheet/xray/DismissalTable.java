package id.tertib.worksheet.xray;

import id.tertib.data.Moments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lembar_sinar_x}; written under the sheet's lock. */
@Repository
class DismissalTable {

  private final JdbcClient jdbc;

  DismissalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param fingerprint of what the finding rested on
   */
  record Dismissal(
      String rule, String code, String fingerprint, String reason, String by, Instant at) {

    boolean isOf(String otherRule, String otherCode) {
      return rule.equals(otherRule) && code.equals(otherCode);
    }
  }

  List<Dismissal> of(String sheetId) {
    return jdbc.sql("select * from lembar_sinar_x where lembar_id = ?")
        .param(sheetId)
        .query(
            (row, number) ->
                new Dismissal(
                    row.getString("aturan"),
                    row.getString("kode"),
                    row.getString("sidik"),
                    row.getString("alasan"),
                    row.getString("oleh"),
                    row.getObject("waktu", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** In place of an older one. */
  void put(String sheetId, Dismissal dismissal) {
    remove(sheetId, dismissal.rule(), dismissal.code());
    jdbc.sql(
            """
            insert into lembar_sinar_x (lembar_id, aturan, kode, sidik, alasan, oleh, waktu)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sheetId,
            dismissal.rule(),
            dismissal.code(),
            dismissal.fingerprint(),
            dismissal.reason(),
            dismissal.by(),
            Moments.sql(dismissal.at()))
        .update();
  }

  void remove(String sheetId, String rule, String code) {
    jdbc.sql("delete from lembar_sinar_x where lembar_id = ? and aturan = ? and kode = ?")
        .params(sheetId, rule, code)
        .update();
  }
}
