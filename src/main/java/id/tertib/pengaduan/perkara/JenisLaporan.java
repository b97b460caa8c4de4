package id.tertib.pengaduan.perkara;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reporter wants. */
public enum JenisLaporan {
  PENGADUAN("Pengaduan"),
  PERMINTAAN_INFORMASI("Permintaan informasi"),
  ASPIRASI("Aspirasi");

  private final String nama;

  JenisLaporan(String nama) {
    this.nama = nama;
  }

  public String nama() {
    return nama;
  }

  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<JenisLaporan> find(String kode) {
    return Arrays.stream(values()).filter(one -> one.kode().equals(kode)).findFirst();
  }
}
