package id.tertib.pengaduan.publik;

import id.tertib.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * When a form was opened and what it carries that no other does, in a hidden field that only this
 * product can have written: so no session is needed.
 */
@Component
class TandaFormulir {

  /** Nobody fills it in so quickly; programs do. */
  static final Duration TERCEPAT = Duration.ofSeconds(3);

  static final Duration TERLAMA = Duration.ofHours(12);

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,15})\\.([0-9a-f-]{36})\\.([0-9a-f]{64})");

  private final Vault vault;
  private final Clock clock;

  TandaFormulir(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param kiriman unguessable; the secret code follows from it
   */
  record Formulir(Instant dibuka, String kiriman) {}

  String baru() {
    return signed(clock.millis(), UUID.randomUUID().toString());
  }

  /** Empty when it is none of ours. */
  Optional<Formulir> baca(String field) {
    var parts = FORM.matcher(field);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var opened = Long.parseLong(parts.group(1));
    var right = signed(opened, parts.group(2));
    return MessageDigest.isEqual(
            right.getBytes(StandardCharsets.US_ASCII), field.getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(new Formulir(Instant.ofEpochMilli(opened), parts.group(2)))
        : Optional.empty();
  }

  boolean terlaluCepat(Formulir form) {
    return clock.instant().isBefore(form.dibuka().plus(TERCEPAT));
  }

  boolean terlaluLama(Formulir form) {
    return clock.instant().isAfter(form.dibuka().plus(TERLAMA));
  }

  private String signed(long opened, String kiriman) {
    var text = opened + "." + kiriman;
    return text + "." + vault.hash("formulir-pengaduan", text);
  }
}
