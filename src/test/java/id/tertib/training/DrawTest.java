package id.tertib.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final List<String> CHOICES = List.of("sudah", "sebagian", "belum");

  @Test
  void fallsTheSameWayForTheSameWords() {
    assertThat(new Draw("2026-S1/dinkes", "RA-001").shuffled(CHOICES))
        .isEqualTo(new Draw("2026-S1/dinkes", "RA-001").shuffled(CHOICES));
  }

  @Test
  void reachesOnlyTheFirstChoicesForAnOfficeThatIsAhead() {
    assertThat(
            IntStream.range(0, 200)
                .mapToObj(row -> new Draw("dinkes", "" + row).weighted(CHOICES, choice -> 10, 60)))
        .containsOnly("sudah", "sebagian");
  }
}
