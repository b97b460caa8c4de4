package id.tertib.notification;

import id.tertib.access.Person;

/**
 * Mails wait here, written in the caller's transaction, until the relay has handed them over. A
 * person or group without an address gets a row that says so; a process never waits for a mail.
 */
public interface Outbox {

  /** One mail to one account. */
  void toPerson(String userId, MailMessage message);

  /** One mail to every member of a group, each with its own row. */
  void toGroup(String groupId, MailMessage message);

  /**
   * One mail to somebody whom the caller has looked up, for a ledger that keeps its number.
   *
   * @return the mail, whether it was written now or was there with this key before
   */
  Posted deliver(Person person, MailMessage message);

  /**
   * One mail to somebody without an account. Address and words are sealed until it is sent, and
   * destroyed with that; nobody reads them, administrators neither.
   *
   * @return the mail, whether it was written now or was there with this key before
   * @throws id.tertib.engine.RefusedException 503 while the vault is closed
   */
  Posted toStranger(StrangerMail mail);

  /**
   * Cancels a mail because what it is about has changed.
   *
   * @param why read on the mail's page
   * @return false when it is too late: sent, given up, on its way, or in the hands of a node that
   *     died and may have sent it
   */
  boolean withdraw(long number, String why);

  /**
   * Writes a mail anew that still waits, also for a server that refused it so far; its key,
   * recipient and number stay. Not for a mail to a stranger.
   *
   * @param message with the mail's own key and without attachments
   * @return false when it is too late, as for {@link #withdraw}
   */
  boolean rewrite(long number, MailMessage message);

  /**
   * @param number the mail's number
   * @param now false when the mail was there before
   */
  record Posted(long number, boolean now) {}
}
