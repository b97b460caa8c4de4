package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.words;

import id.tertib.instrument.Category;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every score of two decimals lies in one category. */
final class CategoryRules {

  private static final BigDecimal STEP = new BigDecimal("0.01");

  static final List<Rule> ALL =
      List.of(
          rule("batas kategori dua desimal", CategoryRules::haveTwoDecimals),
          rule("kategori memuat nilai", CategoryRules::holdSomething),
          rule("kategori tidak tumpang tindih", CategoryRules::doNotOverlap),
          rule("kategori tanpa celah", CategoryRules::leaveNothingOut));

  private CategoryRules() {}

  private interface Check {
    void check(Table table, Findings findings);
  }

  /**
   * @param bands that hold something, the lowest first
   */
  private record Table(String name, List<Category> all, List<Category> bands, BigDecimal weight) {

    String place() {
      return "kategori " + name;
    }

    String path(Category category, String key) {
      return "kategori.%s[%s].%s".formatted(name, category.code(), key);
    }
  }

  private static Rule rule(String name, Check check) {
    return new Rule(
        name,
        (sheet, findings) ->
            sheet
                .instrument()
                .categories()
                .forEach(
                    (table, all) -> {
                      var bands = new ArrayList<>(all);
                      bands.removeIf(
                          band -> !isTwoDecimal(band.from()) || !isTwoDecimal(band.to()));
                      bands.removeIf(band -> band.first().compareTo(last(band)) > 0);
                      bands.sort(Comparator.comparing(Category::first));
                      check.check(
                          new Table(table, all, bands, sheet.instrument().weight()), findings);
                    }));
  }

  private static boolean isTwoDecimal(BigDecimal edge) {
    return edge.stripTrailingZeros().scale() <= 2;
  }

  /** The largest score of two decimals that belongs to it. */
  private static BigDecimal last(Category band) {
    var edge = band.to().setScale(2);
    return band.toIncluded() ? edge : edge.subtract(STEP);
  }

  private static void haveTwoDecimals(Table table, Findings findings) {
    for (var category : table.all()) {
      edge(table, category, "dari", category.from(), findings);
      edge(table, category, "sampai", category.to(), findings);
    }
  }

  private static void edge(
      Table table, Category category, String key, BigDecimal edge, Findings findings) {
    if (!isTwoDecimal(edge)) {
      findings.add(
          table.place(),
          table.path(category, key),
          "batas %s pada %s mempunyai lebih dari dua desimal, sedangkan kategori diputuskan pada"
                  .formatted(words(edge), category.code())
              + " dua desimal. Bulatkan batasnya.",
          edge.toPlainString(),
          "paling banyak dua desimal");
    }
  }

  private static void holdSomething(Table table, Findings findings) {
    for (var category : table.all()) {
      if (isTwoDecimal(category.from())
          && isTwoDecimal(category.to())
          && category.first().compareTo(last(category)) > 0) {
        findings.add(
            table.place(),
            table.path(category, "sampai"),
            "%s tidak memuat satu nilai pun: dari %s sampai %s. Periksa kedua batasnya."
                .formatted(category.code(), words(category.from()), words(category.to())),
            category.to().toPlainString(),
            "di atas " + category.from().toPlainString());
      }
    }
    if (table.all().isEmpty()) {
      findings.add(
          table.place(),
          "kategori." + table.name(),
          "belum memuat kategori. Isi kategorinya, atau hapus tabelnya.",
          "kosong",
          "paling sedikit satu kategori");
    }
  }

  private static void doNotOverlap(Table table, Findings findings) {
    for (var i = 1; i < table.bands().size(); i++) {
      var lower = table.bands().get(i - 1);
      var upper = table.bands().get(i);
      if (upper.first().compareTo(last(lower)) <= 0) {
        findings.add(
            table.place(),
            table.path(upper, "dari"),
            "nilai %s termasuk %s dan %s sekaligus. Periksa batas keduanya."
                .formatted(words(upper.first()), lower.code(), upper.code()),
            upper.from().toPlainString(),
            last(lower).add(STEP).toPlainString());
      }
    }
  }

  private static void leaveNothingOut(Table table, Findings findings) {
    for (var i = 1; i < table.bands().size(); i++) {
      var lower = table.bands().get(i - 1);
      var upper = table.bands().get(i);
      var next = last(lower).add(STEP);
      if (upper.first().compareTo(next) > 0) {
        findings.add(
            table.place(),
            table.path(upper, "dari"),
            "nilai %s tidak termasuk kategori mana pun, di antara %s dan %s. Periksa batas keduanya."
                .formatted(words(next), lower.code(), upper.code()),
            upper.from().toPlainString(),
            next.toPlainString());
      }
    }
    if (table.bands().isEmpty()) {
      return;
    }
    var top = table.bands().get(table.bands().size() - 1);
    if (last(top).compareTo(table.weight()) < 0) {
      findings.add(
          table.place(),
          table.path(top, "sampai"),
          "nilai %s, bobot keseluruhan, tidak termasuk kategori mana pun. Periksa batas atas %s."
              .formatted(words(table.weight()), top.code()),
          top.to().toPlainString(),
          table.weight().toPlainString());
    }
  }
}
