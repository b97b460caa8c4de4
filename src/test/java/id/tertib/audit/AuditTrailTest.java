package id.tertib.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.testing.CountedSql;
import id.tertib.testing.ProcessTest;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** When the rows of a transaction are written, and what takes them back. */
@ProcessTest
class AuditTrailTest {

  private static final String CASE = "2026-S2/uji";

  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;

  private CountedSql sql;
  private AuditTrail trail;
  private TransactionTemplate transaction;

  @BeforeEach
  void countedTrail() {
    sql = new CountedSql(jdbc);
    trail = new AuditTrail(sql.client(), clock);
    transaction = new TransactionTemplate(transactions);
  }

  @Test
  void writesTheRowsOfATransactionInOneInsertAndInTheirOrder() {
    transaction.executeWithoutResult(
        status -> {
          tell("satu");
          trail.record(List.of(row("dua"), row("tiga")));
          tell("empat");
          assertThat(sql.statements()).isEmpty();
        });

    assertThat(sql.statements()).singleElement().asString().startsWith("insert into jejak");
    assertThat(told()).containsExactly("satu", "dua", "tiga", "empat");
  }

  @Test
  void writesAtOnceWithoutATransaction() {
    tell("satu");

    assertThat(sql.statements()).hasSize(1);
    assertThat(told()).containsExactly("satu");
  }

  @Test
  void readsWhatTheSameTransactionTold() {
    transaction.executeWithoutResult(
        status -> {
          tell("satu");
          assertThat(trail.of(CASE)).extracting(AuditRow::what).containsExactly("satu");
          tell("dua");
          assertThat(trail.latest(List.of(CASE), 5))
              .extracting(AuditRow::what)
              .containsExactly("dua", "satu");
        });

    assertThat(told()).containsExactly("satu", "dua");
  }

  @Test
  void tellsNothingOfATransactionThatIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          tell("satu");
          status.setRollbackOnly();
        });

    assertThat(told()).isEmpty();
  }

  @Test
  void keepsTheRowsOfEachTransactionApart() {
    var own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        status -> {
          tell("luar");
          own.executeWithoutResult(inner -> tell("dalam"));
          status.setRollbackOnly();
        });

    assertThat(told()).containsExactly("dalam");
  }

  @Test
  void takesBackWhatASavepointTakesBackAndNothingElse() {
    var attempt = new TransactionTemplate(transactions);
    attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    transaction.executeWithoutResult(
        status -> {
          attempt.executeWithoutResult(
              inner -> {
                tell("gagal pertama");
                inner.setRollbackOnly();
              });
          tell("sebelum");
          attempt.executeWithoutResult(
              inner -> {
                tell("gagal");
                // Read, so that rows from before the savepoint are written behind it.
                assertThat(trail.of(CASE)).hasSize(2);
                inner.setRollbackOnly();
              });
          attempt.executeWithoutResult(inner -> tell("berhasil"));
          tell("sesudah");
        });

    assertThat(told()).containsExactly("sebelum", "berhasil", "sesudah");
  }

  @Test
  void undoesTheTransactionWhoseRowsCannotBeWritten() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      jdbc.sql("insert into jejak_uji values (1)").update();
                      tell("x".repeat(65));
                    }))
        .isInstanceOf(DataAccessException.class);

    assertThat(told()).isEmpty();
    assertThat(jdbc.sql("select count(*) from jejak_uji").query(Long.class).single()).isZero();
  }

  @Test
  void writesThousandsOfRowsInAFewInserts() {
    transaction.executeWithoutResult(
        status -> IntStream.range(0, 1200).forEach(number -> tell("ke-" + number)));

    assertThat(sql.statements()).hasSize(3);
    assertThat(told()).hasSize(1200).endsWith("ke-1199");
  }

  @BeforeEach
  void somethingElseThatIsWritten() {
    jdbc.sql("create table if not exists jejak_uji (nomor integer)").update();
  }

  @AfterEach
  void nothingElse() {
    jdbc.sql("drop table jejak_uji").update();
  }

  private void tell(String what) {
    trail.record(row(what));
  }

  private static AuditEntry row(String what) {
    return AuditEntry.of("asesor2", what, CASE);
  }

  private List<String> told() {
    return jdbc.sql("select apa from jejak where perkara = ? order by nomor")
        .param(CASE)
        .query(String.class)
        .list();
  }
}
