package id.tertib.notification.letter;

import id.tertib.notification.FailureReason;
import id.tertib.notification.MailSettings;
import id.tertib.notification.PlainText;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Talks SMTP with the server of {@code spring.mail.*}. Spring's own sender hides what the server
 * answered, which the ledger keeps as proof; so only its settings are used.
 */
public final class SmtpTransport implements MailTransport {

  /** Refusals of us, not of the mail: sign-in is missing, too weak or wrong. */
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  /** The reply code and the enhanced status code (RFC 3463) at the beginning of an answer. */
  private static final Pattern CODES =
      Pattern.compile("[245]\\d\\d(?!\\d)([ -]+[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]))?");

  /** Many servers end a conversation that goes on for longer. */
  private static final int MOST_PER_CONVERSATION = 100;

  private final JavaMailSenderImpl sender;
  private final MimeLetters letters;

  public SmtpTransport(JavaMailSenderImpl sender, MimeLetters letters, MailSettings settings) {
    this.sender = sender;
    this.letters = letters;
    limit(settings);
  }

  /** A server that hangs must not hang us: the library waits for ever unless told otherwise. */
  private void limit(MailSettings settings) {
    var properties = sender.getJavaMailProperties();
    var millis = Long.toString(settings.mail().timeout().toMillis());
    for (var protocol : Set.of("smtp", "smtps")) {
      for (var what : Set.of("connectiontimeout", "timeout", "writetimeout")) {
        properties.putIfAbsent("mail.%s.%s".formatted(protocol, what), millis);
      }
    }
  }

  @Override
  public Line open() {
    return new SmtpLine(sender.getSession());
  }

  private final class SmtpLine implements Line {

    private final Session session;
    private @Nullable Transport transport;
    private int handedOver;

    SmtpLine(Session session) {
      this.session = session;
    }

    @Override
    public Accepted deliver(Outgoing mail) throws DeliveryFailure {
      try {
        if (++handedOver % MOST_PER_CONVERSATION == 0) {
          close();
        }
        var composed = letters.compose(session, mail);
        var message = composed.message();
        var line = connected();
        line.sendMessage(message, message.getAllRecipients());
        return new Accepted(
            line instanceof SMTPTransport smtp
                ? kept(mail, Optional.ofNullable(smtp.getLastServerResponse()).orElse("").strip())
                : "diterima server",
            composed.copy());
      } catch (MessagingException e) {
        close();
        throw new DeliveryFailure(reason(e), kept(mail, words(e)));
      }
    }

    private Transport connected() throws MessagingException {
      if (transport == null) {
        var line =
            session.getTransport(
                Optional.ofNullable(sender.getProtocol())
                    .orElse(JavaMailSenderImpl.DEFAULT_PROTOCOL));
        var user = sender.getUsername();
        line.connect(
            sender.getHost(),
            sender.getPort(),
            user == null || user.isEmpty() ? null : user,
            user == null || user.isEmpty() ? null : sender.getPassword());
        transport = line;
      }
      return transport;
    }

    @Override
    public void close() {
      if (transport != null) {
        try {
          transport.close();
        } catch (MessagingException e) {
          // Said goodbye to nobody; every accepted mail has its answer already.
        }
        transport = null;
      }
    }
  }

  /**
   * A server repeats what it likes: of its answer to a mail whose address and words are sealed only
   * the codes are kept.
   */
  private static String kept(Outgoing mail, String answer) {
    if (!mail.mail().isToStranger()) {
      return answer;
    }
    var codes = CODES.matcher(answer);
    return codes.lookingAt() ? codes.group().strip() : "tanpa kode jawaban";
  }

  private static FailureReason reason(MessagingException e) {
    if (refusedAddress(e)) {
      return FailureReason.ALAMAT_DITOLAK;
    }
    var code = code(e);
    if (refusedSignIn(e) || SIGN_IN.contains(code)) {
      return FailureReason.MASUK_DITOLAK;
    }
    if (code >= 500) {
      return FailureReason.DITOLAK_TETAP;
    }
    if (code >= 400 && code != 421) {
      return FailureReason.DITOLAK_SEMENTARA;
    }
    return FailureReason.SERVER_TIDAK_MENJAWAB;
  }

  /**
   * Whether the address is to blame. A refusal by the server's rules (5.7.x: relaying, sender,
   * greylist) would meet every address and says nothing about this one.
   */
  private static boolean refusedAddress(MessagingException e) {
    for (Exception at = e; at instanceof MessagingException mail; at = mail.getNextException()) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= 500
            && !String.valueOf(address.getMessage()).matches("(?s).*\\b5\\.7\\.\\d+\\b.*");
      }
    }
    return false;
  }

  private static boolean refusedSignIn(MessagingException e) {
    for (Exception at = e; at instanceof MessagingException mail; at = mail.getNextException()) {
      if (at instanceof AuthenticationFailedException) {
        return true;
      }
    }
    return false;
  }

  /** What the server said about this mail, from the innermost answer; -1 when it said nothing. */
  private static int code(MessagingException e) {
    var code = -1;
    for (Exception at = e; at instanceof MessagingException mail; at = mail.getNextException()) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (at instanceof SMTPSenderFailedException from) {
        return from.getReturnCode();
      }
      if (at instanceof SMTPSendFailedException send) {
        code = send.getReturnCode();
      }
    }
    return code;
  }

  private static String words(MessagingException e) {
    Exception innermost = e;
    while (innermost instanceof MessagingException mail && mail.getNextException() != null) {
      innermost = mail.getNextException();
    }
    var words = PlainText.line(Optional.ofNullable(innermost.getMessage()).orElse(""), 900);
    return words.isEmpty() ? innermost.getClass().getSimpleName() : words;
  }
}
