package id.tertib.worksheet.work;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of this module, from {@code messages/worksheet.properties}. */
@Component
public final class WorksheetWords {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final MessageSource messages;

  public WorksheetWords(MessageSource messages) {
    this.messages = messages;
  }

  /** Numbers are given as text, so that no grouping is added. */
  public String of(String key, Object... parts) {
    return messages.getMessage(key, parts, INDONESIAN);
  }
}
