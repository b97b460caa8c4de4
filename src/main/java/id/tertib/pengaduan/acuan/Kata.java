package id.tertib.pengaduan.acuan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words of a text, so that the same word of two people reads the same. */
public final class Kata {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

  /** {@code sampahnya} is {@code sampah}; {@code hanya} stays, since too little would be left. */
  private static final Pattern ITS = Pattern.compile("(?<=\\p{L}{3})nya$");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("jl", "jalan"),
          Map.entry("jln", "jalan"),
          Map.entry("gg", "gang"),
          Map.entry("tdk", "tidak"),
          Map.entry("gak", "tidak"),
          Map.entry("ga", "tidak"),
          Map.entry("nggak", "tidak"),
          Map.entry("enggak", "tidak"),
          Map.entry("ngga", "tidak"),
          Map.entry("kel", "kelurahan"),
          Map.entry("kec", "kecamatan"),
          Map.entry("lobang", "lubang"),
          Map.entry("ijin", "izin"));

  private Kata() {}

  /**
   * In the order of the text: lower case, without signs, stretched letters and {@code -nya}.
   *
   * @param most after so many the rest is not read
   */
  public static List<String> of(String text, int most) {
    return WORD.matcher(text).results().limit(most).map(found -> plain(found.group())).toList();
  }

  private static String plain(String word) {
    var lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var calm = STRETCHED.matcher(lower).replaceAll("$1");
    var alone = ITS.matcher(calm).replaceFirst("");
    return SHORT.getOrDefault(alone, alone);
  }
}
