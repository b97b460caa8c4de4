package id.tertib.pmprb;

import id.tertib.deadline.DueRule;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Parameters;
import id.tertib.procedure.Procedure.Due;
import id.tertib.procedure.Returns;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** So many working days, or the day that came with a return; never after a last day. */
@Component
class PmprbDue {

  private final Parameters parameters;
  private final Returns returns;
  private final Clock clock;

  PmprbDue(Parameters parameters, Returns returns, Clock clock) {
    this.parameters = parameters;
    this.returns = returns;
    this.clock = clock;
  }

  /**
   * @param days name of the parameter
   * @param latest null for no last day
   */
  Due of(TaskInfo task, String days, @Nullable LocalDate latest) {
    var returned = returns.standing(task).map(last -> last.due()).orElse(null);
    return new Due(
        returned == null
            ? DueRule.workingDays(LocalDate.now(clock), parameters.days(days), latest)
            : DueRule.fixed(earlier(returned, latest)),
        null);
  }

  private static LocalDate earlier(LocalDate day, @Nullable LocalDate latest) {
    return latest != null && day.isAfter(latest) ? latest : day;
  }
}
