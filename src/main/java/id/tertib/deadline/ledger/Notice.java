package id.tertib.deadline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger of reminders, with what became of its mail.
 *
 * @param due the due date that it belongs to, which may have moved since
 * @param stage {@code H-7}, {@code H}, {@code H+1} …
 * @param days from the due date
 * @param role group or account that it is planned for
 * @param recipient account; null while it is planned
 * @param state what people see
 * @param late sent after its time, because the system was down
 * @param cause why it was not sent, or why so late; null when there is nothing to say
 * @param decidedAt when it was given to the outbox or cancelled; null while it is planned
 * @param mail number in the outbox; null when there is no mail
 * @param address where the mail goes or went
 * @param answer last words of the mail server
 */
public record Notice(
    long id,
    long deadline,
    LocalDate due,
    String stage,
    int days,
    String role,
    @Nullable String recipient,
    Instant plannedFor,
    State state,
    boolean late,
    @Nullable String cause,
    @Nullable Instant decidedAt,
    @Nullable Long mail,
    @Nullable String address,
    @Nullable String messageId,
    @Nullable String answer,
    @Nullable Instant sentAt) {

  /** A row and its mail, as one word. */
  public enum State {
    DIRENCANAKAN,
    TERKIRIM,
    GAGAL,
    BATAL;

    /**
     * @param row as the ledger keeps it
     * @param mail as the outbox keeps it; null without a mail
     */
    static State of(String row, @Nullable String mail) {
      if (mail == null) {
        return valueOf(row.toUpperCase(Locale.ROOT));
      }
      return switch (mail) {
        case "terkirim" -> TERKIRIM;
        case "gagal", "tanpa_alamat" -> GAGAL;
        case "dibatalkan" -> BATAL;
        default -> DIRENCANAKAN;
      };
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who is or will be told: the person, else the role. */
  public String who() {
    return recipient == null ? role : recipient;
  }
}
