package id.tertib.notification.letter;

import id.tertib.notification.FailureReason;
import id.tertib.notification.MailRow;
import id.tertib.storage.PrivateFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * While no mail server is set, each mail is a file that every mail program opens, named by time,
 * account and kind: {@code 20260713-070000-dinkesasesor-tugas.eml}.
 */
public final class EmlFiles implements MailTransport {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Path directory;
  private final MimeLetters letters;
  private final ZoneId zone;

  /** One for all lines: a session reads the mail library's providers from its jar. */
  private final Session session = Session.getInstance(new Properties());

  public EmlFiles(Path directory, MimeLetters letters, ZoneId zone) {
    this.directory = directory;
    this.letters = letters;
    this.zone = zone;
  }

  @Override
  public Line open() {
    return new Line() {
      @Override
      public Accepted deliver(Outgoing mail) throws DeliveryFailure {
        return write(mail);
      }

      @Override
      public void close() {
        // Files are closed one by one.
      }
    };
  }

  private Accepted write(Outgoing ready) throws DeliveryFailure {
    var mail = ready.mail();
    try {
      var composed = letters.compose(session, ready);
      PrivateFiles.createDirectories(directory);
      var half = directory.resolve(".%d.tmp".formatted(mail.number()));
      // Left over by a crash
      Files.deleteIfExists(half);
      try (var out = Files.newOutputStream(PrivateFiles.create(half))) {
        composed.message().writeTo(out);
      }
      var file = target(mail);
      // Whoever watches the directory sees whole files only.
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      return new Accepted("ditulis ke berkas " + file.getFileName(), composed.copy());
    } catch (IOException | MessagingException e) {
      throw new DeliveryFailure(
          FailureReason.SERVER_TIDAK_MENJAWAB,
          "Berkas surel tidak dapat ditulis: " + e.getClass().getSimpleName());
    }
  }

  /** Two mails of one second to one account: the second also carries its number. */
  private Path target(MailRow mail) {
    var name =
        "%s-%s-%s"
            .formatted(
                TIME.format(mail.createdAt().atZone(zone)),
                plain(mail.recipient()),
                plain(mail.kind()));
    var file = directory.resolve(name + ".eml");
    return Files.exists(file) ? directory.resolve(name + "-" + mail.number() + ".eml") : file;
  }

  private static String plain(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
  }
}
