package id.tertib.storage;

/** The product cannot start: where its files belong, none can be written. One sentence says why. */
public final class DataDirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DataDirectoryException(String sentence) {
    super(sentence, null, false, false);
  }
}
