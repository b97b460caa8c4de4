package id.tertib.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells an address that can be mailed to from what people type into an account. */
public final class MailAddress {

  private static final int LONGEST = 320;

  private MailAddress() {}

  /**
   * The bare address; empty when it is none: no @, spaces, control characters, letters of no mail.
   */
  public static Optional<String> usable(@Nullable String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    var address = typed.strip();
    if (address.length() > LONGEST
        || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)
        || !address.matches("[^\\s\\p{Cntrl}<>,;:\"()]+@[^\\s\\p{Cntrl}<>,;:\"()@]+")) {
      return Optional.empty();
    }
    try {
      new InternetAddress(address, true).validate();
      return Optional.of(address);
    } catch (AddressException e) {
      return Optional.empty();
    }
  }
}
