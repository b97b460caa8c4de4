package id.tertib.notification;

import id.tertib.calendar.DueWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How near a due date is, as the first line of a card and its tone. Late is written large, since a
 * mail read as text has no colour.
 *
 * @param state words for {@link MailMessage.Card#state}; null without a due date
 */
public record CardDue(@Nullable String state, String tone) {

  public static CardDue none() {
    return new CardDue(null, "biasa");
  }

  public static CardDue of(DueWords.Words due) {
    return switch (due.nearness()) {
      case OVERDUE -> new CardDue(large(due.text()), "terlambat");
      case NEAR -> new CardDue(due.text(), "dekat");
      case FAR -> new CardDue(due.text(), "biasa");
    };
  }

  private static String large(String text) {
    var words = text.split(" ", 2);
    words[0] = words[0].toUpperCase(Locale.ROOT);
    return String.join(" ", words);
  }
}
