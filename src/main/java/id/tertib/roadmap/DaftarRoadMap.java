package id.tertib.roadmap;

import id.tertib.engine.RefusedException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The Road Map as people look through it: unmapped rows first, then by area and code. */
@Service
class DaftarRoadMap {

  private final RencanaAksiTable table;

  DaftarRoadMap(RencanaAksiTable table) {
    this.table = table;
  }

  List<Tercatat> rows(Saringan filter) {
    return table.all().stream()
        .filter(filter::cocok)
        .sorted(
            Comparator.comparing((Tercatat row) -> !row.belumDipetakan())
                .thenComparing(Tercatat::aksi, Jadwal.urutanLembar()))
        .toList();
  }

  /**
   * @throws RefusedException 404 when there is no such action
   */
  Tercatat get(String kode) {
    return table
        .find(kode)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Rencana aksi %s tidak ada dalam Road Map.".formatted(kode)));
  }
}
