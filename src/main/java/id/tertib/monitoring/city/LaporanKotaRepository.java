package id.tertib.monitoring.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.data.Moments;
import id.tertib.monitoring.model.DataKota;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The data of the city's reports as they stood at the closing, and what was added later. */
@Repository
class LaporanKotaRepository {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  LaporanKotaRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param data as JSON, the very letters that were kept
   * @param laporanId of the published report; null before
   */
  record Stored(
      long siklusId,
      Instant ditutupPada,
      String data,
      @Nullable String nomor,
      @Nullable String disetujuiOleh,
      @Nullable Instant disetujuiPada,
      @Nullable String laporanId) {}

  /** Keeps the data once; a repeated job leaves what is there. */
  void save(long siklusId, DataKota data) {
    if (find(siklusId).isPresent()) {
      return;
    }
    jdbc.sql(
            "insert into laporan_kota (siklus_id, ditutup_pada, data) values (:siklus, :pada,"
                + " :data)")
        .param("siklus", siklusId)
        .param("pada", Moments.sql(clock.instant()))
        .param("data", write(data))
        .update();
  }

  Optional<Stored> find(long siklusId) {
    return jdbc.sql("select * from laporan_kota where siklus_id = :siklus")
        .param("siklus", siklusId)
        .query(LaporanKotaRepository::stored)
        .optional();
  }

  Stored get(long siklusId) {
    return find(siklusId)
        .orElseThrow(() -> new IllegalStateException("Siklus " + siklusId + " belum ditutup"));
  }

  DataKota data(Stored stored) {
    try {
      return json.readValue(stored.data(), DataKota.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Data laporan kota rusak", e);
    }
  }

  void approve(long siklusId, String number, String by) {
    jdbc.sql(
            """
            update laporan_kota set nomor = :nomor, disetujui_oleh = :oleh, disetujui_pada = :pada
            where siklus_id = :siklus
            """)
        .param("nomor", number)
        .param("oleh", by)
        .param("pada", Moments.sql(clock.instant()))
        .param("siklus", siklusId)
        .update();
  }

  void saveLaporan(long siklusId, String laporanId) {
    jdbc.sql("update laporan_kota set laporan_id = :laporan where siklus_id = :siklus")
        .param("laporan", laporanId)
        .param("siklus", siklusId)
        .update();
  }

  /** Codes of the offices that an addendum has reported. */
  Set<String> inSusulan(long siklusId) {
    return jdbc
        .sql("select perangkat_daerah from laporan_kota_susulan where siklus_id = :siklus")
        .param("siklus", siklusId)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  void recordSusulan(long siklusId, String perangkatDaerah, String laporanId) {
    jdbc.sql(
            """
            insert into laporan_kota_susulan (siklus_id, perangkat_daerah, laporan_id)
            values (:siklus, :pd, :laporan)
            """)
        .param("siklus", siklusId)
        .param("pd", perangkatDaerah)
        .param("laporan", laporanId)
        .update();
  }

  String write(DataKota data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        row.getLong("siklus_id"),
        Objects.requireNonNull(Moments.find(row, "ditutup_pada")),
        row.getString("data"),
        row.getString("nomor"),
        row.getString("disetujui_oleh"),
        Moments.find(row, "disetujui_pada"),
        row.getString("laporan_id"));
  }
}
