package id.tertib.report;

import java.util.HashSet;
import java.util.Set;

/**
 * Which reports somebody may read, in terms that the register can ask its table for.
 *
 * @param all every report
 * @param offices the reports of these
 * @param city the city's own, of every kind
 * @param cityKinds the city's own of these kinds
 */
public record LaporanScope(boolean all, Set<String> offices, boolean city, Set<String> cityKinds) {

  public static final LaporanScope EVERYTHING = new LaporanScope(true, Set.of(), false, Set.of());

  public static final LaporanScope NOTHING = new LaporanScope(false, Set.of(), false, Set.of());

  public LaporanScope {
    offices = Set.copyOf(offices);
    cityKinds = Set.copyOf(cityKinds);
  }

  /** What one of the two covers. */
  LaporanScope or(LaporanScope other) {
    return new LaporanScope(
        all || other.all,
        union(offices, other.offices),
        city || other.city,
        union(cityKinds, other.cityKinds));
  }

  boolean covers(Laporan laporan) {
    var office = laporan.office();
    return all
        || (office == null ? city || cityKinds.contains(laporan.kind()) : offices.contains(office));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
