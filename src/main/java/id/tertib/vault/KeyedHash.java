package id.tertib.vault;

import id.tertib.data.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of texts for a purpose, in hexadecimal. */
final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  private KeyedHash() {}

  /** The purpose's length stands before it, so that no two pairs read the same. */
  static String of(byte[] key, String purpose, String text) {
    var first = purpose.getBytes(StandardCharsets.UTF_8);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(first.length).array());
      mac.update(first);
      return Sha256.hex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
