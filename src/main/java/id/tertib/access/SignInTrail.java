package id.tertib.access;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sign-ins and sign-outs in the business trail, under an empty subject. */
@Component
public class SignInTrail {

  /**
   * Where a password came from.
   *
   * @param by {@code halaman} or {@code API}
   * @param address of the client
   */
  public record Where(String by, String address) {}

  private static final String UNKNOWN = "tidak dikenal";

  private final AuditTrail trail;
  private final Clock clock;

  /** Programs send their password with every request: one row for each account and day. */
  private final Set<String> programsToday = new HashSet<>();

  private LocalDate today = LocalDate.MIN;

  SignInTrail(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  void signedIn(String userId) {
    record(userId, "masuk", "halaman", null);
  }

  /** Writes it once for each program and day. */
  public void programSignedIn(String userId) {
    if (firstToday(userId)) {
      record(userId, "masuk", "API", null);
    }
  }

  /**
   * @param userId null when no account has the name that was typed; that name is not kept, people
   *     type passwords there
   */
  public void failed(@Nullable String userId, Where where) {
    record(
        userId == null ? UNKNOWN : userId,
        "gagal masuk",
        where.by() + ", alamat " + where.address(),
        null);
  }

  void signedOut(String userId) {
    record(userId, "keluar", null, null);
  }

  /**
   * @param reason why the product ended this session, as people read it
   */
  void ended(String userId, String reason) {
    record(userId, "keluar", null, reason);
  }

  private void record(String who, String what, @Nullable String detail, @Nullable String reason) {
    trail.record(AuditEntry.of(who, what, "").detail(detail).because(reason));
  }

  private synchronized boolean firstToday(String userId) {
    var now = LocalDate.now(clock);
    if (!now.equals(today)) {
      today = now;
      programsToday.clear();
    }
    return programsToday.add(userId);
  }
}
