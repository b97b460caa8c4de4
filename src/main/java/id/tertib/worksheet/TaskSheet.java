package id.tertib.worksheet;

import org.jspecify.annotations.Nullable;

/**
 * The sheet of a task, and what its holder does with it.
 *
 * @param mode fill it, correct it with a reason, or read it
 * @param lockedBecause a sentence when it cannot be written, for example since it was handed in
 */
public record TaskSheet(String sheetId, Mode mode, @Nullable String lockedBecause) {

  public enum Mode {
    /** Writes the layer {@link Layer#SELF}; the task ends only when the sheet is complete. */
    FILL,
    /** Writes the layer {@link Layer#ASESOR}, always with a reason. */
    CORRECT,
    READ
  }
}
