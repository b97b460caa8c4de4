package id.tertib.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** A draw that always falls the same way for the same words, so that every demo is the same. */
final class Draw {

  private final SplittableRandom random;

  /** Drawn for these words, such as a case and a row. */
  Draw(String... words) {
    var seed = 1125899906842597L;
    for (var letter : String.join("|", words).toCharArray()) {
      seed = 31 * seed + letter;
    }
    this.random = new SplittableRandom(seed);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * @param reach percent of the weights, from the first choice, that can be drawn
   */
  <T> T weighted(List<T> choices, ToIntFunction<T> weight, int reach) {
    var left = random.nextInt(choices.stream().mapToInt(weight).sum()) * reach / 100;
    for (var choice : choices) {
      left -= weight.applyAsInt(choice);
      if (left < 0) {
        return choice;
      }
    }
    throw new IllegalArgumentException("Bobot semua pilihan 0");
  }

  /** The same things in a drawn order. */
  <T> List<T> shuffled(List<T> all) {
    var rest = new ArrayList<>(all);
    var result = new ArrayList<T>();
    while (!rest.isEmpty()) {
      result.add(rest.remove(random.nextInt(rest.size())));
    }
    return result;
  }
}
