package id.tertib.access;

import java.io.Serializable;

/**
 * State of an account. Whoever remembers it knows later whether anything has changed.
 *
 * @param password changes that end sessions: of the password, closed, opened, removed
 * @param groups changes of its groups
 * @param closed whether it is closed now
 */
public record AccountStamp(long password, long groups, boolean closed) implements Serializable {

  /** Whether the password is still the one of that state. */
  public boolean samePassword(AccountStamp other) {
    return password == other.password && closed == other.closed;
  }
}
