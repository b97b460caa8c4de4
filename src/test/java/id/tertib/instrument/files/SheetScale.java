package id.tertib.instrument.files;

import id.tertib.instrument.files.YamlText.Inline;
import id.tertib.instrument.files.YamlText.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer scale as the tables' columns {@code skala} and {@code nilai_opsi} tell it.
 *
 * @param name e.g. {@code ABCD}; {@code 1-4} of the survey is {@code SKM}
 * @param options code to value, in order; empty where the answer is a number
 */
record SheetScale(String name, Map<String, String> options) {

  static SheetScale of(String skala, String values) {
    var options = new LinkedHashMap<String, String>();
    if (skala.equals("YT")) {
      put(options, List.of("Ya", "Tidak"), values);
    } else if (isLetters(skala)) {
      put(options, List.of(skala.split("")), values);
    } else if (skala.equals("PILIHAN")) {
      for (var each : values.split(";")) {
        options.put(each.split("=")[0], each.split("=")[1]);
      }
    }
    return new SheetScale(skala.equals("1-4") ? "SKM" : skala, options);
  }

  private static boolean isLetters(String skala) {
    return "ABCDEF".startsWith(skala);
  }

  private static void put(Map<String, String> options, List<String> codes, String values) {
    var each = values.split(";");
    if (each.length != codes.size()) {
      throw new IllegalArgumentException("%s: %d nilai".formatted(codes, each.length));
    }
    for (var i = 0; i < each.length; i++) {
      options.put(codes.get(i), each[i]);
    }
  }

  /** Codes to which an item gives a text of its own. */
  List<String> codes() {
    return name.equals("SKM") ? List.of("1", "2", "3", "4") : List.copyOf(options.keySet());
  }

  boolean isRatio() {
    return name.equals("RASIO");
  }

  Inline yaml() {
    var scale = new LinkedHashMap<String, Object>();
    if (!options.isEmpty()) {
      scale.put("jenis", isLetters(name) ? "tingkat" : "pilihan");
      scale.put("pilihan", optionList());
    } else if (name.startsWith("INDEKS")) {
      scale.put("jenis", "angka");
      scale.put("sampai", new Plain(name.substring("INDEKS".length())));
    } else if (name.equals("SKM")) {
      scale.put("jenis", "survei");
      scale.put("dari", new Plain("1"));
      scale.put("sampai", new Plain("4"));
    } else {
      scale.put("jenis", name.toLowerCase(Locale.ROOT));
    }
    return new Inline(scale);
  }

  private List<Object> optionList() {
    var list = new ArrayList<Object>();
    options.forEach(
        (code, value) -> {
          var option = new LinkedHashMap<String, Object>();
          option.put("kode", code);
          option.put("nilai", new Plain(value));
          list.add(option);
        });
    return list;
  }
}
