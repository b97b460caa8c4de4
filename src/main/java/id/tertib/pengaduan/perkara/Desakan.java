package id.tertib.pengaduan.perkara;

/**
 * How pressing a clock of staff is: by the share of its limit that is used, so that three days of
 * three are not pressing and three of fourteen are.
 */
public enum Desakan {
  TERLAMBAT("bad", "bad"),
  HARI_INI("bad", "warn"),
  /** Four fifths of its limit are used. */
  HAMPIR("warn", "warn"),
  /** No more than a working day is left. */
  SEHARI("warn", "clock"),
  BIASA("biasa", "run");

  private static final int BANYAK = 80;

  private final String nada;
  private final String bentuk;

  Desakan(String nada, String bentuk) {
    this.nada = nada;
    this.bentuk = bentuk;
  }

  /**
   * @param persen of its limit that is used
   * @param sisa working days that are left
   */
  public static Desakan of(boolean lewat, boolean hariIni, int persen, int sisa) {
    if (lewat) {
      return TERLAMBAT;
    }
    if (hariIni) {
      return HARI_INI;
    }
    if (persen >= BANYAK) {
      return HAMPIR;
    }
    return sisa <= 1 ? SEHARI : BIASA;
  }

  /** Its colour. */
  public String nada() {
    return nada;
  }

  /** Its sign. */
  public String bentuk() {
    return bentuk;
  }
}
