package id.tertib.worksheet;

/** Somebody else's newer entry: the page shows both, so it is carried along. */
final class StaleEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object current;
  private final String title;

  StaleEntryException(String title, String message, Object current) {
    super(message, null, false, false);
    this.title = title;
    this.current = current;
  }

  /** The entry as it stands, in the form that the page reads. */
  Object current() {
    return current;
  }

  String title() {
    return title;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
