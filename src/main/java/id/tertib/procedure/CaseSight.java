package id.tertib.procedure;

import id.tertib.engine.EngineTasks;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.Workplaces;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which cases a person follows: leadership, secretariat and administrators all, others those of
 * their offices and those in which they hold a step; of confidential ones these alone.
 */
@Component
class CaseSight {

  private final EngineTasks engine;
  private final Workplaces workplaces;
  private final Procedures procedures;

  CaseSight(EngineTasks engine, Workplaces workplaces, Procedures procedures) {
    this.engine = engine;
    this.workplaces = workplaces;
    this.procedures = procedures;
  }

  Predicate<DescribedCases.Case> of(String userId) {
    var all = engine.mayOpenCockpit(userId);
    var roles = roles(userId);
    var offices =
        workplaces.of(userId).stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
    return one ->
        !one.confidential()
                && (all || one.key().owner() != null && offices.contains(one.key().owner()))
            || one.steps().stream().anyMatch(step -> roles.contains(holder(step)));
  }

  /** His groups and his account. */
  Set<String> roles(String userId) {
    var roles = new HashSet<>(engine.groupsOf(userId));
    roles.add(userId);
    return roles;
  }

  /** Account or group in whose hands it is now; empty when nobody knows. */
  String holder(DescribedCases.Open step) {
    var assignee = step.task().assignee();
    return assignee != null
        ? assignee
        : step.step() == null ? "" : procedures.debtor(step.task(), step.step());
  }
}
