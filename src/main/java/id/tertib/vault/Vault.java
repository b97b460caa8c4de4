package id.tertib.vault;

import id.tertib.engine.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Seals what nobody may read at rest. Each owner, usually a case, has a key of its own; what was
 * sealed for one owner and place opens for no other.
 */
@Component
public class Vault {

  /** Longest name of an owner. */
  private static final int LONGEST_OWNER = 200;

  private final VaultDoor door;
  private final DataKeys keys;

  Vault(VaultDoor door, DataKeys keys) {
    this.door = door;
    this.keys = keys;
  }

  /** Whether there is a master key that fits this database. */
  public boolean isOpen() {
    return door.closedBecause().isEmpty();
  }

  /** Why it is closed and what to do, for administrators; empty while it is open. */
  public Optional<String> closedBecause() {
    return door.closedBecause();
  }

  /**
   * Seals something; the owner's key is made at its first seal, in the caller's transaction.
   *
   * @param owner e.g. {@code pengaduan/PGD-2026-000123}
   * @param place what it is, such as its column and id; it opens under this name only
   * @return a few bytes longer than {@code plain}
   * @throws RefusedException 503 while the vault is closed
   */
  public byte[] seal(String owner, String place, byte[] plain) {
    var key = keys.findOrMake(checked(owner), door.masters());
    return new Cipher(key).seal(owner, place, plain);
  }

  /**
   * @throws RefusedException 503 while the vault is closed, 404 when the owner's key is destroyed,
   *     500 when it was changed or was sealed for another owner or place
   */
  public byte[] open(String owner, String place, byte[] sealed) {
    var key = keys.get(checked(owner), door.masters());
    try {
      return new Cipher(key).open(owner, place, sealed);
    } catch (GeneralSecurityException e) {
      throw RefusedException.damaged(
          "Isi terkunci %s (%s) rusak atau tertukar. Pulihkan dari cadangan."
              .formatted(owner, place));
    }
  }

  /** As {@link #seal}, of a text. */
  public byte[] sealText(String owner, String place, String text) {
    return seal(owner, place, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #open}, of a text. */
  public String openText(String owner, String place, byte[] sealed) {
    return new String(open(owner, place, sealed), StandardCharsets.UTF_8);
  }

  /**
   * A hash that nobody can guess without the key: the same for the same purpose and text, also
   * after a change of the master key.
   *
   * @return 64 hexadecimal digits
   * @throws RefusedException 503 while the vault is closed
   */
  public String hash(String purpose, String text) {
    return KeyedHash.of(keys.findOrMake(VaultDoor.HASHES, door.masters()), purpose, text);
  }

  /**
   * Destroys an owner's key in the caller's transaction: what it sealed can never be read again,
   * but from a backup of the database. Works while the vault is closed, too.
   */
  public void forget(String owner) {
    keys.destroy(checked(owner));
  }

  private static String checked(String owner) {
    if (owner.isBlank() || owner.length() > LONGEST_OWNER || owner.startsWith(VaultDoor.OWN)) {
      throw new IllegalArgumentException("Bukan pemilik isi terkunci: " + owner);
    }
    return owner;
  }
}
