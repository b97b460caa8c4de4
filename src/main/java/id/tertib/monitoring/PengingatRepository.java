package id.tertib.monitoring;

import static id.tertib.monitoring.SiklusRepository.waktu;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which step of which office was reminded on which day; once a day each, by a unique key. */
@Repository
class PengingatRepository {

  private final JdbcClient jdbc;
  private final Clock clock;

  PengingatRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A step of an office. */
  record Langkah(long monitoringId, String langkah) {}

  /** The day of the last reminder of each step that ever had one; one query for a whole cycle. */
  Map<Langkah, LocalDate> terakhir(long siklusId) {
    var hasil = new HashMap<Langkah, LocalDate>();
    jdbc.sql(
            """
            select p.monitoring_id, p.langkah, max(p.tanggal) as tanggal
            from monitoring_pengingat p join monitoring m on m.id = p.monitoring_id
            where m.siklus_id = :siklus group by p.monitoring_id, p.langkah
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

  /**
   * @throws org.springframework.dao.DuplicateKeyException when this step was reminded that day
   */
  void catat(
      Langkah langkah, LocalDate tanggal, String penerima, @Nullable String pesan, String oleh) {
    jdbc.sql(
            """
            insert into monitoring_pengingat
              (monitoring_id, langkah, tanggal, penerima, pesan, oleh, pada)
            values (:monitoring, :langkah, :tanggal, :penerima, :pesan, :oleh, :pada)
            """)
        .param("monitoring", langkah.monitoringId())
        .param("langkah", langkah.langkah())
        .param("tanggal", tanggal)
        .param("penerima", penerima)
        .param("pesan", pesan)
        .param("oleh", oleh)
        .param("pada", waktu(clock.instant()))
        .update();
  }
}
