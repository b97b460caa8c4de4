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
    return table.all().stream().map(StoredAksi::aksi).toList();
  }

  @Override
  public Optional<RencanaAksi> find(String kode) {
    return table.find(kode).map(StoredAksi::aksi);
  }

  @Override
  public List<RencanaAksi> forOffice(String kodePerangkatDaerah) {
    return all().stream()
        .filter(RencanaAksi::ditanyakan)
        .filter(action -> action.appliesTo(kodePerangkatDaerah))
        .toList();
  }

  @Override
  public List<RencanaAksi> inSemester(String kodePerangkatDaerah, int year, int semester) {
    return forOffice(kodePerangkatDaerah).stream()
        .filter(action -> Jadwal.isInSemester(action, year, semester))
        .sorted(Jadwal.sheetOrder())
        .toList();
  }

  @Override
  public List<String> areas() {
    var used = table.areas();
    return AreaPerubahan.NAMES.stream().filter(used::contains).toList();
  }
}
