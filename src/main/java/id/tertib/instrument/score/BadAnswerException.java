package id.tertib.instrument.score;

/** An answer that its scale does not take; the message names the item and the mend. */
public final class BadAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  BadAnswerException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** For whoever gave the answer. */
  public String sentence() {
    return sentence;
  }
}
