package id.tertib.notification.letter;

import id.tertib.notification.MailSecret;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** The way out: a mail server, or files while there is none. */
public interface MailTransport {

  /** A way out for several mails in a row; reaches out at the first of them. */
  Line open();

  /**
   * @param answer the server's words of acceptance
   * @param copy the mail as it was handed over, without its {@link MailSecret}; null when nothing
   *     of it is kept
   */
  record Accepted(String answer, @Nullable MimeMessage copy) {}

  /** One conversation, used by one thread. */
  interface Line extends AutoCloseable {

    Accepted deliver(Outgoing mail) throws DeliveryFailure;

    @Override
    void close();
  }
}
