package id.tertib.zona.tahun;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.tertib.data.Akhir;
import id.tertib.data.Moments;
import id.tertib.zona.tahun.CatatanTahun.Dicatat;
import id.tertib.zona.tahun.CatatanTahun.Isi;
import id.tertib.zona.unit.Tingkat;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code zi_tahun_lama} and {@code zi_tahun_lama_nilai}. */
@Repository
class TahunLamaTable {

  private final JdbcClient jdbc;

  TahunLamaTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param menggantikan the row that it corrects; null for none
   * @return its id
   */
  long insert(String unit, Isi isi, String bukti, Dicatat dicatat, @Nullable Long menggantikan) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into zi_tahun_lama (unit, tahun, tingkat, hasil, total, sumber, tanggal, bukti,
              oleh, pada, menggantikan, berlaku)
            values (:unit, :tahun, :tingkat, :hasil, :total, :sumber, :tanggal, :bukti,
              :oleh, :pada, :menggantikan, true)
            """)
        .param("unit", unit)
        .param("tahun", isi.tahun())
        .param("tingkat", isi.tingkat().name())
        .param("hasil", isi.hasil().kode())
        .param("total", isi.total())
        .param("sumber", isi.sumber())
        .param("tanggal", isi.tanggal())
        .param("bukti", bukti)
        .param("oleh", dicatat.oleh())
        .param("pada", Moments.sql(dicatat.pada()))
        .param("menggantikan", menggantikan)
        .update(key, "id");
    var id = Objects.requireNonNull(key.getKey()).longValue();
    isi.bagian()
        .forEach(
            (bagian, nilai) ->
                jdbc.sql("insert into zi_tahun_lama_nilai values (?, ?, ?)")
                    .params(id, bagian, nilai)
                    .update());
    return id;
  }

  /**
   * @return false when it does not count any more
   */
  boolean end(long id, Akhir akhir) {
    return akhir.end(jdbc, "zi_tahun_lama", id);
  }

  /** In whatever state it is. */
  Optional<CatatanTahun> find(String unit, long id) {
    return ofUnit(unit).stream().filter(one -> one.id() == id).findFirst();
  }

  /** The one that counts. */
  Optional<CatatanTahun> counting(String unit, int tahun) {
    return ofUnit(unit).stream()
        .filter(one -> one.berlaku() && one.isi().tahun() == tahun)
        .findFirst();
  }

  /** All there ever were, the newest year first. */
  List<CatatanTahun> ofUnit(String unit) {
    var parts =
        jdbc
            .sql(
                """
                select n.* from zi_tahun_lama_nilai n
                join zi_tahun_lama t on t.id = n.tahun_lama_id where t.unit = ?
                """)
            .param(unit)
            .query(Part.class)
            .list()
            .stream()
            .collect(groupingBy(Part::tahunLamaId, toMap(Part::bagian, Part::nilai)));
    return jdbc.sql("select * from zi_tahun_lama where unit = ? order by tahun desc, id desc")
        .param(unit)
        .query((row, number) -> read(row, parts.getOrDefault(row.getLong("id"), Map.of())))
        .list();
  }

  private record Part(long tahunLamaId, String bagian, BigDecimal nilai) {}

  private static CatatanTahun read(ResultSet row, Map<String, BigDecimal> bagian)
      throws SQLException {
    return new CatatanTahun(
        row.getLong("id"),
        row.getString("unit"),
        new Isi(
            row.getInt("tahun"),
            Tingkat.valueOf(row.getString("tingkat")),
            HasilTahun.of(row.getString("hasil")).orElseThrow(),
            row.getBigDecimal("total"),
            bagian,
            row.getString("sumber"),
            row.getObject("tanggal", LocalDate.class)),
        row.getString("bukti"),
        new Dicatat(row.getString("oleh"), Objects.requireNonNull(Moments.find(row, "pada"))),
        row.getObject("menggantikan", Long.class),
        Akhir.of(row));
  }
}
