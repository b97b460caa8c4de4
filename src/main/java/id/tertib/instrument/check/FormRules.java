package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.list;

import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.AnswerForm.Choice;
import id.tertib.instrument.AnswerForm.Count;
import id.tertib.instrument.AnswerForm.Day;
import id.tertib.instrument.AnswerForm.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of an answer fit together. */
final class FormRules {

  private static final int MOST_YEARS = 50;
  private static final Pattern HELD = Pattern.compile("\\{([^}]*)}");

  static final List<Rule> ALL =
      List.of(
          new Rule("lembar tanpa pohon berskala", FormRules::hasAScale),
          rule("isian dimulai dengan pilihan", FormRules::beginsWithItsChoice),
          rule("kunci isian sekali", FormRules::hasEachKeyOnce),
          rule("isian menyebut pilihan yang ada", FormRules::namesItsOptions),
          rule("isian menyebut bilangan yang ada", FormRules::namesItsCounts),
          rule("batas bilangan", FormRules::hasBounds),
          rule("batas tanggal", FormRules::endsSomeDay));

  private FormRules() {}

  private interface Check {
    void check(Place place, Findings findings);
  }

  private record Place(String name, AnswerForm form) {

    String place() {
      return "skala " + name;
    }

    String path(String key) {
      return "skala.%s.%s".formatted(name, key);
    }

    String path(AnswerForm.Part part, String key) {
      return path("isian[%s].%s".formatted(part.key(), key));
    }
  }

  private static Rule rule(String name, Check check) {
    return new Rule(
        name,
        (sheet, findings) ->
            sheet
                .instrument()
                .scales()
                .forEach(
                    (scale, answers) -> {
                      var form = answers.form();
                      if (form != null) {
                        check.check(new Place(scale, form), findings);
                      }
                    }));
  }

  private static void hasAScale(Sheet sheet, Findings findings) {
    if (!sheet.instrument().hasTree() && sheet.instrument().scales().isEmpty()) {
      findings.add(
          "",
          "skala",
          "belum mempunyai skala, sehingga butirnya tidak dapat dijawab. Isi skalanya.",
          "kosong",
          "paling sedikit satu skala");
    }
  }

  private static void beginsWithItsChoice(Place place, Findings findings) {
    var choices = place.form().parts(Choice.class);
    var first = place.form().parts().isEmpty() ? null : place.form().parts().get(0);
    if (choices.size() != 1 || first != choices.get(0)) {
      findings.add(
          place.place(),
          place.path("isian"),
          "isian pertama harus sebuah pilihan, dan satu-satunya pilihan. Periksa jenisnya.",
          Integer.toString(choices.size()),
          "satu pilihan, yang pertama");
    }
    for (var choice : choices) {
      if (choice.options().size() < 2) {
        findings.add(
            place.place(),
            place.path(choice, "pilihan"),
            "%s mempunyai kurang dari dua pilihan. Tambahkan pilihannya.".formatted(choice.key()),
            Integer.toString(choice.options().size()),
            "paling sedikit dua");
      }
      once(
          place,
          place.path(choice, "pilihan"),
          choice.options().stream().map(AnswerForm.Option::code).toList(),
          findings);
    }
  }

  private static void hasEachKeyOnce(Place place, Findings findings) {
    var keys = new ArrayList<>(place.form().parts().stream().map(AnswerForm.Part::key).toList());
    keys.addAll(place.form().dropped());
    keys.add(AnswerForm.FILES);
    once(place, place.path("isian"), keys, findings);
  }

  private static void once(Place place, String path, List<String> codes, Findings findings) {
    var seen = new HashSet<String>();
    for (var code : codes) {
      if (!code.isEmpty() && !seen.add(code)) {
        findings.add(
            place.place(),
            path,
            "%s dipakai lebih dari sekali. Beri nama lain.".formatted(code),
            code,
            "nama yang belum dipakai");
      }
    }
  }

  private static void namesItsOptions(Place place, Findings findings) {
    for (var count : place.form().parts(Count.class)) {
      options(place, place.path(count, "kecuali"), count.except(), findings);
    }
    for (var day : place.form().parts(Day.class)) {
      options(place, place.path(day, "hanya"), day.only(), findings);
      if (day.only().isEmpty()) {
        findings.add(
            place.place(),
            place.path(day, "hanya"),
            "%s belum menyebut pada pilihan mana tanggalnya diminta. Isi hanya."
                .formatted(day.key()),
            "kosong",
            "kode pilihan");
      }
    }
    for (var contradiction : place.form().contradictions()) {
      options(place, path(place, contradiction, "bila"), contradiction.beside(), findings);
    }
  }

  private static void options(Place place, String path, List<String> named, Findings findings) {
    var known =
        place.form().parts(Choice.class).stream()
            .flatMap(choice -> choice.options().stream())
            .map(AnswerForm.Option::code)
            .toList();
    unknown(place, path, "pilihan", named, known, findings);
  }

  private static void namesItsCounts(Place place, Findings findings) {
    var counts = place.form().parts(Count.class).stream().map(Count::key).toList();
    for (var ratio : place.form().parts(Ratio.class)) {
      var path = place.path(ratio, "pembilang");
      unknown(place, path, "bilangan", List.of(ratio.part(), ratio.whole()), counts, findings);
    }
    var countable = new ArrayList<>(counts);
    countable.add(AnswerForm.FILES);
    for (var contradiction : place.form().contradictions()) {
      var named = new ArrayList<>(List.of(contradiction.more(), contradiction.than()));
      HELD.matcher(contradiction.sentence()).results().forEach(held -> named.add(held.group(1)));
      unknown(place, path(place, contradiction, "lebih"), "bilangan", named, countable, findings);
    }
  }

  private static String path(Place place, AnswerForm.Contradiction contradiction, String key) {
    var number = place.form().contradictions().indexOf(contradiction) + 1;
    return place.path("janggal[%d].%s".formatted(number, key));
  }

  /** Blank names are told by the reader. */
  private static void unknown(
      Place place,
      String path,
      String what,
      List<String> named,
      List<String> known,
      Findings findings) {
    named.stream()
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .distinct()
        .forEach(
            name ->
                findings.add(
                    place.place(),
                    path,
                    "%s %s tidak ada. Pakai %s."
                        .formatted(what, name, known.isEmpty() ? what + " lain" : list(known)),
                    name,
                    String.join(", ", known)));
  }

  private static void hasBounds(Place place, Findings findings) {
    for (var count : place.form().parts(Count.class)) {
      if (count.least() >= count.most()) {
        findings.add(
            place.place(),
            place.path(count, "sampai"),
            "%s dari %d sampai %d tidak memuat bilangan. Betulkan kedua batasnya."
                .formatted(count.key(), count.least(), count.most()),
            Integer.toString(count.most()),
            "di atas " + count.least());
      }
    }
  }

  private static void endsSomeDay(Place place, Findings findings) {
    for (var day : place.form().parts(Day.class)) {
      if (day.years() < 1 || day.years() > MOST_YEARS) {
        findings.add(
            place.place(),
            place.path(day, "tahun"),
            "%s paling jauh %d tahun lagi. Isi 1 sampai %d."
                .formatted(day.key(), day.years(), MOST_YEARS),
            Integer.toString(day.years()),
            "1 sampai " + MOST_YEARS);
      }
    }
  }
}
