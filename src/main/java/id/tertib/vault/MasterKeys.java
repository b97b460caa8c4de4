package id.tertib.vault;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The master key that wraps, and the former ones that still unwrap. */
final class MasterKeys {

  private final @Nullable MasterKey current;
  private final Map<String, MasterKey> known = new LinkedHashMap<>();

  private MasterKeys(@Nullable MasterKey current, List<MasterKey> former) {
    this.current = current;
    former.forEach(key -> known.put(key.id(), key));
    if (current != null) {
      known.put(current.id(), current);
    }
  }

  /**
   * @param key base64; blank when there is none
   * @param former base64, parted by commas; may be blank
   * @throws VaultKeyException when one of them is no key
   */
  static MasterKeys of(String key, String former) {
    return new MasterKeys(
        key.isBlank() ? null : MasterKey.of("TERTIB_DATA_KEY", key),
        Arrays.stream(former.split(","))
            .filter(each -> !each.isBlank())
            .map(each -> MasterKey.of("TERTIB_DATA_KEY_FORMER", each))
            .toList());
  }

  /** Empty when none is set. */
  Optional<MasterKey> current() {
    return Optional.ofNullable(current);
  }

  Optional<MasterKey> find(String id) {
    return Optional.ofNullable(known.get(id));
  }
}
