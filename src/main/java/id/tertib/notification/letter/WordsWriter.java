package id.tertib.notification.letter;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.notification.MailMessage;
import id.tertib.notification.PlainText;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fixes what a mail says at the moment it is decided. */
@Component
public class WordsWriter {

  private static final int LONGEST_LINE = 200;

  private final Sentences sentences;
  private final Clock clock;

  WordsWriter(Sentences sentences, Clock clock) {
    this.sentences = sentences;
    this.clock = clock;
  }

  /** The subject as it is stored, in one line. */
  public static String subject(MailMessage message) {
    return PlainText.line(message.subject(), LONGEST_LINE);
  }

  /** What a person without an account is called in a greeting. */
  public String stranger() {
    return sentences.of("surel.pelapor.nama");
  }

  /** The subject that stands in the outbox in place of a sealed one. */
  public String strangersSubject() {
    return sentences.of("surel.pelapor.perihal");
  }

  /** The words of this mail for somebody of this name. */
  public MailWords write(MailMessage message, String name) {
    var now = clock.instant();
    return new MailWords(
        PlainText.line(name, LONGEST_LINE),
        message.opening(),
        message.cards(),
        message.closing(),
        sentences.of(
            message.kind().equals(MailMessage.RINGKASAN) ? "surel.kaki.ringkasan" : "surel.kaki",
            Tanggal.hari(now),
            Tanggal.jamWib(now),
            sentence(message.reason())));
  }

  /** The reason stands after the time and its full stop: a sentence of its own. */
  private static String sentence(String reason) {
    var full = Sentences.closed(reason);
    return full.substring(0, 1).toUpperCase(Locale.ROOT) + full.substring(1);
  }
}
