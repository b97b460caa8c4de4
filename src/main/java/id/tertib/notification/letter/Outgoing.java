package id.tertib.notification.letter;

import id.tertib.notification.Letter;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail ready to be handed over.
 *
 * @param letter what its recipient reads
 * @param kept what is kept of it: the same without its {@link MailSecret}; null keeps nothing
 */
public record Outgoing(
    MailRow mail, Letter letter, @Nullable Letter kept, List<StoredAttachment> attachments) {}
