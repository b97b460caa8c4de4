package id.tertib.portal;

import id.tertib.access.Groups;
import id.tertib.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A link of the front page.
 *
 * @param kode suffix of its two messages, {@code beranda.halaman.<kode>} and {@code ….<kode>.ket}
 */
record Halaman(String kode, String alamat) {

  /**
   * The pages that these groups can open.
   *
   * @param latihan whether this is the demo, whose clock administrators move
   */
  static List<Halaman> bagi(Set<String> groups, boolean latihan) {
    var pages = new ArrayList<Halaman>();
    pages.add(new Halaman("tugas", "/camunda/app/tasklist/default/"));
    pages.add(new Halaman("kemajuan", "/kemajuan"));
    pages.add(new Halaman("tenggat", "/tenggat"));
    pages.add(new Halaman("laporan", "/laporan"));
    pages.add(new Halaman("road-map", "/road-map"));
    pages.add(new Halaman("kalender", "/kalender"));
    if (Visibility.leads(groups)) {
      pages.add(new Halaman("cockpit", "/camunda/app/cockpit/default/"));
    }
    if (groups.contains(Groups.ADMIN) || groups.contains(Groups.ORGANISASI)) {
      pages.add(new Halaman("jadwal-pengingat", "/tenggat/jadwal"));
    }
    if (groups.contains(Groups.ADMIN)) {
      pages.add(new Halaman("akun", "/akun"));
      pages.add(new Halaman("perangkat-daerah", "/perangkat-daerah"));
      pages.add(new Halaman("berkas", "/berkas"));
      pages.add(new Halaman("admin", "/camunda/app/admin/default/"));
      if (latihan) {
        pages.add(new Halaman("latihan", "/latihan"));
      }
    }
    return List.copyOf(pages);
  }
}
