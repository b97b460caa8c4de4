package id.tertib.pmprb;

import id.tertib.access.CaseSubject;
import id.tertib.access.Groups;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.office.Workplaces;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which cases of a year of PMPRB a person sees, as the one policy says. */
@Component
class PmprbSight {

  /** A year, or one that was taken back: {@code PMPRB-2026~7}. */
  private static final Pattern KEY = Pattern.compile("(PMPRB-\\d{4})(?:~(\\d{1,18}))?");

  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final Visibility visibility;
  private final People people;
  private final Workplaces workplaces;

  PmprbSight(
      Cycles cycles,
      OfficeCaseTable cases,
      Visibility visibility,
      People people,
      Workplaces workplaces) {
    this.cycles = cycles;
    this.cases = cases;
    this.visibility = visibility;
    this.people = people;
    this.workplaces = workplaces;
  }

  /**
   * What one person sees of a year; never nothing.
   *
   * @param key as it was asked for
   * @param city whether the city's own case
   * @param offices in their fixed order
   * @param own codes of the offices that this person works for
   */
  record Sight(
      Cycle cycle,
      String key,
      String account,
      Set<String> groups,
      boolean city,
      List<OfficeCase> offices,
      Set<String> own) {

    /** Whether this person tends the cycle: reminds, cancels. */
    boolean tends() {
      return groups.contains(Groups.ORGANISASI) || groups.contains(Groups.ADMIN);
    }

    Optional<OfficeCase> office(String code) {
      return offices.stream().filter(one -> one.office().equals(code)).findFirst();
    }

    /** Whether this person sees what stands in the sheet: others see it once it is verified. */
    boolean opens(OfficeCase one) {
      return PmprbPerangkatDaerah.Putusan.TERVERIFIKASI.equals(one.result())
          || own.contains(one.office());
    }
  }

  /**
   * @param key of the year, as it was sent
   * @throws RefusedException 404 when there is no such year, or nothing in it is this person's
   */
  Sight of(String key, String account) {
    var groups = people.groupsOf(account);
    var scope = visibility.of(account, groups, Matter.CASE);
    return cycle(key)
        .map(
            cycle ->
                new Sight(
                    cycle,
                    key,
                    account,
                    groups,
                    scope.covers(new CaseSubject(Matter.CASE, PmprbKota.KEY, null, cycle.key())),
                    cases.ofCycle(cycle.id()).stream()
                        .filter(
                            one ->
                                scope.covers(
                                    new CaseSubject(
                                        Matter.CASE,
                                        PmprbPerangkatDaerah.KEY,
                                        one.office(),
                                        one.key())))
                        .toList(),
                    workplaces.codes(account)))
        .filter(sight -> sight.city() || !sight.offices().isEmpty())
        .orElseThrow(() -> unknown(key));
  }

  private Optional<Cycle> cycle(String key) {
    var asked = KEY.matcher(key);
    if (!asked.matches()) {
      return Optional.empty();
    }
    return asked.group(2) == null
        ? cycles.find(SiklusPmprb.PROCESS, asked.group(1))
        : cycles.cancelled(SiklusPmprb.PROCESS, asked.group(1)).stream()
            .filter(cycle -> String.valueOf(cycle.id()).equals(asked.group(2)))
            .findFirst();
  }

  static RefusedException unknown(String key) {
    return RefusedException.notFound(
        "%s tidak ada, atau bukan bagian Anda. Pilih siklus pada halaman Kemajuan.".formatted(key));
  }
}
