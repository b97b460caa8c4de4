package id.tertib.worksheet.work;

import id.tertib.access.People;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of this module, from {@code messages/worksheet.properties}, and people's names. */
@Component
public final class WorksheetWords {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final MessageSource messages;
  private final People people;

  public WorksheetWords(MessageSource messages, People people) {
    this.messages = messages;
    this.people = people;
  }

  /** Numbers are given as text, so that no grouping is added. */
  public String of(String key, Object... parts) {
    return messages.getMessage(key, parts, INDONESIAN);
  }

  public String nameOf(String userId) {
    return people.nameOf(userId);
  }

  /** For one answer that names many. */
  public Names names() {
    return new Names(people, of("riwayat.sistem"));
  }
}
