package id.tertib.pengaduan.acuan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Categories that the words of a report speak of: those of their names and examples. */
@Component
public class UsulKategori {

  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  /** Words that say nothing about the matter. */
  private static final Set<String> EMPTY =
      Set.of(
          "dan",
          "di",
          "tidak",
          "yang",
          "lama",
          "jelas",
          "isi",
          "selalu",
          "rahasia",
          "menurut",
          "pelapor",
          "unit",
          "petugas",
          "memilih",
          "tawarkan",
          "jalur",
          "pelaporan",
          "keadaan",
          "darurat",
          "ditelepon",
          "bukan",
          "dilaporkan",
          "sini",
          "dapat",
          "setelah",
          "permintaan",
          "pelayanan",
          "umum",
          "kota",
          "data",
          "lainnya",
          "kecil",
          "rumah",
          "kecamatan",
          "kelurahan",
          "badan",
          "saran",
          "usul",
          "informasi",
          "hubungan",
          "ringan",
          "inap");

  private final Map<Kategori, Set<String>> words;

  UsulKategori(DaftarKategori categories) {
    this.words =
        categories.all().stream()
            .filter(one -> !one.kode().equals(Kategori.LAINNYA))
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    UsulKategori::telling,
                    (one, other) -> one,
                    LinkedHashMap::new));
  }

  /** Those that fit, the best first; empty when no word says anything. */
  public List<Kategori> of(String text) {
    var said = split(text);
    return words.entrySet().stream()
        .filter(entry -> score(entry.getValue(), said) > 0)
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Kategori, Set<String>> entry) -> score(entry.getValue(), said))
                .reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What its words are, for the page's script. */
  public String kata(Kategori kategori) {
    return String.join(" ", words.getOrDefault(kategori, Set.of()));
  }

  private static int score(Set<String> telling, Set<String> said) {
    return (int) telling.stream().filter(said::contains).count();
  }

  private static Set<String> telling(Kategori kategori) {
    var found = split(kategori.nama() + " " + kategori.contoh());
    found.removeAll(EMPTY);
    return found;
  }

  private static Set<String> split(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
