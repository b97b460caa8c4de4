package id.tertib.server;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What a database may say that is no fault of the product, told from all other faults. */
public enum DatabaseFault {
  /** The database, or a free connection to it, is missing. */
  AWAY,
  /** Somebody sent text that the database cannot store: PostgreSQL knows no U+0000. */
  UNSTORABLE_TEXT;

  /** PostgreSQL stops or starts, has no place left; H2 was closed. */
  private static final Set<String> AWAY_STATES =
      Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121");

  private static final String CONNECTION_EXCEPTIONS = "08";
  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

  /**
   * @return what is at the bottom of this problem; empty when it is something else
   */
  public static Optional<DatabaseFault> of(@Nullable Throwable problem) {
    for (var cause = problem; cause != null; cause = below(cause)) {
      if (cause instanceof SQLException sql) {
        if (isAway(sql)) {
          return Optional.of(AWAY);
        }
        if (CHARACTER_NOT_IN_REPERTOIRE.equals(sql.getSQLState())) {
          return Optional.of(UNSTORABLE_TEXT);
        }
      }
    }
    return Optional.empty();
  }

  /** A rollback that failed too hides why there was one. */
  private static @Nullable Throwable below(Throwable problem) {
    return problem instanceof TransactionSystemException rollback
            && rollback.getApplicationException() != null
        ? rollback.getApplicationException()
        : problem.getCause();
  }

  private static boolean isAway(SQLException problem) {
    var state = problem.getSQLState();
    return problem instanceof SQLTransientConnectionException
        || problem instanceof SQLNonTransientConnectionException
        || problem instanceof SQLRecoverableException
        || state != null
            && (AWAY_STATES.contains(state) || state.startsWith(CONNECTION_EXCEPTIONS));
  }
}
