package id.tertib.access;

import java.util.Locale;

/**
 * An office of the city.
 *
 * @param kode key in data and business keys, with hyphens, e.g. {@code kec-setu}
 * @param nama full name
 * @param singkatan short name for tiles and tables
 * @param jenis {@code sekretariat}, {@code inspektorat}, {@code dinas}, {@code satuan}, {@code
 *     badan}, {@code kecamatan} or {@code rsud}
 * @param sumber {@code naskah} when the Road Map names it, {@code umum} when it is general
 *     knowledge
 * @param urutan its fixed place in every list, from 1
 */
public record PerangkatDaerah(
    String kode, String nama, String singkatan, String jenis, String sumber, int urutan) {

  /** Group of everyone who works here: the code in letters and digits. */
  public String group() {
    return kode.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Group of one role here, e.g. {@code dinkesasesor}. The head of Sekretariat Daerah is the Sekda,
   * of Inspektorat the Inspektur.
   */
  public String group(Jabatan jabatan) {
    if (jabatan == Jabatan.KEPALA && kode.equals("setda")) {
      return "sekda";
    }
    if (jabatan == Jabatan.KEPALA && kode.equals("inspektorat")) {
      return "inspektur";
    }
    return group() + jabatan.name().toLowerCase(Locale.ROOT);
  }
}
