package id.tertib.instrument.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a ratio's formula, read from the column {@code rumus}: {@code a / b; batas 0..1; 0/0
 * = 1 (why)} or {@code (a tahun lalu - b tahun ini) / a tahun lalu; …}.
 *
 * @param counts {@code pembilang} and {@code penyebut}, or {@code lalu} and {@code kini}, to what
 *     is counted
 * @param zeroByZero the share when both counts are zero
 * @param keterangan all further words
 * @param recorded counts that are kept and never scored
 */
record Rumus(
    Map<String, String> counts, String zeroByZero, String keterangan, List<String> recorded) {

  private static final Pattern DECREASE = Pattern.compile("\\((.+) - (.+)\\) / (.+)");
  private static final Pattern RATIO = Pattern.compile("(.+?) / (.+)");
  private static final Pattern REMARK = Pattern.compile("(.+?) \\((.*dicatat saja.*)\\)");
  private static final Pattern ZERO_BY_ZERO = Pattern.compile("(?:^|; )0/0 = (\\d)");
  private static final Pattern RECORDED = Pattern.compile("(?:^|; )([^;]+) dicatat saja");

  /**
   * @throws IllegalArgumentException when the text has no two counts or leaves 0/0 undefined
   */
  static Rumus of(String text) {
    var parts = parts(text);
    var counts = new LinkedHashMap<String, String>();
    var further = new ArrayList<String>();
    var decrease = DECREASE.matcher(parts.get(0));
    var ratio = RATIO.matcher(parts.get(0));
    if (decrease.matches() && decrease.group(1).equals(decrease.group(3))) {
      counts.put("lalu", decrease.group(1));
      counts.put("kini", decrease.group(2));
    } else if (ratio.matches()) {
      var remark = REMARK.matcher(ratio.group(2));
      counts.put("pembilang", ratio.group(1));
      counts.put("penyebut", remark.matches() ? remark.group(1) : ratio.group(2));
      if (remark.matches()) {
        further.add(remark.group(2));
      }
    } else {
      throw new IllegalArgumentException("rumus tanpa dua isian: " + text);
    }
    further.addAll(parts.subList(1, parts.size()));
    var keterangan = String.join("; ", further);
    var zero = ZERO_BY_ZERO.matcher(keterangan);
    if (!zero.find()) {
      throw new IllegalArgumentException("rumus tanpa arti 0/0: " + text);
    }
    return new Rumus(counts, zero.group(1), keterangan, recorded(keterangan, counts));
  }

  /** “yang masih diproses” of “pengaduan tuntas” is “pengaduan yang masih diproses”. */
  private static List<String> recorded(String keterangan, Map<String, String> counts) {
    return RECORDED
        .matcher(keterangan)
        .results()
        .map(found -> found.group(1))
        .map(
            name ->
                name.startsWith("yang ")
                    ? counts.getOrDefault("pembilang", "").split(" ")[0] + " " + name
                    : name)
        .toList();
  }

  /** Parts of a text between semicolons; one within parentheses belongs to its part. */
  static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var depth = 0;
    var begin = 0;
    for (var i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ';' -> {
          if (depth == 0) {
            parts.add(text.substring(begin, i).strip());
            begin = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(text.substring(begin).strip());
    return parts;
  }
}
