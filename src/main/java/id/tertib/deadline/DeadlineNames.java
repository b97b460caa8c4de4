package id.tertib.deadline;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages call the kinds of deadlines. */
@Component
class DeadlineNames {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final MessageSource messages;

  DeadlineNames(MessageSource messages) {
    this.messages = messages;
  }

  /** Name of a kind; a kind without a name is called by its key. */
  String kind(String kind) {
    var name = messages.getMessage("tenggat.jenis." + kind, null, kind, INDONESIAN);
    return name == null ? kind : name;
  }
}
