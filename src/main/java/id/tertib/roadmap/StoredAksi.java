package id.tertib.roadmap;

/**
 * An action as it stands in the tables.
 *
 * @param target column “Target” of the text; empty where there is none
 * @param pelaksana who executes it by the text; may be empty
 * @param penanggungJawab the perangkat daerah as the text names it; may be empty
 * @param versi how often who and when were changed; sent back with a change
 */
record StoredAksi(
    RencanaAksi aksi, String target, String pelaksana, String penanggungJawab, int versi) {

  /** Nobody and no quarter yet: to be mapped by Bagian Organisasi, listed first. */
  boolean unmapped() {
    return (!aksi.semua() && aksi.perangkatDaerah().isEmpty()) || aksi.jadwal().isEmpty();
  }
}
