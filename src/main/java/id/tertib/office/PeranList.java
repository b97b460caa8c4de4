package id.tertib.office;

import id.tertib.access.GroupSource;
import id.tertib.access.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Every role there is, the city's first, then those of procedures and of each office in its fixed
 * order.
 */
@Component
public class PeranList {

  private static final String PEJABAT_PENGADUAN = "Pejabat pengaduan";

  private final PerangkatDaerahRegister register;
  private final ObjectProvider<GroupSource> sources;

  PeranList(PerangkatDaerahRegister register, ObjectProvider<GroupSource> sources) {
    this.register = register;
    this.sources = sources;
  }

  /** Of offices that are no more, too: their people are still in their groups. */
  public List<Peran> all() {
    var offices = register.allEver();
    var roles = new ArrayList<Peran>();
    roles.add(new Peran(Groups.ADMIN, "Administrator", null));
    Stream.concat(
            CityGroups.of(List.of(), UnitZonaIntegritas.read(offices)).stream(),
            sources
                .orderedStream()
                .filter(source -> !(source instanceof OfficeGroups))
                .flatMap(source -> source.groups().stream()))
        .forEach(group -> roles.add(new Peran(group.id(), group.name(), null)));
    offices.forEach(office -> roles.addAll(of(office)));
    return List.copyOf(roles);
  }

  /** What a role in an office can be called; few offices lack some of them. */
  public static List<String> inOffice() {
    return Stream.concat(
            Arrays.stream(Jabatan.values()).map(Jabatan::label),
            Stream.of(Peran.PEGAWAI, PEJABAT_PENGADUAN))
        .toList();
  }

  private static List<Peran> of(PerangkatDaerah office) {
    var roles = new ArrayList<Peran>();
    Arrays.stream(Jabatan.values())
        .filter(jabatan -> !CityGroups.isLeader(office, jabatan))
        .forEach(jabatan -> roles.add(new Peran(office.group(jabatan), jabatan.label(), office)));
    roles.add(new Peran(office.group(), Peran.PEGAWAI, office));
    roles.add(new Peran(office.complaintOfficers(), PEJABAT_PENGADUAN, office));
    return roles;
  }
}
