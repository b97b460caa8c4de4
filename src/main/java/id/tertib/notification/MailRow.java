package id.tertib.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox, without its contents ({@link MailRegister#letter}).
 *
 * @param number its number, unique
 * @param key what it is about; one mail for each key and recipient
 * @param recipient the account
 * @param name what the mail calls the account
 * @param address where it goes or went; null when the account had none
 * @param kind {@code tugas}, {@code dikembalikan}, {@code laporan} …
 * @param businessKey case it belongs to
 * @param messageId its Message-ID, the same at every repetition
 * @param attempts how often it was tried since it was last put into the queue
 * @param nextAttempt when it is due again; of no meaning unless it waits
 * @param reason why the last try failed; null when none did
 * @param answer the last words of the server; null before the first try
 * @param createdAt its Date header
 * @param sentAt null until it is sent
 */
public record MailRow(
    long number,
    String key,
    String recipient,
    String name,
    @Nullable String address,
    String kind,
    String businessKey,
    String subject,
    String messageId,
    MailState state,
    int attempts,
    Instant nextAttempt,
    @Nullable FailureReason reason,
    @Nullable String answer,
    Instant createdAt,
    @Nullable Instant sentAt) {}
