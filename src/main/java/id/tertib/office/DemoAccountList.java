package id.tertib.office;

import id.tertib.access.DemoAccount;
import id.tertib.access.Groups;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part in the training mode. */
final class DemoAccountList {

  /** The office with two assessors, so that sharing a sheet shows. */
  private static final String TWO_ASSESSORS = "dinkes";

  private final List<DemoAccount> accounts = new ArrayList<>();

  private DemoAccountList() {}

  static List<DemoAccount> of(List<PerangkatDaerah> offices, List<UnitZonaIntegritas> units) {
    var list = new DemoAccountList();
    list.city();
    offices.forEach(list::office);
    units.forEach(list::unit);
    return List.copyOf(list.accounts);
  }

  private void city() {
    add("admin", "Administrator Sistem", "Administrator", null, Groups.ADMIN);
    add("walikota", "Wali Kota", "Pimpinan", null, Groups.WALI_KOTA);
    add("sekda", "Sekretaris Daerah", "Pimpinan", "setda", Groups.SEKDA, "setda");
    add("inspektur", "Inspektur Kota", "Pimpinan", "inspektorat", Groups.INSPEKTUR, "inspektorat");
    // The secretariat sees every office alike, so it is not one of Setda's people here.
    add(
        "organisasi",
        "Bagian Organisasi",
        "Sekretariat tim reformasi birokrasi",
        null,
        Groups.ORGANISASI);
    add("tpianggota", "Anggota TPI", "Anggota TPI", "inspektorat", "tpianggota", "inspektorat");
    add("tpiketua", "Ketua TPI", "Ketua TPI", "inspektorat", "tpiketua", "inspektorat");
    add(
        "tpidalnis",
        "Pengendali teknis TPI",
        "Pengendali teknis TPI",
        "inspektorat",
        "tpidalnis",
        "inspektorat");
    for (int area = 1; area <= CityGroups.AREAS.size(); area++) {
      add(
          "pokja" + area,
          "Ketua Pokja " + CityGroups.AREAS.get(area - 1),
          "Ketua pokja",
          null,
          "pokja" + area);
    }
    add("admpengaduan", "Pengelola pengaduan", "Pengelola pengaduan", null, "admpengaduan");
    add("wbs", "Unit khusus WBS", "Unit khusus WBS", null, "wbs");
  }

  private void office(PerangkatDaerah office) {
    for (var jabatan : Jabatan.values()) {
      if (!CityGroups.isLeader(office, jabatan)) {
        var group = office.group(jabatan);
        add(group, office.title(jabatan), jabatan.label(), office.kode(), group, office.group());
        if (jabatan == Jabatan.ASESOR && office.kode().equals(TWO_ASSESSORS)) {
          add(
              group + "2",
              office.title(jabatan) + " (2)",
              jabatan.label(),
              office.kode(),
              group,
              office.group());
        }
      }
    }
    var complaints = office.complaintOfficers();
    add(
        complaints,
        "Pejabat pengaduan " + office.nama(),
        "Pejabat pengaduan",
        office.kode(),
        complaints,
        office.group());
  }

  private void unit(UnitZonaIntegritas unit) {
    add(
        unit.operatorGroup(),
        "Operator zona integritas " + unit.nama(),
        "Operator zona integritas",
        unit.office().kode(),
        unit.operatorGroup(),
        unit.office().group());
  }

  private void add(
      String id, String name, String peran, @Nullable String perangkatDaerah, String... groups) {
    accounts.add(new DemoAccount(id, name, peran, perangkatDaerah, List.of(groups)));
  }
}
