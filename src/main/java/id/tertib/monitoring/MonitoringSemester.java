package id.tertib.monitoring;

import id.tertib.engine.Variable;

/** What the model {@code monitoring-semester} and the code must agree on. */
final class MonitoringSemester {

  static final String KEY = "monitoring-semester";

  static final String SUSUN_RENCANA = "susunRencana";
  static final String TETAPKAN_TIM = "tetapkanTim";
  static final String TUNGGU_PERANGKAT_DAERAH = "tungguPerangkatDaerah";

  /** The timer that closes the cycle. */
  static final String WAKTU_PENUTUPAN = "tanggalPenutupan";

  static final String TINJAU_LAPORAN_KOTA = "tinjauLaporanKota";
  static final String SETUJUI_LAPORAN_KOTA = "setujuiLaporanKota";
  static final String TUNGGU_SUSULAN = "tungguSusulan";

  /** An office has its result: report sent, or closed without one. */
  static final String PESAN_SELESAI = "perangkatDaerahSelesai";

  /** Started by mistake; the offices get {@link MonitoringPerangkatDaerah#PESAN_DIBATALKAN}. */
  static final String PESAN_DIBATALKAN = "siklusDibatalkan";

  static final Variable<Integer> TAHUN = Variable.integer("tahun");
  static final Variable<String> SEMESTER = Variable.string("semester");

  static final Variable<String> METODE = Variable.string("metode");
  static final Variable<String> TEKNIK = Variable.string("teknik");
  static final Variable<String> JADWAL = Variable.string("jadwal");

  /** ISO dates: a date field of a form keeps strings. */
  static final Variable<String> BATAS_PENGISIAN = Variable.string("batasPengisian");

  static final Variable<String> BATAS_LAPANGAN = Variable.string("batasLapangan");
  static final Variable<String> TANGGAL_PENUTUPAN = Variable.string("tanggalPenutupan");

  /** The plan in one paragraph, for the form of {@link #TETAPKAN_TIM}. */
  static final Variable<String> RINGKASAN_RENCANA = Variable.string("ringkasanRencana");

  /**
   * {@code setuju} or {@code kembali}; decides after {@link #TETAPKAN_TIM} and {@link
   * #SETUJUI_LAPORAN_KOTA}.
   */
  static final Variable<String> KEPUTUSAN = Variable.string("keputusan");

  static final Variable<String> CATATAN = Variable.string("catatan");
  static final Variable<String> NOMOR_KEPUTUSAN = Variable.string("nomorKeputusan");
  static final Variable<String> TANGGAL_KEPUTUSAN = Variable.string("tanggalKeputusan");

  /** Of the city's report; blank for a running one. */
  static final Variable<String> NOMOR_LAPORAN = Variable.string("nomorLaporan");

  private MonitoringSemester() {}
}
