package id.tertib.access;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import id.tertib.engine.OwnProcesses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine. Staff see our models and the tasks that were given to them or
 * their groups (the engine grants those one by one), nothing else; leadership and Bagian Organisasi
 * read all instances of ours whose kind is open ({@link Visibility}) and change none; of the others
 * they have the counts, with incidents; deploying, filters and people are the administrators'.
 */
@Component
final class Authorisations {

  private final AuthorizationService authorizations;
  private final DeployedProcesses processes;
  private final OwnProcesses own;
  private final Visibility visibility;
  private final SharedFilters filters;

  Authorisations(
      AuthorizationService authorizations,
      DeployedProcesses processes,
      OwnProcesses own,
      Visibility visibility,
      SharedFilters filters) {
    this.authorizations = authorizations;
    this.processes = processes;
    this.own = own;
    this.visibility = visibility;
    this.filters = filters;
  }

  /**
   * Makes or mends every grant of ours, the same at each start; others are left alone, but for
   * leadership's at a process that is not open, or no longer.
   *
   * @param staff ids of all groups that work in Tasklist
   */
  void grant(List<String> staff) {
    var ours = processes.keys().stream().filter(own::owns).toList();
    var open = visibility.open();
    keep(of(staff, ours, open));
    ours.stream().filter(key -> !open.contains(key)).forEach(this::closeToLeadership);
  }

  /** Lets people see the shared lists of tasks when those are made. */
  void grantFilters() {
    keep(filters.create(Visibility.LEADERSHIP));
  }

  /**
   * @param processKeys of our processes; who reads others is told by Camunda Admin, who starts any
   *     by its model ({@link StarterGrants})
   * @param open those of them whose cases leadership reads
   */
  static List<Grant> of(List<String> staff, List<String> processKeys, Set<String> open) {
    var grants = new ArrayList<Grant>();
    for (var resource : Resources.values()) {
      grants.add(Grant.toGroup(Groups.ADMIN, resource, Authorization.ANY, Permissions.ALL));
    }
    grants.add(Grant.toEverybody(Resources.APPLICATION, "welcome", Permissions.ACCESS));
    staff.forEach(
        group ->
            grants.add(
                Grant.toGroup(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS)));
    processKeys.forEach(
        key -> grants.add(Grant.toEverybody(Resources.PROCESS_DEFINITION, key, READ)));
    for (var group : Visibility.LEADERSHIP) {
      grants.add(Grant.toGroup(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
      for (var key : processKeys) {
        if (open.contains(key)) {
          grants.add(
              Grant.toGroup(
                  group,
                  Resources.PROCESS_DEFINITION,
                  key,
                  READ,
                  READ_INSTANCE,
                  READ_HISTORY,
                  READ_TASK));
        }
      }
    }
    return List.copyOf(grants);
  }

  private void closeToLeadership(String processKey) {
    authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(processKey)
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(Visibility.LEADERSHIP.toArray(String[]::new))
        .list()
        .forEach(
            grant -> {
              Stream.of(READ_INSTANCE, READ_HISTORY, READ_TASK).forEach(grant::removePermission);
              authorizations.saveAuthorization(grant);
            });
  }

  void keep(List<Grant> grants) {
    grants.stream()
        .collect(Collectors.groupingBy(Grant::target, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::keep);
  }

  /** One look at what there is on a thing; only what is missing is written. */
  private void keep(Grant.Target target, List<Grant> grants) {
    var there =
        authorizations
            .createAuthorizationQuery()
            .resourceType(target.resource())
            .resourceId(target.resourceId())
            .list();
    for (var grant : grants) {
      var kept = there.stream().filter(grant::isKeptBy).findFirst();
      if (kept.isEmpty()) {
        authorizations.saveAuthorization(
            grant.fill(authorizations.createNewAuthorization(grant.type())));
      } else if (!grant.isFullyKeptBy(kept.get())) {
        authorizations.saveAuthorization(grant.fill(kept.get()));
      }
    }
  }
}
