package id.tertib.notification;

/** A mail was not accepted; the message holds the server's words. */
final class DeliveryFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final FailureReason reason;

  DeliveryFailure(FailureReason reason, String answer) {
    super(answer);
    this.reason = reason;
  }

  FailureReason reason() {
    return reason;
  }

  String answer() {
    return String.valueOf(getMessage());
  }

  /** Whether another try can never succeed without a person's help. */
  boolean forGood() {
    return reason == FailureReason.DITOLAK_TETAP
        || reason == FailureReason.ALAMAT_DITOLAK
        || reason == FailureReason.LAMPIRAN_BERUBAH
        || reason == FailureReason.TIDAK_TERSUSUN;
  }

  /** Whether the next mail would meet the same. */
  boolean concernsEveryMail() {
    return reason == FailureReason.SERVER_TIDAK_MENJAWAB
        || reason == FailureReason.MASUK_DITOLAK
        || reason == FailureReason.SALINAN_TAK_TERBACA;
  }
}
