package id.tertib.portal.leader;

import id.tertib.access.Visibility;
import id.tertib.data.Sentences;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of what a leader's figures tell, in words. */
@Component
class LeaderScope {

  private final PerangkatDaerahRegister register;
  private final Workplaces workplaces;
  private final Sentences text;

  LeaderScope(PerangkatDaerahRegister register, Workplaces workplaces, Sentences text) {
    this.register = register;
    this.workplaces = workplaces;
    this.text = text;
  }

  /** {@code seluruh kota, 38 perangkat daerah}, or the names of his offices. */
  String of(String userId, Set<String> groups) {
    return Visibility.leads(groups)
        ? text.of("pimpinan.cakupan.kota", register.all().size())
        : workplaces.of(userId).stream()
            .filter(PerangkatDaerah::aktif)
            .map(PerangkatDaerah::nama)
            .collect(Collectors.joining(", "));
  }
}
