package id.tertib.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** AES-256-GCM with one key. What it seals opens only under the names that it was sealed with. */
final class Cipher {

  /** Bytes of a key. */
  static final int LENGTH = 32;

  /** First byte of everything sealed, so that another form can come beside this one. */
  private static final byte FORM = 1;

  private final Aead aead;

  Cipher(byte[] key) {
    try {
      var parameters =
          AesGcmParameters.builder()
              .setKeySizeBytes(LENGTH)
              .setIvSizeBytes(12)
              .setTagSizeBytes(16)
              .setVariant(AesGcmParameters.Variant.NO_PREFIX)
              .build();
      var secret =
          AesGcmKey.builder()
              .setParameters(parameters)
              .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
              .build();
      this.aead =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(secret).withRandomId().makePrimary())
              .build()
              .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param owner and {@code place} are not kept; whoever opens must know them
   */
  byte[] seal(String owner, String place, byte[] plain) {
    try {
      var sealed = aead.encrypt(plain, names(owner, place));
      return ByteBuffer.allocate(sealed.length + 1).put(FORM).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException when it was changed, or sealed with another key or other names
   */
  byte[] open(String owner, String place, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length == 0 || sealed[0] != FORM) {
      throw new GeneralSecurityException("unknown form");
    }
    var content = new byte[sealed.length - 1];
    System.arraycopy(sealed, 1, content, 0, content.length);
    return aead.decrypt(content, names(owner, place));
  }

  /** The owner's length stands before it, so that no two pairs of names read the same. */
  private static byte[] names(String owner, String place) {
    var first = owner.getBytes(StandardCharsets.UTF_8);
    var second = place.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + Integer.BYTES + first.length + second.length)
        .put(FORM)
        .putInt(first.length)
        .put(first)
        .put(second)
        .array();
  }
}
