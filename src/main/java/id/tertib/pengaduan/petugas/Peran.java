package id.tertib.pengaduan.petugas;

import id.tertib.access.Visibility;
import id.tertib.office.PerangkatDaerah;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has to do with reports, by his groups.
 *
 * @param akun account
 * @param kelompok all groups of this person
 * @param verifikator whether he verifies
 * @param kantor offices whose reports he handles
 * @param asal codes of these offices and of those that they carry on
 * @param menyetujui groups in whose name he approves answers, also of offices that were merged
 * @param memutus whether he may have to decide which unit handles a report
 */
record Peran(
    String akun,
    Set<String> kelompok,
    boolean verifikator,
    List<PerangkatDaerah> kantor,
    Set<String> asal,
    Set<String> menyetujui,
    boolean memutus) {

  static final String PENGELOLA = "admpengaduan";

  /** Whether a page of staff is his at all. */
  public boolean ada() {
    return petugas() || memutus || !menyetujui.isEmpty();
  }

  /** Whoever reads the figures, of the city or of an office that he heads. */
  public boolean memimpin() {
    return memutus
        || !menyetujui.isEmpty()
        || Visibility.LEADERS.stream().anyMatch(kelompok::contains);
  }

  /** Who takes reports at a counter, and keeps templates. */
  public boolean petugas() {
    return verifikator || !kantor.isEmpty();
  }

  /** The group that a report is entered for: the verifier's, else that of his first office. */
  Optional<String> pencatat() {
    return verifikator
        ? Optional.of(PENGELOLA)
        : kantor.stream().map(PerangkatDaerah::complaintOfficers).findFirst();
  }

  /** Whether his office handles what lies with the office of this code. */
  boolean menangani(String kode) {
    return asal.contains(kode);
  }
}
