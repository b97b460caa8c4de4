package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.list;
import static id.tertib.instrument.check.Findings.words;

import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Weights add up, and stand where they are needed. */
final class WeightRules {

  static final List<Rule> ALL =
      List.of(
          new Rule("bobot di atas nol", WeightRules::arePositive),
          new Rule("bobot ada", WeightRules::areThere),
          new Rule("bobot berjumlah", WeightRules::addUp),
          new Rule("bobot sesuai rata-rata", WeightRules::fitTheMean),
          new Rule("bobot butir berguna", WeightRules::areOfUse),
          new Rule("simpul dapat dinilai", WeightRules::canBeScored));

  private WeightRules() {}

  private static void arePositive(Sheet sheet, Findings findings) {
    if (sheet.instrument().hasTree()) {
      positive("", "bobot", sheet.instrument().weight(), findings);
    }
    sheet
        .nodes()
        .forEach(
            placed ->
                positive(placed.place(), placed.path("bobot"), placed.node().weight(), findings));
    sheet
        .items()
        .forEach(
            placed ->
                positive(placed.place(), placed.path("bobot"), placed.item().weight(), findings));
  }

  private static void positive(
      String place, String path, @Nullable BigDecimal weight, Findings findings) {
    if (weight != null && weight.signum() <= 0) {
      findings.add(
          place,
          path,
          "bobotnya %s. Isi angka di atas 0.".formatted(words(weight)),
          weight.toPlainString(),
          "di atas 0");
    }
  }

  private static void areThere(Sheet sheet, Findings findings) {
    for (var placed : sheet.nodes()) {
      if (placed.node().weight() == null && needsWeights(placed.within())) {
        findings.add(
            placed.place(),
            placed.path("bobot"),
            "bobotnya belum diisi, padahal simpul ini dihitung dengan %s. Isi bobotnya."
                .formatted(placed.within().code()),
            "",
            "angka seperti 0.50");
      }
    }
    for (var placed : sheet.items()) {
      if (placed.item().weight() == null
          && needsWeights(placed.parent().node().rollUp())
          && sheet.scores(placed.item())) {
        findings.add(
            placed.place(),
            placed.path("bobot"),
            "bobotnya belum diisi, padahal simpul %s dihitung dengan %s. Isi bobotnya."
                .formatted(placed.parent().node().code(), placed.parent().node().rollUp().code()),
            "",
            "angka seperti 1");
      }
    }
  }

  private static boolean needsWeights(RollUp rollUp) {
    return rollUp == RollUp.SUM || rollUp == RollUp.WEIGHTED_MEAN;
  }

  private static void addUp(Sheet sheet, Findings findings) {
    var instrument = sheet.instrument();
    if (instrument.rollUp() == RollUp.SUM) {
      sum(
          new Sum("", "bobot", "simpul di puncak", instrument.weight()),
          instrument.nodes().stream().map(Node::code).toList(),
          instrument.nodes().stream().map(Node::weight).toList(),
          findings);
    }
    for (var placed : sheet.nodes()) {
      var node = placed.node();
      if (node.rollUp() != RollUp.SUM || node.weight() == null) {
        continue;
      }
      var sum = new Sum(placed.place(), placed.path("bobot"), "isinya", node.weight());
      sum(
          sum,
          node.children().stream().map(Node::code).toList(),
          node.children().stream().map(Node::weight).toList(),
          findings);
      var scored = node.items().stream().filter(sheet::scores).toList();
      sum(
          sum,
          scored.stream().map(Item::code).toList(),
          scored.stream().map(Item::weight).toList(),
          findings);
    }
  }

  private record Sum(String place, String path, String parts, BigDecimal expected) {}

  private static void sum(
      Sum sum, List<String> codes, List<@Nullable BigDecimal> weights, Findings findings) {
    if (weights.isEmpty() || weights.stream().anyMatch(Objects::isNull)) {
      return;
    }
    var found = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var expected = sum.expected();
    if (found.compareTo(expected) != 0) {
      var places = Math.max(found.scale(), expected.scale());
      findings.add(
          sum.place(),
          sum.path(),
          "bobot %s berjumlah %s, seharusnya %s. Periksa %s."
              .formatted(
                  sum.parts(),
                  words(found.setScale(places)),
                  words(expected.setScale(places)),
                  list(codes)),
          found.toPlainString(),
          expected.toPlainString());
    }
  }

  /** A mean knows the weights of its parts; one that is written must be the same. */
  private static void fitTheMean(Sheet sheet, Findings findings) {
    for (var placed : sheet.nodes()) {
      var written = placed.node().weight();
      var reached = placed.weight();
      var follows = placed.within() == RollUp.MEAN || placed.within() == RollUp.BEST;
      if (follows && written != null && reached != null && !Fraction.of(written).equals(reached)) {
        findings.add(
            placed.place(),
            placed.path("bobot"),
            "bobotnya %s, padahal dengan hitung %s menjadi %s. Hapus bobotnya, atau betulkan."
                .formatted(
                    words(written), placed.within().code(), reached.exact().replace('.', ',')),
            written.toPlainString(),
            reached.exact());
      }
    }
  }

  private static void areOfUse(Sheet sheet, Findings findings) {
    for (var placed : sheet.items()) {
      var weight = placed.item().weight();
      if (weight != null && !needsWeights(placed.parent().node().rollUp())) {
        findings.add(
            placed.place(),
            placed.path("bobot"),
            "bobot butir tidak dipakai dengan hitung %s pada simpul %s. Hapus bobotnya, atau pakai rata-berbobot."
                .formatted(placed.parent().node().rollUp().code(), placed.parent().node().code()),
            weight.toPlainString(),
            "");
      }
    }
  }

  private static void canBeScored(Sheet sheet, Findings findings) {
    for (var placed : sheet.nodes()) {
      var items = placed.node().items();
      if (!items.isEmpty() && items.stream().noneMatch(sheet::scores)) {
        findings.add(
            placed.place(),
            placed.path("butir"),
            "semua butirnya hanya dicatat, sehingga nilainya selalu 0. Tambahkan butir yang"
                + " dinilai, atau pindahkan butirnya ke simpul lain.",
            "hanya bilangan",
            "paling sedikit satu butir yang dinilai");
      }
    }
  }
}
