package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.perkara.Status;

/**
 * The sign of a state beside its word.
 *
 * @param nada {@code ok}, {@code warn}, {@code run}, or empty
 */
record Tanda(String nada, String ikon) {

  static Tanda of(Status status) {
    return switch (status) {
      case SELESAI, MENUNGGU_PELAPOR -> new Tanda("ok", "ok");
      case DITUNDA -> new Tanda("warn", "warn");
      case VERIFIKASI, DISPOSISI, PENANGANAN, MENUNGGU_PERSETUJUAN -> new Tanda("run", "run");
      case BUKAN_WEWENANG, DIARSIPKAN, DIGABUNG -> new Tanda("", "open");
    };
  }
}
