package id.tertib.monitoring.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An earlier checklist of the same office, for the rows of the next.
 *
 * @param semester its semester
 * @param dilaporkan true when its report was sent; else it proves nothing
 * @param jawaban last value of each of its rows by code; null where the row stayed blank
 */
public record Riwayat(
    Semester semester, boolean dilaporkan, Map<String, @Nullable Pelaksanaan> jawaban) {

  /** Whether the row was there and proven; empty when this checklist did not ask it. */
  Optional<Boolean> terbukti(String kode) {
    if (!jawaban.containsKey(kode)) {
      return Optional.empty();
    }
    var nilai = jawaban.get(kode);
    return Optional.of(dilaporkan && nilai != null && nilai.terbukti());
  }
}
