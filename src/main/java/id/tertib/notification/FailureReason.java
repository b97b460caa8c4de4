package id.tertib.notification;

/** Why a mail did not go out, told without naming anybody. */
public enum FailureReason {
  /** No connection, no answer in time, or the server sends everybody away. */
  SERVER_TIDAK_MENJAWAB("server surel tidak menjawab"),
  /** The server does not know the account that the product sends with. */
  MASUK_DITOLAK("server surel menolak nama pengguna atau kata sandi Tertib"),
  /** The server refused for now (4xx). */
  DITOLAK_SEMENTARA("server surel menolak untuk sementara"),
  /** The server refused the address for good (5xx); while it is marked nothing is sent to it. */
  ALAMAT_DITOLAK("server surel menolak alamat ini untuk selamanya"),
  /** The server refused sender or content for good, or sends us away by its rules (5xx). */
  DITOLAK_TETAP("server surel menolak isi surel untuk selamanya"),
  /** An attached file is gone or no longer the one that was attached. */
  LAMPIRAN_BERUBAH("berkas lampiran hilang atau berubah"),
  /** Its words could not be laid out, or what it carries is not given out any more. */
  TIDAK_TERSUSUN("isi surel tidak dapat disusun"),
  /** What it says is sealed, and the key of this installation is not set. */
  BRANKAS_TERTUTUP("kunci data belum terpasang, isi surel tidak dapat dibuka"),
  /** The program ended during each try. */
  TERPUTUS("pengiriman terputus berulang kali"),
  /** The copies of sent mails cannot be read, so nobody knows whether it went out already. */
  SALINAN_TAK_TERBACA("salinan surel terkirim tidak dapat dibaca"),
  /** Withdrawn before it was sent, because what it was about changed. */
  DITARIK("ditarik sebelum dikirim");

  private final String label;

  FailureReason(String label) {
    this.label = label;
  }

  /** A sentence's part for people. */
  public String label() {
    return label;
  }
}
