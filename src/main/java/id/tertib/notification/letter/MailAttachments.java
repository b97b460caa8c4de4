package id.tertib.notification.letter;

import id.tertib.data.Sha256;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailMessage.Attachment;
import id.tertib.notification.MailSettings;
import id.tertib.notification.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Files under the data directory that go out with a mail, exactly as they were when it was written.
 */
@Component
public class MailAttachments {

  private final MailSettings settings;

  public MailAttachments(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Notes the file's checksum.
   *
   * @throws IllegalArgumentException when the file is missing or lies outside the data directory
   */
  public StoredAttachment note(Attachment attachment) {
    try {
      return new StoredAttachment(
          PlainText.line(attachment.name(), 200),
          PlainText.line(attachment.mediaType(), 100),
          attachment.file(),
          Sha256.of(Files.readAllBytes(locate(attachment.file()))));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Lampiran %s tidak dapat dibaca".formatted(attachment.file()), e);
    }
  }

  byte[] read(StoredAttachment attachment) throws DeliveryFailure {
    try {
      var content = Files.readAllBytes(locate(attachment.file()));
      if (!Sha256.of(content).equals(attachment.sha256())) {
        throw new DeliveryFailure(
            FailureReason.LAMPIRAN_BERUBAH,
            "Berkas %s bukan lagi yang dilampirkan: SHA-256 berbeda".formatted(attachment.file()));
      }
      return content;
    } catch (IOException e) {
      throw new DeliveryFailure(
          FailureReason.LAMPIRAN_BERUBAH,
          "Berkas %s tidak dapat dibaca".formatted(attachment.file()));
    }
  }

  private Path locate(String file) {
    var path = settings.dataDir().resolve(file).normalize();
    if (!path.startsWith(settings.dataDir())) {
      throw new IllegalArgumentException(
          "Lampiran %s berada di luar direktori data".formatted(file));
    }
    return path;
  }
}
