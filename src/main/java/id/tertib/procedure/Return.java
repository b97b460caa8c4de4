package id.tertib.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step was returned with a note.
 *
 * @param step id of the user task that opens again
 * @param by account of whoever returned it
 * @param role of his, as people read it
 * @param round counts the returns of the case from 1
 * @param due set by him; null for the usual working days
 * @param handedInAt when the step was ended after it; null while it stands
 * @param comments on single rows, may be none
 */
public record Return(
    long id,
    String caseKey,
    String step,
    String by,
    String role,
    Instant at,
    int round,
    String note,
    @Nullable LocalDate due,
    @Nullable Instant handedInAt,
    List<Comment> comments) {

  public Return {
    comments = List.copyOf(comments);
  }

  Return with(List<Comment> some) {
    return new Return(id, caseKey, step, by, role, at, round, note, due, handedInAt, some);
  }

  /**
   * Codes of the rows that were returned, each with a comment; none when it came back as a whole.
   */
  Set<String> codes() {
    return comments.stream().map(Comment::code).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the step is still open by it, and was not handed in since. */
  public boolean stands() {
    return handedInAt == null;
  }

  /** The note, and under it each row with its comment. */
  public String text() {
    return text(note, comments);
  }

  static String text(String note, List<Comment> comments) {
    var text = new StringBuilder(note);
    comments.forEach(
        comment -> text.append('\n').append(comment.code()).append(": ").append(comment.text()));
    return text.toString();
  }

  /** What is to be mended in one row, by its code. */
  public record Comment(String code, String text) {}
}
