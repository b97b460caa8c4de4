package id.tertib.worksheet.work;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Somebody else's newer entry: the page shows both, so it is carried along. */
public final class StaleEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object current;
  private final String title;

  public StaleEntryException(String title, String message, Object current) {
    super(message, null, false, false);
    this.title = title;
    this.current = current;
  }

  /** The entry as it stands, in the form that the page reads. */
  public Object current() {
    return current;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  /** 409 with {@code current}, answered by the controllers themselves. */
  public ProblemDetail problem() {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, reason());
    problem.setTitle(title);
    problem.setProperty("errors", List.of());
    problem.setProperty("current", current);
    return problem;
  }
}
