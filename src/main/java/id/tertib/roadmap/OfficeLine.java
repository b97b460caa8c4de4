package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerahRegister;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** For which offices a case speaks: its own, and those that were merged into it. */
@Component
public class OfficeLine {

  private final PerangkatDaerahRegister offices;

  OfficeLine(PerangkatDaerahRegister offices) {
    this.offices = offices;
  }

  /**
   * Codes, predecessors first and the office itself last. A predecessor that still has a case of
   * its own is asked there, and so are its own predecessors.
   *
   * @param hasItsOwn whether an office has a case of its own in the cycle that is asked about
   */
  public List<String> of(String kode, Predicate<String> hasItsOwn) {
    var own = new HashSet<String>();
    var lines = new ArrayList<String>();
    for (var each : offices.lineage(kode)) {
      if (!each.equals(kode) && hasItsOwn.test(each)) {
        own.addAll(offices.lineage(each));
      }
      lines.add(each);
    }
    lines.removeAll(own);
    return List.copyOf(lines);
  }

  /**
   * For each office with a past: its own, and after the last of that what its successor did.
   *
   * @param byOffice what each office of the line did, in the order of {@code moment}
   */
  public <T, S extends Comparable<? super S>> List<List<T>> timelines(
      String kode, Map<String, List<T>> byOffice, Function<T, S> moment) {
    return byOffice.keySet().stream().map(each -> timeline(each, kode, byOffice, moment)).toList();
  }

  private <T, S extends Comparable<? super S>> List<T> timeline(
      String one, String kode, Map<String, List<T>> byOffice, Function<T, S> moment) {
    var times = new ArrayList<>(byOffice.getOrDefault(one, List.of()));
    var penerus = offices.get(one).penerus();
    if (one.equals(kode) || penerus == null) {
      return times;
    }
    var last = times.isEmpty() ? null : moment.apply(times.get(times.size() - 1));
    timeline(penerus, kode, byOffice, moment).stream()
        .filter(other -> last == null || moment.apply(other).compareTo(last) > 0)
        .forEach(times::add);
    return times;
  }
}
