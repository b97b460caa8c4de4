package id.tertib.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Years that are counted without a decree although somebody already relies on them. */
@Component
public class EstimatedYears {

  /** So many days before its first of January a year without a decree is warned about. */
  public static final int DAYS_BEFORE = 90;

  private final HariLiburTable table;
  private final ObjectProvider<CalendarFollower> followers;
  private final Clock clock;

  EstimatedYears(HariLiburTable table, ObjectProvider<CalendarFollower> followers, Clock clock) {
    this.table = table;
    this.followers = followers;
    this.clock = clock;
  }

  /**
   * @param tahun the year
   * @param adaTenggat whether an open deadline falls into it
   */
  public record Estimate(int tahun, boolean adaTenggat) {}

  /** This year and later ones that need a decree now, in order; empty when all is well. */
  public List<Estimate> current() {
    var today = LocalDate.now(clock);
    var decreed = table.decreedYears();
    var used =
        followers
            .orderedStream()
            .flatMap(each -> each.years().stream())
            .collect(Collectors.toSet());
    var years = new TreeSet<>(used);
    years.add(today.getYear());
    years.add(today.plusDays(DAYS_BEFORE).getYear());
    return years.tailSet(today.getYear()).stream()
        .filter(year -> !decreed.contains(year))
        .map(year -> new Estimate(year, used.contains(year)))
        .toList();
  }

  /** Whether the days off of this year are decreed. */
  public boolean isDecreed(int year) {
    return table.decreedYears().contains(year);
  }
}
