package id.tertib.calendar;

import id.tertib.data.VisibleText;
import java.util.Optional;

/** What a name or a decree of a day off may contain: one printable line of at most 200 letters. */
final class TeksLibur {

  static final int TERPANJANG = 200;

  /** A spreadsheet would take what begins like this for a formula. */
  private static final String AWAL_RUMUS = "=+-@";

  private TeksLibur() {}

  /**
   * @param apa what is wrong, e.g. “kosong”
   * @param perbaikan what to do
   */
  record Masalah(String apa, String perbaikan) {}

  /** Empty when the text, already stripped, can be kept. */
  static Optional<Masalah> periksa(String teks) {
    if (VisibleText.isBlank(teks)) {
      return Optional.of(new Masalah("kosong", "Isi bagian ini."));
    }
    if (teks.length() > TERPANJANG) {
      return Optional.of(
          new Masalah(
              "berisi %d huruf".formatted(teks.length()),
              "Singkat menjadi paling banyak %d huruf.".formatted(TERPANJANG)));
    }
    if (!teks.codePoints().allMatch(TeksLibur::tercetak)) {
      return Optional.of(
          new Masalah("berisi tanda yang tidak dapat dicetak", "Ketik ulang dalam satu baris."));
    }
    if (AWAL_RUMUS.indexOf(teks.charAt(0)) >= 0) {
      return Optional.of(
          new Masalah(
              "diawali tanda %s".formatted(teks.charAt(0)), "Awali dengan huruf atau angka."));
    }
    return Optional.empty();
  }

  private static boolean tercetak(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
