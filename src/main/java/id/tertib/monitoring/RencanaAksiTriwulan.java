package id.tertib.monitoring;

import id.tertib.engine.Variable;

/** What the model {@code rencana-aksi-triwulan} and the code must agree on. */
final class RencanaAksiTriwulan {

  static final String KEY = "rencana-aksi-triwulan";

  static final String LAPORKAN = "laporkan";
  static final String PERIKSA_LAPORAN = "periksaLaporan";
  static final String TERIMA = "terima";

  static final String PESAN_DITUTUP = "laporanTriwulanDitutup";

  /**
   * {@code teruskan} or {@code kembali} after {@link #PERIKSA_LAPORAN}, {@code terima} or {@code
   * kembali} after {@link #TERIMA}; see {@link Putusan}.
   */
  static final Variable<String> KEPUTUSAN = Variable.string("keputusan");

  static final Variable<String> CATATAN = Variable.string("catatan");
  static final Variable<String> TENGGAT_PERBAIKAN = Variable.string("tenggatPerbaikan");

  /** Values of {@link #KEPUTUSAN}. */
  static final class Putusan {

    static final String TERUSKAN = "teruskan";
    static final String TERIMA = "terima";
    static final String KEMBALI = "kembali";

    private Putusan() {}
  }

  private RencanaAksiTriwulan() {}
}
