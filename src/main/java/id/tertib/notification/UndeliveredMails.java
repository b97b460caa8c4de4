package id.tertib.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the outbox holds that has reached nobody, for whoever sees to it. */
public interface UndeliveredMails {

  /**
   * An address that the server refused for good.
   *
   * @param account whose it is
   * @param address hidden from everybody but administrators
   * @param held how many mails wait for another one
   */
  record Refused(String account, String address, Instant since, long held) {}

  /**
   * @param count of all there are
   * @param mails the first of them
   */
  record Found(long count, List<MailRow> mails) {}

  /** Newest first. */
  List<Refused> refused();

  /** How many mails wait for an address, by account that has none. */
  Map<String, Long> withoutAddress();

  /** Given up for another reason than a refused address, oldest first. */
  Found givenUp(int most);

  /** In the queue after a try that failed, or for longer than a first try takes; oldest first. */
  Found waiting(int most);
}
