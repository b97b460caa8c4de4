package id.tertib.notification;

/**
 * Something that one kind of mail carries and nothing keeps, such as the key in the link for a
 * first password. Where a card's path says {@link #PLACE}, it is put in at each try to send; the
 * outbox, its pages and the copies of sent mails keep the place only.
 */
public interface MailSecret {

  /** Stands in {@link MailMessage.Card#path} where the secret will be. */
  String PLACE = "{rahasia}";

  /** The kind of mail that carries it, as {@link MailMessage#kind}. */
  String kind();

  /**
   * Makes a new one, outside of any transaction; the one of an earlier try was never read by
   * anybody, or by its recipient.
   *
   * @param key what the mail is about, as {@link MailMessage#key}
   * @param recipient the account
   * @return letters, digits, hyphens and underscores, as they stand in an address
   * @throws id.tertib.engine.RefusedException when the mail should not go out any more; it is given
   *     up with this sentence
   */
  String make(String key, String recipient);
}
