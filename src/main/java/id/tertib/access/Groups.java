package id.tertib.access;

/** Groups that do not belong to a perangkat daerah. Models name groups, never people. */
public final class Groups {

  public static final String ADMIN = "camunda-admin";
  public static final String WALI_KOTA = "walikota";
  public static final String SEKDA = "sekda";
  public static final String INSPEKTUR = "inspektur";
  public static final String ORGANISASI = "organisasi";

  private Groups() {}
}
