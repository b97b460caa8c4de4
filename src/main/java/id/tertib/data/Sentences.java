package id.tertib.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences from the messages of all modules, Indonesian whoever asks. */
@Component
public class Sentences {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final MessageSource messages;

  public Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /** Numbers that shall not be grouped are given as text. */
  public String of(String key, @Nullable Object... parts) {
    return messages.getMessage(key, parts, INDONESIAN);
  }
}
