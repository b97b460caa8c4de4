package id.tertib.instrument.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The answers above the present one, from the nearest to the best.
 *
 * @param present as people write it; empty for a blank
 * @param size how many there are
 * @param rungs by number, 1 for the nearest
 * @param measured whether it takes counts or a number, not a choice
 */
record Ladder(String present, long size, LongFunction<Rung> rungs, boolean measured) {

  private static final Fraction HUNDRED = Fraction.of(100);

  /**
   * @param answer as people write it
   * @param value as it is given; null where the counts behind it are not known
   */
  record Rung(String answer, @Nullable JsonNode value, Fraction share) {}

  /**
   * @param weight of the item's node
   * @param given null for a blank
   */
  static Ladder of(Item item, AnswerScale scale, Fraction weight, @Nullable GivenAnswer given) {
    return switch (scale.kind()) {
      case LEVEL, CHOICE -> options(scale, given);
      case RATIO -> ratio(Objects.requireNonNull(item.formula()), given);
      case INDEX -> index(Fraction.of(Objects.requireNonNull(scale.most())), given);
      case SCORE -> index(weight, given);
      case SURVEY -> survey(scale, given);
      case COUNT, FORM -> none(given == null ? "" : given.normal().asText());
    };
  }

  Rung rung(long number) {
    return rungs.apply(number);
  }

  private static Ladder none(String present) {
    return new Ladder(
        present,
        0,
        number -> {
          throw new IllegalArgumentException("Tidak ada jawaban yang lebih tinggi");
        },
        true);
  }

  private static Fraction share(@Nullable GivenAnswer given) {
    return given == null ? Fraction.ZERO : given.share();
  }

  private static Ladder options(AnswerScale scale, @Nullable GivenAnswer given) {
    var better = new ArrayList<Rung>();
    for (var option : scale.options()) {
      var rung =
          new Rung(option.code(), TextNode.valueOf(option.code()), Fraction.of(option.value()));
      if (rung.share().compareTo(share(given)) > 0
          && better.stream().noneMatch(other -> other.share().equals(rung.share()))) {
        better.add(rung);
      }
    }
    better.sort(Comparator.comparing(Rung::share));
    return new Ladder(
        given == null ? "" : given.normal().asText(),
        better.size(),
        number -> better.get((int) number - 1),
        false);
  }

  private static Ladder index(Fraction most, @Nullable GivenAnswer given) {
    if (most.signum() == 0) {
      return none("");
    }
    var present = share(given).times(most);
    var start = floor(present.times(HUNDRED));
    var top = Indonesian.decimal(most) == null ? hundredths(floor(most.times(HUNDRED))) : most;
    var size = ceiling(top.times(HUNDRED)) - start;
    return new Ladder(
        given == null ? "" : Indonesian.part(present),
        present.compareTo(top) >= 0 ? 0 : size,
        number -> {
          var value = hundredths(start + number).min(top);
          return new Rung(
              Indonesian.part(value),
              DecimalNode.valueOf(Objects.requireNonNull(Indonesian.decimal(value))),
              value.over(most));
        },
        true);
  }

  private static Ladder ratio(Formula formula, @Nullable GivenAnswer given) {
    if (given == null) {
      return percent("", Fraction.ZERO);
    }
    var keys = formula.kind().keys();
    var first = given.normal().path(keys.get(0)).asLong();
    var second = given.normal().path(keys.get(1)).asLong();
    if (formula.kind() == Formula.Kind.DECREASE) {
      return decrease(formula, given, first, second);
    }
    var present = first + " dari " + second;
    if (second == 0) {
      return percent(present, given.share());
    }
    return new Ladder(
        present,
        Math.max(0, second - first),
        number ->
            new Rung(
                (first + number) + " dari " + second,
                with(given, keys.get(0), first + number),
                Fraction.of(first + number, second)),
        true);
  }

  /** What was last year stays; only what is this year can still fall. */
  private static Ladder decrease(Formula formula, GivenAnswer given, long before, long now) {
    var present = before + " ke " + now;
    var key = formula.kind().second();
    if (before == 0) {
      var best = Fraction.of(formula.zeroByZero());
      return now == 0 || best.signum() == 0
          ? none(present)
          : new Ladder(present, 1, number -> new Rung("0 ke 0", with(given, key, 0), best), true);
    }
    var start = Math.min(before, now);
    return new Ladder(
        present,
        start,
        number ->
            new Rung(
                before + " ke " + (start - number),
                with(given, key, start - number),
                Fraction.of(before - start + number, before)),
        true);
  }

  private static Ladder survey(AnswerScale scale, @Nullable GivenAnswer given) {
    var least = Fraction.of(Objects.requireNonNull(scale.least()));
    var most = Fraction.of(Objects.requireNonNull(scale.most()));
    if (given == null) {
      var start = ceiling(least.times(HUNDRED)) - 1;
      return new Ladder(
          "",
          floor(most.times(HUNDRED)) - start,
          number -> {
            var mean = hundredths(start + number);
            return new Rung("rata-rata " + Indonesian.part(mean), null, mean.over(most));
          },
          true);
    }
    var sum = given.normal().path(AnswerReader.SUM).asLong();
    var respondents = given.normal().path(AnswerReader.RESPONDENTS).asLong();
    var whole = most.times(Fraction.of(respondents));
    return new Ladder(
        sum + " dari " + respondents + " responden",
        floor(whole) - sum,
        number ->
            new Rung(
                (sum + number) + " dari " + respondents + " responden",
                with(given, AnswerReader.SUM, sum + number),
                Fraction.of(sum + number).over(whole)),
        true);
  }

  /** Nobody knows the counts yet, so whole percents stand for them. */
  private static Ladder percent(String present, Fraction share) {
    var start = floor(share.times(HUNDRED));
    return new Ladder(
        present,
        100 - start,
        number -> new Rung((start + number) + " %", null, hundredths(start + number)),
        true);
  }

  private static JsonNode with(GivenAnswer given, String key, long count) {
    return ((ObjectNode) given.normal().deepCopy()).put(key, (int) count);
  }

  private static Fraction hundredths(long number) {
    return Fraction.of(BigDecimal.valueOf(number, 2));
  }

  private static long floor(Fraction number) {
    return number.rounded(0, RoundingMode.FLOOR).longValueExact();
  }

  private static long ceiling(Fraction number) {
    return number.rounded(0, RoundingMode.CEILING).longValueExact();
  }
}
