package id.tertib.instrument.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers of which some cannot be taken: each with its code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerProblems {

  @ExceptionHandler
  ProblemDetail refused(RefusedAnswersException refused) {
    var problem = problem(refused.reason());
    problem.setProperty("errors", refused.errors());
    return problem;
  }

  static ProblemDetail problem(String detail) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    problem.setTitle("Permintaan tidak dapat diterima");
    return problem;
  }
}
