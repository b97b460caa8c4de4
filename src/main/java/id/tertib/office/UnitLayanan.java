package id.tertib.office;

/**
 * Where people are served: a perangkat daerah itself, or one of its units.
 *
 * @param kode unique among offices and units, e.g. {@code dinkes} or {@code smpn-6}
 * @param office itself, or the one that it belongs to today: a merged office is a unit of its
 *     successor
 * @param aktif whether it still serves anybody
 */
public record UnitLayanan(String kode, String nama, PerangkatDaerah office, boolean aktif) {

  /** Whether this is the office itself. */
  public boolean kantor() {
    return kode.equals(office.kode());
  }
}
