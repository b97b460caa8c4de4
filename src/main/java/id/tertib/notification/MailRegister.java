package id.tertib.notification;

import java.util.List;
import java.util.Optional;

/** The outbox read: what was said to whom, and whether it went out. */
public interface MailRegister {

  /** All mails of a case, oldest first. */
  List<MailRow> ofCase(String businessKey);

  Optional<MailRow> find(String key, String recipient);
}
