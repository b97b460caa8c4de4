package id.tertib.notification.letter;

import id.tertib.notification.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox holds of a mail's contents.
 *
 * @param words as decided, in JSON; null for mails that were laid out when they were written
 * @param asSent both parts as they were sent or written; null until then
 * @param attachments the files that go with it
 */
public record StoredLetter(
    String subject,
    @Nullable String words,
    @Nullable Letter asSent,
    List<StoredAttachment> attachments) {}
