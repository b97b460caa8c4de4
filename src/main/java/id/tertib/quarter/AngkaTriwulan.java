package id.tertib.quarter;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.AnsweredItem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * What a quarterly report says in numbers: of the Road Map's actions, and apart of further ones.
 *
 * @param tidakBerlaku counted apart: these rows ask for no document
 * @param dibutuhkan documents that the rows that apply ask for
 * @param tersedia of these; what a row has beyond its need counts nowhere
 */
record AngkaTriwulan(
    int sudah,
    int sebagian,
    int belum,
    int tidakBerlaku,
    int dibutuhkan,
    int tersedia,
    Lanjutan lanjutan) {

  /** Further actions that were asked and answered, and those of them that are proven. */
  record Lanjutan(int butir, int terbukti) {

    static final Lanjutan NONE = new Lanjutan(0, 0);

    private static Lanjutan of(List<JsonNode> answers) {
      return new Lanjutan(
          answers.size(),
          (int) answers.stream().filter(each -> Pelaksanaan.of(each).isProven()).count());
    }
  }

  AngkaTriwulan {
    if (tersedia > dibutuhkan) {
      throw new IllegalArgumentException(
          "%d dokumen tersedia dari %d tidak mungkin".formatted(tersedia, dibutuhkan));
    }
  }

  /** Of a sheet; rows that are not answered count nowhere. */
  static AngkaTriwulan of(List<AnsweredItem> items) {
    var answers = answers(items, false);
    var applicable =
        answers.stream().filter(each -> Pelaksanaan.of(each) != Pelaksanaan.TIDAK_BERLAKU).toList();
    return new AngkaTriwulan(
        count(answers, Pelaksanaan.SUDAH),
        count(answers, Pelaksanaan.SEBAGIAN),
        count(answers, Pelaksanaan.BELUM),
        count(answers, Pelaksanaan.TIDAK_BERLAKU),
        applicable.stream().mapToInt(AngkaTriwulan::needed).sum(),
        applicable.stream()
            .mapToInt(each -> Math.min(needed(each), each.path("tersedia").asInt()))
            .sum(),
        Lanjutan.of(answers(items, true)));
  }

  private static List<JsonNode> answers(List<AnsweredItem> items, boolean further) {
    return items.stream()
        .filter(item -> FurtherRows.isFurther(item.item()) == further)
        .flatMap(item -> item.last().stream())
        .map(answer -> Objects.requireNonNull(answer.value()))
        .toList();
  }

  static AngkaTriwulan sum(Collection<AngkaTriwulan> some) {
    return new AngkaTriwulan(
        sum(some, AngkaTriwulan::sudah),
        sum(some, AngkaTriwulan::sebagian),
        sum(some, AngkaTriwulan::belum),
        sum(some, AngkaTriwulan::tidakBerlaku),
        sum(some, AngkaTriwulan::dibutuhkan),
        sum(some, AngkaTriwulan::tersedia),
        new Lanjutan(
            sum(some, each -> each.lanjutan().butir()),
            sum(some, each -> each.lanjutan().terbukti())));
  }

  private static int sum(Collection<AngkaTriwulan> some, ToIntFunction<AngkaTriwulan> part) {
    return some.stream().mapToInt(part).sum();
  }

  private static int count(List<JsonNode> answers, Pelaksanaan pelaksanaan) {
    return (int) answers.stream().filter(each -> Pelaksanaan.of(each) == pelaksanaan).count();
  }

  private static int needed(JsonNode answer) {
    return Math.max(1, answer.path("dibutuhkan").asInt(1));
  }
}
