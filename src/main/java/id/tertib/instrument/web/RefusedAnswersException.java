package id.tertib.instrument.web;

import id.tertib.instrument.score.BadAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers of which some cannot be taken; none was. */
public final class RefusedAnswersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  /**
   * @param field code of the item, or what is missing
   */
  record FieldError(String field, String message) {

    /** Without half a sign, which no answer of ours can carry. */
    FieldError {
      field = whole(field.length() <= 80 ? field : field.substring(0, 79) + "…");
      message = whole(message);
    }

    private static String whole(String text) {
      return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
  }

  private RefusedAnswersException(List<FieldError> errors) {
    super(
        errors.size() == 1
            ? errors.get(0).message()
            : "%d jawaban belum benar. Yang pertama: %s"
                .formatted(errors.size(), errors.get(0).message()),
        null,
        false,
        false);
    this.errors = errors;
  }

  /**
   * @param problems at least one
   */
  public static RefusedAnswersException of(List<BadAnswer> problems) {
    return new RefusedAnswersException(
        problems.stream().map(bad -> new FieldError(bad.code(), bad.message())).toList());
  }

  static RefusedAnswersException of(String field, String message) {
    return new RefusedAnswersException(List.of(new FieldError(field, message)));
  }

  List<FieldError> errors() {
    return errors;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
