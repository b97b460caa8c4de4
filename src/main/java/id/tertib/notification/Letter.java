package id.tertib.notification;

/** Both parts of a mail, laid out for its recipient. */
public record Letter(String text, String html) {

  /** As much as the outbox keeps of either part, in letters. */
  private static final int LONGEST = 400_000;

  public Letter {
    if (text.length() > LONGEST || html.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Surel sepanjang %d huruf tidak dapat dikirim, paling panjang %d"
              .formatted(Math.max(text.length(), html.length()), LONGEST));
    }
  }
}
