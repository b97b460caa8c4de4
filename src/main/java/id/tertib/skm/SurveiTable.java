package id.tertib.skm;

import id.tertib.data.Akhir;
import id.tertib.data.Moments;
import id.tertib.instrument.InstrumentId;
import id.tertib.skm.Hitungan.Jumlah;
import id.tertib.skm.Survei.Cara;
import id.tertib.skm.Survei.Catatan;
import id.tertib.skm.Survei.Tempat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code skm_survei} and {@code skm_unsur}. */
@Repository
class SurveiTable {

  private final JdbcClient jdbc;

  SurveiTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException when one counts for this unit and time
   */
  long insert(Tempat tempat, Hitungan hitungan, Catatan catatan) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into skm_survei (unit, perangkat_daerah, tahun, periode, instrumen, versi,
              responden, cara, oleh, pada, menggantikan, berlaku)
            values (:unit, :office, :tahun, :periode, :instrumen, :versi,
              :responden, :cara, :oleh, :pada, :menggantikan, true)
            """)
        .param("unit", tempat.unit())
        .param("office", tempat.office())
        .param("tahun", tempat.masa().tahun())
        .param("periode", tempat.masa().periode().kode())
        .param("instrumen", hitungan.instrumen().key())
        .param("versi", hitungan.instrumen().version())
        .param("responden", hitungan.responden())
        .param("cara", catatan.cara().kode())
        .param("oleh", catatan.oleh())
        .param("pada", Moments.sql(catatan.pada()))
        .param("menggantikan", catatan.menggantikan())
        .update(key, "id");
    var id = Objects.requireNonNull(key.getKey()).longValue();
    hitungan
        .unsur()
        .forEach(
            (kode, jumlah) ->
                jdbc.sql("insert into skm_unsur values (:id, :unsur, :jumlah, :penjawab)")
                    .param("id", id)
                    .param("unsur", kode)
                    .param("jumlah", jumlah.jumlah())
                    .param("penjawab", jumlah.penjawab())
                    .update());
    return id;
  }

  /**
   * @return false when it does not count any more
   */
  boolean end(long id, Akhir akhir) {
    return akhir.end(jdbc, "skm_survei", id);
  }

  /** In whatever state it is. */
  Optional<Survei> find(long id) {
    return list("id = :nilai", id).stream().findFirst();
  }

  /** The one that counts. */
  Optional<Survei> find(String unit, Masa masa) {
    return ofUnit(unit).stream()
        .filter(Survei::berlaku)
        .filter(survei -> survei.masa().equals(masa))
        .findFirst();
  }

  /** All of a unit, also those that no longer count, by time. */
  List<Survei> ofUnit(String unit) {
    return list("unit = :nilai", unit);
  }

  /** Those of a year that count, by time. */
  List<Survei> ofYear(int tahun) {
    return list("berlaku and tahun = :nilai", tahun);
  }

  /** The one that came in place of a corrected one. */
  Optional<Survei> replacementOf(long id) {
    return list("menggantikan = :nilai", id).stream().findFirst();
  }

  /** Years of which some survey counts, the newest first. */
  List<Integer> years() {
    return jdbc.sql("select distinct tahun from skm_survei where berlaku order by tahun desc")
        .query(Integer.class)
        .list();
  }

  private List<Survei> list(String condition, Object value) {
    var unsur = new HashMap<Long, Map<String, Jumlah>>();
    jdbc.sql(
            """
            select * from skm_unsur where survei_id in (select id from skm_survei where %s)
            order by survei_id, unsur
            """
                .formatted(condition))
        .param("nilai", value)
        .query(
            row -> {
              unsur
                  .computeIfAbsent(row.getLong("survei_id"), id -> new LinkedHashMap<>())
                  .put(
                      row.getString("unsur"),
                      new Jumlah(row.getInt("jumlah"), row.getInt("penjawab")));
            });
    return jdbc
        .sql("select * from skm_survei where %s order by id".formatted(condition))
        .param("nilai", value)
        .query((row, number) -> survei(row, unsur.getOrDefault(row.getLong("id"), Map.of())))
        .list()
        .stream()
        .sorted(Comparator.comparing(Survei::masa))
        .toList();
  }

  private static Survei survei(ResultSet row, Map<String, Jumlah> unsur) throws SQLException {
    var periode = row.getString("periode");
    var masa =
        new Masa(
            row.getInt("tahun"),
            Periode.of(periode).orElseThrow(() -> new IllegalStateException(periode)));
    var menggantikan = row.getObject("menggantikan", Long.class);
    return new Survei(
        row.getLong("id"),
        new Tempat(row.getString("unit"), row.getString("perangkat_daerah"), masa),
        new Hitungan(
            new InstrumentId(row.getString("instrumen"), row.getString("versi")),
            row.getInt("responden"),
            unsur),
        new Catatan(
            Cara.valueOf(row.getString("cara").toUpperCase(Locale.ROOT)),
            row.getString("oleh"),
            moment(row, "pada"),
            menggantikan),
        Akhir.of(row));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Moments.find(row, column));
  }
}
