package id.tertib.procedure;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.engine.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The cases of offices in the cycles of every procedure; an office has one in each cycle. */
@Repository
public class OfficeCaseTable {

  /** Those of cycles that count, {@code k} the case and {@code s} its cycle. */
  private static final String COUNTED =
      "select k.* from kasus k join siklus s on s.id = k.siklus_id and s.berlaku is not null ";

  private final JdbcClient jdbc;
  private final Clock clock;

  OfficeCaseTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The row is there before its instance.
   *
   * @return its id
   */
  public long create(Cycle cycle, String office, String sheet) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into kasus (siklus_id, kunci, perangkat_daerah, lembar_id, dimulai_pada)
            values (:cycle, :key, :office, :sheet, :at)
            """)
        .param("cycle", cycle.id())
        .param("key", new CaseKey(cycle.key(), office).toString())
        .param("office", office)
        .param("sheet", sheet)
        .param("at", Moments.sql(clock.instant()))
        .update(id, "id");
    TransactionMemory.forget();
    return Objects.requireNonNull(id.getKey()).longValue();
  }

  public void setInstance(long id, String instance) {
    jdbc.sql("update kasus set proses_id = ? where id = ?").params(instance, id).update();
    TransactionMemory.forget();
  }

  /**
   * How it ended.
   *
   * @param result a word of the procedure's
   */
  public void end(long id, String result, @Nullable String reason) {
    jdbc.sql("update kasus set hasil = ?, hasil_pada = ?, alasan = ? where id = ?")
        .params(result, Moments.sql(clock.instant()), reason, id)
        .update();
    TransactionMemory.forget();
  }

  /**
   * @param process key of the cycle's process
   */
  public Optional<OfficeCase> find(String process, String key) {
    return jdbc.sql(COUNTED + "where s.proses = :process and k.kunci = :key")
        .param("process", process)
        .param("key", key)
        .query(OfficeCaseTable::read)
        .optional();
  }

  /** Those of an office, oldest cycle first. */
  public List<OfficeCase> ofOffice(String process, String office) {
    return jdbc.sql(
            COUNTED
                + "where s.proses = :process and k.perangkat_daerah = :office order by s.kunci, k.id")
        .param("process", process)
        .param("office", office)
        .query(OfficeCaseTable::read)
        .list();
  }

  /** Those of a cycle that counts, in the order in which they were started. */
  public List<OfficeCase> ofCycle(String process, String cycle) {
    return jdbc.sql(COUNTED + "where s.proses = :process and s.kunci = :cycle order by k.id")
        .param("process", process)
        .param("cycle", cycle)
        .query(OfficeCaseTable::read)
        .list();
  }

  /** Those of a cycle in the fixed order of the offices. */
  public List<OfficeCase> ofCycle(long cycleId) {
    return jdbc.sql(
            """
            select k.* from kasus k join perangkat_daerah p on p.kode = k.perangkat_daerah
            where k.siklus_id = :cycle order by p.urutan
            """)
        .param("cycle", cycleId)
        .query(OfficeCaseTable::read)
        .list();
  }

  /** How many offices take part in a cycle. */
  public int count(long cycleId) {
    return count(cycleId, "");
  }

  public int countRunning(long cycleId) {
    return count(cycleId, " and hasil is null");
  }

  private int count(long cycleId, String condition) {
    return jdbc.sql("select count(*) from kasus where siklus_id = :cycle" + condition)
        .param("cycle", cycleId)
        .query(Integer.class)
        .single();
  }

  private static OfficeCase read(ResultSet row, int number) throws SQLException {
    return new OfficeCase(
        row.getLong("id"),
        row.getString("kunci"),
        row.getString("perangkat_daerah"),
        row.getString("lembar_id"),
        row.getString("proses_id"),
        Objects.requireNonNull(Moments.find(row, "dimulai_pada")),
        row.getString("hasil"),
        Moments.find(row, "hasil_pada"));
  }
}
