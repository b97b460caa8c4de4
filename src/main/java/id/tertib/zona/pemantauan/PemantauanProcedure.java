package id.tertib.zona.pemantauan;

import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Parameters;
import id.tertib.procedure.Procedure;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the model of the monitoring does not say: its semester and its day. */
@Component
class PemantauanProcedure implements Procedure {

  private final Parameters parameters;
  private final Clock clock;

  PemantauanProcedure(Parameters parameters, Clock clock) {
    this.parameters = parameters;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return PemantauanZona.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return PemantauanZona.semester(key.cycle()).map(Semester::text).orElse(key.cycle());
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    return Optional.of(
        new Due(
            DueRule.workingDays(LocalDate.now(clock), parameters.days("hari_zi_pantau"), null),
            null));
  }
}
