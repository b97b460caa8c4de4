package id.tertib.monitoring.model;

import id.tertib.roadmap.LembarLama;
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
  public static List<Riwayat> dari(Collection<LembarLama> lembar) {
    var menurutSemester = new TreeMap<Semester, Map<String, @Nullable Pelaksanaan>>();
    lembar.stream()
        .sorted(Comparator.comparing(LembarLama::sah).thenComparing(LembarLama::saat))
        .forEach(
            satu -> {
              var jawaban =
                  menurutSemester.computeIfAbsent(satu.semester(), kunci -> new HashMap<>());
              satu.jawaban().forEach((kode, nilai) -> jawaban.put(kode, satu.sah() ? nilai : null));
            });
    return menurutSemester.entrySet().stream()
        .map(satu -> new Riwayat(satu.getKey(), true, satu.getValue()))
        .toList();
  }

  /** Whether the row was there and proven; empty when this checklist did not ask it. */
  Optional<Boolean> terbukti(String kode) {
    if (!jawaban.containsKey(kode)) {
      return Optional.empty();
    }
    var nilai = jawaban.get(kode);
    return Optional.of(dilaporkan && nilai != null && nilai.terbukti());
  }
}
