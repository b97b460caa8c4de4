package id.tertib.vault;

/** The master key's setting or file is unusable; the product does not start with it. */
final class VaultKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VaultKeyException(String message) {
    super(message);
  }
}
