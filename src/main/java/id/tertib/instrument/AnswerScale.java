package id.tertib.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to answer.
 *
 * @param name e.g. {@code ABCD}; unique in its instrument
 * @param options of a choice, the best first; empty otherwise
 * @param least smallest number of a survey, null otherwise
 * @param most largest number of an index or survey, null otherwise
 * @param form of an answer of several parts, null otherwise
 */
public record AnswerScale(
    String name,
    Kind kind,
    List<Option> options,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    @Nullable AnswerForm form) {

  /** What an answer is. */
  public enum Kind {
    /** A letter; each item says what every letter takes. */
    LEVEL("tingkat"),
    /** One of a few words. */
    CHOICE("pilihan"),
    /** Two counts set against one another. */
    RATIO("rasio"),
    /** A number from nought to the most. */
    INDEX("angka"),
    /** A number from nought to the weight of its node. */
    SCORE("skor"),
    /** The sum of many answers and how many gave one. */
    SURVEY("survei"),
    /** A count that is recorded and scores nothing. */
    COUNT("bilangan"),
    /** Several parts, that are recorded and score nothing. */
    FORM("isian");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As it stands in a file. */
    public String code() {
      return code;
    }

    public static Optional<Kind> of(String code) {
      for (var kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * @param value share between 0 and 1
   */
  public record Option(String code, BigDecimal value) {}

  /** Whether an answer counts for the score. */
  public boolean scored() {
    return kind != Kind.COUNT && kind != Kind.FORM;
  }

  public boolean chosen() {
    return kind == Kind.LEVEL || kind == Kind.CHOICE;
  }
}
