package id.tertib.pengaduan.perkara;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The class by which the limit of a report is counted (RULES 5). */
public enum Kelas {
  PENGADUAN("Pengaduan tidak berkadar pengawasan"),
  BERKADAR_PENGAWASAN("Pengaduan berkadar pengawasan"),
  PERMINTAAN_INFORMASI("Permintaan informasi"),
  ASPIRASI("Aspirasi");

  private final String nama;

  Kelas(String nama) {
    this.nama = nama;
  }

  public String nama() {
    return nama;
  }

  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kelas> find(String kode) {
    return Arrays.stream(values()).filter(one -> one.kode().equals(kode)).findFirst();
  }
}
