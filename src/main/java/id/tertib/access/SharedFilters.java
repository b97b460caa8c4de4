package id.tertib.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks that Tasklist offers. Made once; what administrators then make of them stays.
 * A stored filter evaluates its expressions, so there are only the two that name the person asking
 * (CVE-2026-109432).
 */
@Component
final class SharedFilters {

  private static final String MARK = "tertib.saringan";

  private final FilterService filters;
  private final TaskService tasks;
  private final ManagementService management;

  SharedFilters(FilterService filters, TaskService tasks, ManagementService management) {
    this.filters = filters;
    this.tasks = tasks;
    this.management = management;
  }

  /**
   * @param watchers groups that may list all tasks that they may read
   * @return who may see which filter; empty when the filters were there already
   */
  List<Grant> create(List<String> watchers) {
    if (management.getProperties().containsKey(MARK)) {
      return List.of();
    }
    var everything =
        save(
            "Untuk saya",
            "Tugas yang Anda pegang, dan tugas kelompok Anda yang belum dipegang siapa pun",
            -20,
            "#0b5573",
            tasks
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr());
    var mine =
        save(
            "Tugas saya",
            "Tugas yang sedang Anda pegang",
            -10,
            "#0b5573",
            tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    var groups =
        save(
            "Tugas kelompok saya",
            "Tugas kelompok Anda yang belum dipegang siapa pun",
            -5,
            "#7f4700",
            tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
    var all =
        save(
            "Semua tugas",
            "Semua tugas yang boleh Anda lihat",
            10,
            "#44525e",
            tasks.createTaskQuery());
    management.setProperty(MARK, "1");
    return Stream.concat(
            Stream.of(
                Grant.toEverybody(Resources.FILTER, everything, Permissions.READ),
                Grant.toEverybody(Resources.FILTER, mine, Permissions.READ),
                Grant.toEverybody(Resources.FILTER, groups, Permissions.READ)),
            watchers.stream()
                .map(group -> Grant.toGroup(group, Resources.FILTER, all, Permissions.READ)))
        .toList();
  }

  private String save(
      String name, String description, int priority, String color, TaskQuery query) {
    var filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "description",
            description,
            "priority",
            priority,
            "color",
            color,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            List.of()));
    return filters.saveFilter(filter).getId();
  }
}
