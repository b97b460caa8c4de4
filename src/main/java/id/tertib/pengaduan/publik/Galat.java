package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults as a page shows them: all on top, the first of each field beside it. */
final class Galat {

  private Galat() {}

  static Map<String, String> byField(List<Salah> wrong) {
    var found = new LinkedHashMap<String, String>();
    wrong.forEach(one -> found.putIfAbsent(one.isian(), one.kalimat()));
    return found;
  }
}
