package id.tertib.notification.letter;

import id.tertib.notification.Letter;
import id.tertib.notification.MailSettings;
import id.tertib.notification.PlainText;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the message that goes over the wire from a mail of the outbox. */
@Component
public class MimeLetters {

  private final MailSettings settings;
  private final MailAttachments attachments;

  public MimeLetters(MailSettings settings, MailAttachments attachments) {
    this.settings = settings;
    this.attachments = attachments;
  }

  /** A message for its recipient and the one that is kept of it, nearly always the same. */
  record Composed(MimeMessage message, @Nullable MimeMessage copy) {}

  /**
   * @param ready one with an address
   * @throws DeliveryFailure when an attached file is gone or changed
   */
  Composed compose(Session session, Outgoing ready) throws DeliveryFailure, MessagingException {
    var message = compose(session, ready, ready.letter());
    return new Composed(message, copy(session, ready, message));
  }

  private @Nullable MimeMessage copy(Session session, Outgoing ready, MimeMessage message)
      throws DeliveryFailure, MessagingException {
    var kept = ready.kept();
    if (kept == null || kept == ready.letter()) {
      return kept == null ? null : message;
    }
    return compose(session, ready, kept);
  }

  private MimeMessage compose(Session session, Outgoing ready, Letter letter)
      throws DeliveryFailure, MessagingException {
    var mail = ready.mail();
    try {
      var message = new SameIdMessage(session, mail.messageId());
      message.setFrom(new InternetAddress(settings.mailFrom()));
      message.setRecipient(
          Message.RecipientType.TO,
          new InternetAddress(
              Objects.requireNonNull(mail.address()),
              PlainText.line(mail.name(), 200),
              StandardCharsets.UTF_8.name()));
      message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(mail.createdAt()));
      message.setHeader(
          "List-Id", "Pemberitahuan Tertib <pemberitahuan.%s>".formatted(settings.host()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "All");
      message.setHeader("Content-Language", "id");
      message.setContent(body(letter, ready.attachments()));
      message.saveChanges();
      return message;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMultipart body(Letter letter, List<StoredAttachment> files)
      throws DeliveryFailure, MessagingException {
    var words = new MimeMultipart("alternative");
    words.addBodyPart(part(letter.text(), "plain"));
    words.addBodyPart(part(letter.html(), "html"));
    if (files.isEmpty()) {
      return words;
    }
    var all = new MimeMultipart("mixed");
    var first = new MimeBodyPart();
    first.setContent(words);
    all.addBodyPart(first);
    for (var file : files) {
      var part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(attachments.read(file), file.mediaType())));
      try {
        part.setFileName(
            jakarta.mail.internet.MimeUtility.encodeText(
                file.name(), StandardCharsets.UTF_8.name(), null));
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException(e);
      }
      all.addBodyPart(part);
    }
    return all;
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    part.setHeader("Content-Language", "id");
    return part;
  }

  /** Keeps its Message-ID: a repeated mail must be told apart from a second one. */
  private static final class SameIdMessage extends MimeMessage {

    private final String id;

    SameIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
