package id.tertib.notification.letter;

import id.tertib.data.Tanggal;
import id.tertib.notification.MailMessage;
import id.tertib.notification.PlainText;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fixes what a mail says at the moment it is decided. */
@Component
public class WordsWriter {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final int LONGEST_LINE = 200;

  private final MessageSource messages;
  private final Clock clock;

  WordsWriter(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The subject as it is stored, in one line. */
  public static String subject(MailMessage message) {
    return PlainText.line(message.subject(), LONGEST_LINE);
  }

  /** The words of this mail for somebody of this name. */
  public MailWords write(MailMessage message, String name) {
    var now = clock.instant();
    return new MailWords(
        PlainText.line(name, LONGEST_LINE),
        message.opening(),
        message.cards(),
        message.closing(),
        messages.getMessage(
            message.kind().equals(MailMessage.RINGKASAN) ? "surel.kaki.ringkasan" : "surel.kaki",
            new Object[] {Tanggal.hari(now), Tanggal.jamWib(now), sentence(message.reason())},
            INDONESIAN));
  }

  /** The reason stands after the time and its full stop: a sentence of its own. */
  private static String sentence(String reason) {
    var stripped = reason.strip();
    var full = stripped.endsWith(".") ? stripped : stripped + ".";
    return full.substring(0, 1).toUpperCase(INDONESIAN) + full.substring(1);
  }
}
