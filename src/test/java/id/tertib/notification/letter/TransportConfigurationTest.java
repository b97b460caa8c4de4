package id.tertib.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import id.tertib.notification.MailSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class TransportConfigurationTest {

  private static final MailSettings SETTINGS =
      new MailSettings(
          Path.of("data"),
          Path.of("data/mail"),
          "Tertib <tertib@localhost>",
          "http://localhost:8080/",
          new MailSettings.Relay(
              true,
              Duration.ofSeconds(5),
              List.of(Duration.ofMinutes(1)),
              Duration.ofMinutes(5),
              Duration.ofSeconds(10),
              20,
              Duration.ofDays(400)));

  @Test
  void writesFilesWhileNoServerIsNamed() {
    var empty = new JavaMailSenderImpl();
    empty.setHost("");

    assertThat(transport(null)).isInstanceOf(EmlFiles.class);
    assertThat(transport(empty)).isInstanceOf(EmlFiles.class);
  }

  @Test
  void neverWaitsForAServerForEverUnlessToldSo() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("mail.uji.example");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2500");

    assertThat(transport(sender)).isInstanceOf(SmtpTransport.class);
    assertThat(sender.getJavaMailProperties())
        .containsEntry("mail.smtp.connectiontimeout", "10000")
        .containsEntry("mail.smtp.writetimeout", "10000")
        .containsEntry("mail.smtp.timeout", "2500")
        .containsEntry("mail.smtps.timeout", "10000");
  }

  @Test
  void linksBeginWithoutASlashTooMany() {
    assertThat(SETTINGS.baseUrl()).isEqualTo("http://localhost:8080");
    assertThat(SETTINGS.host()).isEqualTo("localhost");
  }

  @Test
  void linksLeadToThePortThatAnswers() {
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withPropertyValues("server.port=8098")
        .run(
            context ->
                assertThat(context.getEnvironment().getProperty("tertib.base-url"))
                    .isEqualTo("http://localhost:8098"));
  }

  private static MailTransport transport(JavaMailSenderImpl sender) {
    var beans = new StaticListableBeanFactory();
    if (sender != null) {
      beans.addBean("mailSender", sender);
    }
    return new TransportConfiguration()
        .mailTransport(
            beans.getBeanProvider(JavaMailSenderImpl.class),
            mock(MimeLetters.class),
            SETTINGS,
            Clock.systemDefaultZone());
  }
}
