package id.tertib.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences from the messages of all modules, Indonesian whoever asks. */
@Component
public class Sentences {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** The end of a sentence, perhaps inside a quotation. */
  private static final Pattern ENDED = Pattern.compile("[.;,?!…][”\"')]?\\s*$");

  private final MessageSource messages;

  public Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Numbers that shall not be grouped are given as text. A part that ends a sentence of its own
   * loses its mark where the message goes on or brings one.
   */
  public String of(String key, @Nullable Object... parts) {
    var sentence = messages.getMessage(key, parts, INDONESIAN);
    for (var part : parts) {
      if (part instanceof String text && ENDED.matcher(text).find()) {
        sentence =
            sentence
                .replace(text + ".", closed(text))
                .replace(text + ";", clause(text) + ";")
                .replace(text + ",", clause(text) + ",");
      }
    }
    return sentence;
  }

  /** What somebody typed, to stand inside a sentence: without the marks at its end. */
  public static String clause(String text) {
    var end = text.length();
    while (end > 0 && ".;, \n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.startsWith("...", end) ? text.strip() : text.substring(0, end).strip();
  }

  /** “Kepala, Inspektur, dan Bagian Organisasi”. */
  public static String enumerated(List<String> names) {
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.get(0);
      case 2 -> names.get(0) + " dan " + names.get(1);
      default ->
          String.join(", ", names.subList(0, names.size() - 1))
              + ", dan "
              + names.get(names.size() - 1);
    };
  }

  /** What somebody typed, as a sentence that others follow. */
  public static String closed(String text) {
    var clause = clause(text);
    return clause.isEmpty() || ENDED.matcher(clause).find() ? clause : clause + ".";
  }
}
