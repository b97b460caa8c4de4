package id.tertib.skm;

/** A survey of this unit and period counts already. */
final class SurveiThereException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long id;

  SurveiThereException(long id) {
    super("Survei " + id);
    this.id = id;
  }

  /** The one that is there. */
  long id() {
    return id;
  }
}
