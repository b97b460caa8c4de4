package id.tertib.pmprb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.tertib.data.Akhir;
import id.tertib.data.Moments;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilResmi.Catatan;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.HasilResmi.Nilai;
import id.tertib.pmprb.HasilResmi.Sumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code pmprb_hasil}, {@code pmprb_hasil_nilai} and {@code pmprb_hasil_dokumen}. */
@Repository
class HasilResmiTable {

  /** Which rows are meant, as a condition on {@code pmprb_hasil}. */
  private static final String ALL = "1 = 1";

  private static final String ONE = "id = :nilai";

  private final JdbcClient jdbc;

  HasilResmiTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException when one of this year and source counts
   */
  long insert(Isi isi, List<String> dokumen, Catatan catatan) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into pmprb_hasil (tahun, instrumen, versi, total, predikat, sumber, nomor,
              tanggal, alamat, sumber_kunci, oleh, pada, menggantikan, berlaku)
            values (:tahun, :instrumen, :versi, :total, :predikat, :sumber, :nomor,
              :tanggal, :alamat, :kunci, :oleh, :pada, :menggantikan, true)
            """)
        .param("tahun", isi.tahun())
        .param("instrumen", isi.instrumen().key())
        .param("versi", isi.instrumen().version())
        .param("total", isi.nilai().total())
        .param("predikat", isi.nilai().predikat())
        .param("sumber", isi.sumber().judul())
        .param("nomor", isi.sumber().nomor())
        .param("tanggal", isi.sumber().tanggal())
        .param("alamat", isi.sumber().alamat())
        .param("kunci", isi.sumber().kunci())
        .param("oleh", catatan.oleh())
        .param("pada", Moments.sql(catatan.pada()))
        .param("menggantikan", catatan.menggantikan())
        .update(key, "id");
    var id = Objects.requireNonNull(key.getKey()).longValue();
    isi.nilai()
        .komponen()
        .forEach(
            (kode, nilai) ->
                jdbc.sql("insert into pmprb_hasil_nilai values (:id, :kode, :nilai)")
                    .param("id", id)
                    .param("kode", kode)
                    .param("nilai", nilai)
                    .update());
    dokumen.forEach(
        bukti ->
            jdbc.sql("insert into pmprb_hasil_dokumen values (:id, :bukti)")
                .param("id", id)
                .param("bukti", bukti)
                .update());
    return id;
  }

  /**
   * @return false when it does not count any more
   */
  boolean end(long id, Akhir akhir) {
    return akhir.end(jdbc, "pmprb_hasil", id);
  }

  /** In whatever state it is. */
  Optional<HasilResmi> find(long id) {
    return list(ONE, id).stream().findFirst();
  }

  /** The row that counts of this year and source. */
  Optional<HasilResmi> find(int tahun, Sumber sumber) {
    return all().stream()
        .filter(HasilResmi::berlaku)
        .filter(one -> one.isi().tahun() == tahun)
        .filter(one -> one.isi().sumber().kunci().equals(sumber.kunci()))
        .findFirst();
  }

  /** All there ever were, by year and day of the source. */
  List<HasilResmi> all() {
    return list(ALL, 0);
  }

  /** Whether a document proves a row, in whatever state. */
  boolean uses(String bukti) {
    return jdbc.sql("select count(*) from pmprb_hasil_dokumen where bukti_id = :bukti")
            .param("bukti", bukti)
            .query(Integer.class)
            .single()
        > 0;
  }

  private List<HasilResmi> list(String condition, long value) {
    var komponen = new HashMap<Long, Map<String, BigDecimal>>();
    jdbc.sql(
            """
            select * from pmprb_hasil_nilai
            where hasil_id in (select id from pmprb_hasil where %s) order by hasil_id, komponen
            """
                .formatted(condition))
        .param("nilai", value)
        .query(
            row -> {
              komponen
                  .computeIfAbsent(row.getLong("hasil_id"), id -> new LinkedHashMap<>())
                  .put(row.getString("komponen"), Resmi.lengkap(row.getBigDecimal("nilai")));
            });
    var dokumen =
        jdbc
            .sql(
                """
                select * from pmprb_hasil_dokumen
                where hasil_id in (select id from pmprb_hasil where %s) order by bukti_id
                """
                    .formatted(condition))
            .param("nilai", value)
            .query((row, at) -> Map.entry(row.getLong("hasil_id"), row.getString("bukti_id")))
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return jdbc.sql(
            "select * from pmprb_hasil where %s order by tahun, tanggal, id".formatted(condition))
        .param("nilai", value)
        .query(
            (row, number) ->
                hasil(
                    row,
                    komponen.getOrDefault(row.getLong("id"), Map.of()),
                    dokumen.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static HasilResmi hasil(
      ResultSet row, Map<String, BigDecimal> komponen, List<String> dokumen) throws SQLException {
    var total = row.getBigDecimal("total");
    return new HasilResmi(
        row.getLong("id"),
        new Isi(
            row.getInt("tahun"),
            new InstrumentId(row.getString("instrumen"), row.getString("versi")),
            new Nilai(
                komponen, total == null ? null : Resmi.lengkap(total), row.getString("predikat")),
            new Sumber(
                row.getString("sumber"),
                row.getString("nomor"),
                row.getObject("tanggal", LocalDate.class),
                row.getString("alamat"))),
        dokumen,
        new Catatan(
            row.getString("oleh"), moment(row, "pada"), row.getObject("menggantikan", Long.class)),
        Akhir.of(row));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Moments.find(row, column));
  }
}
