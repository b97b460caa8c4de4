package id.tertib.zona.laman;

import id.tertib.data.Sentences;
import id.tertib.instrument.score.Missing;
import id.tertib.instrument.score.Missing.ClosingSet;
import id.tertib.instrument.score.Missing.Open;
import id.tertib.instrument.score.Missing.Raise;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.worksheet.SheetClosing;
import id.tertib.zona.unit.Tingkat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is missing to a predicate, and the fewest items that close all of it.
 *
 * @param terpenuhi whether nothing is
 * @param buka what is not reached, the farthest first
 * @param utama what to do first: without a new document where that is enough; null for none
 * @param tanpa other ways without a new document
 * @param dengan other ways with one
 * @param berikut how far the higher predicate is, in a sentence; null where there is none
 */
record LamanKurang(
    boolean terpenuhi,
    List<Buka> buka,
    @Nullable Cara utama,
    List<Cara> tanpa,
    List<Cara> dengan,
    @Nullable String berikut) {

  record Buka(String nama, String kurang) {}

  /**
   * @param tambah points of all its items
   * @param menjadi what each open condition comes to
   */
  record Cara(boolean tanpaDokumen, List<Naik> butir, List<Menjadi> menjadi, String tambah) {}

  /**
   * @param kode of the item, as its sheet names it
   * @param kata what the new answer says
   * @param berkas names of the documents that it has
   */
  record Naik(String kode, String naik, String kata, String tambah, List<String> berkas) {

    /** Within a page about nothing else. */
    public String singkat() {
      return LamanKurang.singkat(kode);
    }
  }

  record Menjadi(String nama, String dari, String menjadi, String minimal) {}

  private static final String AWALAN = "ZI-";

  /**
   * @param months that a holder of WBK builds before WBBM
   */
  static LamanKurang of(SheetClosing closing, Tingkat tujuan, String months, Sentences words) {
    var missing = closing.missing();
    var names = names(closing, tujuan);
    var ways = missing.sets().stream().map(set -> way(set, missing, names, closing)).toList();
    var rest = ways.stream().skip(1).toList();
    return new LamanKurang(
        missing.state() == Missing.State.MET,
        missing.open().stream()
            .sorted(Comparator.comparing(Open::gap).reversed())
            .map(open -> new Buka(name(names, open.code()), comma(open.gap().toPlainString())))
            .toList(),
        ways.isEmpty() ? null : ways.get(0),
        rest.stream().filter(Cara::tanpaDokumen).toList(),
        rest.stream().filter(way -> !way.tanpaDokumen()).toList(),
        tujuan == Tingkat.WBK ? next(closing, months, words) : null);
  }

  private static Map<String, String> names(SheetClosing closing, Tingkat tujuan) {
    return closing.score().gates().stream()
        .filter(gate -> gate.gate().level().equals(tujuan.name()))
        .flatMap(gate -> gate.conditions().stream())
        .collect(Collectors.toMap(one -> one.condition().code(), LamanNilai::nama));
  }

  private static String name(Map<String, String> names, String code) {
    return names.getOrDefault(code, code);
  }

  private static Cara way(
      ClosingSet set, Missing missing, Map<String, String> names, SheetClosing closing) {
    var before = missing.open().stream().collect(Collectors.toMap(Open::code, Function.identity()));
    return new Cara(
        set.withoutNewDocument(),
        set.raises().stream().map(raise -> raise(raise, closing)).toList(),
        set.closed().stream()
            .map(
                closed ->
                    new Menjadi(
                        name(names, closed.code()),
                        LamanNilai.dua(
                            java.util.Objects.requireNonNull(before.get(closed.code())).actual()),
                        LamanNilai.dua(closed.actual()),
                        LamanNilai.dua(closed.required())))
            .toList(),
        LamanNilai.dua(set.gain()));
  }

  private static Naik raise(Raise raise, SheetClosing closing) {
    var item = raise.item();
    return new Naik(
        item.code(),
        raise.change(),
        clause(item.levels().getOrDefault(raise.to(), item.text())),
        LamanNilai.dua(raise.gain()),
        closing.documents(item.code()));
  }

  /** What a level takes, to stand behind a colon. */
  private static String clause(String text) {
    var clause = Sentences.clause(text);
    return clause.length() > 1 && Character.isLowerCase(clause.charAt(1))
        ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
        : clause;
  }

  /** Code of an item on a page about nothing else. */
  static String singkat(String kode) {
    return kode.startsWith(AWALAN) ? kode.substring(AWALAN.length()) : kode;
  }

  private static @Nullable String next(SheetClosing closing, String months, Sentences words) {
    var open =
        closing.score().gates().stream()
            .filter(gate -> gate.gate().level().equals(Tingkat.WBBM.name()))
            .flatMap(gate -> gate.conditions().stream())
            .filter(one -> !one.met())
            .toList();
    return open.isEmpty()
        ? words.of("zona.laman.wbbm.terpenuhi", months)
        : open.stream()
            .max(Comparator.comparing(ConditionResult::gap))
            .map(
                far ->
                    words.of(
                        "zona.laman.wbbm",
                        months,
                        String.valueOf(open.size()),
                        LamanNilai.tanpaNomor(far),
                        comma(far.gap().toPlainString())))
            .orElse(null);
  }

  private static String comma(String number) {
    return LamanNilai.comma(number);
  }
}
