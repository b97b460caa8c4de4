package id.tertib.instrument.check;

import id.tertib.instrument.Category;
import id.tertib.instrument.Gate;
import id.tertib.instrument.Instrument;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** One code, one thing. */
final class CodeRules {

  static final List<Rule> ALL =
      List.of(
          new Rule("kode simpul sekali", CodeRules::nodes),
          new Rule("kode butir sekali", CodeRules::items),
          new Rule("kode lapis sekali", CodeRules::layers),
          new Rule("kode pilihan sekali", CodeRules::options),
          new Rule("kode kategori sekali", CodeRules::categories),
          new Rule("kode gabungan sekali", CodeRules::groups),
          new Rule("tingkat dan kode syarat sekali", CodeRules::gates));

  private CodeRules() {}

  private static void nodes(Sheet sheet, Findings findings) {
    once(
        sheet.nodes(),
        placed -> placed.node().code(),
        (placed, code) -> tell(findings, placed.place(), placed.path("kode"), code, "simpul"));
    if (!sheet.instrument().gates().isEmpty()) {
      sheet
          .node(Gate.TOTAL)
          .ifPresent(
              placed ->
                  findings.add(
                      placed.place(),
                      placed.path("kode"),
                      "total berarti nilai keseluruhan pada syarat. Beri simpul ini kode lain.",
                      Gate.TOTAL,
                      "kode lain"));
    }
  }

  private static void items(Sheet sheet, Findings findings) {
    once(
        sheet.items(),
        placed -> placed.item().code(),
        (placed, code) -> tell(findings, placed.place(), placed.path("kode"), code, "butir"));
  }

  private static void layers(Sheet sheet, Findings findings) {
    once(
        sheet.instrument().layers(),
        layer -> layer.code(),
        (layer, code) ->
            tell(findings, "lapis " + code, "lapis[%s].kode".formatted(code), code, "lapis"));
  }

  private static void options(Sheet sheet, Findings findings) {
    sheet
        .instrument()
        .scales()
        .forEach(
            (name, scale) ->
                once(
                    scale.options(),
                    option -> option.code(),
                    (option, code) ->
                        tell(
                            findings,
                            "skala " + name,
                            "skala.%s.pilihan[%s].kode".formatted(name, code),
                            code,
                            "pilihan")));
  }

  private static void categories(Sheet sheet, Findings findings) {
    sheet
        .instrument()
        .categories()
        .forEach(
            (table, categories) ->
                once(
                    categories,
                    Category::code,
                    (category, code) ->
                        tell(
                            findings,
                            "kategori " + table,
                            "kategori.%s[%s].kode".formatted(table, code),
                            code,
                            "kategori")));
  }

  private static void groups(Sheet sheet, Findings findings) {
    once(
        sheet.instrument().groups(),
        Instrument.Group::code,
        (group, code) ->
            tell(
                findings,
                "gabungan " + code,
                "gabungan[%s].kode".formatted(code),
                code,
                "gabungan"));
    for (var group : sheet.instrument().groups()) {
      if (group.code().equals(Gate.TOTAL) || sheet.node(group.code()).isPresent()) {
        findings.add(
            "gabungan " + group.code(),
            "gabungan[%s].kode".formatted(group.code()),
            "kodenya sudah berarti %s. Beri gabungan ini kode lain."
                .formatted(group.code().equals(Gate.TOTAL) ? "nilai keseluruhan" : "sebuah simpul"),
            group.code(),
            "kode lain");
      }
    }
  }

  private static void gates(Sheet sheet, Findings findings) {
    once(
        sheet.instrument().gates(),
        Gate::level,
        (gate, level) ->
            tell(
                findings,
                "syarat " + level,
                "syarat[%s].tingkat".formatted(level),
                level,
                "tingkat"));
    for (var gate : sheet.instrument().gates()) {
      once(
          gate.conditions(),
          Gate.Condition::code,
          (condition, code) ->
              tell(
                  findings,
                  "syarat " + gate.level(),
                  "syarat[%s].syarat[%s].kode".formatted(gate.level(), code),
                  code,
                  "syarat"));
    }
  }

  private interface Second<T> {
    void tell(T thing, String code);
  }

  /** Blank codes are told by the reader. */
  private static <T> void once(List<T> things, Function<T, String> code, Second<T> second) {
    var seen = new HashSet<String>();
    for (var thing : things) {
      var name = code.apply(thing);
      if (!name.isEmpty() && !seen.add(name)) {
        second.tell(thing, name);
      }
    }
  }

  private static void tell(Findings findings, String place, String path, String code, String what) {
    findings.add(
        place,
        path,
        "kode %s dipakai lebih dari sekali sebagai %s. Beri kode lain.".formatted(code, what),
        code,
        "kode yang belum dipakai");
  }
}
