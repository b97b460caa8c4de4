package id.tertib.access.answer;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords; this one was not even looked at. */
public final class TooManySignInsException extends AccountStatusException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /** Says how long to wait. */
  public TooManySignInsException(Duration wait) {
    super("too many failed sign-ins");
    this.wait = wait;
  }

  /** After how many seconds the next try is looked at, at least 1. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** The same as people say it, e.g. {@code 40 detik} or {@code 6 menit}. */
  public static String words(long seconds) {
    return seconds < 120 ? seconds + " detik" : (seconds + 59) / 60 + " menit";
  }
}
