package id.tertib.access;

import java.util.Set;

/**
 * A name under which a procedure files cases.
 *
 * @param name key of a process, kind of a report, of a deadline or of documents
 * @param confidential whether leadership, secretariat, administrators and offices read none of it
 * @param readers groups that read all of it
 */
public record CaseKind(String name, boolean confidential, Set<String> readers) {

  public static CaseKind open(String name) {
    return new CaseKind(name, false, Set.of());
  }

  /** Of two that say something of the same name the stricter holds. */
  CaseKind and(CaseKind other) {
    if (confidential != other.confidential) {
      return confidential ? this : other;
    }
    var both = new java.util.HashSet<>(readers);
    both.addAll(other.readers);
    return new CaseKind(name, confidential, Set.copyOf(both));
  }
}
