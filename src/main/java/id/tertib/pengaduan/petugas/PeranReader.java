package id.tertib.pengaduan.petugas;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what somebody has to do with reports. */
@Component
class PeranReader {

  private static final Set<String> PEMUTUS = Set.of(Groups.ORGANISASI, Groups.WALI_KOTA);

  private final People people;
  private final PerangkatDaerahRegister offices;

  PeranReader(People people, PerangkatDaerahRegister offices) {
    this.people = people;
    this.offices = offices;
  }

  Peran of(String akun) {
    return of(akun, people.groupsOf(akun));
  }

  Peran of(String akun, Set<String> groups) {
    var all = offices.all();
    var own = all.stream().filter(office -> groups.contains(office.complaintOfficers())).toList();
    return new Peran(
        akun,
        groups,
        groups.contains(Peran.PENGELOLA),
        own,
        own.stream()
            .flatMap(office -> offices.lineage(office.kode()).stream())
            .collect(Collectors.toUnmodifiableSet()),
        approves(groups),
        groups.stream().anyMatch(PEMUTUS::contains));
  }

  /** A head approves for the offices that his own carries on, whose heads are no more. */
  private Set<String> approves(Set<String> groups) {
    var heads =
        offices.all().stream()
            .filter(office -> groups.contains(office.group(Jabatan.KEPALA)))
            .flatMap(office -> offices.lineage(office.kode()).stream())
            .map(offices::get)
            .map(office -> office.group(Jabatan.KEPALA))
            .collect(Collectors.toSet());
    if (groups.contains(Groups.WALI_KOTA)) {
      heads.add(Groups.WALI_KOTA);
    }
    return Set.copyOf(heads);
  }

  /**
   * @throws RefusedException 403 for who takes no reports
   */
  Peran petugas(String akun) {
    var peran = of(akun);
    if (!peran.petugas()) {
      throw RefusedException.forbidden(
          "Halaman ini untuk pengelola pengaduan dan pejabat pengaduan perangkat daerah. Bila itu tugas Anda, mintalah administrator menambahkan akun Anda ke kelompoknya.");
    }
    return peran;
  }

  /** What pages call an office, whatever became of it. */
  String nama(String kode) {
    return offices.find(kode).map(PerangkatDaerah::namaTabel).orElse(kode);
  }
}
