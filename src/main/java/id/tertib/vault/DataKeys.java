package id.tertib.vault;

import id.tertib.data.TransactionMemory;
import id.tertib.engine.RefusedException;
import id.tertib.vault.KeyTable.WrappedKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys of owners, unwrapped. A transaction asks for each once and forgets it with its end; none
 * is kept longer, so that a destroyed key and one whose transaction failed open nothing any more.
 */
@Component
class DataKeys {

  private final KeyTable table;
  private final SecureRandom random = new SecureRandom();

  DataKeys(KeyTable table) {
    this.table = table;
  }

  private record KeyOf(String owner) implements TransactionMemory.Question<byte[]> {}

  /** The owner's key; made now when there is none. */
  byte[] findOrMake(String owner, MasterKeys masters) {
    return TransactionMemory.recall(
        new KeyOf(owner), () -> find(owner, masters).orElseGet(() -> make(owner, masters)));
  }

  /**
   * @throws RefusedException 404 when the owner has none, or none any more
   */
  byte[] get(String owner, MasterKeys masters) {
    return TransactionMemory.recall(
        new KeyOf(owner),
        () ->
            find(owner, masters)
                .orElseThrow(
                    () ->
                        RefusedException.notFound(
                            "Isi %s tidak dapat dibaca lagi: kuncinya sudah dimusnahkan."
                                .formatted(owner))));
  }

  void destroy(String owner) {
    table.delete(owner);
    TransactionMemory.forget(new KeyOf(owner));
  }

  private Optional<byte[]> find(String owner, MasterKeys masters) {
    return table.find(owner).map(wrapped -> unwrap(wrapped, masters));
  }

  /**
   * Two that seal for the same new owner at once: the second waits for the first one's row, and
   * takes its key, which is committed by then.
   */
  private byte[] make(String owner, MasterKeys masters) {
    var key = new byte[Cipher.LENGTH];
    random.nextBytes(key);
    var master = masters.current().orElseThrow();
    if (table.insert(new WrappedKey(owner, master.wrap(owner, key), master.id()))) {
      return key;
    }
    return find(owner, masters)
        .orElseThrow(
            () ->
                RefusedException.conflict(
                    "%s sedang ditulis orang lain. Coba sekali lagi.".formatted(owner)));
  }

  /**
   * @throws RefusedException 503 when its master key is not among ours
   */
  static byte[] unwrap(WrappedKey wrapped, MasterKeys masters) {
    var master =
        masters
            .find(wrapped.master())
            .orElseThrow(
                () ->
                    RefusedException.unavailable(
                        "Isi %s belum dapat dibaca: kuncinya dibungkus kunci induk %s, yang tidak ada di TERTIB_DATA_KEY maupun TERTIB_DATA_KEY_FORMER. Beri tahu administrator."
                            .formatted(wrapped.owner(), wrapped.master())));
    try {
      return master.unwrap(wrapped.owner(), wrapped.key());
    } catch (GeneralSecurityException e) {
      throw RefusedException.damaged(
          "Kunci %s di basis data rusak. Pulihkan tabel brankas_kunci dari cadangan."
              .formatted(wrapped.owner()));
    }
  }
}
