package id.tertib.zona.syarat;

import java.math.BigDecimal;

/**
 * A minimum that sources read differently.
 *
 * @param kode of the parameter that chooses
 * @param tingkat e.g. {@code WBBM}
 * @param label what it is a minimum of
 * @param tinggi the higher reading
 * @param rendah the lower one
 * @param rendahDipakai whether the lower counts
 * @param ditetapkan whether the city has settled it
 * @param pasal where the readings stand
 */
record MinimumTerbuka(
    String kode,
    String tingkat,
    String label,
    BigDecimal tinggi,
    BigDecimal rendah,
    boolean rendahDipakai,
    boolean ditetapkan,
    String pasal) {

  public BigDecimal dipakai() {
    return rendahDipakai ? rendah : tinggi;
  }

  /** As people write it: {@code 19,50}. */
  public String kata(BigDecimal nilai) {
    return nilai.toPlainString().replace('.', ',');
  }
}
