package id.tertib.deadline;

import java.util.List;

/** Kinds of deadlines whose key others rely on (CONTRACT 8); their names are in the messages. */
public final class DeadlineKinds {

  public static final String RENCANA_AKSI_TRIWULAN = "rencana-aksi-triwulan";
  public static final String MONITORING_RENCANA = "monitoring-rencana";
  public static final String MONITORING_DAFTAR_PERIKSA = "monitoring-daftar-periksa";
  public static final String MONITORING_LAPANGAN = "monitoring-lapangan";
  public static final String MONITORING_ANALISIS = "monitoring-analisis";
  public static final String MONITORING_TANGGAPAN = "monitoring-tanggapan";
  public static final String MONITORING_REVIU = "monitoring-reviu";
  public static final String MONITORING_TINDAK_LANJUT = "monitoring-tindak-lanjut";
  public static final String MONITORING_PENUTUPAN = "monitoring-penutupan";
  public static final String MONITORING_LAPORAN_KOTA = "monitoring-laporan-kota";

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          RENCANA_AKSI_TRIWULAN,
          MONITORING_RENCANA,
          MONITORING_DAFTAR_PERIKSA,
          MONITORING_LAPANGAN,
          MONITORING_ANALISIS,
          MONITORING_TANGGAPAN,
          MONITORING_REVIU,
          MONITORING_TINDAK_LANJUT,
          MONITORING_PENUTUPAN,
          MONITORING_LAPORAN_KOTA);

  private DeadlineKinds() {}
}
