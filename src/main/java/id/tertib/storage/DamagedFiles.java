package id.tertib.storage;

import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Kept files that were found missing or changed and are not back yet, in {@code berkas_rusak}. */
@Component
class DamagedFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DamagedFiles.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<DamagedFileFollower> followers;
  private final TransactionTemplate own;

  DamagedFiles(
      JdbcClient jdbc,
      Clock clock,
      ObjectProvider<DamagedFileFollower> followers,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.followers = followers;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  record Damaged(KeptFile file, Fault fault, Instant since) {}

  /**
   * Notes it and tells the followers, the first time; whatever the caller's transaction becomes.
   */
  void found(KeptFile file, Fault fault) {
    LOG.error("Berkas {} {}; pulihkan dari cadangan", file.path(), fault.words());
    try {
      own.executeWithoutResult(
          status -> {
            insert(file, fault);
            followers.orderedStream().forEach(follower -> follower.damaged(file, fault));
          });
    } catch (DuplicateKeyException known) {
      LOG.debug("Berkas {} sudah tercatat rusak", file.path());
    }
  }

  /** It is back as it was kept. */
  void mended(String path) {
    own.executeWithoutResult(
        status -> jdbc.sql("delete from berkas_rusak where jalur = ?").params(path).update());
  }

  /** Newest last, at most as many. */
  List<Damaged> all(int most) {
    return jdbc.sql("select * from berkas_rusak order by sejak, jalur fetch first :most rows only")
        .param("most", most)
        .query(DamagedFiles::damaged)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from berkas_rusak").query(Long.class).single();
  }

  private void insert(KeptFile file, Fault fault) {
    jdbc.sql(
            """
            insert into berkas_rusak (jalur, nama, sha256, keadaan, sejak)
            values (?, ?, ?, ?, ?)
            """)
        .params(file.path(), file.name(), file.sha256(), fault.name(), Moments.sql(clock.instant()))
        .update();
  }

  private static Damaged damaged(ResultSet row, int number) throws SQLException {
    return new Damaged(
        new KeptFile(row.getString("jalur"), row.getString("sha256"), row.getString("nama")),
        Fault.valueOf(row.getString("keadaan")),
        row.getObject("sejak", OffsetDateTime.class).toInstant());
  }
}
