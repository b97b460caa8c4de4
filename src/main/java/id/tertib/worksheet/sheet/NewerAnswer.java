package id.tertib.worksheet.sheet;

import id.tertib.worksheet.Answer;
import org.jspecify.annotations.Nullable;

/** The caller saw another revision than this one; null when the item is still blank. */
public final class NewerAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Answer answer;

  NewerAnswer(@Nullable Answer answer) {
    super("revisi lama", null, false, false);
    this.answer = answer;
  }

  @Nullable Answer answer() {
    return answer;
  }
}
