package id.tertib.deadline.register;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines that were taken back with their cycle: columns {@code batal_…} of {@code tenggat}. */
@Repository
public class WithdrawalTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  WithdrawalTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Why it was taken back.
   *
   * @param by account
   */
  public record Withdrawal(String reason, String by, Instant at) {}

  /** Ids of all of a cycle that count, held until the transaction's end. */
  public List<Long> countingOf(String cycle) {
    TransactionMemory.forget();
    return jdbc.sql(
            "select id from tenggat where siklus = ? and keadaan <> 'batal' order by id for update")
        .param(cycle)
        .query(Long.class)
        .list();
  }

  /** They count no longer; why stays with them. */
  public void withdraw(List<Long> ids, String reason, String by) {
    jdbc.sql(
            """
            update tenggat set keadaan = 'batal', kunci_berlaku = null, dijeda_sejak = null,
              batal_alasan = :reason, batal_oleh = :by, batal_pada = :at
            where id in (:ids)
            """)
        .param("reason", reason)
        .param("by", by)
        .param("at", Moments.sql(clock.instant()))
        .param("ids", ids)
        .update();
  }

  /** Empty when it was not taken back with its cycle. */
  public Optional<Withdrawal> of(long id) {
    return jdbc.sql(
            """
            select batal_alasan, batal_oleh, batal_pada from tenggat
            where id = ? and batal_alasan is not null
            """)
        .param(id)
        .query(
            (row, number) ->
                new Withdrawal(
                    row.getString("batal_alasan"),
                    row.getString("batal_oleh"),
                    Objects.requireNonNull(Moments.find(row, "batal_pada"))))
        .optional();
  }
}
