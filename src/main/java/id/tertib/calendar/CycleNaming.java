package id.tertib.calendar;

import java.util.Optional;

/** Reads keys of cycles the way people say them; each procedure its own. */
public interface CycleNaming {

  /** How people read the key of a cycle, e.g. “semester II 2026”; empty for a key of others. */
  default Optional<String> cycle(String key) {
    return Optional.empty();
  }
}
