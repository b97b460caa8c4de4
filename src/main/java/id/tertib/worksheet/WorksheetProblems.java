package id.tertib.worksheet;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells of a newer entry as 409 with {@code current}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WorksheetProblems {

  @ExceptionHandler
  ProblemDetail stale(StaleEntryException stale) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, stale.reason());
    problem.setTitle(stale.title());
    problem.setProperty("current", stale.current());
    return problem;
  }
}
