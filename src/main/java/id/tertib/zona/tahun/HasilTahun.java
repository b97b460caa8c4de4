package id.tertib.zona.tahun;

import java.util.Arrays;
import java.util.Optional;

/** How a year ended for a unit. */
public enum HasilTahun {
  PENETAPAN("predikat ditetapkan"),
  PEMBINAAN("tidak lulus, pembinaan");

  private final String kata;

  HasilTahun(String kata) {
    this.kata = kata;
  }

  public String kode() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String kata() {
    return kata;
  }

  static Optional<HasilTahun> of(String kode) {
    return Arrays.stream(values()).filter(hasil -> hasil.kode().equals(kode)).findFirst();
  }
}
