package id.tertib.quarter;

/** What the model {@code rencana-aksi-triwulan} and the code must agree on. */
final class RencanaAksiTriwulan {

  static final String KEY = "rencana-aksi-triwulan";

  static final String LAPORKAN = "laporkan";
  static final String PERIKSA_LAPORAN = "periksaLaporan";
  static final String TERIMA = "terima";

  static final String PESAN_DITUTUP = "laporanTriwulanDitutup";

  /** Values of {@link id.tertib.procedure.Decision#KEPUTUSAN}. */
  static final class Putusan {

    static final String TERUSKAN = "teruskan";
    static final String TERIMA = "terima";
    static final String KEMBALI = "kembali";

    private Putusan() {}
  }

  private RencanaAksiTriwulan() {}
}
