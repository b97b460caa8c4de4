package id.tertib.roadmap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier sheet said of an office's actions: a semester's checklist or a quarterly report.
 *
 * @param semester that it belongs to
 * @param triwulan whether it is a quarterly report
 * @param sah whether it counts: its report was sent, or it was accepted; else it proves nothing
 * @param saat when its result came; while there is none, when it was begun
 * @param jawaban last value of each of its rows by code; null where the row stayed blank
 */
public record PastSheet(
    Semester semester,
    boolean triwulan,
    boolean sah,
    Instant saat,
    Map<String, @Nullable Pelaksanaan> jawaban) {

  /** Whether the row was there and proven; empty when this sheet did not ask it. */
  public Optional<Boolean> proven(String kode) {
    if (!jawaban.containsKey(kode)) {
      return Optional.empty();
    }
    var value = jawaban.get(kode);
    return Optional.of(sah && value != null && value.isProven());
  }
}
