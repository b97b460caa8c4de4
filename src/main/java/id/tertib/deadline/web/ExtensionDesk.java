package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Extensions.Request;
import id.tertib.deadline.change.ExtensionRules;
import id.tertib.deadline.change.ExtensionsByLetter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes the wish to extend, from a person or a program, and tells all that is wrong with it. */
@Component
class ExtensionDesk {

  private final ExtensionsByLetter extensions;
  private final ExtensionRules rules;
  private final CurrentUser user;

  ExtensionDesk(ExtensionsByLetter extensions, ExtensionRules rules, CurrentUser user) {
    this.extensions = extensions;
    this.rules = rules;
    this.user = user;
  }

  /**
   * @param answer from the deadlines as they stand after the move
   */
  ResponseEntity<?> extend(
      Deadline deadline, Request request, Function<List<Deadline>, Object> answer) {
    var errors = rules.errors(request, deadline);
    return errors.isEmpty()
        ? ResponseEntity.ok(answer.apply(extensions.extend(deadline.id(), request, user.id())))
        : ResponseEntity.badRequest().body(problem(errors));
  }

  private static ProblemDetail problem(Map<String, String> errors) {
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join(" ", errors.values()));
    problem.setTitle("Permintaan tidak dapat diterima");
    problem.setProperty(
        "errors",
        errors.entrySet().stream()
            .map(error -> Map.of("field", error.getKey(), "message", error.getValue()))
            .toList());
    return problem;
  }
}
