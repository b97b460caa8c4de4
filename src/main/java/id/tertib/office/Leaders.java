package id.tertib.office;

import id.tertib.access.Visibility;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who leads: the city, or one of its offices. */
@Component
public class Leaders {

  private final PerangkatDaerahRegister register;

  Leaders(PerangkatDaerahRegister register) {
    this.register = register;
  }

  /** Whether somebody in these groups leads the city or an office that exists. */
  public boolean areIn(Set<String> groups) {
    return groups().stream().anyMatch(groups::contains);
  }

  /** Groups of all who lead, the city's first. */
  public List<String> groups() {
    return Stream.concat(
            Visibility.LEADERS.stream(),
            register.all().stream().map(office -> office.group(Jabatan.KEPALA)))
        .distinct()
        .toList();
  }
}
