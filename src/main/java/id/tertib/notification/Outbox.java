package id.tertib.notification;

/**
 * Mails wait here, written in the caller's transaction, until the relay has handed them over. A
 * person or group without an address gets a row that says so; a process never waits for a mail.
 */
public interface Outbox {

  /** One mail to one account. */
  void toPerson(String userId, MailMessage message);

  /** One mail to every member of a group, each with its own row. */
  void toGroup(String groupId, MailMessage message);
}
