package id.tertib.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts what happens to accounts, so that sessions and remembered passwords on every node notice
 * it with their next request.
 */
@Component
public class AccountStamps {

  /** Request attribute with the {@link OwnChange} that this request made. */
  static final String OWN_CHANGE = AccountStamps.class.getName() + ".sendiri";

  /** A change of password by this very request, whose session goes on. */
  record OwnChange(String userId, AccountStamp stamp) {}

  private final JdbcClient jdbc;

  AccountStamps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As it is now, also of an account that does not exist. */
  public AccountStamp of(String userId) {
    return jdbc.sql(
            """
            select count(case when apa = 'sandi' then 1 end) sandi,
              count(case when apa = 'kelompok' then 1 end) kelompok,
              (select count(*) from akun_ditutup where user_id = :akun) ditutup
            from akun_perubahan where user_id = :akun
            """)
        .param("akun", userId)
        .query(
            (row, number) ->
                new AccountStamp(
                    row.getLong("sandi"), row.getLong("kelompok"), row.getInt("ditutup") > 0))
        .single();
  }

  /** Ends the account's sessions, except the one of the request that is doing this. */
  public void passwordChanged(String userId) {
    ended(userId);
    var change = new OwnChange(userId, of(userId));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              tellRequest(change);
            }
          });
    } else {
      tellRequest(change);
    }
  }

  /** Ends all of its sessions. */
  public void ended(String userId) {
    count(userId, "sandi");
  }

  /** Its groups count from the next request. */
  public void groupsChanged(String userId) {
    count(userId, "kelompok");
  }

  private void count(String userId, String what) {
    jdbc.sql("insert into akun_perubahan (user_id, apa) values (?, ?)")
        .params(userId, what)
        .update();
  }

  private static void tellRequest(OwnChange change) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(OWN_CHANGE, change, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
