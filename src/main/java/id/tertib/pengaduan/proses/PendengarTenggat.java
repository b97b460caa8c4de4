package id.tertib.pengaduan.proses;

import id.tertib.access.Groups;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ReminderAudience;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who hears of the clocks of a report. Its heads hear as the schedule says; nobody of an office
 * that is accused does: in their place whoever approves the answer hears. Where Inspektorat or
 * Sekretariat Daerah are accused, Inspektur and Sekda are among those.
 */
@Component
class PendengarTenggat implements ReminderAudience {

  private static final String PEMEGANG = "pemegang";
  private static final String KEPALA = "kepala";
  private static final Set<String> JENIS =
      Arrays.stream(Jam.values()).map(Jam::jenis).collect(Collectors.toUnmodifiableSet());

  private final LaporanTable table;
  private final PerangkatDaerahRegister offices;
  private final RutePengaduan routes;

  PendengarTenggat(LaporanTable table, PerangkatDaerahRegister offices, RutePengaduan routes) {
    this.table = table;
    this.offices = offices;
    this.routes = routes;
  }

  @Override
  public boolean answersFor(String kind) {
    return JENIS.contains(kind);
  }

  @Override
  public List<String> hearing(Deadline deadline, String target, @Nullable String usual) {
    return table
        .find(deadline.caseKey())
        .map(laporan -> hearing(laporan, target, usual))
        .orElse(List.of());
  }

  private List<String> hearing(Laporan laporan, String target, @Nullable String usual) {
    if (target.equals(PEMEGANG)) {
      return usual == null ? List.of() : List.of(usual);
    }
    var groups = new LinkedHashSet<String>();
    if (target.equals(KEPALA) && laporan.penyetuju() != null) {
      groups.add(routes.approvers(laporan));
    } else if (usual != null) {
      groups.add(usual);
    }
    if (groups.removeAll(accused(laporan)) && laporan.penyetuju() != null) {
      groups.add(routes.approvers(laporan));
    }
    return List.copyOf(groups);
  }

  /** Groups of the accused office's leaders; Bagian Organisasi belongs to Sekretariat Daerah. */
  private Set<String> accused(Laporan laporan) {
    var code = laporan.terlapor();
    if (code == null) {
      return Set.of();
    }
    var office = offices.current(code);
    var groups = new LinkedHashSet<>(Set.of(office.group(), office.complaintOfficers()));
    Arrays.stream(Jabatan.values()).map(office::group).forEach(groups::add);
    if (groups.contains(Groups.SEKDA)) {
      groups.add(Groups.ORGANISASI);
    }
    return groups;
  }

  /** Leaders read how many there are and how late, never which. */
  @Override
  public Optional<String> address(Deadline deadline, String account) {
    return Optional.of("/pengaduan/keadaan");
  }
}
