package id.tertib.pengaduan.perkara;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds in a text what would tell who or where somebody is. */
public final class CiriPribadi {

  /** What was found. */
  public enum Jenis {
    SUREL(
        "alamat surel",
        true,
        "[\\p{L}\\p{N}._%+-]{1,64}\\s?@\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+"),
    NIK("NIK", true, "(?<!\\d)\\d(?:[ .-]?\\d){15}(?!\\d)"),
    TELEPON(
        "nomor telepon",
        true,
        "(?<!\\d)(?:\\+\\s?62|62|0)(?:[ .()-]{0,2}\\d){8,13}(?!\\d)|(?<!\\d)\\d{10,15}(?!\\d)"),
    RUMAH(
        "nomor rumah",
        true,
        "\\b(?:nomor|nomer|nmr\\.?|no\\.?)\\s{0,3}(?:rumah\\s{1,3})?:?\\s{0,3}\\d{1,4}(?:\\s?[a-z])?\\b"
            + "(?!\\s{0,3}(?:/|tahun))"),
    BLOK(
        "blok atau RT/RW",
        false,
        "\\b(?:blok\\s{1,3}[a-z]{1,2}\\s?[-/.]?\\s?\\d*|r[tw]\\.?\\s{0,3}\\d{1,3})\\b"),
    ANGKA("deretan angka", false, "(?<!\\d)\\d{5,9}(?!\\d)");

    private final String nama;
    private final boolean ditolak;
    private final Pattern pola;

    Jenis(String nama, boolean ditolak, String pola) {
      this.nama = nama;
      this.ditolak = ditolak;
      this.pola = Pattern.compile(pola, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As it stands inside a sentence. */
    public String nama() {
      return nama;
    }

    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether words that have it are never published. */
    public boolean ditolak() {
      return ditolak;
    }
  }

  /**
   * @param dari first letter, counted as Java and JavaScript do
   * @param sampai behind the last one
   */
  public record Temuan(Jenis jenis, int dari, int sampai) {}

  private CiriPribadi() {}

  /** In the order of the text; what one kind took is not told of again. */
  public static List<Temuan> cari(String teks) {
    var found = new ArrayList<Temuan>();
    for (var jenis : Jenis.values()) {
      var matcher = jenis.pola.matcher(teks);
      while (matcher.find()) {
        var one = new Temuan(jenis, matcher.start(), matcher.end());
        if (found.stream().noneMatch(other -> overlap(one, other))) {
          found.add(one);
        }
      }
    }
    found.sort(Comparator.comparingInt(Temuan::dari));
    return found;
  }

  private static boolean overlap(Temuan one, Temuan other) {
    return one.dari() < other.sampai() && other.dari() < one.sampai();
  }
}
