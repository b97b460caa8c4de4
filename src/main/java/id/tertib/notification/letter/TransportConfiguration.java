package id.tertib.notification.letter;

import id.tertib.notification.MailSettings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A server when {@code spring.mail.host} names one, files otherwise. */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

  @Bean
  MailTransport mailTransport(
      ObjectProvider<JavaMailSenderImpl> sender,
      MimeLetters letters,
      MailSettings settings,
      Clock clock) {
    return Optional.ofNullable(sender.getIfAvailable())
        .filter(server -> server.getHost() != null && !server.getHost().isBlank())
        .<MailTransport>map(server -> new SmtpTransport(server, letters, settings))
        .orElseGet(() -> new EmlFiles(settings.mailDir(), letters, clock.getZone()));
  }
}
