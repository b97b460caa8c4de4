package id.tertib.manager;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finished cycle, as far as a reader may see it.
 *
 * @param key e.g. {@code 2025-S2}
 * @param title as people read it, e.g. {@code semester II 2025}
 * @param on the day that its figures stand for
 * @param offices how many took part, whoever reads
 * @param remarks what must be known beside the figures, in sentences
 * @param measures the columns
 * @param city the whole city; null when it is not this reader's
 * @param lines those of the offices, in their fixed order
 * @param steps how long each took in the whole city, in their order; empty as {@code city}
 * @param later what came after it had finished: it counts in no figure
 */
public record FinishedCycle(
    String key,
    String title,
    LocalDate on,
    int offices,
    List<String> remarks,
    List<Measure> measures,
    @Nullable Line city,
    List<Line> lines,
    List<StepMedian> steps,
    List<Later> later) {

  /** What a column counts. */
  public enum Unit {
    PERCENT(2),
    COUNT(0),
    DAYS(0),
    MEDIAN_DAYS(1);

    private final int places;

    Unit(int places) {
      this.places = places;
    }

    int places() {
      return places;
    }
  }

  /**
   * A column.
   *
   * @param key one word that stands in addresses
   * @param title its head
   */
  public record Measure(String key, String title, Unit unit) {}

  /**
   * A row.
   *
   * @param code of the office; empty for the city
   * @param note why figures are missing; null when none are
   * @param values one for each measure; null where there is none, which is not zero
   * @param steps each time a step was done, the earliest first
   * @param links from its own page
   */
  public record Line(
      String code,
      String name,
      String shortName,
      @Nullable String note,
      List<@Nullable BigDecimal> values,
      List<StepTime> steps,
      List<Link> links) {}

  public record Link(String text, String address) {}

  /** A step that was done, and the working days that it took. */
  public record StepTime(String name, Instant openedAt, Instant endedAt, int days) {}

  /**
   * @param key of the step, the same in every cycle
   * @param times how often it was done
   */
  public record StepMedian(String key, String name, BigDecimal days, int times) {}

  /** What an office brought afterwards. */
  public record Later(String code, String name, LocalDate on, String text) {}

  Optional<Line> line(String code) {
    return lines.stream().filter(line -> line.code().equals(code)).findFirst();
  }

  /** The title without the name of its kind, e.g. {@code II 2025}. */
  public String shortTitle() {
    return title.substring(title.indexOf(' ') + 1);
  }
}
