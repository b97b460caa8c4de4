package id.tertib.zona.unit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of unit it is; an attribute of the unit, never guessed from its name. Six kinds may be
 * proposed while they still complete the unit's conditions (PermenPANRB 5/2024, Tabel 5).
 */
public enum JenisUnit {
  LAINNYA("Lainnya"),
  RSUD("Rumah sakit umum daerah"),
  DUKCAPIL("Kependudukan dan pencatatan sipil"),
  SAMSAT("Samsat"),
  PTSP("Pelayanan terpadu satu pintu"),
  PENDIDIKAN("Pendidikan"),
  TENAGA_KERJA("Ketenagakerjaan");

  private final String nama;

  JenisUnit(String nama) {
    this.nama = nama;
  }

  public String kode() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String nama() {
    return nama;
  }

  public boolean bolehMenyusul() {
    return this != LAINNYA;
  }

  public static Optional<JenisUnit> of(String kode) {
    return Arrays.stream(values()).filter(jenis -> jenis.kode().equals(kode)).findFirst();
  }
}
