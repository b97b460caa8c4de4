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
public record FrontLink(String kode, String alamat) {

  /**
   * The pages that these groups can open.
   *
   * @param contributed pages of procedures, open to everybody
   * @param training whether this is the demo, whose clock administrators move
   */
  static List<FrontLink> forGroups(
      Set<String> groups, List<FrontLink> contributed, boolean training) {
    var pages = new ArrayList<FrontLink>();
    pages.add(new FrontLink("tugas", "/camunda/app/tasklist/default/"));
    pages.add(new FrontLink("kemajuan", "/kemajuan"));
    pages.add(new FrontLink("tenggat", "/tenggat"));
    pages.add(new FrontLink("laporan", "/laporan"));
    pages.add(new FrontLink("road-map", "/road-map"));
    pages.add(new FrontLink("skm", "/skm"));
    pages.addAll(contributed);
    pages.add(new FrontLink("kalender", "/kalender"));
    if (Visibility.leads(groups)) {
      pages.add(new FrontLink("cockpit", "/camunda/app/cockpit/default/"));
    }
    if (groups.contains(Groups.ADMIN) || groups.contains(Groups.ORGANISASI)) {
      pages.add(new FrontLink("instrumen", "/instrumen"));
      pages.add(new FrontLink("jadwal-pengingat", "/tenggat/jadwal"));
      pages.add(new FrontLink("belum", "/belum-diberi-tahu"));
    }
    if (groups.contains(Groups.ADMIN)) {
      pages.add(new FrontLink("akun", "/akun"));
      pages.add(new FrontLink("perangkat-daerah", "/perangkat-daerah"));
      pages.add(new FrontLink("berkas", "/berkas"));
      pages.add(new FrontLink("admin", "/camunda/app/admin/default/"));
      if (training) {
        pages.add(new FrontLink("latihan", "/latihan"));
      }
    }
    return List.copyOf(pages);
  }
}
