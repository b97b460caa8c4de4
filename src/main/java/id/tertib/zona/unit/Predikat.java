package id.tertib.zona.unit;

/** What a unit has won, or lost. */
public enum Predikat {
  BELUM("belum berpredikat"),
  WBK("WBK"),
  WBBM("WBBM"),
  DICABUT("dicabut");

  private final String kata;

  Predikat(String kata) {
    this.kata = kata;
  }

  public String kata() {
    return kata;
  }

  public boolean pemegang() {
    return this == WBK || this == WBBM;
  }
}
