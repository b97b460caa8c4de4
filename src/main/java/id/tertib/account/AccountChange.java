package id.tertib.account;

import java.util.HashSet;
import java.util.Objects;

/**
 * An account that would become what a file, or a form, says of it.
 *
 * @param dari as it is
 * @param menjadi as it would be
 */
record AccountChange(Account dari, AccountLine menjadi) {

  public boolean nama() {
    return !dari.nama().equals(menjadi.nama());
  }

  public boolean surel() {
    return !Objects.equals(dari.surel(), menjadi.surel());
  }

  public boolean peran() {
    return !new HashSet<>(dari.groups()).equals(new HashSet<>(menjadi.groups()));
  }

  /** It is closed, and its owner is there again. */
  public boolean dibuka() {
    return dari.ditutup();
  }

  boolean isEmpty() {
    return !nama() && !surel() && !peran() && !dibuka();
  }

  public String peranDari() {
    return RoleWords.full(dari.peran());
  }

  public String peranMenjadi() {
    return RoleWords.full(menjadi.peran());
  }
}
