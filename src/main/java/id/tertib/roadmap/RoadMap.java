package id.tertib.roadmap;

import java.util.List;
import java.util.Optional;

/** The Road Map's actions as they stand now, with what Bagian Organisasi confirmed or changed. */
public interface RoadMap {

  /** All 118 actions in the order of their codes, RA before QW. */
  List<RencanaAksi> all();

  Optional<RencanaAksi> find(String kode);

  /** The actions that this office is asked about, twins once; all years. */
  List<RencanaAksi> forOffice(String kodePerangkatDaerah);

  /**
   * The rows of an office's first checklist, by area, twins once: actions with a quarter in the
   * semester, and one-off actions whose first quarter has come by its end. What was proven before
   * is not taken out; that is the caller's knowledge (RULES 1).
   *
   * @param semester 1 or 2
   */
  List<RencanaAksi> inSemester(String kodePerangkatDaerah, int year, int semester);

  /** The areas in the order of the regulation, quick wins by their own area. */
  List<String> areas();
}
