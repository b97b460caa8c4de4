package id.tertib.zona.perkara;

import id.tertib.data.Moments;
import id.tertib.engine.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code zi_pencabutan}: what was proposed of a unit's predicate, and how it ended. */
@Repository
public class PencabutanTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  PencabutanTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How a proposal ended. */
  public enum Hasil {
    TIDAK_DIKONFIRMASI,
    TIDAK_DICABUT,
    DICABUT
  }

  /**
   * A proposal.
   *
   * @param kunci business key of its case
   * @param pemantauan key of the monitoring that proposed it; null for the register
   * @param hasil null while its case has not come to an end of its own
   */
  public record Row(
      String kunci,
      String unit,
      @Nullable String pemantauan,
      Instant diusulkanPada,
      @Nullable Hasil hasil,
      @Nullable Instant selesaiPada) {

    /** {@code CABUT-ZI-2026-1}. */
    public String siklus() {
      return CaseKey.parse(kunci).cycle();
    }
  }

  public void add(String kunci, String unit, @Nullable String pemantauan, String by) {
    jdbc.sql(
            """
            insert into zi_pencabutan (kunci, unit, pemantauan, diusulkan_oleh, diusulkan_pada)
            values (:kunci, :unit, :pemantauan, :oleh, :pada)
            """)
        .param("kunci", kunci)
        .param("unit", unit)
        .param("pemantauan", pemantauan)
        .param("oleh", by)
        .param("pada", Moments.sql(clock.instant()))
        .update();
  }

  public void end(String kunci, Hasil hasil) {
    jdbc.sql("update zi_pencabutan set hasil = ?, selesai_pada = ? where kunci = ?")
        .params(hasil.name(), Moments.sql(clock.instant()), kunci)
        .update();
  }

  public Optional<Row> find(String kunci) {
    return jdbc.sql("select * from zi_pencabutan where kunci = ?")
        .param(kunci)
        .query(PencabutanTable::row)
        .optional();
  }

  /** All of a unit, the newest first. */
  public List<Row> of(String unit) {
    return jdbc.sql("select * from zi_pencabutan where unit = ? order by diusulkan_pada desc")
        .param(unit)
        .query(PencabutanTable::row)
        .list();
  }

  /** Codes of the units of which any was ever proposed. */
  public Set<String> units() {
    return Set.copyOf(
        jdbc.sql("select distinct unit from zi_pencabutan").query(String.class).list());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var hasil = row.getString("hasil");
    return new Row(
        row.getString("kunci"),
        row.getString("unit"),
        row.getString("pemantauan"),
        Objects.requireNonNull(Moments.find(row, "diusulkan_pada")),
        hasil == null ? null : Hasil.valueOf(hasil),
        Moments.find(row, "selesai_pada"));
  }
}
