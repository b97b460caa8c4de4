package id.tertib.procedure;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.data.UniqueRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles of every procedure; one that counts for each key of a process. */
@Repository
public class Cycles {

  private final JdbcClient jdbc;
  private final UniqueRow row;
  private final Clock clock;

  Cycles(JdbcClient jdbc, UniqueRow row, Clock clock) {
    this.jdbc = jdbc;
    this.row = row;
    this.clock = clock;
  }

  /**
   * Takes the key by its unique row.
   *
   * @param by account, or {@link id.tertib.audit.AuditEntry#SYSTEM}
   * @return empty when the cycle was started before, or by somebody else at this moment
   */
  public Optional<Cycle> start(String process, String key, String by) {
    var mine = row.first(() -> insert(process, key, by));
    TransactionMemory.forget();
    return mine ? find(process, key) : Optional.empty();
  }

  private void insert(String process, String key, String by) {
    jdbc.sql(
            """
            insert into siklus (proses, kunci, berlaku, dimulai_oleh, dimulai_pada)
            values (:process, :key, :key, :by, :at)
            """)
        .param("process", process)
        .param("key", key)
        .param("by", by)
        .param("at", Moments.sql(clock.instant()))
        .update();
  }

  /** The cycle that counts: not cancelled. */
  public Optional<Cycle> find(String process, String key) {
    return jdbc.sql("select * from siklus where proses = ? and berlaku = ?")
        .params(process, key)
        .query(Cycles::cycle)
        .optional();
  }

  /** Those of a process that count, newest first. */
  public List<Cycle> all(String process) {
    return jdbc.sql(
            "select * from siklus where proses = ? and berlaku is not null order by kunci desc")
        .param(process)
        .query(Cycles::cycle)
        .list();
  }

  /** Those of this key that were taken back, the newest first. */
  public List<Cycle> cancelled(String process, String key) {
    return jdbc.sql(
            """
            select * from siklus where proses = ? and kunci = ? and berlaku is null
            order by id desc
            """)
        .params(process, key)
        .query(Cycles::cycle)
        .list();
  }

  /** The engine's ids of the cases in cycles that were taken back, and of those themselves. */
  public Set<String> withdrawn(String process) {
    return Set.copyOf(
        jdbc.sql(
                """
                select proses_id from siklus
                where proses = :process and berlaku is null and proses_id is not null
                union
                select k.proses_id from kasus k join siklus s on s.id = k.siklus_id
                where s.proses = :process and s.berlaku is null and k.proses_id is not null
                """)
            .param("process", process)
            .query(String.class)
            .list());
  }

  /** Whether a cycle of this key was ever started, a cancelled one too. */
  public boolean everStarted(String process, String key) {
    return jdbc.sql("select count(*) from siklus where proses = ? and kunci = ?")
            .params(process, key)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether any cycle of the process was ever started. */
  public boolean everStarted(String process) {
    return jdbc.sql("select count(*) from siklus where proses = :process")
            .param("process", process)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Makes everyone else who changes this cycle's results wait for the transaction's end. */
  public void lock(long id) {
    TransactionMemory.forget();
    jdbc.sql("select id from siklus where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  public void setInstance(long id, String instance) {
    jdbc.sql("update siklus set proses_id = ? where id = ?").params(instance, id).update();
    TransactionMemory.forget();
  }

  public void close(long id) {
    close(id, clock.instant());
  }

  /**
   * @param at when it ended; before now when that was noticed later
   */
  public void close(long id, Instant at) {
    end(id, "", at);
  }

  /** It ends, and its key is free again. */
  public void cancel(long id) {
    end(id, ", berlaku = null", clock.instant());
  }

  private void end(long id, String change, Instant at) {
    jdbc.sql("update siklus set ditutup_pada = :at" + change + " where id = :id")
        .param("at", Moments.sql(at))
        .param("id", id)
        .update();
    TransactionMemory.forget();
  }

  private static Cycle cycle(ResultSet row, int number) throws SQLException {
    return new Cycle(
        row.getLong("id"),
        row.getString("proses"),
        row.getString("kunci"),
        row.getString("proses_id"),
        row.getString("dimulai_oleh"),
        Objects.requireNonNull(Moments.find(row, "dimulai_pada")),
        Moments.find(row, "ditutup_pada"));
  }
}
