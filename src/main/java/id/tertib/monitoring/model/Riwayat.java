package id.tertib.monitoring.model;

import id.tertib.roadmap.PastSheet;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.Semester;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /**
   * What each semester left of an office's actions: the last word of its checklist and of its
   * quarterly reports that counts. A row that nobody proved stays unproven.
   */
  public static List<Riwayat> of(Collection<PastSheet> sheets) {
    var bySemester = new TreeMap<Semester, Map<String, @Nullable Pelaksanaan>>();
    sheets.stream()
        .sorted(Comparator.comparing(PastSheet::sah).thenComparing(PastSheet::saat))
        .forEach(
            each -> {
              var answers = bySemester.computeIfAbsent(each.semester(), key -> new HashMap<>());
              each.jawaban().forEach((kode, value) -> answers.put(kode, each.sah() ? value : null));
            });
    return bySemester.entrySet().stream()
        .map(each -> new Riwayat(each.getKey(), true, each.getValue()))
        .toList();
  }

  /** Whether the row was there and proven; empty when this checklist did not ask it. */
  Optional<Boolean> proven(String kode) {
    if (!jawaban.containsKey(kode)) {
      return Optional.empty();
    }
    var value = jawaban.get(kode);
    return Optional.of(dilaporkan && value != null && value.isProven());
  }
}
