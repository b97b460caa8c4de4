package id.tertib.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one mail says, before it is known to whom.
 *
 * @param key what it is about, unique per recipient: a second mail with the same key is never made
 * @param kind {@code tugas}, {@code dikembalikan}, {@code laporan}, {@link #RINGKASAN} …
 * @param subject one line
 * @param opening first sentence after the greeting
 * @param cards the things it is about, at least one
 * @param closing last sentence
 * @param reason why this person gets it: “Dikirim karena Anda …”
 * @param attachments files under the data directory, may be none
 * @param businessKey case it belongs to, for the trail
 */
public record MailMessage(
    String key,
    String kind,
    String subject,
    String opening,
    List<Card> cards,
    @Nullable String closing,
    String reason,
    List<Attachment> attachments,
    String businessKey) {

  /** Kind of the one mail a day with all reminders of a person. */
  public static final String RINGKASAN = "ringkasan";

  public MailMessage {
    if (cards.isEmpty()) {
      throw new IllegalArgumentException("Surel %s tidak berisi apa pun".formatted(key));
    }
    cards = List.copyOf(cards);
    attachments = List.copyOf(attachments);
  }

  /** A mail about one thing. */
  public MailMessage(
      String key,
      String kind,
      String subject,
      String opening,
      Card card,
      @Nullable String closing,
      String reason,
      List<Attachment> attachments,
      String businessKey) {
    this(key, kind, subject, opening, List.of(card), closing, reason, attachments, businessKey);
  }

  /** The key of a person's digest of this day; with it its Message-ID is known beforehand. */
  public static String digestKey(LocalDate day) {
    return RINGKASAN + "/" + day;
  }

  /**
   * The framed block of {@code design/email.html}.
   *
   * @param state sign and word, e.g. “4 hari kerja lagi”; null for none
   * @param tone {@code terlambat}, {@code dekat} or {@code biasa}
   * @param title the task or the report
   * @param lines short sentences
   * @param action words of the link; null together with it
   * @param path where the link leads, from the base address, e.g. {@code /t/8c1f}; null when there
   *     is no page that the reader could open
   */
  public record Card(
      @Nullable String state,
      String tone,
      String title,
      List<String> lines,
      @Nullable String action,
      @Nullable String path) {}

  /**
   * @param name as the recipient sees it
   * @param mediaType e.g. {@code application/pdf}
   * @param file path relative to the data directory
   */
  public record Attachment(String name, String mediaType, String file) {}
}
