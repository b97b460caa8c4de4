package id.tertib.pmprb;

import id.tertib.engine.Variable;

/** What the model {@code pmprb}, the city's own, and the code must agree on. */
final class PmprbKota {

  static final String KEY = "pmprb";

  static final String TETAPKAN_SIKLUS = "tetapkanSiklus";
  static final String TUNGGU_PERANGKAT_DAERAH = "tungguPerangkatDaerah";
  static final String ISI_LEMBAR_KOTA = "isiLembarKota";
  static final String PANEL_1 = "panel1";
  static final String PERJELAS_BUTIR = "perjelasButir";
  static final String PANEL_2 = "panel2";
  static final String BERITA_ACARA = "beritaAcara";
  static final String SETUJUI = "setujui";
  static final String SETUJUI_WALI_KOTA = "setujuiWaliKota";
  static final String KIRIM = "kirim";
  static final String SUSUN_RATL = "susunRatl";
  static final String CATAT_HASIL = "catatHasil";

  /** The timer that opens the city's sheet without the offices that are late. */
  static final String WAKTU_BATAS_UNIT = "batasUnit";

  /** An office's sheet was verified, or its case ended without one. */
  static final String PESAN_TERVERIFIKASI = "pmprbTerverifikasi";

  /** Year of submission. */
  static final Variable<Integer> TAHUN = Variable.integer("tahun");

  static final Variable<String> VERSI_UNIT = Variable.string("versiUnit");
  static final Variable<String> VERSI_KOTA = Variable.string("versiKota");

  /** {@code kunci versi} of the instrument in which the ministry tells its scores. */
  static final Variable<String> INSTRUMEN_HASIL = Variable.string("instrumenHasil");

  static final Variable<String> NOMOR_SK = Variable.string("nomorSk");
  static final Variable<String> TANGGAL_SK = Variable.string("tanggalSk");
  static final Variable<String> DASAR_JADWAL = Variable.string("dasarJadwal");

  /** ISO dates: a date field of a form keeps strings. */
  static final Variable<String> BATAS_UNIT = Variable.string("batasUnit");

  static final Variable<String> TANGGAL_PANEL_1 = Variable.string("tanggalPanel1");
  static final Variable<String> TANGGAL_PANEL_2 = Variable.string("tanggalPanel2");
  static final Variable<String> BATAS_KIRIM = Variable.string("batasKirim");
  static final Variable<Boolean> PERSETUJUAN_WALI_KOTA = Variable.bool("persetujuanWaliKota");

  /** Group that one of the parallel tasks was made for. */
  static final Variable<String> POKJA = Variable.string("pokja");

  static final Variable<String> TANGGAL_RAPAT = Variable.string("tanggalRapat");
  static final Variable<String> TANGGAL_KIRIM = Variable.string("tanggalKirim");
  static final Variable<String> TANDA_TERIMA = Variable.string("tandaTerima");

  /** Values of {@link id.tertib.procedure.Decision#KEPUTUSAN}. */
  static final class Putusan {

    static final String TETAPKAN = "tetapkan";
    static final String JADWAL_ULANG = "jadwal_ulang";

    private Putusan() {}
  }

  private PmprbKota() {}
}
