package id.tertib.notification.letter;

import id.tertib.notification.Letter;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSecret;
import java.util.List;

/**
 * A mail ready to be handed over.
 *
 * @param letter what its recipient reads
 * @param kept what is kept of it: the same without its {@link MailSecret}
 */
public record Outgoing(
    MailRow mail, Letter letter, Letter kept, List<StoredAttachment> attachments) {

  boolean hasSecret() {
    return letter != kept;
  }
}
