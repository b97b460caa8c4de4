package id.tertib.access;

import java.util.Set;

/** Knows for which offices a person works. */
public interface OwnOffices {

  /** Their codes, also of those that are no more and that the person's own carries on. */
  Set<String> codes(String userId);
}
