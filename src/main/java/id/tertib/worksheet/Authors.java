package id.tertib.worksheet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who did what in a case: wrote which layer of its sheets, wrote which of its lists, ended which of
 * its steps. Four eyes ask here; the trail tells the same at length. Answers, proofs, rows and
 * ended tasks are noted by themselves, in the transaction that makes them.
 */
public interface Authors {

  /** What somebody can have had a part in. */
  enum Kind {
    /** A layer of a sheet, by its code. */
    LAYER("lapis"),
    /** A row list, by its kind, e.g. {@code temuan}. */
    LIST("daftar"),
    /** A step, by the id of the user task in the model, e.g. {@code analisis}. */
    STEP("langkah");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Kind of(String code) {
      for (var kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("Jenis penulis '%s' tidak dikenal".formatted(code));
    }
  }

  /**
   * One layer, list or step.
   *
   * @param name code of the layer, kind of the list, or id of the step
   */
  record Part(Kind kind, String name) {

    public static Part layer(String code) {
      return new Part(Kind.LAYER, code);
    }

    public static Part list(String kind) {
      return new Part(Kind.LIST, kind);
    }

    public static Part step(String taskKey) {
      return new Part(Kind.STEP, taskKey);
    }
  }

  /**
   * @param since when this person first did it
   */
  record Author(String userId, Part part, Instant since) {}

  /** Everybody who had a part in this case, the earliest first. */
  List<Author> of(String caseKey);

  /** What this person had a part in; empty when in nothing. */
  Set<Part> of(String caseKey, String userId);

  /**
   * The steps that were ended in each of these cases, by its key: their ids, and when somebody
   * ended each first; one question for all.
   */
  Map<String, Map<String, Instant>> stepsOf(Collection<String> caseKeys);

  /** Notes a part that no answer, row or ended task tells; a second time is nothing. */
  void note(String caseKey, Part part, String userId);
}
