package id.tertib.skm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SkalaProperties {

  private final Skala skala = Skm.skala();
  private final BerkasJawaban files = new BerkasJawaban(Skm.words());

  /** Mean of each element × 1/9, summed, × 25 (PermenPANRB 14/2017), worked out the long way. */
  @Property(tries = 200)
  void readsAnyFileAsTheRuleSays(
      @ForAll @Size(min = 1, max = 40)
          List<@Size(9) List<@IntRange(min = 1, max = 4) Integer>> answers) {
    var head = IntStream.rangeClosed(1, 9).mapToObj(i -> "U" + i).collect(Collectors.joining(";"));
    var lines =
        answers.stream()
            .map(line -> line.stream().map(String::valueOf).collect(Collectors.joining(";")))
            .collect(Collectors.joining("\r\n"));

    var hitungan =
        files.read((head + "\r\n" + lines).getBytes(StandardCharsets.UTF_8), Skm.INSTRUMEN);
    var indeks = skala.hasil(hitungan).indeks();

    var expected = BigDecimal.ZERO;
    for (var element = 0; element < 9; element++) {
      var sum = 0;
      for (var line : answers) {
        sum += line.get(element);
      }
      expected =
          expected.add(
              BigDecimal.valueOf(sum)
                  .divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128)
                  .divide(BigDecimal.valueOf(9), MathContext.DECIMAL128));
    }
    assertThat(hitungan.responden()).isEqualTo(answers.size());
    assertThat(indeks)
        .isEqualTo(
            expected
                .multiply(BigDecimal.valueOf(25))
                // what a never-ending quotient lost at its 34th figure
                .setScale(20, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP));
  }
}
