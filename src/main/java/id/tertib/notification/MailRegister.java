package id.tertib.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outbox read: what was said to whom, and whether it went out. */
public interface MailRegister {

  /** All mails of a case, oldest first. */
  List<MailRow> ofCase(String businessKey);

  Optional<MailRow> find(String key, String recipient);

  Optional<MailRow> find(long number);

  /** These mails by their numbers, in one question; an unknown number is absent. */
  Map<Long, MailRow> byNumbers(Collection<Long> numbers);

  /**
   * Both parts of a mail as it was sent; while it was not, as it would be sent now.
   *
   * @return empty when there is no such mail or it cannot be laid out
   */
  Optional<Letter> letter(long number);

  /** The Message-ID that a mail with this key to this account has or will have. */
  String messageId(String key, String recipient);

  /** How many mails of each kind were written after one moment until another. */
  Map<String, Long> written(Instant after, Instant until);
}
