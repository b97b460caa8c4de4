package id.tertib.storage;

/** What is wrong with a kept file. */
public enum Fault {
  HILANG("tidak ada lagi"),
  BERUBAH("isinya bukan lagi yang disimpan"),
  TAK_TERBACA("tidak dapat dibaca");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  /** After the file's name, e.g. {@code tidak ada lagi}. */
  public String words() {
    return words;
  }
}
