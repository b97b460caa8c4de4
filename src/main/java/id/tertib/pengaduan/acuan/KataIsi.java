package id.tertib.pengaduan.acuan;

import id.tertib.data.CsvTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words of a text that say something: without those of {@code data/kata-umum.csv} and numbers. */
@Component
public class KataIsi {

  private static final String FILE = "data/kata-umum.csv";
  private static final List<String> COLUMNS = List.of("kata", "sumber");

  /** Letters of the shortest word. */
  private static final int SHORTEST = 3;

  private static final int MOST_READ = 1_000;

  private final Set<String> common;

  KataIsi() {
    common =
        CsvTable.ofClasspath(FILE, COLUMNS).lines().stream()
            .flatMap(line -> Kata.of(line.required("kata"), 1).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Each once, in the order of the text, at most as many. */
  public Set<String> of(String text, int most) {
    return Kata.of(text, MOST_READ).stream()
        .filter(word -> word.length() >= SHORTEST && !common.contains(word))
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .limit(most)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
