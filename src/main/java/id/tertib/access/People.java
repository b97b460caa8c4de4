package id.tertib.access;

import id.tertib.engine.EngineTasks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The directory of people and groups, read from the engine's identity service. */
@Component
public class People {

  private final IdentityService identity;
  private final EngineTasks engine;
  private final AccountClosures closures;

  People(IdentityService identity, EngineTasks engine, AccountClosures closures) {
    this.identity = identity;
    this.engine = engine;
    this.closures = closures;
  }

  public Optional<Person> find(String userId) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(People::person));
  }

  /** Everyone with an account, closed ones too, by id. */
  public List<Person> everybody() {
    return engine.asSystem(
        () ->
            identity.createUserQuery().orderByUserId().asc().list().stream()
                .map(People::person)
                .toList());
  }

  /**
   * Everyone in a group whose account is not closed, by id; empty when the group does not exist.
   */
  public List<Person> inGroup(String groupId) {
    var closed = closures.closed();
    return engine.asSystem(
        () ->
            identity.createUserQuery().memberOfGroup(groupId).orderByUserId().asc().list().stream()
                .filter(user -> !closed.contains(user.getId()))
                .map(People::person)
                .toList());
  }

  /** These accounts by id, in one question; an id without an account is absent. */
  public Map<String, Person> all(Collection<String> userIds) {
    return userIds.isEmpty()
        ? Map.of()
        : engine.asSystem(
            () ->
                identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
                    .map(People::person)
                    .collect(Collectors.toMap(Person::id, person -> person)));
  }

  public Set<String> groupsOf(String userId) {
    return Set.copyOf(engine.groupsOf(userId));
  }

  public boolean isIn(String userId, String groupId) {
    return groupsOf(userId).contains(groupId);
  }

  /** What pages call this person; the id itself when the account is gone. */
  public String nameOf(String userId) {
    return find(userId).map(Person::nama).orElse(userId);
  }

  /** What pages call this group; the id itself when there is none. */
  public String groupName(String groupId) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(identity.createGroupQuery().groupId(groupId).singleResult())
                .map(group -> group.getName())
                .orElse(groupId));
  }

  /** What pages call these people, by id, in one question; an id without an account is absent. */
  public Map<String, String> namesOf(Collection<String> userIds) {
    return all(userIds).values().stream().collect(Collectors.toMap(Person::id, Person::nama));
  }

  /** What pages call these groups, by id, in one question; an unknown id is absent. */
  public Map<String, String> groupNamesOf(Collection<String> groupIds) {
    return groupIds.isEmpty()
        ? Map.of()
        : engine.asSystem(
            () ->
                identity
                    .createGroupQuery()
                    .groupIdIn(groupIds.toArray(String[]::new))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Group::getId, Group::getName)));
  }

  private static Person person(User user) {
    var name =
        (Optional.ofNullable(user.getFirstName()).orElse("")
                + " "
                + Optional.ofNullable(user.getLastName()).orElse(""))
            .strip();
    return new Person(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
  }
}
