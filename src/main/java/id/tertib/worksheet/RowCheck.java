package id.tertib.worksheet;

import java.util.Optional;

/** A list's own rules for a row, beyond its columns: each says what is wrong and the mend. */
@FunctionalInterface
public interface RowCheck {

  /** What a complete row cannot say; asked at each save of one, and before the task ends. */
  Optional<String> complete(ListRow row);

  /** What no row can say, however much of it is still blank; asked at each save. */
  default Optional<String> ever(ListRow row) {
    return Optional.empty();
  }

  /** What a row may say while it is written, but not when the task ends. */
  default Optional<String> unfinished(ListRow row) {
    return Optional.empty();
  }
}
