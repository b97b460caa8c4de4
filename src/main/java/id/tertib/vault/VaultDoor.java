package id.tertib.vault;

import id.tertib.engine.RefusedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether the master key of this start opens what the database holds; decided once. */
@Component
class VaultDoor {

  /** Owners of the vault itself. */
  static final String OWN = "brankas/";

  /** The key of all hashes: the first one of a database, so it shows early whether keys fit. */
  static final String HASHES = OWN + "sidik";

  private static final Logger LOG = LoggerFactory.getLogger(VaultDoor.class);

  private final MasterKeys masters;
  private final @Nullable String closed;

  @Autowired
  VaultDoor(
      @Value("${tertib.data-key:}") String key,
      @Value("${tertib.data-key-former:}") String former,
      @Value("${tertib.data-dir}") Path data,
      Environment environment,
      KeyTable table,
      DataKeys keys) {
    this(
        MasterKeys.of(
            key.isBlank() && environment.acceptsProfiles(Profiles.of("demo"))
                ? KeyFile.readOrMake(data)
                : key,
            former),
        table,
        keys);
  }

  VaultDoor(MasterKeys masters, KeyTable table, DataKeys keys) {
    this.masters = masters;
    this.closed = reason(table).orElse(null);
    if (closed == null) {
      keys.findOrMake(HASHES, masters);
    } else {
      LOG.warn("Brankas tertutup. {}", closed);
    }
  }

  Optional<String> closedBecause() {
    return Optional.ofNullable(closed);
  }

  /**
   * @throws RefusedException 503 while it is closed; the reason is for administrators
   */
  MasterKeys masters() {
    if (closed != null) {
      throw RefusedException.unavailable(
          "Layanan ini belum dapat dipakai: kunci data belum terpasang. Beri tahu administrator.");
    }
    return masters;
  }

  private Optional<String> reason(KeyTable table) {
    if (masters.current().isEmpty()) {
      return Optional.of(
          "TERTIB_DATA_KEY belum diisi. Isi dengan kunci yang disimpan terpisah dari cadangan basis data; untuk pemasangan baru buat dengan openssl rand -base64 32.");
    }
    var strange = new TreeMap<>(table.counts());
    var all = strange.size();
    strange.keySet().removeIf(id -> masters.find(id).isPresent());
    if (strange.isEmpty()) {
      return Optional.empty();
    }
    var opensHashes = table.find(HASHES).filter(row -> !strange.containsKey(row.master()));
    if (strange.size() == all || opensHashes.isEmpty()) {
      return Optional.of(
          "TERTIB_DATA_KEY bukan kunci basis data ini: isinya dikunci dengan kunci induk %s. Pasang kunci itu kembali, atau tambahkan pada TERTIB_DATA_KEY_FORMER bila kunci diganti."
              .formatted(String.join(", ", strange.keySet())));
    }
    strange.forEach(
        (id, count) ->
            LOG.error(
                "{} kunci masih dibungkus kunci induk {}, yang tidak ada di"
                    + " TERTIB_DATA_KEY_FORMER. Isinya tidak terbaca sampai kunci itu dipasang"
                    + " kembali.",
                count,
                id));
    return Optional.empty();
  }
}
