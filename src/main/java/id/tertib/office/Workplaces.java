package id.tertib.office;

import id.tertib.access.OwnOffices;
import id.tertib.access.People;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which offices a person works for. */
@Component
public class Workplaces implements OwnOffices {

  private final People people;
  private final PerangkatDaerahRegister register;

  Workplaces(People people, PerangkatDaerahRegister register) {
    this.people = people;
    this.register = register;
  }

  /**
   * Also those that are no more and those that the person's own carries on; usually one, none for
   * leadership and secretariat. In their fixed order.
   */
  public List<PerangkatDaerah> of(String userId) {
    var groups = people.groupsOf(userId);
    var all = register.allEver();
    var codes =
        all.stream()
            .filter(office -> worksIn(office, groups))
            .flatMap(office -> register.lineage(office.kode()).stream())
            .collect(Collectors.toSet());
    return all.stream().filter(office -> codes.contains(office.kode())).toList();
  }

  @Override
  public Set<String> codes(String userId) {
    return of(userId).stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
  }

  /** Whether a person works for the unit of this code itself, as its operator. */
  public boolean operates(String userId, String unit) {
    return people.isIn(userId, UnitLayananRegister.operatorGroup(unit));
  }

  private static boolean worksIn(PerangkatDaerah office, Set<String> groups) {
    return groups.contains(office.group())
        || Arrays.stream(Jabatan.values()).map(office::group).anyMatch(groups::contains);
  }
}
