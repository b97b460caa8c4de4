package id.tertib.access;

import id.tertib.engine.DeploymentFollower;
import id.tertib.engine.EngineTasks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Lets the candidate starters that models name find and start their processes: with each
 * deployment, and at each start of the product. What was given here is written down, so that a new
 * version that names somebody less takes exactly that back and nothing that was granted in Admin.
 */
@Component
class StarterGrants implements DeploymentFollower {

  private final DeployedProcesses processes;
  private final StarterTable table;
  private final AuthorizationService authorizations;
  private final EngineTasks engine;

  StarterGrants(
      DeployedProcesses processes,
      StarterTable table,
      AuthorizationService authorizations,
      EngineTasks engine) {
    this.processes = processes;
    this.table = table;
    this.authorizations = authorizations;
    this.engine = engine;
  }

  @Override
  public void definitionsChanged() {
    engine.asSystem(this::keep);
  }

  /** Idempotent; as the system, in the caller's transaction. */
  void keep() {
    var wanted = wanted();
    var given = table.all();
    given.stream().filter(starter -> !wanted.contains(starter)).forEach(this::takeBack);
    wanted.forEach(starter -> give(starter, given.contains(starter)));
  }

  /** With each starter of a process the right to make instances at all, which the engine asks. */
  private Set<Starter> wanted() {
    var wanted = new HashSet<Starter>();
    for (var starter : processes.starters()) {
      wanted.add(starter);
      wanted.add(new Starter(Starter.ANY_PROCESS, starter.kind(), starter.id()));
    }
    return wanted;
  }

  /** What an administrator has granted in full is left alone, and is no gift of ours. */
  private void give(Starter starter, boolean ours) {
    var found = find(starter);
    if (found.filter(there -> holds(there, starter)).isPresent()) {
      return;
    }
    var authorization =
        found.orElseGet(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
    if (starter.kind() == Starter.Kind.KELOMPOK) {
      authorization.setGroupId(starter.id());
    } else {
      authorization.setUserId(starter.id());
    }
    authorization.setResource(resource(starter));
    authorization.setResourceId(starter.process());
    permissions(starter).forEach(authorization::addPermission);
    authorizations.saveAuthorization(authorization);
    if (!ours) {
      table.add(starter);
    }
  }

  private void takeBack(Starter starter) {
    find(starter)
        .ifPresent(
            authorization -> {
              permissions(starter).forEach(authorization::removePermission);
              if (isEmpty(authorization, starter)) {
                authorizations.deleteAuthorization(authorization.getId());
              } else {
                authorizations.saveAuthorization(authorization);
              }
            });
    table.remove(starter);
  }

  private Optional<Authorization> find(Starter starter) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(resource(starter))
        .resourceId(starter.process())
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .list()
        .stream()
        .filter(
            there ->
                starter
                    .id()
                    .equals(
                        starter.kind() == Starter.Kind.KELOMPOK
                            ? there.getGroupId()
                            : there.getUserId()))
        .findFirst();
  }

  private static boolean holds(Authorization authorization, Starter starter) {
    return permissions(starter).stream().allMatch(authorization::isPermissionGranted);
  }

  private static boolean isEmpty(Authorization authorization, Starter starter) {
    Permission[] all =
        starter.ofAnyProcess()
            ? ProcessInstancePermissions.values()
            : ProcessDefinitionPermissions.values();
    return Stream.of(authorization.getPermissions(all)).allMatch(left -> left.getValue() == 0);
  }

  private static Resource resource(Starter starter) {
    return starter.ofAnyProcess() ? Resources.PROCESS_INSTANCE : Resources.PROCESS_DEFINITION;
  }

  private static List<Permission> permissions(Starter starter) {
    return starter.ofAnyProcess()
        ? List.of(ProcessInstancePermissions.CREATE)
        : List.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
  }
}
