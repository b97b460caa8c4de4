package id.tertib.worksheet;

import org.jspecify.annotations.Nullable;

/**
 * The sheet of a task, and which of its layers the task's holder writes.
 *
 * @param layer code of a {@link Layer} of the sheet; null when the task only reads
 * @param lockedBecause a sentence when it cannot be written, for example since it was handed in
 */
public record TaskSheet(String sheetId, @Nullable String layer, @Nullable String lockedBecause) {

  /** What a task does with its sheet; follows from the layer. */
  public enum Mode {
    /** Writes the first layer; the task ends only when the sheet is complete. */
    FILL,
    /** Writes a later layer, beside what stands before it. */
    CORRECT,
    READ
  }

  public Mode mode() {
    if (layer == null) {
      return Mode.READ;
    }
    return layer.equals(Layer.SELF) ? Mode.FILL : Mode.CORRECT;
  }

  /** The same sheet, only to be read. */
  public TaskSheet reading() {
    return new TaskSheet(sheetId, null, null);
  }
}
