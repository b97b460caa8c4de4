package id.tertib.monitoring.progress;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which offices' monitoring a person sees, as the one policy says. */
@Component
class KasusSight {

  private final Visibility visibility;
  private final People people;
  private final PerangkatDaerahRegister register;

  KasusSight(Visibility visibility, People people, PerangkatDaerahRegister register) {
    this.visibility = visibility;
    this.people = people;
    this.register = register;
  }

  /**
   * @throws RefusedException 404 when there is no such office, or it is none of this person's
   */
  PerangkatDaerah requireOffice(String kode, String account) {
    return register
        .find(kode)
        .filter(
            pd ->
                visibility.mayRead(
                    account,
                    new CaseSubject(Matter.CASE, MonitoringPerangkatDaerah.KEY, pd.kode(), "")))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Perangkat daerah %s tidak ada, atau bukan bagian Anda.".formatted(kode)));
  }

  Sight of(String account) {
    var offices =
        register.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
    var groups = people.groupsOf(account);
    var carriers = new HashMap<>(offices);
    carriers.putAll(register.successors());
    return new Sight(
        account,
        groups,
        visibility.of(account, groups, Matter.CASE),
        Map.copyOf(offices),
        Map.copyOf(carriers));
  }

  /**
   * What one person sees.
   *
   * @param offices by code; one that is no more still has its name and its place
   * @param carriers who works on the cases of an office today: itself, or its successor
   */
  record Sight(
      String account,
      Set<String> groups,
      ReadScope scope,
      Map<String, PerangkatDaerah> offices,
      Map<String, PerangkatDaerah> carriers) {

    boolean all() {
      return scope.all(MonitoringPerangkatDaerah.KEY);
    }

    boolean sees(Monitoring officeCase) {
      return all()
          || officeCase.asesor().equals(account)
          || scope.holds(officeCase.kunci())
          || worksAt(officeCase);
    }

    /** In the office itself, or in the one that carries on for it. */
    boolean worksAt(Monitoring officeCase) {
      return worksAt(office(officeCase)) || worksAt(carrier(officeCase));
    }

    PerangkatDaerah office(Monitoring officeCase) {
      return Objects.requireNonNull(offices.get(officeCase.perangkatDaerah()));
    }

    PerangkatDaerah carrier(Monitoring officeCase) {
      return Objects.requireNonNull(carriers.get(officeCase.perangkatDaerah()));
    }

    private boolean worksAt(PerangkatDaerah pd) {
      return groups.contains(pd.group())
          || Arrays.stream(Jabatan.values()).map(pd::group).anyMatch(groups::contains);
    }
  }
}
