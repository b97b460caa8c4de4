package id.tertib.pengaduan.acuan;

import id.tertib.data.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which category a citizen's words speak of: words and phrases of {@code data/kata-kategori.csv},
 * names and examples of the categories, counted. Nothing leaves the server, nothing is learned.
 */
@Component
public class UsulKategori {

  private static final String FILE = "data/kata-kategori.csv";
  private static final List<String> COLUMNS = List.of("kata", "kode", "sumber");

  private static final int MOST = 3;
  private static final int MOST_WORDS = 1_000;

  /** Words of one phrase. */
  private static final int LONGEST = 4;

  /** A single word of a name alone, such as “jalan”, suggests nothing. */
  private static final double LEAST = 2;

  /** Less than this share of the best is a word by the way. */
  private static final double LEAST_SHARE = 0.2;

  private final Map<String, Map<String, Double>> weights = new HashMap<>();
  private final List<Kategori> order;

  UsulKategori(DaftarKategori categories) {
    for (var line : CsvTable.ofClasspath(FILE, COLUMNS).lines()) {
      var kode = categories.get(line.required("kode")).kode();
      learn(line.required("kata"), kode, LEAST);
    }
    var told =
        categories.all().stream().filter(one -> !one.kode().equals(Kategori.LAINNYA)).toList();
    for (var one : told) {
      for (var example : one.contoh().split("[,;]")) {
        learn(example, one.kode(), LEAST);
      }
      for (var name : one.nama().split(",|\\bdan\\b")) {
        learn(name, one.kode(), LEAST / 2);
      }
    }
    order = told;
  }

  /** A longer phrase says more than each of its words; what two categories share says less. */
  private void learn(String phrase, String kode, double least) {
    var words = Kata.of(phrase, LONGEST + 1);
    if (words.isEmpty() || words.size() > LONGEST) {
      return;
    }
    var weight = words.size() == 1 ? least : LEAST + 3.0 * (words.size() - 1);
    weights
        .computeIfAbsent(String.join(" ", words), any -> new HashMap<>())
        .merge(kode, weight, Math::max);
  }

  /**
   * @return up to three, the likeliest first; empty when no word tells
   */
  public List<Kategori> of(String uraian) {
    var scores = new HashMap<String, Double>();
    for (var phrase : phrases(Kata.of(uraian, MOST_WORDS))) {
      var meant = weights.getOrDefault(phrase, Map.of());
      meant.forEach((kode, weight) -> scores.merge(kode, weight / meant.size(), Double::sum));
    }
    var best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    var least = Math.max(LEAST, best * LEAST_SHARE);
    return order.stream()
        .filter(one -> scores.getOrDefault(one.kode(), 0.0) >= least)
        .sorted(Comparator.comparing(one -> -scores.getOrDefault(one.kode(), 0.0)))
        .limit(MOST)
        .toList();
  }

  /**
   * Words and phrases that speak of it and of nothing else, apart by bars, for the page's script.
   */
  public String kata(Kategori kategori) {
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue().keySet().equals(Set.of(kategori.kode())))
        .filter(entry -> entry.getValue().getOrDefault(kategori.kode(), 0.0) >= LEAST)
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** Each once, however often somebody repeats it. */
  private static Set<String> phrases(List<String> words) {
    var found = new HashSet<String>();
    for (var first = 0; first < words.size(); first++) {
      var phrase = new ArrayList<String>();
      for (var next = first; next < Math.min(words.size(), first + LONGEST); next++) {
        phrase.add(words.get(next));
        found.add(String.join(" ", phrase));
      }
    }
    return found;
  }

  /** Codes for which at least one word is known. */
  Set<String> known() {
    return weights.values().stream()
        .flatMap(codes -> codes.keySet().stream())
        .collect(Collectors.toSet());
  }
}
