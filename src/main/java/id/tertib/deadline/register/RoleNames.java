package id.tertib.deadline.register;

import id.tertib.access.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What pages call groups and accounts, many in two questions. */
@Component
public class RoleNames {

  private final People people;

  RoleNames(People people) {
    this.people = people;
  }

  /** By id; one that is neither group nor account is called by its id. */
  public Map<String, String> of(Collection<String> ids) {
    var names = new HashMap<String, String>();
    ids.forEach(id -> names.put(id, id));
    names.putAll(people.namesOf(ids));
    names.putAll(people.groupNamesOf(ids));
    return names;
  }
}
