package id.tertib.roadmap;

import id.tertib.engine.RefusedException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The Road Map as people look through it: unmapped rows first, then by area and code. */
@Service
class RoadMapList {

  private final RencanaAksiTable table;

  RoadMapList(RencanaAksiTable table) {
    this.table = table;
  }

  List<StoredAksi> rows(RoadMapFilter filter) {
    return table.all().stream()
        .filter(filter::matches)
        .sorted(
            Comparator.comparing((StoredAksi row) -> !row.unmapped())
                .thenComparing(StoredAksi::aksi, Jadwal.sheetOrder()))
        .toList();
  }

  /**
   * @throws RefusedException 404 when there is no such action
   */
  StoredAksi get(String kode) {
    return table
        .find(kode)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Rencana aksi %s tidak ada dalam Road Map.".formatted(kode)));
  }
}
