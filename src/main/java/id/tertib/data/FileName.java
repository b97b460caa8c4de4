package id.tertib.data;

import java.text.Normalizer;
import java.util.Locale;

/** A file's name as we keep it: no path, nothing invisible, at most 200 letters. */
public final class FileName {

  public static final int LONGEST = 200;

  private FileName() {}

  /** Cleans what a browser or program sent; the ending stays when the name is cut. */
  public static String clean(String given) {
    var name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // Control and format characters: a right-to-left override would show another ending
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "");
    name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("[\\s\\p{Z}]+", " ").strip();
    name = name.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
    if (name.isEmpty()) {
      return "berkas";
    }
    return name.length() <= LONGEST ? name : cut(name);
  }

  /** The ending in lower case without its dot; empty when there is none. */
  public static String extension(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String cut(String name) {
    var extension = extension(name);
    var tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
    var end = LONGEST - tail.length();
    // never half of a pair
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end).strip() + tail;
  }
}
