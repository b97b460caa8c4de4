package id.tertib.account;

import id.tertib.notification.MailSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both kinds of mail with a link to a password get its word when they leave. */
@Configuration(proxyBeanMethods = false)
class PasswordSecrets {

  @Bean
  MailSecret firstPassword(PasswordLinks links) {
    return of(PasswordMails.FIRST, links);
  }

  @Bean
  MailSecret anotherPassword(PasswordLinks links) {
    return of(PasswordMails.RESET, links);
  }

  private static MailSecret of(String kind, PasswordLinks links) {
    return new MailSecret() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public String make(String key, String recipient) {
        return links.issue(recipient);
      }
    };
  }
}
