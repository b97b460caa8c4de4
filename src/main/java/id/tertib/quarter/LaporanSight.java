package id.tertib.quarter;

import id.tertib.access.CaseSubject;
import id.tertib.access.Groups;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.OfficeCase;
import id.tertib.roadmap.Triwulan;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which quarterly reports a person sees, as the one policy says. */
@Component
class LaporanSight {

  private final LaporanTriwulan laporan;
  private final Visibility visibility;
  private final People people;

  LaporanSight(LaporanTriwulan laporan, Visibility visibility, People people) {
    this.laporan = laporan;
    this.visibility = visibility;
    this.people = people;
  }

  /**
   * What one person sees of a quarter.
   *
   * @param laporan never empty
   */
  record Sight(Triwulan triwulan, String account, Set<String> groups, List<OfficeCase> laporan) {

    /** The same person and one of the reports. */
    Sight only(OfficeCase one) {
      return new Sight(triwulan, account, groups, List.of(one));
    }

    boolean accepts() {
      return groups.contains(Groups.ORGANISASI);
    }

    boolean reminds() {
      return accepts() || groups.contains(Groups.ADMIN);
    }
  }

  /**
   * @param key of the quarter, as it was sent
   * @throws RefusedException 404 when there is no such quarter, or nothing in it is this person's
   */
  Sight of(String key, String account) {
    var groups = people.groupsOf(account);
    var scope = visibility.of(account, groups, Matter.CASE);
    return Triwulan.find(key)
        .map(
            triwulan ->
                new Sight(
                    triwulan,
                    account,
                    groups,
                    laporan.ofTriwulan(triwulan).stream()
                        .filter(each -> sees(scope, each))
                        .toList()))
        .filter(sight -> !sight.laporan().isEmpty())
        .orElseThrow(() -> unknown(key));
  }

  /**
   * @throws RefusedException 404 when there is no such report, or it is none of this person's
   */
  Sight of(String key, String office, String account) {
    var sight = of(key, account);
    return sight.laporan().stream()
        .filter(each -> each.office().equals(office))
        .findFirst()
        .map(sight::only)
        .orElseThrow(() -> unknown(key + "/" + office));
  }

  private static boolean sees(ReadScope scope, OfficeCase one) {
    return scope.covers(
        new CaseSubject(Matter.CASE, RencanaAksiTriwulan.KEY, one.office(), one.key()));
  }

  private static RefusedException unknown(String key) {
    return RefusedException.notFound(
        "Laporan triwulan %s tidak ada, atau bukan bagian Anda.".formatted(key));
  }
}
