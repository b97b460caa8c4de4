package id.tertib.office;

/**
 * A module whose data follow the city's offices. The register knows no procedure: it asks these
 * beans what a change would touch, and tells them when it is made, in one transaction with them.
 */
public interface OfficeFollower {

  /**
   * Before anything is read or changed: holds back whoever would work against it until the
   * transaction ends. Called before the offices' own rows are locked.
   */
  default void lock() {}

  /** What the change would touch; changes nothing. */
  OfficeImpact impact(OfficeChange change);

  /**
   * The register already says what holds now.
   *
   * @param by account of the administrator
   */
  default void follow(OfficeChange change, String by) {}
}
