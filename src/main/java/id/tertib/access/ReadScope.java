package id.tertib.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one person may read, in terms that a table can be asked for.
 *
 * @param open kinds that are not confidential
 * @param reach by kind; what is absent is out of reach
 * @param cases business keys of those in which the person holds a step, as far as they lie out of
 *     reach
 */
public record ReadScope(Set<String> open, Map<String, Reach> reach, Set<String> cases) {

  public ReadScope {
    open = Set.copyOf(open);
    reach = Map.copyOf(reach);
    cases = Set.copyOf(cases);
  }

  public boolean covers(CaseSubject subject) {
    return of(subject.kind()).covers(subject.owner()) || holds(subject.caseKey());
  }

  /** Whether the person holds a step of this case, by which alone he reads it. */
  public boolean holds(String caseKey) {
    return cases.contains(caseKey);
  }

  /** Whether every case of this kind is in reach. */
  public boolean all(String kind) {
    return of(kind).all();
  }

  /** Whether every case of every open kind is in reach. */
  public boolean allOpen() {
    return open.stream().allMatch(this::all);
  }

  /** Whether every case of some kind is in reach. */
  public boolean allOfSome() {
    return reach.values().stream().anyMatch(Reach::all);
  }

  /** Offices and other owners of which some kind is in reach. */
  public Set<String> owners() {
    return reach.values().stream()
        .flatMap(each -> each.owners().stream())
        .collect(Collectors.toSet());
  }

  private Reach of(String kind) {
    return reach.getOrDefault(kind, Reach.NOTHING);
  }

  /**
   * The condition under which a row may be read.
   *
   * @param kind, {@code owner} and {@code caseKey}: columns
   * @param values takes what the condition names
   * @return in brackets; true of no row when there is nothing in reach
   */
  public String condition(String kind, String owner, String caseKey, Map<String, Object> values) {
    var ways = new ArrayList<String>();
    byReach()
        .forEach(
            (far, kinds) ->
                ways.add(
                    "%s%s"
                        .formatted(
                            in(kind, "bacaJenis" + ways.size(), kinds, values),
                            far.all() ? "" : " and " + of(far, owner, ways.size(), values))));
    if (!cases.isEmpty()) {
      ways.add(in(caseKey, "bacaPerkara", cases, values));
    }
    return ways.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", ways) + ")";
  }

  private static String of(Reach far, String owner, int number, Map<String, Object> values) {
    var city = owner + " is null";
    if (far.owners().isEmpty()) {
      return city;
    }
    var owned = in(owner, "bacaMilik" + number, far.owners(), values);
    return far.city() ? "(%s or %s)".formatted(owned, city) : owned;
  }

  private static String in(
      String column, String name, Collection<String> some, Map<String, Object> values) {
    values.put(name, List.copyOf(new TreeSet<>(some)));
    return "%s in (:%s)".formatted(column, name);
  }

  /** Kinds that are in the same reach, in an order that is always the same. */
  private Map<Reach, Set<String>> byReach() {
    var found = new java.util.LinkedHashMap<Reach, Set<String>>();
    new TreeMap<>(reach)
        .forEach((kind, far) -> found.computeIfAbsent(far, each -> new HashSet<>()).add(kind));
    return found;
  }
}
