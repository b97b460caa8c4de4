package id.tertib.pengaduan.pintu;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last and forgets the rest: memory has an end, whatever strangers send. */
final class Ingatan<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 20_000;

  Ingatan() {
    super(16, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}
