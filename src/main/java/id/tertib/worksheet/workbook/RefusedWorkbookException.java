package id.tertib.worksheet.workbook;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A file of which nothing was taken: it is none of ours, or some of its rows cannot be taken. */
final class RefusedWorkbookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  RefusedWorkbookException(String message, List<Problem> problems) {
    super(message, null, false, false);
    this.problems = problems;
  }

  /** The file as a whole is the problem. */
  static RefusedWorkbookException whole(String message) {
    return new RefusedWorkbookException(message, List.of(new Problem(null, message, true)));
  }

  List<Problem> problems() {
    return problems;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** 400 that carries the lists of an ordinary answer too, so that a program reads one shape. */
  ProblemDetail problem(String title) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason());
    problem.setTitle(title);
    problem.setProperty("errors", List.of());
    problem.setProperty("changes", List.of());
    problem.setProperty("problems", problems);
    return problem;
  }
}
