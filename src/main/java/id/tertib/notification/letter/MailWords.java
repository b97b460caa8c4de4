package id.tertib.notification.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.tertib.notification.MailMessage.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says to its recipient, as it was decided: names, dates and sentences. Laying it out
 * later changes none of them.
 *
 * @param name what the greeting calls the recipient
 * @param opening first sentence after the greeting
 * @param cards the things it is about
 * @param closing last sentence; null for none
 * @param footer when it was decided, and why this person gets it
 */
public record MailWords(
    String name, String opening, List<Card> cards, @Nullable String closing, String footer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As the outbox keeps it. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when it is not what {@link #json} writes
   */
  static MailWords ofJson(String json) {
    try {
      return JSON.readValue(json, MailWords.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Kata-kata surel tidak terbaca", e);
    }
  }
}
