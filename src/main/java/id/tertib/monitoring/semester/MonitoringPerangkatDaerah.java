package id.tertib.monitoring.semester;

import id.tertib.engine.Variable;

/** What the model {@code monitoring-perangkat-daerah} and the code must agree on. */
public final class MonitoringPerangkatDaerah {

  public static final String KEY = "monitoring-perangkat-daerah";

  public static final String ISI_DAFTAR_PERIKSA = "isiDaftarPeriksa";
  public static final String OBSERVASI = "observasi";
  public static final String WAWANCARA = "wawancara";
  public static final String ANALISIS = "analisis";
  public static final String TANGGAPAN = "tanggapan";
  public static final String REVIU_KETUA_TIM = "reviuKetuaTim";
  public static final String RENCANA_TINDAK_LANJUT = "rencanaTindakLanjut";

  /** The timer after which the case goes on without an answer. */
  public static final String WAKTU_TANGGAPAN = "batasTanggapan";

  public static final String PESAN_DITARIK = "daftarPeriksaDitarik";
  public static final String PESAN_DITUTUP = "perangkatDaerahDitutup";
  public static final String PESAN_ASESOR_DIGANTI = "asesorDiganti";
  public static final String PESAN_DIBATALKAN = "perangkatDaerahDibatalkan";

  /** Account of the assigned assessor. */
  public static final Variable<String> ASESOR = Variable.string("asesor");

  /** Which fieldwork is open: {@code semua}, {@code observasi} or {@code wawancara}. */
  public static final Variable<String> LAPANGAN = Variable.string("lapangan");

  /** {@code setuju}, or the step it goes back to; decides after {@link #REVIU_KETUA_TIM}. */
  public static final Variable<String> KEPUTUSAN = Variable.string("keputusan");

  public static final Variable<String> CATATAN = Variable.string("catatan");
  public static final Variable<String> TENGGAT_PERBAIKAN = Variable.string("tenggatPerbaikan");
  public static final Variable<String> NOMOR_LAPORAN = Variable.string("nomorLaporan");

  /** Whether any finding asks for a follow-up. */
  public static final Variable<Boolean> ADA_TINDAK_LANJUT = Variable.bool("adaTindakLanjut");

  /** Why it was closed or its assessor exchanged; set by the messages. */
  public static final Variable<String> ALASAN = Variable.string("alasan");

  public static final Variable<String> OLEH = Variable.string("oleh");
  public static final Variable<String> ASESOR_BARU = Variable.string("asesorBaru");

  private MonitoringPerangkatDaerah() {}
}
