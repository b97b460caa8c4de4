package id.tertib.zona.unit;

/** A predicate that a unit is proposed for, the lower first. */
public enum Tingkat {
  WBK,
  WBBM
}
