package id.tertib.zona.usulan;

import id.tertib.engine.Variable;
import id.tertib.zona.perkara.ZonaIntegritas;

/** What the model {@code usulan-zona-integritas}, the city's own of a year, and the code share. */
public final class UsulanZonaIntegritas {

  public static final String KEY = "usulan-zona-integritas";

  public static final String SUSUN = "susunUsulan";
  public static final String TANDA_TANGAN = "tandaTangan";
  public static final String KIRIM = "kirim";

  /** A unit of the year was decided while no other waited. */
  static final String PESAN_DIPUTUS = "unitZonaDiputus";

  /** The end of the year's last day. */
  static final String WAKTU_BATAS = "batasUsulan";

  /** Year of the proposal. */
  public static final Variable<Integer> TAHUN = Variable.integer("tahun");

  /** What Wali Kota decides beside sending it back. */
  public static final class Putusan {

    public static final String TANDATANGANI = "tandatangani";

    private Putusan() {}
  }

  /** Year of a case of this process. */
  public static int year(String key) {
    return ZonaIntegritas.year(key).orElseThrow();
  }

  private UsulanZonaIntegritas() {}
}
