package id.tertib.evidence;

/** An office document that is one, but may not come in; the key names the sentence. */
final class UnacceptableDocument extends Exception {

  private static final long serialVersionUID = 1L;

  static final String MACROS = "bukti.tolak.makro";
  static final String PASSWORD = "bukti.tolak.sandi";
  static final String DAMAGED = "bukti.tolak.rusak";
  static final String BOMB = "bukti.tolak.bom";

  private final String key;

  UnacceptableDocument(String key) {
    super(key, null, false, false);
    this.key = key;
  }

  String key() {
    return key;
  }
}
