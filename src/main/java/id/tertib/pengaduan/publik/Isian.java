package id.tertib.pengaduan.publik;

import id.tertib.data.VisibleText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was typed into the form, as it came, by the names of CONTRACT 9. */
record Isian(Map<String, String> nilai) {

  /** In the order of the form. */
  static final List<String> URUTAN =
      List.of(
          "jenis",
          "uraian",
          "kategori",
          "lampiran",
          "kelurahan",
          "alamat",
          "lat",
          "waktu",
          "siapa",
          "nama",
          "email",
          "telepon",
          "setuju");

  private static final List<String> NAMES =
      List.of(
          "jenis",
          "uraian",
          "kategori",
          "waktu",
          "kelurahan",
          "alamat",
          "lat",
          "long",
          "siapa",
          "anonim",
          "rahasia",
          "nama",
          "email",
          "telepon",
          "setuju",
          "situs",
          "formulir");

  /** What is shown again of a text that is much too long. */
  private static final int LONGEST = 20_000;

  private static final Set<String> NO = Set.of("", "0", "false", "off", "tidak", "no");

  static Isian kosong() {
    return new Isian(Map.of());
  }

  static Isian of(HttpServletRequest request) {
    var found = new HashMap<String, String>();
    for (var name : NAMES) {
      var value = request.getParameter(name);
      if (value != null) {
        found.put(name, value);
      }
    }
    return new Isian(found);
  }

  /** Empty when it was not sent, or says nothing. */
  String get(String name) {
    return VisibleText.orEmpty(nilai.get(name));
  }

  /** For the page: as it was typed. */
  public String tampil(String name) {
    var value = nilai.getOrDefault(name, "");
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  boolean ya(String name) {
    return !NO.contains(get(name).toLowerCase(Locale.ROOT));
  }

  /** One choice of the page; two fields of programs. */
  public String siapa() {
    if (ya("anonim") || get("siapa").equals("anonim")) {
      return "anonim";
    }
    return ya("rahasia") || get("siapa").equals("rahasia") ? "rahasia" : "nama";
  }

  public boolean setuju() {
    return ya("setuju");
  }

  /** Without what may not be shown again. */
  Isian tanpa(String... names) {
    var rest = new HashMap<>(nilai);
    List.of(names).forEach(rest::remove);
    return new Isian(rest);
  }
}
