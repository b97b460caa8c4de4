package id.tertib.access;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's groups and their grants as their sources are: new ones are made, renamed ones
 * get another name. None is ever removed, for the past still speaks of it; members are not touched.
 */
@Component
public class GroupKeeper {

  private static final String WORKFLOW_GROUP = "TERTIB";

  private final List<GroupSource> sources;
  private final IdentityService identity;
  private final Authorisations authorisations;

  GroupKeeper(List<GroupSource> sources, IdentityService identity, Authorisations authorisations) {
    this.sources = sources;
    this.identity = identity;
    this.authorisations = authorisations;
  }

  /** Idempotent; as the system, in the caller's transaction. */
  public void keep() {
    var groups = sources.stream().flatMap(source -> source.groups().stream()).toList();
    save(groups);
    authorisations.grant(groups.stream().map(CityGroup::id).toList());
  }

  private void save(List<CityGroup> groups) {
    var there =
        identity.createGroupQuery().list().stream()
            .collect(Collectors.toMap(Group::getId, Function.identity()));
    if (!there.containsKey(Groups.ADMIN)) {
      save(identity.newGroup(Groups.ADMIN), "Administrator", "SYSTEM");
    }
    for (var group : groups) {
      var known = there.get(group.id());
      if (known == null) {
        save(identity.newGroup(group.id()), group.name(), WORKFLOW_GROUP);
      } else if (!group.name().equals(known.getName())) {
        save(known, group.name(), WORKFLOW_GROUP);
      }
    }
  }

  private void save(Group group, String name, String type) {
    group.setName(name);
    group.setType(type);
    identity.saveGroup(group);
  }
}
