package id.tertib.evidence;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of this module, from {@code messages/worksheet.properties}. */
@Component
final class EvidenceWords {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final MessageSource messages;

  EvidenceWords(MessageSource messages) {
    this.messages = messages;
  }

  String of(String key, Object... parts) {
    return messages.getMessage(key, parts, INDONESIAN);
  }
}
