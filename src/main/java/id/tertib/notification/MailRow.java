package id.tertib.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox, without its contents ({@link MailRegister#letter}).
 *
 * @param number its number, unique
 * @param key what it is about; one mail for each key and recipient
 * @param recipient the account, or {@link #STRANGER}
 * @param name what the mail calls the account
 * @param address where it goes or went; null when the account had none, or the address is sealed
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
    @Nullable Instant sentAt) {

  /** Recipient of mails to people without an account; no account can be called like this. */
  public static final String STRANGER = "(pelapor)";

  /** Whether its address and words are sealed and read by nobody. */
  public boolean isToStranger() {
    return recipient.equals(STRANGER);
  }

  /** This mail with what is only known while it is sent. */
  public MailRow unsealed(String sealedName, String sealedAddress, String sealedSubject) {
    return new MailRow(
        number,
        key,
        recipient,
        sealedName,
        sealedAddress,
        kind,
        businessKey,
        sealedSubject,
        messageId,
        state,
        attempts,
        nextAttempt,
        reason,
        answer,
        createdAt,
        sentAt);
  }
}
