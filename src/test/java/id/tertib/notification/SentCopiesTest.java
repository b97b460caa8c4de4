package id.tertib.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentCopiesTest {

  private static final String ID = "<8c1f8c1f8c1f@tertib.tangsel.example>";
  private static final Instant LAST_EVENING_OF_JUNE = Instant.parse("2026-06-30T17:30:00Z");

  @TempDir Path data;
  private SentCopies copies;

  @BeforeEach
  void made() {
    copies = at(LAST_EVENING_OF_JUNE);
  }

  @Test
  void tellsWhenAndHowAMailWasAccepted() throws Exception {
    copies.keep(
        ID, message(), LAST_EVENING_OF_JUNE, "250 2.0.0 diterima — sebagai 4f\r\nX-Titipan: ya");

    assertThat(copies.find(ID))
        .hasValueSatisfying(
            copy -> {
              assertThat(copy.sentAt()).isEqualTo(LAST_EVENING_OF_JUNE);
              assertThat(copy.answer()).isEqualTo("250 2.0.0 diterima — sebagai 4f X-Titipan: ya");
              assertThat(copy.file())
                  .as("by the city's day")
                  .isEqualTo("surel-terkirim/2026/07/8c1f8c1f8c1f.eml");
            });
    assertThat(copies.find("<lain@tertib.tangsel.example>")).isEmpty();
  }

  @Test
  void keepsTheMailAsItWasHandedOverAndNothingHalf() throws Exception {
    var message = message();
    message.saveChanges();
    var handedOver = new ByteArrayOutputStream();
    message.writeTo(handedOver);

    copies.keep(ID, message, LAST_EVENING_OF_JUNE, "250 OK");

    try (var files = Files.list(data.resolve("surel-terkirim/2026/07"))) {
      assertThat(files)
          .singleElement()
          .satisfies(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.UTF_8))
                      .startsWith("X-Tertib-Terkirim: 2026-06-30T17:30:00Z\r\n")
                      .endsWith(handedOver.toString(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void isFoundByAnAddressOfTheProductThatChanged() throws Exception {
    copies.keep(ID, message(), LAST_EVENING_OF_JUNE, "250 OK");

    assertThat(copies.find("<8c1f8c1f8c1f@alamat-baru.example>")).isPresent();
  }

  @Test
  void aDamagedCopyStillProvesThatTheMailWentOut() throws Exception {
    copies.keep(ID, message(), LAST_EVENING_OF_JUNE, "250 OK");
    Files.writeString(data.resolve("surel-terkirim/2026/07/8c1f8c1f8c1f.eml"), "rusak");

    assertThat(copies.find(ID)).map(SentCopies.SentCopy::answer).hasValue("jawaban tak terbaca");
  }

  @Test
  void forgetsWholeMonthsThatArePastTheirTime() throws Exception {
    copies.keep(ID, message(), LAST_EVENING_OF_JUNE, "250 OK");

    at(LAST_EVENING_OF_JUNE.plus(Duration.ofDays(399))).tidy();
    assertThat(copies.find(ID)).isPresent();

    at(LAST_EVENING_OF_JUNE.plus(Duration.ofDays(432))).tidy();
    assertThat(copies.find(ID)).isEmpty();
  }

  private SentCopies at(Instant moment) {
    var settings =
        new MailSettings(
            data,
            data,
            "tertib@localhost",
            "http://localhost",
            new MailSettings.Relay(
                false,
                Duration.ofSeconds(5),
                List.of(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                20,
                Duration.ofDays(400)));
    return new SentCopies(settings, Clock.fixed(moment, ZoneId.of("Asia/Jakarta")));
  }

  private static MimeMessage message() throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setSubject("1 terlambat");
    message.setText("Yth. Asesor…", "UTF-8");
    return message;
  }
}
