package id.tertib.audit;

import org.jspecify.annotations.Nullable;

/**
 * One row of the trail.
 *
 * @param who id of the person, or {@code sistem}
 * @param what verb of the domain in lower case, e.g. {@code mengembalikan}, {@code mengunggah}
 * @param subject business key that it concerns, e.g. {@code 2026-S2/dinkes}; empty for sign-ins
 * @param detail the thing inside the subject, e.g. {@code RA-014}; null for the whole
 * @param before value before, as people read it; null when there was none
 * @param after value after; null when there is none
 * @param reason why, in the person's words; null where none was asked
 */
public record AuditEntry(
    String who,
    String what,
    String subject,
    @Nullable String detail,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason) {

  /** Who wrote it when no person did: timers and delegates. */
  public static final String SYSTEM = "sistem";

  public static AuditEntry of(String who, String what, String subject) {
    return new AuditEntry(who, what, subject, null, null, null, null);
  }

  public AuditEntry detail(@Nullable String value) {
    return new AuditEntry(who, what, subject, value, before, after, reason);
  }

  public AuditEntry change(@Nullable String from, @Nullable String to) {
    return new AuditEntry(who, what, subject, detail, from, to, reason);
  }

  public AuditEntry because(@Nullable String value) {
    return new AuditEntry(who, what, subject, detail, before, after, value);
  }
}
