package id.tertib.pmprb;

import id.tertib.engine.Variable;

/** What the model {@code pmprb-perangkat-daerah} and the code must agree on. */
final class PmprbPerangkatDaerah {

  static final String KEY = "pmprb-perangkat-daerah";

  static final String TUNJUK_ASESOR = "tunjukAsesor";
  static final String ISI_LEMBAR = "isiLembar";
  static final String REVIU_KOORDINATOR = "reviuKoordinator";
  static final String TANDA_TANGAN = "tandaTangan";
  static final String VERIFIKASI = "verifikasi";

  static final String PESAN_DITUTUP = "pmprbPerangkatDaerahDitutup";

  /** Code of the perangkat daerah, as the start form asks it. */
  static final Variable<String> PERANGKAT_DAERAH = Variable.string("perangkatDaerah");

  /** Year of submission. */
  static final Variable<Integer> TAHUN = Variable.integer("tahun");

  /** Last day for the office's steps. */
  static final Variable<String> BATAS_UNIT = Variable.string("batasUnit");

  /** Account of the assessor that one of the parallel tasks was made for. */
  static final Variable<String> ASESOR = Variable.string("asesor");

  /** Group that verifies: the TPI, or Bagian Organisasi for the Inspektorat. */
  static final Variable<String> PEMVERIFIKASI = Variable.string("pemverifikasi");

  /** Values of {@link id.tertib.procedure.Decision#KEPUTUSAN}. */
  static final class Putusan {

    static final String TERVERIFIKASI = "terverifikasi";

    private Putusan() {}
  }

  private PmprbPerangkatDaerah() {}
}
