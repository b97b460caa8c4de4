package id.tertib.office;

/** The three roles that every perangkat daerah has in the reform (Road Map Bab V). */
public enum Jabatan {
  KEPALA("Kepala"),
  SEKRETARIS("Sekretaris"),
  ASESOR("Asesor");

  private final String label;

  Jabatan(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
