package id.tertib.pmprb;

import id.tertib.access.Person;
import id.tertib.procedure.CalledPeople;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody who was told to work in a year: who holds its open tasks, and who had mails of it. */
@Component
class DipanggilPmprb {

  private static final Set<String> PROCESSES = Set.of(PmprbKota.KEY, PmprbPerangkatDaerah.KEY);

  private final OfficeCaseTable cases;
  private final CalledPeople called;

  DipanggilPmprb(OfficeCaseTable cases, CalledPeople called) {
    this.cases = cases;
    this.called = called;
  }

  /**
   * @param offices whose case runs
   * @param tasks open ones, the city's among them
   */
  record Called(int offices, int tasks, List<Person> people) {}

  /**
   * @param but who needs no news of it
   */
  Called of(Cycle cycle, String but) {
    var offices = cases.ofCycle(cycle.id());
    var all =
        called.of(
            new CalledPeople.Work(
                PROCESSES,
                cycle.key(),
                offices.stream().map(OfficeCase::key).toList(),
                cycle.startedAt()),
            List.of(),
            but);
    return new Called(
        (int) offices.stream().filter(OfficeCase::isRunning).count(), all.tasks(), all.people());
  }
}
