package id.tertib.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail to somebody without an account, such as a reporter. Address and words are sealed until it
 * is sent; the outbox shows key, kind and case of the message, which therefore say nothing secret.
 *
 * @param address as it was typed; one that cannot be mailed to gets a row that says so
 * @param name for the greeting; null greets “Yth. Pelapor”
 * @param message without attachments, whose files are not sealed; its reason says where the address
 *     was written
 */
public record StrangerMail(String address, @Nullable String name, MailMessage message) {

  public StrangerMail {
    if (!message.attachments().isEmpty()) {
      throw new IllegalArgumentException(
          "Surel %s kepada pelapor tidak membawa lampiran".formatted(message.key()));
    }
  }

  /** Neither address nor words, wherever this is written. */
  @Override
  public String toString() {
    return "StrangerMail[%s]".formatted(message.key());
  }
}
