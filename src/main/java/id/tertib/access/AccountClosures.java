package id.tertib.access;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Accounts that an administrator closed: they stay, with their groups and their name in the trail,
 * but nobody signs in with them, by the page or by Basic, and their sessions end with the next
 * request. Whether somebody may close or open an account is decided by the caller.
 */
@Component
public class AccountClosures {

  private final JdbcClient jdbc;
  private final AccountStamps stamps;
  private final IdentityService identity;
  private final EngineTasks engine;
  private final AuditTrail trail;
  private final Clock clock;
  private final TransactionOperations transaction;

  AccountClosures(
      JdbcClient jdbc,
      AccountStamps stamps,
      IdentityService identity,
      EngineTasks engine,
      AuditTrail trail,
      Clock clock,
      TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.stamps = stamps;
    this.identity = identity;
    this.engine = engine;
    this.trail = trail;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Closes an account; one that is closed stays as it was. In the caller's transaction, if there is
   * one.
   *
   * @param by who closes it
   * @param reason in that person's words, 1 to 1000 letters
   * @throws RefusedException 400 without a reason or with one too long, 404 when there is no such
   *     account, 409 when it is the last administrator who can sign in
   */
  public void close(String userId, String by, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      throw RefusedException.badRequest(
          "Alasan menutup akun %s wajib diisi, paling banyak 1000 huruf.".formatted(userId));
    }
    transaction.executeWithoutResult(status -> closeLocked(userId, by, reason.strip()));
  }

  /** Opens it again; nothing happens to one that is open. In the caller's transaction. */
  public void reopen(String userId, String by) {
    transaction.executeWithoutResult(
        status -> {
          var opened =
              jdbc.sql("delete from akun_ditutup where user_id = :akun")
                  .param("akun", userId)
                  .update();
          if (opened > 0) {
            // A session from before the closing stays ended.
            stamps.ended(userId);
            trail.record(AuditEntry.of(by, "membuka akun", subject(userId)));
          }
        });
  }

  public boolean isClosed(String userId) {
    return jdbc.sql("select count(*) from akun_ditutup where user_id = :akun")
            .param("akun", userId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Ids of all closed accounts. */
  public Set<String> closed() {
    return jdbc.sql("select user_id from akun_ditutup").query(String.class).set();
  }

  /** Under which subject the trail tells what happened to an account. */
  public static String subject(String userId) {
    return "akun/" + userId;
  }

  private void closeLocked(String userId, String by, String reason) {
    jdbc.sql("select nomor from akun_kunci for update").query(Integer.class).single();
    if (isClosed(userId)) {
      return;
    }
    if (engine.asSystem(() -> identity.createUserQuery().userId(userId).count()) == 0) {
      throw RefusedException.notFound("Akun %s tidak ada. Periksa nama akunnya.".formatted(userId));
    }
    if (isLastAdministrator(userId)) {
      throw RefusedException.conflict(
          ("Akun %s adalah administrator terakhir yang dapat masuk. Jadikan orang lain"
                  + " administrator lebih dahulu, baru tutup akun ini.")
              .formatted(userId));
    }
    jdbc.sql(
            """
            insert into akun_ditutup (user_id, ditutup_pada, ditutup_oleh, alasan)
            values (?, ?, ?, ?)
            """)
        .params(userId, Moments.sql(clock.instant()), by, reason)
        .update();
    stamps.ended(userId);
    trail.record(AuditEntry.of(by, "menutup akun", subject(userId)).because(reason));
  }

  private boolean isLastAdministrator(String userId) {
    var administrators =
        engine
            .asSystem(() -> identity.createUserQuery().memberOfGroup(Groups.ADMIN).list())
            .stream()
            .map(User::getId)
            .toList();
    var closed = closed();
    return administrators.contains(userId)
        && administrators.stream().filter(id -> !closed.contains(id)).allMatch(userId::equals);
  }
}
