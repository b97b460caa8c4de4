package id.tertib.roadmap;

import id.tertib.roadmap.RencanaAksi.Sifat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who carries an action out, when and how often: what Bagian Organisasi may set.
 *
 * @param semua true when every perangkat daerah does; the codes are then left out
 * @param perangkatDaerah codes of those who do
 * @param jadwal quarters, in order
 * @param sifat how often
 * @param dikonfirmasi true when Bagian Organisasi stands behind it
 */
record Penetapan(
    boolean semua,
    Set<String> perangkatDaerah,
    List<Triwulan> jadwal,
    Sifat sifat,
    boolean dikonfirmasi) {

  Penetapan {
    perangkatDaerah = semua ? Set.of() : Set.copyOf(perangkatDaerah);
    jadwal = jadwal.stream().distinct().sorted().toList();
  }

  static Penetapan of(RencanaAksi action) {
    return new Penetapan(
        action.semua(),
        action.perangkatDaerah(),
        action.jadwal(),
        action.sifat(),
        action.dikonfirmasi());
  }

  Penetapan confirmed() {
    return new Penetapan(semua, perangkatDaerah, jadwal, sifat, true);
  }

  /** As the mapping writes it: {@code semua} or the codes, in order. */
  String who() {
    return semua ? RoadMapFiles.ALL : String.join(" ", new TreeSet<>(perangkatDaerah));
  }

  /** As the trail tells it. */
  String text() {
    return "%s; %s; %s; %s"
        .formatted(
            who().isEmpty() ? "belum ada perangkat daerah" : who(),
            jadwal.isEmpty() ? "belum ada triwulan" : Jadwal.text(jadwal),
            RoadMapFiles.kode(sifat),
            dikonfirmasi ? "ditetapkan" : "belum ditetapkan");
  }
}
