package id.tertib.notification;

import java.util.Set;

/** A mail that comes by itself and that its readers may turn off; one bean for each kind. */
public interface OptionalMail {

  /**
   * As {@link MailMessage#kind}; suffix of its two messages, {@code surel.pilihan.<kind>} and
   * {@code ….<kind>.ket}.
   */
  String kind();

  /** Whether somebody in these groups gets it unless he turned it off. */
  boolean isFor(Set<String> groups);
}
