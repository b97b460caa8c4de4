package id.tertib.notification;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir where attachments lie
 * @param mailDir where {@code .eml} files go while no server is set
 * @param mailFrom sender, as “Name &lt;address&gt;”
 * @param baseUrl start of every link, without a slash at its end
 * @param mail the relay
 */
@ConfigurationProperties("tertib")
public record MailSettings(
    @DefaultValue("data") Path dataDir,
    @DefaultValue("data/mail") Path mailDir,
    @DefaultValue("Tertib Kota Tangerang Selatan <tertib@localhost>") String mailFrom,
    @DefaultValue("http://localhost:8080") String baseUrl,
    @DefaultValue Relay mail) {

  public MailSettings {
    dataDir = dataDir.toAbsolutePath().normalize();
    mailDir = mailDir.toAbsolutePath().normalize();
    baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /**
   * @param relay whether mails go out by themselves; false in tests
   * @param interval how often the relay looks by itself; a mail just written goes at once
   * @param pauses waits after the first, second … failure; after the last one the mail is given up.
   *     By default a server may be away for more than a day
   * @param lease how long a node may hold mails before another one repeats them; at least twice the
   *     slowest conversation with the server
   * @param timeout for connecting, each read and each write, unless {@code spring.mail.properties}
   *     say otherwise
   * @param batch how many mails a node takes at a time
   * @param copies how long the copies of sent mails are kept
   */
  public record Relay(
      @DefaultValue("true") boolean relay,
      @DefaultValue("5s") Duration interval,
      @DefaultValue({"1m", "5m", "15m", "1h", "4h", "4h", "4h", "4h", "4h", "4h", "4h"})
          List<Duration> pauses,
      @DefaultValue("5m") Duration lease,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue("20") int batch,
      @DefaultValue("400d") Duration copies) {}

  /** Right side of Message-ID and List-Id. */
  public String host() {
    return Optional.ofNullable(URI.create(baseUrl).getHost()).orElse("localhost");
  }
}
