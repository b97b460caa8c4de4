package id.tertib.monitoring;

import id.tertib.engine.Variable;

/** What the model {@code monitoring-perangkat-daerah} and the code must agree on. */
final class MonitoringPerangkatDaerah {

  static final String KEY = "monitoring-perangkat-daerah";

  static final String ISI_DAFTAR_PERIKSA = "isiDaftarPeriksa";
  static final String OBSERVASI = "observasi";
  static final String WAWANCARA = "wawancara";
  static final String ANALISIS = "analisis";
  static final String TANGGAPAN = "tanggapan";
  static final String REVIU_KETUA_TIM = "reviuKetuaTim";
  static final String RENCANA_TINDAK_LANJUT = "rencanaTindakLanjut";

  /** The timer after which the case goes on without an answer. */
  static final String WAKTU_TANGGAPAN = "batasTanggapan";

  static final String PESAN_DITARIK = "daftarPeriksaDitarik";
  static final String PESAN_DITUTUP = "perangkatDaerahDitutup";
  static final String PESAN_ASESOR_DIGANTI = "asesorDiganti";
  static final String PESAN_DIBATALKAN = "perangkatDaerahDibatalkan";

  /** Code of the perangkat daerah, e.g. {@code dinkes}; set at the start, never changed. */
  static final Variable<String> PERANGKAT_DAERAH = Variable.string("perangkatDaerah");

  /** Groups that hold the office's tasks, e.g. {@code dinkesasesor}. */
  static final Variable<String> KELOMPOK_ASESOR = Variable.string("kelompokAsesor");

  static final Variable<String> KELOMPOK_SEKRETARIS = Variable.string("kelompokSekretaris");

  /** Account of the assigned assessor. */
  static final Variable<String> ASESOR = Variable.string("asesor");

  /** Which fieldwork is open: {@code semua}, {@code observasi} or {@code wawancara}. */
  static final Variable<String> LAPANGAN = Variable.string("lapangan");

  /** {@code setuju}, or the step it goes back to; decides after {@link #REVIU_KETUA_TIM}. */
  static final Variable<String> KEPUTUSAN = Variable.string("keputusan");

  static final Variable<String> CATATAN = Variable.string("catatan");
  static final Variable<String> TENGGAT_PERBAIKAN = Variable.string("tenggatPerbaikan");
  static final Variable<String> NOMOR_LAPORAN = Variable.string("nomorLaporan");

  /** Whether any finding asks for a follow-up. */
  static final Variable<Boolean> ADA_TINDAK_LANJUT = Variable.bool("adaTindakLanjut");

  /** Why it was closed or its assessor exchanged; set by the messages. */
  static final Variable<String> ALASAN = Variable.string("alasan");

  static final Variable<String> OLEH = Variable.string("oleh");
  static final Variable<String> ASESOR_BARU = Variable.string("asesorBaru");

  private MonitoringPerangkatDaerah() {}
}
