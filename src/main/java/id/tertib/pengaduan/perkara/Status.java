package id.tertib.pengaduan.perkara;

import java.util.Locale;

/** Where a report stands, as everybody may know who has its number (CONTRACT 9). */
public enum Status {
  VERIFIKASI("Sedang diperiksa"),
  DITUNDA("Menunggu dilengkapi pelapor"),
  DISPOSISI("Diteruskan ke unit"),
  PENANGANAN("Sedang ditangani"),
  MENUNGGU_PERSETUJUAN("Jawaban sedang disetujui"),
  MENUNGGU_PELAPOR("Sudah dijawab"),
  SELESAI("Selesai"),
  BUKAN_WEWENANG("Bukan wewenang kota"),
  DIARSIPKAN("Diarsipkan"),
  DIGABUNG("Digabung dengan laporan lain");

  private final String nama;

  Status(String nama) {
    this.nama = nama;
  }

  public String nama() {
    return nama;
  }

  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Status of(String kode) {
    return valueOf(kode.toUpperCase(Locale.ROOT));
  }
}
