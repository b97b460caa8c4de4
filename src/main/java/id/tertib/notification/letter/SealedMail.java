package id.tertib.notification.letter;

/** What is sealed of a mail to somebody without an account. */
public record SealedMail(String address, String subject, MailWords words) {

  /** Neither address nor words, wherever this is written. */
  @Override
  public String toString() {
    return "SealedMail";
  }
}
