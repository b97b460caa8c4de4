package id.tertib.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a task, and which of its layers the task's holder writes.
 *
 * @param layer code of a {@link Layer} of the sheet; null when the task only reads
 * @param lockedBecause a sentence when it cannot be written, for example since it was handed in
 * @param scopes what of it the task writes: an item that is in all of them; none for everything
 */
public record TaskSheet(
    String sheetId, @Nullable String layer, @Nullable String lockedBecause, List<Scope> scopes) {

  public TaskSheet(String sheetId, @Nullable String layer, @Nullable String lockedBecause) {
    this(sheetId, layer, lockedBecause, List.of());
  }

  /** What a task does with its sheet; follows from the layer. */
  public enum Mode {
    /** Writes the first layer; the task ends only when the sheet is complete. */
    FILL,
    /** Writes a later layer, beside what stands before it. */
    CORRECT,
    READ
  }

  /**
   * Part of a sheet.
   *
   * @param codes of items, or of parts of the instrument with all that stands in them
   * @param outside why the rest is not written, e.g. “tidak dikembalikan”
   */
  public record Scope(Set<String> codes, String outside) {

    boolean holds(SheetItem item) {
      return codes.contains(item.code()) || item.parts().stream().anyMatch(codes::contains);
    }
  }

  public Mode mode() {
    if (layer == null) {
      return Mode.READ;
    }
    return layer.equals(Layer.SELF) ? Mode.FILL : Mode.CORRECT;
  }

  /** Why this item is not the task's to write; empty when it is. */
  public Optional<String> outside(SheetItem item) {
    for (var scope : scopes) {
      if (!scope.holds(item)) {
        return Optional.of(scope.outside());
      }
    }
    return Optional.empty();
  }

  /** The same sheet, only to be read. */
  public TaskSheet reading() {
    return new TaskSheet(sheetId, null, null);
  }
}
