package id.tertib.monitoring.semester;

import id.tertib.access.Person;
import id.tertib.procedure.CalledPeople;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody who was told to work in a cycle: by an open task, by the plan, or by a mail. */
@Component
class CalledToWork {

  private static final Set<String> PROCESSES =
      Set.of(MonitoringSemester.KEY, MonitoringPerangkatDaerah.KEY);

  private final MonitoringRepository monitoring;
  private final CalledPeople called;

  CalledToWork(MonitoringRepository monitoring, CalledPeople called) {
    this.monitoring = monitoring;
    this.called = called;
  }

  /**
   * @param offices that are not finished
   * @param tasks open ones, the city's among them
   */
  record Called(int offices, int tasks, List<Person> people) {}

  /**
   * @param but who needs no news of it
   */
  Called of(Siklus one, String but) {
    var cases = monitoring.ofSiklus(one.id());
    var all =
        called.of(
            new CalledPeople.Work(
                PROCESSES,
                one.key(),
                cases.stream().map(Monitoring::kunci).toList(),
                one.dimulaiPada()),
            cases.stream().map(Monitoring::asesor).toList(),
            but);
    return new Called(
        (int) cases.stream().filter(officeCase -> officeCase.hasil() == null).count(),
        all.tasks(),
        all.people());
  }
}
