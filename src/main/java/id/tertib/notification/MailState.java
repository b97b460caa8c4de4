package id.tertib.notification;

import java.util.Locale;

/** Where a mail is on its way; the table keeps the names in lower case. */
public enum MailState {
  /** Waits for the relay, for the first time or again. */
  MENUNGGU("menunggu"),
  /** Accepted by the mail server, or written as a file. */
  TERKIRIM("terkirim"),
  /** Given up; an instance of {@code surel-gagal} asks an administrator. */
  GAGAL("gagal"),
  /**
   * Its account had no usable address when it was written, or one that the server refused for good
   * (then its reason says so, and it goes out once the account has another).
   */
  TANPA_ALAMAT("tanpa alamat"),
  /** Dropped by an administrator. */
  DIBATALKAN("dibatalkan");

  private final String label;

  MailState(String label) {
    this.label = label;
  }

  /** The word that pages show. */
  public String label() {
    return label;
  }

  /** As the table and addresses write it, e.g. {@code tanpa_alamat}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state as the table spells it. */
  public static MailState ofColumn(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }
}
