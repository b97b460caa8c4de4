package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.list;
import static id.tertib.instrument.check.Findings.words;

import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.AnswerScale.Kind;
import id.tertib.instrument.Item;
import id.tertib.instrument.check.Sheet.PlacedItem;
import id.tertib.instrument.score.AnswerReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is asked can be answered, and says what each answer takes. */
final class ItemRules {

  private interface Check {
    void check(PlacedItem placed, Sheet sheet, Findings findings);
  }

  static final List<Rule> ALL =
      List.of(
          rule("skala dikenal", ItemRules::hasAScale),
          rule("tingkat lengkap", ItemRules::saysWhatEachLetterTakes),
          rule("tingkat dikenal", ItemRules::saysNothingOfOtherOptions),
          rule("bukti diminta", ItemRules::asksForEvidence),
          rule("rasio berumus", ItemRules::hasAFormulaAsARatio),
          rule("hanya rasio berumus", ItemRules::hasNoneOtherwise),
          rule("arti 0/0", ItemRules::saysWhatNothingByNothingIs),
          rule("hitungan yang sama ada", ItemRules::isTheSameAsSomething));

  private ItemRules() {}

  private static Rule rule(String name, Check check) {
    return new Rule(
        name,
        (sheet, findings) -> sheet.items().forEach(placed -> check.check(placed, sheet, findings)));
  }

  private static void hasAScale(PlacedItem placed, Sheet sheet, Findings findings) {
    var scales = List.copyOf(sheet.instrument().scales().keySet());
    if (!placed.item().scale().isEmpty() && sheet.scale(placed.item()).isEmpty()) {
      findings.add(
          placed.place(),
          placed.path("skala"),
          "skala %s tidak ada. Pakai %s, atau tambahkan pada skala."
              .formatted(placed.item().scale(), scales.isEmpty() ? "skala lain" : list(scales)),
          placed.item().scale(),
          String.join(", ", scales));
    }
  }

  private static void saysWhatEachLetterTakes(PlacedItem placed, Sheet sheet, Findings findings) {
    var scale = sheet.scale(placed.item()).filter(one -> one.kind() == Kind.LEVEL).orElse(null);
    if (scale == null) {
      return;
    }
    var missing =
        codes(scale).stream().filter(code -> !placed.item().levels().containsKey(code)).toList();
    if (!missing.isEmpty()) {
      findings.add(
          placed.place(),
          placed.path("tingkat"),
          "belum mengatakan apa syarat jawaban %s. Isi tingkatnya.".formatted(list(missing)),
          String.join(", ", placed.item().levels().keySet()),
          String.join(", ", codes(scale)));
    }
  }

  private static void saysNothingOfOtherOptions(PlacedItem placed, Sheet sheet, Findings findings) {
    var scale = sheet.scale(placed.item()).orElse(null);
    if (scale == null) {
      return;
    }
    for (var code : placed.item().levels().keySet()) {
      if (!answers(scale, code)) {
        findings.add(
            placed.place(),
            placed.path("tingkat." + code),
            scale.options().isEmpty() && scale.kind() != Kind.SURVEY
                ? "skala %s tidak mempunyai pilihan. Hapus tingkat %s."
                    .formatted(scale.name(), code)
                : "skala %s tidak mempunyai jawaban %s. Hapus, atau betulkan kodenya."
                    .formatted(scale.name(), code),
            code,
            String.join(", ", codes(scale)));
      }
    }
  }

  private static boolean answers(AnswerScale scale, String code) {
    if (scale.kind() != Kind.SURVEY) {
      return codes(scale).contains(code);
    }
    if (!code.matches("\\d{1,7}") || scale.least() == null || scale.most() == null) {
      return false;
    }
    var number = new BigDecimal(code);
    return number.compareTo(scale.least()) >= 0 && number.compareTo(scale.most()) <= 0;
  }

  private static List<String> codes(AnswerScale scale) {
    return scale.options().stream().map(AnswerScale.Option::code).toList();
  }

  private static void asksForEvidence(PlacedItem placed, Sheet sheet, Findings findings) {
    if (sheet.instrument().evidenceWanted() && placed.item().evidence().isEmpty()) {
      findings.add(
          placed.place(),
          placed.path("bukti"),
          "belum menyebut bukti yang diminta, padahal instrumen ini meminta bukti. Isi buktinya,"
              + " atau tulis bukti: tidak di kepala berkas.",
          "kosong",
          "paling sedikit satu bukti");
    }
  }

  private static void hasAFormulaAsARatio(PlacedItem placed, Sheet sheet, Findings findings) {
    if (placed.item().formula() == null && isRatio(placed.item(), sheet)) {
      findings.add(
          placed.place(),
          placed.path("rumus"),
          "rasio ini belum mempunyai rumus. Isi pembilang dan penyebut, atau lalu dan kini.",
          "",
          "rumus");
    }
  }

  private static void hasNoneOtherwise(PlacedItem placed, Sheet sheet, Findings findings) {
    var item = placed.item();
    if (sheet.scale(item).isEmpty() || isRatio(item, sheet)) {
      return;
    }
    if (item.formula() != null) {
      findings.add(
          placed.place(),
          placed.path("rumus"),
          "rumus hanya untuk rasio, sedangkan skalanya %s. Hapus rumusnya, atau ganti skalanya."
              .formatted(item.scale()),
          "rumus",
          "");
    }
    if (!item.recorded().isEmpty()) {
      findings.add(
          placed.place(),
          placed.path("dicatat"),
          "hitungan yang hanya dicatat ada pada rasio saja, sedangkan skalanya %s. Hapus dicatat."
              .formatted(item.scale()),
          String.join(", ", item.recorded()),
          "");
    }
  }

  private static boolean isRatio(Item item, Sheet sheet) {
    return sheet.scale(item).map(AnswerScale::kind).filter(Kind.RATIO::equals).isPresent();
  }

  private static void saysWhatNothingByNothingIs(
      PlacedItem placed, Sheet sheet, Findings findings) {
    var formula = placed.item().formula();
    if (formula == null) {
      return;
    }
    var value = formula.zeroByZero();
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      findings.add(
          placed.place(),
          placed.path("rumus.nolPerNol"),
          "nilai 0/0 adalah %s. Isi angka 0 sampai 1.".formatted(words(value)),
          value.toPlainString(),
          "0 sampai 1");
    }
  }

  private static void isTheSameAsSomething(PlacedItem placed, Sheet sheet, Findings findings) {
    var own = counts(placed.item(), sheet);
    var seen = new HashSet<String>();
    placed
        .item()
        .same()
        .forEach(
            (count, other) -> {
              if (!own.contains(count) && seen.add(count)) {
                findings.add(
                    placed.place(),
                    placed.path("sama." + count),
                    "butir ini tidak mempunyai hitungan %s. %s"
                        .formatted(
                            count, own.isEmpty() ? "Hapus." : "Pakai %s.".formatted(list(own))),
                    count,
                    String.join(", ", own));
              }
              elsewhere(placed, count, other, sheet, findings);
            });
  }

  private static void elsewhere(
      PlacedItem placed, String count, String other, Sheet sheet, Findings findings) {
    var cut = other.lastIndexOf('.');
    var item = cut < 0 ? null : sheet.item(other.substring(0, cut)).orElse(null);
    if (item == null) {
      findings.add(
          placed.place(),
          placed.path("sama." + count),
          "%s tidak menunjuk butir yang ada. Tulis kode butir, titik, lalu nama hitungannya."
              .formatted(other),
          other,
          "misalnya ZI-R1.1-a.pembilang");
      return;
    }
    var counts = counts(item.item(), sheet);
    if (!counts.contains(other.substring(cut + 1))) {
      findings.add(
          placed.place(),
          placed.path("sama." + count),
          "butir %s tidak mempunyai hitungan %s. %s"
              .formatted(
                  item.item().code(),
                  other.substring(cut + 1),
                  counts.isEmpty() ? "Pilih butir lain." : "Pakai %s.".formatted(list(counts))),
          other,
          String.join(", ", counts));
    }
  }

  private static List<String> counts(Item item, Sheet sheet) {
    var counts = new ArrayList<String>();
    if (item.formula() != null) {
      counts.addAll(item.formula().kind().keys());
    }
    counts.addAll(item.recorded());
    if (sheet.scale(item).filter(scale -> scale.kind() == Kind.SURVEY).isPresent()) {
      counts.addAll(List.of(AnswerReader.SUM, AnswerReader.RESPONDENTS));
    }
    return counts;
  }
}
