package id.tertib.monitoring.semester;

import id.tertib.engine.Variable;

/** What the model {@code monitoring-semester} and the code must agree on. */
public final class MonitoringSemester {

  public static final String KEY = "monitoring-semester";

  public static final String SUSUN_RENCANA = "susunRencana";
  public static final String TETAPKAN_TIM = "tetapkanTim";
  static final String TUNGGU_PERANGKAT_DAERAH = "tungguPerangkatDaerah";

  /** The timer that closes the cycle. */
  public static final String WAKTU_PENUTUPAN = "tanggalPenutupan";

  public static final String TINJAU_LAPORAN_KOTA = "tinjauLaporanKota";
  public static final String SETUJUI_LAPORAN_KOTA = "setujuiLaporanKota";
  static final String TUNGGU_SUSULAN = "tungguSusulan";

  /** An office has its result: report sent, or closed without one. */
  public static final String PESAN_SELESAI = "perangkatDaerahSelesai";

  /** Started by mistake; the offices get {@link MonitoringPerangkatDaerah#PESAN_DIBATALKAN}. */
  static final String PESAN_DIBATALKAN = "siklusDibatalkan";

  public static final Variable<Integer> TAHUN = Variable.integer("tahun");
  public static final Variable<String> SEMESTER = Variable.string("semester");

  public static final Variable<String> METODE = Variable.string("metode");
  public static final Variable<String> TEKNIK = Variable.string("teknik");
  public static final Variable<String> JADWAL = Variable.string("jadwal");

  /** ISO dates: a date field of a form keeps strings. */
  public static final Variable<String> BATAS_PENGISIAN = Variable.string("batasPengisian");

  public static final Variable<String> BATAS_LAPANGAN = Variable.string("batasLapangan");
  public static final Variable<String> TANGGAL_PENUTUPAN = Variable.string("tanggalPenutupan");

  /** The plan in one paragraph, for the form of {@link #TETAPKAN_TIM}. */
  public static final Variable<String> RINGKASAN_RENCANA = Variable.string("ringkasanRencana");

  /**
   * {@code setuju} or {@code kembali}; decides after {@link #TETAPKAN_TIM} and {@link
   * #SETUJUI_LAPORAN_KOTA}.
   */
  public static final Variable<String> KEPUTUSAN = Variable.string("keputusan");

  static final Variable<String> CATATAN = Variable.string("catatan");
  public static final Variable<String> NOMOR_KEPUTUSAN = Variable.string("nomorKeputusan");
  public static final Variable<String> TANGGAL_KEPUTUSAN = Variable.string("tanggalKeputusan");

  /** Of the city's report; blank for a running one. */
  public static final Variable<String> NOMOR_LAPORAN = Variable.string("nomorLaporan");

  private MonitoringSemester() {}
}
