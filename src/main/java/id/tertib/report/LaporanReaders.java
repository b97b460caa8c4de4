package id.tertib.report;

/**
 * Who else may read a report; leadership, Bagian Organisasi and administrators always may, an
 * office's people their own and the city's. Procedures add theirs, e.g. the assigned assessor.
 */
public interface LaporanReaders {

  /**
   * @return what this person may read through the procedure; {@link LaporanScope#NOTHING} for none
   */
  LaporanScope of(String userId);
}
