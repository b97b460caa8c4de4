package id.tertib.instrument.check;

import id.tertib.instrument.Problem;
import java.util.List;

/** A file that cannot be used as it is; says everything that is wrong with it. */
public final class UnfitInstrumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  UnfitInstrumentException(List<Problem> problems) {
    super(
        problems.size() == 1
            ? problems.get(0).message()
            : "Naskah instrumen mempunyai %d masalah. Yang pertama: %s"
                .formatted(problems.size(), problems.get(0).message()),
        null,
        false,
        false);
    this.problems = problems;
  }

  public List<Problem> problems() {
    return problems;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
