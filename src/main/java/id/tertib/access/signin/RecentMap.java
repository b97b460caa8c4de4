package id.tertib.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last and forgets the rest: memory has an end, whatever strangers send. */
final class RecentMap<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  RecentMap(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
