package id.tertib.access;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody reads the cases of a kind.
 *
 * @param all every case; the rest is then of no meaning
 * @param city the city's own
 * @param owners those of these offices and other owners
 */
public record Reach(boolean all, boolean city, Set<String> owners) {

  public static final Reach NOTHING = new Reach(false, false, Set.of());
  public static final Reach ALL = new Reach(true, true, Set.of());
  public static final Reach CITY = new Reach(false, true, Set.of());

  public Reach {
    owners = Set.copyOf(owners);
  }

  public static Reach of(Set<String> owners) {
    return new Reach(false, false, owners);
  }

  /** What one of the two covers. */
  Reach or(Reach other) {
    if (all || other.all) {
      return ALL;
    }
    var both = new HashSet<>(owners);
    both.addAll(other.owners);
    return new Reach(false, city || other.city, both);
  }

  boolean covers(@Nullable String owner) {
    return all || (owner == null ? city : owners.contains(owner));
  }
}
