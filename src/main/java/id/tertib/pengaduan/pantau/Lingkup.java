package id.tertib.pengaduan.pantau;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.engine.RefusedException;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of which reports somebody may know how many there are. */
@Component
class Lingkup {

  /** About it Bagian Organisasi, which belongs to it, sees nothing (RULES 5). */
  private static final String SETDA = "setda";

  private final People people;
  private final PerangkatDaerahRegister offices;

  Lingkup(People people, PerangkatDaerahRegister offices) {
    this.people = people;
    this.offices = offices;
  }

  /**
   * @param kota whether of the whole city
   * @param kantor the offices that he heads, when not of the whole city
   * @param asal codes of these offices and of those that they carry on
   * @param tertutup codes of offices about which he sees nothing
   */
  record Batas(boolean kota, List<PerangkatDaerah> kantor, Set<String> asal, Set<String> tertutup) {

    /** Which reports these are, as people read it. */
    String nama() {
      return kota
          ? "seluruh kota"
          : kantor.stream().map(PerangkatDaerah::nama).collect(Collectors.joining(", "));
    }
  }

  /** Empty for who sees none. */
  Optional<Batas> find(String akun) {
    var groups = people.groupsOf(akun);
    if (Visibility.LEADERS.stream().anyMatch(groups::contains)) {
      return Optional.of(new Batas(true, List.of(), Set.of(), Set.of()));
    }
    if (groups.contains(Groups.ORGANISASI)) {
      return Optional.of(new Batas(true, List.of(), Set.of(), Set.copyOf(offices.lineage(SETDA))));
    }
    var own =
        offices.all().stream()
            .filter(office -> groups.contains(office.group(Jabatan.KEPALA)))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Batas(
                false,
                own,
                own.stream()
                    .flatMap(office -> offices.lineage(office.kode()).stream())
                    .collect(Collectors.toUnmodifiableSet()),
                Set.of()));
  }

  /**
   * @throws RefusedException 403 for who sees none
   */
  Batas require(String akun) {
    return find(akun)
        .orElseThrow(
            () ->
                RefusedException.forbidden(
                    "Keadaan pengaduan dilihat pimpinan, Bagian Organisasi, dan kepala perangkat daerah. Laporan yang menunggu Anda ada di halaman Pengaduan."));
  }
}
