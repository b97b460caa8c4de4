package id.tertib.vault;

import java.security.GeneralSecurityException;
import java.util.Base64;

/** A key that wraps the keys of cases. Its id is derived from it and tells nothing of it. */
final class MasterKey {

  private static final int ID_LENGTH = 12;
  private static final String WRAPPED = "kunci";

  private final String id;
  private final Cipher cipher;

  private MasterKey(byte[] key) {
    this.id = KeyedHash.of(key, "tertib/kunci-induk", "").substring(0, ID_LENGTH);
    this.cipher = new Cipher(key);
  }

  /**
   * @param setting where the text stands, for the message; the text itself is never told
   * @throws VaultKeyException when it is not base64 of 32 bytes
   */
  static MasterKey of(String setting, String text) {
    try {
      var key = Base64.getDecoder().decode(text.strip());
      if (key.length == Cipher.LENGTH) {
        return new MasterKey(key);
      }
    } catch (IllegalArgumentException notBase64) {
      // Told below
    }
    throw new VaultKeyException(
        "%s bukan kunci. Isi dengan 32 byte acak dalam base64, misalnya keluaran openssl rand -base64 32."
            .formatted(setting));
  }

  String id() {
    return id;
  }

  byte[] wrap(String owner, byte[] key) {
    return cipher.seal(owner, WRAPPED, key);
  }

  byte[] unwrap(String owner, byte[] wrapped) throws GeneralSecurityException {
    return cipher.open(owner, WRAPPED, wrapped);
  }
}
