package id.tertib.zona.unit;

/** How far a unit is on the way to a predicate. Kept apart from the predicate that it has. */
public enum Tahap {
  BELUM("belum dicanangkan"),
  DICANANGKAN("dicanangkan"),
  DIBANGUN("dibangun"),
  DIUSULKAN("diusulkan");

  private final String kata;

  Tahap(String kata) {
    this.kata = kata;
  }

  /** Whether a unit at this stage builds its zone, since its <em>penetapan</em>. */
  boolean membangun() {
    return this == DIBANGUN || this == DIUSULKAN;
  }

  public String kata() {
    return kata;
  }
}
