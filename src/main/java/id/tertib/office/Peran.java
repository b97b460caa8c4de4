package id.tertib.office;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an account may be in the city: a group, under the name that people write.
 *
 * @param kelompok id of the group, e.g. {@code dinkesasesor}
 * @param nama e.g. “Asesor”, “Pegawai”, “Tim asesor”
 * @param kantor the office it belongs to; null for the city's own roles
 */
public record Peran(String kelompok, String nama, @Nullable PerangkatDaerah kantor) {

  /** Everyone who works in an office is one, whatever else he is. */
  public static final String PEGAWAI = "Pegawai";

  /** Read alone, e.g. “Asesor Dinas Kesehatan” or “Camat Setu”. */
  public String lengkap() {
    if (kantor == null) {
      return nama;
    }
    return Arrays.stream(Jabatan.values())
        .filter(jabatan -> kantor.group(jabatan).equals(kelompok))
        .findFirst()
        .map(kantor::title)
        .orElse(nama + " " + kantor.nama());
  }
}
