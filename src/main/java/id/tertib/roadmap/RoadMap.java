package id.tertib.roadmap;

import java.util.List;
import java.util.Optional;

/** The Road Map's actions as they stand now, with what Bagian Organisasi confirmed or changed. */
public interface RoadMap {

  /** All 118 actions in the order of their codes, RA before QW. */
  List<RencanaAksi> all();

  Optional<RencanaAksi> find(String kode);

  /** The actions that this office is asked about, twins once; all years. */
  List<RencanaAksi> bagi(String kodePerangkatDaerah);

  /** The areas in the order of the regulation, quick wins by their own area. */
  List<String> areas();
}
