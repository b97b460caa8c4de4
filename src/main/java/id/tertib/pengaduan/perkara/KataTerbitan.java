package id.tertib.pengaduan.perkara;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they are searched: small, without accents, of letters and digits only. */
final class KataTerbitan {

  /** A longer one is known by its beginning. */
  static final int LONGEST = 40;

  private static final Pattern WORD = Pattern.compile("[a-z0-9]{2,}");

  private KataTerbitan() {}

  static Set<String> of(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The last word that begins like this one. All are of letters and digits, so every database sorts
   * those that begin with {@code lamp} between {@code lamp} and {@code lampzzz…}.
   */
  static String last(String beginning) {
    return beginning + "z".repeat(LONGEST + 1 - beginning.length());
  }
}
