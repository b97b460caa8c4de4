package id.tertib.pengaduan.publik;

import java.util.List;
import java.util.Locale;

/** Working days as people say them. */
final class Hitung {

  private static final List<String> WORDS =
      List.of(
          "nol",
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan",
          "sepuluh");

  private Hitung() {}

  /** {@code Dua hari kerja lagi.} */
  static String sisa(int days) {
    if (days < 0) {
      return "Lewat %s hari kerja dari batas.".formatted(kata(-days));
    }
    if (days == 0) {
      return "Hari ini hari terakhir.";
    }
    var word = kata(days);
    return "%s%s hari kerja lagi."
        .formatted(word.substring(0, 1).toUpperCase(Locale.ROOT), word.substring(1));
  }

  private static String kata(int number) {
    return number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
  }
}
