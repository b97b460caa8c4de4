package id.tertib.account;

import id.tertib.data.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL over {@code akun_sandi}. */
@Repository
class PasswordTable {

  private final JdbcClient jdbc;

  PasswordTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account that its owner will open by a link. */
  void expect(String account) {
    jdbc.sql("insert into akun_sandi (akun) values (:akun)").param("akun", account).update();
  }

  /** Whose owner has not set a password yet. */
  Set<String> waiting() {
    return jdbc.sql("select akun from akun_sandi where disetel is null").query(String.class).set();
  }

  boolean isWaiting(String account) {
    return jdbc.sql("select count(*) from akun_sandi where akun = :akun and disetel is null")
            .param("akun", account)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** When the links that nobody has used were sent, by account. */
  Map<String, Instant> sent() {
    var sent = new TreeMap<String, Instant>();
    jdbc.sql("select akun, dikirim from akun_sandi where sidik is not null")
        .query(
            result -> {
              sent.put(
                  result.getString("akun"),
                  result.getObject("dikirim", OffsetDateTime.class).toInstant());
            });
    return sent;
  }

  /** The account's one link from now on. */
  void issue(String account, String hash, Instant now) {
    if (jdbc.sql("update akun_sandi set sidik = ?, dikirim = ? where akun = ?")
            .params(hash, Moments.sql(now), account)
            .update()
        == 0) {
      jdbc.sql(
              "insert into akun_sandi (akun, disetel, sidik, dikirim) values (:akun, :kini, :sidik, :kini)")
          .param("akun", account)
          .param("sidik", hash)
          .param("kini", Moments.sql(now))
          .update();
    }
  }

  /** Whose link this is; empty when it is unknown, replaced, used or older than {@code age}. */
  Optional<String> owner(String hash, Instant now, Duration age) {
    return jdbc.sql("select akun from akun_sandi where sidik = ? and dikirim > ?")
        .params(hash, Moments.sql(now.minus(age)))
        .query(String.class)
        .optional();
  }

  /**
   * @return false when somebody has used it meanwhile
   */
  boolean use(String account, String hash, Instant now) {
    return jdbc.sql(
                """
                update akun_sandi set disetel = ?, sidik = null, dikirim = null
                where akun = ? and sidik = ?
                """)
            .params(Moments.sql(now), account, hash)
            .update()
        == 1;
  }

  /** Its owner has a password: whatever link is on its way opens nothing any more. */
  void set(String account, Instant now) {
    jdbc.sql(
            """
            update akun_sandi set disetel = coalesce(disetel, ?), sidik = null, dikirim = null
            where akun = ?
            """)
        .params(Moments.sql(now), account)
        .update();
  }

  /** A closed account has no link. */
  void revoke(String account) {
    jdbc.sql("update akun_sandi set sidik = null, dikirim = null where akun = :akun")
        .param("akun", account)
        .update();
  }

  /** Whoever changes accounts waits here for whoever is changing them. */
  void lock() {
    jdbc.sql("select nomor from akun_kunci for update").query(Integer.class).single();
  }
}
