package id.tertib.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The Road Map as it stands in the tables at the moment of the question. */
@Component
class StoredRoadMap implements RoadMap {

  private final RencanaAksiTable table;

  StoredRoadMap(RencanaAksiTable table) {
    this.table = table;
  }

  @Override
  public List<RencanaAksi> all() {
    return table.all().stream().map(Tercatat::aksi).toList();
  }

  @Override
  public Optional<RencanaAksi> find(String kode) {
    return table.find(kode).map(Tercatat::aksi);
  }

  @Override
  public List<RencanaAksi> bagi(String kodePerangkatDaerah) {
    return all().stream()
        .filter(RencanaAksi::ditanyakan)
        .filter(action -> action.berlakuBagi(kodePerangkatDaerah))
        .toList();
  }

  @Override
  public List<RencanaAksi> dalamSemester(String kodePerangkatDaerah, int tahun, int semester) {
    return bagi(kodePerangkatDaerah).stream()
        .filter(action -> Jadwal.dalamSemester(action, tahun, semester))
        .sorted(Jadwal.urutanLembar())
        .toList();
  }

  @Override
  public List<String> areas() {
    var used = table.areas();
    return AreaPerubahan.NAMES.stream().filter(used::contains).toList();
  }
}
