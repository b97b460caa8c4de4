package id.tertib.monitoring.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders by hand from before they were rows of the ledger: read, never written any more. */
@Repository
class EarlierReminders {

  private final JdbcClient jdbc;

  EarlierReminders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A step of an office. */
  record Langkah(long monitoringId, String langkah) {}

  /** The day of the last one of each step that ever had one; one query for a whole cycle. */
  Map<Langkah, LocalDate> last(long siklusId) {
    var hasil = new HashMap<Langkah, LocalDate>();
    jdbc.sql(
            """
            select p.monitoring_id, p.langkah, max(p.tanggal) as tanggal
            from monitoring_pengingat p join kasus k on k.id = p.monitoring_id
            where k.siklus_id = :siklus group by p.monitoring_id, p.langkah
            """)
        .param("siklus", siklusId)
        .query(
            baris -> {
              hasil.put(
                  new Langkah(baris.getLong("monitoring_id"), baris.getString("langkah")),
                  baris.getObject("tanggal", LocalDate.class));
            });
    return hasil;
  }
}
