package id.tertib.deadline.register;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.deadline.Deadline;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.Workplaces;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who sees which deadlines: leadership, secretariat and the assessor team all of them, everybody
 * else those of his offices and what he owes himself.
 */
@Component
public class DeadlineSight {

  private static final Set<String> LEADERSHIP =
      Set.of(Groups.WALI_KOTA, Groups.SEKDA, Groups.INSPEKTUR, Groups.ORGANISASI, Groups.ADMIN);
  private static final Set<String> TEAM = Set.of(Groups.KETUA_TIM, Groups.TIM_ASESOR);
  private static final Set<String> MANAGERS = Set.of(Groups.ORGANISASI, Groups.ADMIN);

  private final People people;
  private final Workplaces workplaces;

  DeadlineSight(People people, Workplaces workplaces) {
    this.people = people;
    this.workplaces = workplaces;
  }

  /**
   * What one person sees.
   *
   * @param all every deadline; the sets are then of no meaning
   * @param offices codes of his offices
   * @param roles his groups and his account
   * @param manages whether he moves deadlines and reminds by hand
   */
  public record Sight(boolean all, Set<String> offices, Set<String> roles, boolean manages) {

    public boolean sees(Deadline deadline) {
      var office = deadline.office();
      return all || roles.contains(deadline.role()) || office != null && offices.contains(office);
    }
  }

  public Sight of(String userId) {
    var groups = people.groupsOf(userId);
    var roles = new HashSet<>(groups);
    roles.add(userId);
    var all = isAny(groups, LEADERSHIP) || isAny(groups, TEAM);
    return new Sight(
        all,
        all
            ? Set.of()
            : workplaces.of(userId).stream().map(PerangkatDaerah::kode).collect(Collectors.toSet()),
        roles,
        isAny(groups, MANAGERS));
  }

  /** The reminders of a person: his own, and everybody's for secretariat and leadership. */
  public boolean seesPerson(String userId, String person) {
    return userId.equals(person) || isAny(people.groupsOf(userId), LEADERSHIP);
  }

  private static boolean isAny(Set<String> groups, Set<String> wanted) {
    return groups.stream().anyMatch(wanted::contains);
  }
}
