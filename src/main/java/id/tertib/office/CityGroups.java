package id.tertib.office;

import id.tertib.access.CityGroup;
import id.tertib.access.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups of the city, of its offices and units. Only names are ours, members never; groups that one
 * procedure alone works with are brought by that procedure.
 */
final class CityGroups {

  /** The eight areas of change, in the order of the Road Map; each has a pokja. */
  static final List<String> AREAS =
      List.of(
          "Manajemen Perubahan",
          "Deregulasi Kebijakan",
          "Penataan Organisasi",
          "Penataan Tatalaksana",
          "Penataan Sistem Manajemen SDM Aparatur",
          "Penguatan Akuntabilitas",
          "Penguatan Pengawasan",
          "Peningkatan Kualitas Pelayanan Publik");

  private CityGroups() {}

  static List<CityGroup> of(List<PerangkatDaerah> offices, List<UnitZonaIntegritas> units) {
    var groups = new ArrayList<CityGroup>();
    groups.add(new CityGroup(Groups.WALI_KOTA, "Wali Kota"));
    groups.add(new CityGroup(Groups.SEKDA, "Sekretaris Daerah"));
    groups.add(new CityGroup(Groups.INSPEKTUR, "Inspektur"));
    groups.add(new CityGroup(Groups.ORGANISASI, "Bagian Organisasi"));
    groups.add(new CityGroup("tpianggota", "Anggota TPI"));
    groups.add(new CityGroup("tpiketua", "Ketua TPI"));
    groups.add(new CityGroup("tpidalnis", "Pengendali teknis TPI"));
    for (int area = 1; area <= AREAS.size(); area++) {
      groups.add(new CityGroup("pokja" + area, "Pokja " + AREAS.get(area - 1)));
    }
    groups.add(new CityGroup("admpengaduan", "Pengelola pengaduan"));
    groups.add(new CityGroup("wbs", "Unit khusus WBS"));
    for (var office : offices) {
      groups.add(new CityGroup(office.group(), office.nama()));
      for (var jabatan : Jabatan.values()) {
        if (!isLeader(office, jabatan)) {
          groups.add(new CityGroup(office.group(jabatan), office.title(jabatan)));
        }
      }
      groups.add(new CityGroup(office.complaintOfficers(), "Pejabat pengaduan " + office.nama()));
    }
    for (var unit : units) {
      groups.add(new CityGroup(unit.operatorGroup(), "Operator zona integritas " + unit.nama()));
    }
    return List.copyOf(groups);
  }

  /** Heads of Setda and Inspektorat are the Sekda and the Inspektur, named above. */
  static boolean isLeader(PerangkatDaerah office, Jabatan jabatan) {
    return Set.of(Groups.SEKDA, Groups.INSPEKTUR).contains(office.group(jabatan));
  }
}
