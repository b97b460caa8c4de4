package id.tertib.notification.letter;

import id.tertib.notification.FailureReason;

/** A mail was not accepted; the message holds the server's words. */
public final class DeliveryFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final FailureReason reason;

  public DeliveryFailure(FailureReason reason, String answer) {
    super(answer);
    this.reason = reason;
  }

  /** What kind of failure it is. */
  public FailureReason reason() {
    return reason;
  }

  /** The server's words, or ours when it said none. */
  public String answer() {
    return String.valueOf(getMessage());
  }

  /** Whether another try can never succeed without a person's help. */
  public boolean forGood() {
    return reason == FailureReason.DITOLAK_TETAP
        || reason == FailureReason.ALAMAT_DITOLAK
        || reason == FailureReason.LAMPIRAN_BERUBAH
        || reason == FailureReason.TIDAK_TERSUSUN;
  }

  /** Whether the next mail would meet the same. */
  public boolean concernsEveryMail() {
    return reason == FailureReason.SERVER_TIDAK_MENJAWAB
        || reason == FailureReason.MASUK_DITOLAK
        || reason == FailureReason.SALINAN_TAK_TERBACA;
  }
}
